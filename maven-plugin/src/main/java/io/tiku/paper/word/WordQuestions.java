package io.tiku.paper.word;

import io.tiku.content.Block.Paragraph;
import io.tiku.content.Body;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Prompt;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.KeyText;
import io.tiku.paper.OptionLines;
import io.tiku.paper.PaperWords;
import io.tiku.paper.PrintedStem;
import io.tiku.paper.TrailingBracket;
import io.tiku.paper.word.WordXml.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Writes questions with their options, which stay together. */
final class WordQuestions {

  private static final int EM = 210;
  private static final int LETTER = 357;
  private static final int PROMPT = 630;

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
  private final String gap;
  private final PaperWords words;

  /**
   * @param room of the column in twips
   * @param onPaper whether letters of 匹配 and 排序 are written beside them
   */
  WordQuestions(WordXml out, WordBody bodies, int room, boolean onPaper, PaperWords words) {
    this.out = out;
    this.bodies = bodies;
    this.room = room;
    this.words = words;
    this.gap = onPaper ? OptionLines.GAP : "";
  }

  /**
   * A question.
   *
   * @param label stands before its stem
   * @param printed its stem
   */
  void write(Place place, WordLabel label, ExamQuestion question, PrintedStem printed) {
    boolean options =
        !question.options().isEmpty() && question.question().type() != ItemType.JUDGEMENT;
    List<Body> prompts = question.question().answer().prompts().stream().map(Prompt::text).toList();
    boolean ordered = question.question().type() == ItemType.ORDERING && !gap.isEmpty();
    Optional<Body> statement = TrailingBracket.statement(question, printed.stem());
    if (statement.isPresent()) {
      judged(place, label, statement.get());
    } else {
      bodies.labelled(
          place.style(),
          place.following(),
          label,
          printed.stem(),
          printed.marks(),
          options || place.answered());
    }
    if (!prompts.isEmpty()) {
      Columns columns =
          new Columns(KeyText::line, PROMPT, gap, perLine(prompts, PROMPT, place, gap));
      columns(prompts, columns, place, true);
    }
    if (options) {
      List<Body> texts = question.options().stream().map(Option::text).toList();
      int perLine = perLine(texts, LETTER, place, "");
      Columns columns = new Columns(i -> ExamPaper.letter(i) + "．", LETTER, "", perLine);
      columns(texts, columns, place, ordered || place.answered());
    }
    if (ordered) {
      String position = "<w:ind w:left=\"" + place.indent() + "\"/>";
      out.begin("Options", new Setting(place.answered(), position));
      out.text(words.order(question.options().size())).end();
    }
  }

  /** A statement, its bracket at the right edge. */
  private void judged(Place place, WordLabel label, Body statement) {
    String stop = "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + room + "\"/></w:tabs>";
    out.begin(place.style(), new Setting(place.answered(), label.list() + stop));
    if (!label.words().isEmpty()) {
      out.text(label.words(), label.look()).tab();
    }
    if (statement.blocks().get(0) instanceof Paragraph paragraph) {
      out.inlines(paragraph.children());
    }
    out.tab().text(OptionLines.GAP).end();
  }

  /** As many as in the other prints of this column. */
  private int perLine(List<Body> texts, int label, Place place, String more) {
    return OptionLines.perLine(
        texts, (double) (room - place.indent()) / EM, (double) label / EM + more.length());
  }

  /**
   * Short texts side by side.
   *
   * @param label of each by its place, from 0
   * @param hanging room for the label where each has a line of its own
   * @param more stands behind each
   */
  private record Columns(IntFunction<String> label, int hanging, String more, int perLine) {}

  private void columns(List<Body> texts, Columns columns, Place place, boolean keepNext) {
    int indent = place.indent();
    int perLine = columns.perLine();
    int column = (room - indent) / perLine;
    StringBuilder stops = new StringBuilder();
    for (int i = 1; i < perLine; i++) {
      stops.append("<w:tab w:val=\"left\" w:pos=\"").append(indent + i * column).append("\"/>");
    }
    String tabs = stops.isEmpty() ? "" : "<w:tabs>" + stops + "</w:tabs>";
    String position =
        perLine == 1
            ? "<w:ind w:left=\""
                + (indent + columns.hanging())
                + "\" w:hanging=\""
                + columns.hanging()
                + "\"/>"
            : "<w:ind w:left=\"" + indent + "\"/><w:jc w:val=\"left\"/>";
    for (int from = 0; from < texts.size(); from += perLine) {
      int to = Math.min(from + perLine, texts.size());
      out.begin("Options", new Setting(to < texts.size() || keepNext, tabs + position));
      for (int i = from; i < to; i++) {
        if (i > from) {
          out.tab();
        }
        out.text(columns.label().apply(i));
        if (texts.get(i).blocks().get(0) instanceof Paragraph paragraph) {
          out.inlines(paragraph.children());
        }
        out.text(columns.more());
      }
      out.end();
      Body text = texts.get(from);
      if (text.blocks().size() > 1) {
        bodies.plain(place.following(), new Body(text.blocks().subList(1, text.blocks().size())));
      }
    }
  }
}
