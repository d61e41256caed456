package io.tiku.paper.word;

import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.paper.PaperWords;
import io.tiku.paper.word.WordXml.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a paper is built from besides the questions. All of it stands in the text: nothing
 * floats, so that nothing beside it is displaced where lines are added or left out.
 */
final class WordFurniture {

  private static final int ROW = 360;
  private static final int BOX = 800;
  private static final int BOX_GAP = 210;
  private static final int ABOVE_BOX = 180;
  private static final int BELOW_NOTES = 160;
  private static final int BELOW_SCORES = 120;
  private static final String CENTRED = "<w:jc w:val=\"center\"/>";

  private final WordXml out;
  private final int room;
  private final PaperWords words;

  /**
   * @param room of a column in twips
   */
  WordFurniture(WordXml out, int room, PaperWords words) {
    this.out = out;
    this.room = room;
    this.words = words;
  }

  /** 注意事项 in a frame. */
  void notes(List<String> notes) {
    begin(List.of(room), "");
    out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    cell(room, "");
    out.paragraph("NoteTitle", words.say("notes"));
    String next = out.numbering().begin(WordNumbering.Kind.NOTES).toString();
    for (int i = 0; i < notes.size(); i++) {
      boolean last = i == notes.size() - 1;
      String rest = next + (last ? "<w:spacing w:after=\"60\"/>" : "");
      out.begin("Note", new Setting(false, rest)).text(notes.get(i)).end();
    }
    out.raw("</w:tc></w:tr></w:tbl>\n");
    gap(BELOW_NOTES, false);
  }

  /** 总分表. */
  void scores(List<ExamSection> sections) {
    List<String> head = new ArrayList<>(List.of(words.say("number")));
    sections.forEach(section -> head.add(section.number()));
    head.add(words.say("sum"));
    List<List<String>> rows = new ArrayList<>(List.of(head));
    for (String name : words.scoreLines()) {
      List<String> row = new ArrayList<>(List.of(name));
      head.stream().skip(1).forEach(cell -> row.add(""));
      rows.add(row);
    }
    int width = room / head.size();
    begin(head.stream().map(cell -> width).toList(), CENTRED);
    for (List<String> row : rows) {
      row();
      row.forEach(text -> word(width, text));
      out.raw("</w:tr>");
    }
    out.raw("</w:tbl>\n");
    gap(BELOW_SCORES, false);
  }

  /** The table in which a section is marked, its heading in a cell without lines beside it. */
  void boxed(String heading) {
    gap(ABOVE_BOX, true);
    int rest = room - 2 * BOX;
    begin(List.of(BOX, BOX, rest), "");
    row();
    words.marked().forEach(word -> word(BOX, word));
    cell(rest, "<w:vMerge w:val=\"restart\"/>" + open());
    out.paragraph("BoxedHeading", heading).raw("</w:tc></w:tr>");
    row();
    word(BOX, "");
    word(BOX, "");
    cell(rest, "<w:vMerge/>" + open());
    out.begin("Cell", Setting.next(true)).end().raw("</w:tc></w:tr></w:tbl>\n");
  }

  /** A cell with a line at its left only, which is that of the box. */
  private static String open() {
    return "<w:tcBorders><w:top w:val=\"nil\"/><w:bottom w:val=\"nil\"/>"
        + "<w:right w:val=\"nil\"/></w:tcBorders><w:tcMar><w:left w:w=\""
        + BOX_GAP
        + "\" w:type=\"dxa\"/></w:tcMar>";
  }

  private void begin(List<Integer> widths, String place) {
    int whole = widths.stream().mapToInt(width -> width).sum();
    out.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>")
        .raw("<w:tblW w:w=\"" + whole + "\" w:type=\"dxa\"/>")
        .raw(place)
        .raw("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    widths.forEach(width -> out.raw("<w:gridCol w:w=\"" + width + "\"/>"));
    out.raw("</w:tblGrid>");
  }

  private void row() {
    out.raw("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"" + ROW + "\"/></w:trPr>");
  }

  private void cell(int width, String properties) {
    out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + properties)
        .raw("</w:tcPr>");
  }

  private void word(int width, String text) {
    cell(width, "<w:vAlign w:val=\"center\"/>");
    out.begin("Cell", Setting.next(true)).text(text).end().raw("</w:tc>");
  }

  /** A line so many twips high, which tables need between them. */
  private void gap(int height, boolean keepNext) {
    String spacing = "<w:spacing w:line=\"" + height + "\" w:lineRule=\"exact\"/>";
    out.begin("Gap", new Setting(keepNext, spacing)).end();
  }
}
