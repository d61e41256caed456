package io.tiku.assembly.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * What is asked, as a linear program: so many items of each class, none more often than there are,
 * so that each row adds up to something between two numbers.
 */
public final class Program {

  /**
   * A row.
   *
   * @param least the sum is at least this
   * @param most the sum is at most this
   * @param step what one item typically adds; a sum that is off by this is off by one item
   */
  public record Bounds(long least, long most, long step) {}

  /**
   * Items that no row tells apart.
   *
   * @param available as many as can be taken
   * @param rows the rows it adds to
   * @param amounts what one item adds to each of them
   */
  public record Column(long available, List<Integer> rows, List<Integer> amounts) {
    public Column {
      rows = List.copyOf(rows);
      amounts = List.copyOf(amounts);
    }
  }

  private final List<Bounds> rows = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();

  /** Adds a row and gives its number. */
  public int row(long least, long most, long step) {
    rows.add(new Bounds(least, most, step));
    return rows.size() - 1;
  }

  /** Adds a class. */
  public void column(Column column) {
    columns.add(column);
  }

  List<Bounds> rows() {
    return rows;
  }

  List<Column> columns() {
    return columns;
  }
}
