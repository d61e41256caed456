package io.tiku.paper.word;

import io.tiku.content.Body;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.OptionLines;
import io.tiku.paper.word.WordXml.Setting;
import java.util.List;

/** Writes questions with their options, which stay together. */
final class WordQuestions {

  private static final int LETTER = 380;

  /**
   * Where a question stands.
   *
   * @param style of its first paragraph
   * @param following of the others
   * @param indent of its options, in twips
   * @param answered whether its answer follows, from which it must not be parted
   */
  record Place(String style, String following, int indent, boolean answered) {}

  private final WordXml out;
  private final WordBody bodies;
  private final int room;

  /**
   * @param room of the column in twips
   */
  WordQuestions(WordXml out, WordBody bodies, int room) {
    this.out = out;
    this.bodies = bodies;
    this.room = room;
  }

  /**
   * A question.
   *
   * @param label stands before its stem
   * @param marks stand behind its stem
   */
  void write(Place place, String label, ExamQuestion question, String marks) {
    boolean options =
        !question.options().isEmpty() && question.question().type() != ItemType.JUDGEMENT;
    Body stem = question.question().stem();
    bodies.labelled(
        place.style(), place.following(), label, stem, marks, options || place.answered());
    if (options) {
      options(question.options(), place);
    }
  }

  private void options(List<Option> options, Place place) {
    int indent = place.indent();
    int perLine = OptionLines.perLine(options);
    int column = (room - indent) / perLine;
    StringBuilder stops = new StringBuilder();
    for (int i = 1; i < perLine; i++) {
      stops.append("<w:tab w:val=\"left\" w:pos=\"").append(indent + i * column).append("\"/>");
    }
    String tabs = stops.isEmpty() ? "" : "<w:tabs>" + stops + "</w:tabs>";
    String position =
        perLine == 1
            ? "<w:ind w:left=\"" + (indent + LETTER) + "\" w:hanging=\"" + LETTER + "\"/>"
            : "<w:ind w:left=\"" + indent + "\"/><w:jc w:val=\"left\"/>";
    for (int from = 0; from < options.size(); from += perLine) {
      int to = Math.min(from + perLine, options.size());
      out.begin("Options", new Setting(to < options.size() || place.answered(), tabs + position));
      for (int i = from; i < to; i++) {
        if (i > from) {
          out.tab();
        }
        out.text(ExamPaper.letter(i) + "．");
        if (options.get(i).text().blocks().get(0)
            instanceof io.tiku.content.Block.Paragraph paragraph) {
          out.inlines(paragraph.children());
        }
      }
      out.end();
      Body text = options.get(from).text();
      if (text.blocks().size() > 1) {
        bodies.plain(place.following(), new Body(text.blocks().subList(1, text.blocks().size())));
      }
    }
  }
}
