package io.tiku.paper.pdf;

import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Pair;
import io.tiku.paper.PrintPart.Pairs;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.pdf.Tag.Kind;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.List;

/** Sets tables: a block a row, under headings that every page repeats. */
final class TableSetter {

  private static final float SIZE = 10;
  private static final float LEADING = 15;
  private static final float SIDE = 4;
  private static final float ABOVE = 3;
  private static final float SPACE_BELOW = 8;
  private static final float NAMES = 0.2f;

  /** Higher rows have their words at the top. */
  private static final float TALL = 120;

  private final TextSetter setter;
  private final BodySetter bodies;
  private final RunSetter runs;
  private final float width;

  TableSetter(TextSetter setter, Pictures pictures, float width) {
    this.setter = setter;
    this.bodies = new BodySetter(setter, pictures, SIZE, LEADING);
    this.runs = new RunSetter(setter, SIZE, LEADING);
    this.width = width;
  }

  /** The rows, headings first. */
  List<Block> table(Table table, Tag node) {
    List<Float> widths = widths(table.columns());
    List<Block> heads = new ArrayList<>();
    Tag headRow = node.child(Kind.ROW);
    for (int i = 0; i < widths.size(); i++) {
      heads.add(
          setter
              .centred(
                  List.of(new Span(Face.HEI, table.columns().get(i).head())),
                  SIZE,
                  LEADING,
                  widths.get(i) - 2 * SIDE)
              .tagged(headRow.child(Kind.COLUMN_HEAD)));
    }
    Block head = row(heads, widths, 0);
    List<Block> rows = new ArrayList<>();
    rows.add(head.staying());
    for (List<Cell> cells : table.rows()) {
      Tag row = node.child(Kind.ROW);
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        float room = widths.get(i) - 2 * SIDE;
        blocks.add(cell(cells.get(i), table.columns().get(i), room, row.child(Kind.CELL)));
      }
      Block whole = row(blocks, widths, table.rowHeight()).under(head.unread());
      boolean last = rows.size() == table.rows().size();
      rows.add(table.together() && !last ? whole.staying() : whole);
    }
    return spaced(rows);
  }

  /** Names at the left, what they stand for beside them. */
  List<Block> pairs(Pairs pairs, Tag node) {
    List<Float> widths = List.of(NAMES * width, (1 - NAMES) * width);
    List<Block> rows = new ArrayList<>();
    for (Pair pair : pairs.pairs()) {
      Tag row = node.child(Kind.ROW);
      Block name =
          setter
              .centred(
                  List.of(new Span(Face.HEI, pair.name())), SIZE, LEADING, widths.get(0) - 2 * SIDE)
              .tagged(row.child(Kind.ROW_HEAD));
      Block value =
          bodies
              .words(Face.SONG, pair.value(), widths.get(1) - 2 * SIDE)
              .tagged(row.child(Kind.CELL));
      rows.add(row(List.of(name, value), widths, 0));
    }
    return spaced(rows);
  }

  private static List<Block> spaced(List<Block> rows) {
    if (!rows.isEmpty()) {
      rows.add(rows.remove(rows.size() - 1).withSpace(SPACE_BELOW));
    }
    return rows;
  }

  private List<Float> widths(List<Column> columns) {
    float sum = columns.stream().mapToInt(Column::weight).sum();
    return columns.stream().map(column -> width * column.weight() / sum).toList();
  }

  private Block cell(Cell cell, Column column, float room, Tag tag) {
    if (cell instanceof Cell.Rich rich) {
      return bodies.set(rich.body(), "", room, tag);
    }
    return runs.set(((Cell.Words) cell).runs(), room, column.centred(), tag);
  }

  private static Block row(List<Block> cells, List<Float> widths, float least) {
    float height = least;
    for (Block cell : cells) {
      height = Math.max(height, cell.height() + 2 * ABOVE);
    }
    List<Mark> marks = new ArrayList<>();
    float left = 0;
    for (int i = 0; i < cells.size(); i++) {
      float cellWidth = widths.get(i);
      marks.add(new Mark.Box(left, 0, cellWidth, height, false));
      float above = height > TALL ? ABOVE : (height - cells.get(i).height()) / 2;
      for (Mark mark : cells.get(i).marks()) {
        marks.add(mark.moved(left + SIDE, above));
      }
      left += cellWidth;
    }
    return new Block(height, false, marks);
  }
}
