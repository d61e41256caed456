package io.tiku.paper;

import io.tiku.assembly.PaperForm;
import io.tiku.content.Blueprint;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Facts;
import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.PageBreak;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.PrintPart.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The 双向细目表 as it is printed, on A4 held across; no row breaks over a page. */
final class StatisticsPrint {

  private StatisticsPrint() {}

  static PrintDocument of(
      Blueprint blueprint,
      List<Statistics.Line> lines,
      List<PaperForm> forms,
      List<TwoWay> tables,
      String mark) {
    List<PrintPart> parts = new ArrayList<>();
    parts.add(new Title(blueprint.title(), "双向细目表：计划与实际"));
    parts.add(new Facts("细目表：" + blueprint.name()));
    parts.add(planned(lines, forms));
    for (TwoWay table : tables) {
      parts.add(new PageBreak());
      parts.add(new Heading(1, table.form() + "卷：章 × 大题 × 难度（题数/分值）"));
      parts.add(twoWay(table));
    }
    String title = blueprint.title() + "　细目表与统计";
    return new PrintDocument(title, blueprint.name(), mark, Orientation.ACROSS, parts);
  }

  private static Table planned(List<Statistics.Line> lines, List<PaperForm> forms) {
    List<Column> columns =
        new ArrayList<>(List.of(Column.of("分类", 5), Column.of("项目", 10), Column.centred("计划", 6)));
    forms.forEach(form -> columns.add(Column.centred(form.name() + "卷", 3)));
    List<List<Cell>> rows = new ArrayList<>();
    for (Statistics.Line line : lines) {
      Stream<String> words = Stream.of(line.group(), line.name(), line.planned());
      rows.add(cells(Stream.concat(words, line.actual().stream())));
    }
    return new Table(columns, rows, 0, false);
  }

  private static Table twoWay(TwoWay table) {
    List<Column> columns = new ArrayList<>(List.of(Column.of("领域", 8), Column.of("章", 13)));
    List<String> types = table.sections().stream().map(StatisticsPrint::type).toList();
    boolean told = types.stream().distinct().count() == types.size();
    for (String section : told ? types : table.sections()) {
      TwoWay.DIFFICULTIES.forEach(
          difficulty -> columns.add(Column.centred(section + difficulty, 4)));
    }
    columns.add(Column.centred("合计", 5));
    List<List<Cell>> rows = new ArrayList<>();
    for (TwoWay.Row row : table.rows()) {
      Stream<String> words = Stream.of(row.domain(), row.chapter());
      Stream<String> counts =
          Stream.concat(row.cells().stream(), Stream.of(row.total())).map(TwoWay.Cell::text);
      rows.add(cells(Stream.concat(words, counts)));
    }
    return new Table(columns, rows, 0, false);
  }

  /** 单选 of 一、单选, where no other section has it. */
  private static String type(String section) {
    return section.substring(section.indexOf('、') + 1);
  }

  private static List<Cell> cells(Stream<String> words) {
    return words.map(Cell::of).toList();
  }
}
