package io.tiku.paper.word;

import io.tiku.content.Body;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Pair;
import io.tiku.paper.PrintPart.Pairs;
import io.tiku.paper.PrintPart.Run;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.word.WordXml.Setting;
import java.util.ArrayList;
import java.util.List;

/** Writes the tables of printed documents; headings are repeated on every page. */
final class WordTables {

  private static final int TWIPS_PER_POINT = 20;
  private static final int LEAST_HEIGHT = 380;
  private static final int SIDES = 120;

  private final WordXml out;
  private final WordImages images;
  private final int room;

  /**
   * @param room in twips
   */
  WordTables(WordXml out, WordImages images, int room) {
    this.out = out;
    this.images = images;
    this.room = room;
  }

  /**
   * A table.
   *
   * @param keepNext whether its last row must stay with what follows
   */
  void table(Table table, boolean keepNext) {
    List<Integer> widths = widths(table.columns().stream().map(Column::weight).toList());
    int height = Math.max(LEAST_HEIGHT, table.rowHeight() * TWIPS_PER_POINT);
    begin(widths);
    row(LEAST_HEIGHT, true);
    for (int i = 0; i < widths.size(); i++) {
      cell(widths.get(i));
      out.begin("CellHead", Setting.next(true)).text(table.columns().get(i).head()).end();
      out.raw("</w:tc>");
    }
    out.raw("</w:tr>\n");
    for (int number = 0; number < table.rows().size(); number++) {
      boolean last = number == table.rows().size() - 1;
      boolean stays = last ? keepNext : table.together();
      row(height, false);
      for (int i = 0; i < widths.size(); i++) {
        cell(widths.get(i));
        String style = table.columns().get(i).centred() ? "Cell" : "CellLeft";
        words(table.rows().get(number).get(i), style, widths.get(i), stays);
        out.raw("</w:tc>");
      }
      out.raw("</w:tr>\n");
    }
    out.raw("</w:tbl>\n");
  }

  void pairs(Pairs pairs) {
    List<Integer> widths = widths(List.of(1, 4));
    begin(widths);
    for (Pair pair : pairs.pairs()) {
      row(LEAST_HEIGHT, false);
      cell(widths.get(0));
      out.paragraph("CellHead", pair.name()).raw("</w:tc>");
      cell(widths.get(1));
      out.paragraph("CellLeft", pair.value()).raw("</w:tc></w:tr>\n");
    }
    out.raw("</w:tbl>\n");
  }

  private List<Integer> widths(List<Integer> weights) {
    int sum = weights.stream().mapToInt(weight -> weight).sum();
    List<Integer> widths = new ArrayList<>();
    weights.forEach(weight -> widths.add(room * weight / sum));
    return widths;
  }

  private void begin(List<Integer> widths) {
    int whole = widths.stream().mapToInt(width -> width).sum();
    out.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"" + whole)
        .raw("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>")
        .raw("</w:tblPr><w:tblGrid>");
    widths.forEach(width -> out.raw("<w:gridCol w:w=\"" + width + "\"/>"));
    out.raw("</w:tblGrid>\n");
  }

  private void row(int height, boolean head) {
    out.raw("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"" + height + "\"/>")
        .raw(head ? "<w:tblHeader/>" : "")
        .raw("</w:trPr>");
  }

  private void cell(int width) {
    out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>")
        .raw("<w:vAlign w:val=\"center\"/></w:tcPr>");
  }

  private void words(Cell cell, String style, int width, boolean keepNext) {
    if (cell instanceof Cell.Words words) {
      out.begin(style, Setting.next(keepNext));
      runs(out, words.runs());
      out.end();
      return;
    }
    Body body = ((Cell.Rich) cell).body();
    new WordBody(out, images, width - SIDES).plain(style, body);
    boolean endsWithTable =
        body.isEmpty()
            || body.blocks().get(body.blocks().size() - 1) instanceof io.tiku.content.Block.Table;
    if (endsWithTable) {
      // Word finds a file broken whose cell does not end with a paragraph.
      out.paragraph(style, "");
    }
  }

  /** Words of several looks within a paragraph. */
  static void runs(WordXml out, List<Run> runs) {
    for (Run run : runs) {
      switch (run.look()) {
        case PLAIN -> out.text(run.text());
        case STRONG -> out.text(run.text(), "Strong");
        case INSERTED -> out.inserted(run.text());
        case DELETED -> out.deleted(run.text());
      }
    }
  }
}
