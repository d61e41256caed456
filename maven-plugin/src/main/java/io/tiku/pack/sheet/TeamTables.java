package io.tiku.pack.sheet;

import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Table;
import java.util.ArrayList;
import java.util.List;

/** Tables with a column a team; where there are too many teams for one, as many as they need. */
final class TeamTables {

  private static final int MOST = 10;
  private static final int WEIGHT = 3;

  private TeamTables() {}

  /**
   * The tables, the teams' cells left to be written in.
   *
   * @param first the columns before those of the teams
   * @param rows their cells
   */
  static List<Table> of(
      List<Column> first,
      List<List<Cell>> rows,
      List<String> teams,
      int rowHeight,
      boolean together) {
    List<Table> tables = new ArrayList<>();
    int number = (teams.size() + MOST - 1) / MOST;
    for (int i = 0; i < number; i++) {
      List<String> some = teams.subList(teams.size() * i / number, teams.size() * (i + 1) / number);
      List<Column> columns = new ArrayList<>(first);
      some.forEach(team -> columns.add(Column.centred(team, WEIGHT)));
      List<List<Cell>> all = new ArrayList<>();
      for (List<Cell> row : rows) {
        List<Cell> cells = new ArrayList<>(row);
        some.forEach(team -> cells.add(Cell.of("")));
        all.add(cells);
      }
      tables.add(new Table(columns, all, rowHeight, together));
    }
    return tables;
  }
}
