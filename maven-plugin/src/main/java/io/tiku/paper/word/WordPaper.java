package io.tiku.paper.word;

import io.tiku.paper.AnswerLines;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.paper.ExamPaper.Furnishing;
import io.tiku.paper.PrintedStem;
import io.tiku.paper.word.WordXml.Setting;
import java.util.ArrayList;
import java.util.List;

/** The text of a paper. */
final class WordPaper {

  private static final int INDENT = 480;
  private static final int BOX = 840;

  /** A heading without a table beside it. */
  private static final Setting ALONE =
      new Setting(false, "<w:spacing w:before=\"160\" w:after=\"60\"/>");

  private static final WordQuestions.Place STEM =
      new WordQuestions.Place("Stem", "More", INDENT, false);
  private static final WordQuestions.Place PART =
      new WordQuestions.Place("Part", "More", 1110, false);
  private static final WordQuestions.Place LINED_STEM =
      new WordQuestions.Place("Stem", "More", INDENT, true);
  private static final WordQuestions.Place LINED_PART =
      new WordQuestions.Place("Part", "More", 1110, true);

  private final WordXml out;
  private final WordBody bodies;
  private final WordQuestions questions;
  private final int room;
  private final Furnishing furnishing;

  /**
   * @param room of a column in twips
   */
  WordPaper(WordXml out, WordImages images, int room, Furnishing furnishing) {
    this.out = out;
    this.room = room;
    this.furnishing = furnishing;
    this.bodies = new WordBody(out, images, room - INDENT);
    this.questions = new WordQuestions(out, bodies, room, furnishing.onPaper());
  }

  void write(ExamPaper paper) {
    out.paragraph("Title", paper.title());
    String subtitle = paper.subtitle().isEmpty() ? "" : paper.subtitle() + "　";
    out.paragraph("Subtitle", subtitle + paper.label());
    out.paragraph(
        "Facts",
        "试卷代号："
            + paper.code()
            + "　　考试时间："
            + paper.minutes()
            + "分钟　　满分："
            + ExamPaper.marks(paper.halfMarks())
            + "分");
    if (!paper.notes().isEmpty()) {
      out.paragraph("NoteTitle", "注意事项");
      for (int i = 0; i < paper.notes().size(); i++) {
        out.begin("Note").text(i + 1 + ".").tab().text(paper.notes().get(i)).end();
      }
      out.paragraph("Seal", "");
    }
    if (furnishing.scores()) {
      scores(paper);
      out.paragraph("Seal", "");
    }
    for (ExamSection section : paper.sections()) {
      if (furnishing.scores()) {
        box();
      }
      out.begin("Heading1", furnishing.scores() ? Setting.NONE : ALONE)
          .text(section.number() + "、" + section.heading())
          .end();
      section.items().forEach(this::item);
    }
  }

  /** 总分表. */
  private void scores(ExamPaper paper) {
    List<String> head = new ArrayList<>(List.of("题号"));
    paper.sections().forEach(section -> head.add(section.number()));
    head.add("总分");
    List<List<String>> rows = new ArrayList<>(List.of(head));
    for (String name : List.of("得分", "评卷人", "复核人")) {
      List<String> row = new ArrayList<>(List.of(name));
      head.stream().skip(1).forEach(cell -> row.add(""));
      rows.add(row);
    }
    table(rows, room / head.size(), "<w:jc w:val=\"center\"/>");
  }

  /** The table in which a section is marked; the heading stands beside it. */
  private void box() {
    table(
        List.of(List.of("得分", "评卷人"), List.of("", "")),
        BOX,
        "<w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"170\" w:vertAnchor=\"text\""
            + " w:horzAnchor=\"text\" w:tblpX=\"1\" w:tblpY=\"80\"/><w:tblOverlap w:val=\"never\"/>");
  }

  private void table(List<List<String>> rows, int cell, String setting) {
    int columns = rows.get(0).size();
    boolean floating = setting.startsWith("<w:tblpPr");
    out.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>")
        .raw(floating ? setting : "")
        .raw("<w:tblW w:w=\"" + columns * cell + "\" w:type=\"dxa\"/>")
        .raw(floating ? "" : setting)
        .raw("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>")
        .raw(("<w:gridCol w:w=\"" + cell + "\"/>").repeat(columns))
        .raw("</w:tblGrid>");
    for (List<String> row : rows) {
      out.raw("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"360\"/></w:trPr>");
      for (String text : row) {
        out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + cell + "\" w:type=\"dxa\"/>")
            .raw("<w:vAlign w:val=\"center\"/></w:tcPr>")
            .begin("Cell", Setting.next(true))
            .text(text)
            .end()
            .raw("</w:tc>");
      }
      out.raw("</w:tr>");
    }
    out.raw("</w:tbl>\n");
  }

  private void item(ExamItem item) {
    String number = item.number() + ".";
    if (item.material().isEmpty()) {
      ExamQuestion only = item.questions().get(0);
      questions.write(lined(only) ? LINED_STEM : STEM, number, only, PrintedStem.alone(only));
      lines(only, INDENT);
      return;
    }
    bodies.labelled("Material", "More", number, item.material(), "", true);
    for (int i = 0; i < item.questions().size(); i++) {
      ExamQuestion question = item.questions().get(i);
      String label = "（" + (i + 1) + "）";
      questions.write(
          lined(question) ? LINED_PART : PART, label, question, PrintedStem.of(question));
      lines(question, PART.indent());
    }
  }

  private boolean lined(ExamQuestion question) {
    return furnishing.onPaper() && AnswerLines.of(question.question(), question.halfMarks()) > 0;
  }

  /** Where a written answer stands; the first line keeps to the question. */
  private void lines(ExamQuestion question, int indent) {
    int lines = lined(question) ? AnswerLines.of(question.question(), question.halfMarks()) : 0;
    out.lines(lines, indent, room);
  }
}
