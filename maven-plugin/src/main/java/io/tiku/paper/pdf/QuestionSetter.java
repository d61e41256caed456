package io.tiku.paper.pdf;

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
import io.tiku.paper.pdf.Tag.Kind;
import io.tiku.paper.pdf.TextSetter.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Sets questions with their options, which stay together. */
final class QuestionSetter {

  private static final float LETTER_EMS = 1.7f;
  private static final float PROMPT_EMS = 3;

  private final TextSetter setter;
  private final BodySetter bodies;
  private final BodySetter judgements;
  private final float size;
  private final String gap;
  private final PaperWords words;

  /**
   * @param onPaper whether letters of 匹配 and 排序 are written beside them
   */
  QuestionSetter(
      TextSetter setter, BodySetter bodies, float size, boolean onPaper, PaperWords words) {
    this.setter = setter;
    this.bodies = bodies;
    this.judgements = bodies.with(Fit.BRACKET_RIGHT);
    this.size = size;
    this.words = words;
    this.gap = onPaper ? OptionLines.GAP : "";
  }

  /** A stem with its options. */
  Block set(ExamQuestion question, PrintedStem stem, float inner, Tag body) {
    List<Block> blocks = new ArrayList<>();
    BodySetter stems = question.question().type() == ItemType.JUDGEMENT ? judgements : bodies;
    blocks.add(stems.set(stem.stem(), stem.marks(), inner, body));
    List<Body> prompts = question.question().answer().prompts().stream().map(Prompt::text).toList();
    if (!prompts.isEmpty()) {
      Columns columns = new Columns(KeyText::line, PROMPT_EMS * size, gap);
      blocks.add(columns(prompts, columns, inner, body.child(Kind.LIST)));
    }
    if (!question.options().isEmpty() && question.question().type() != ItemType.JUDGEMENT) {
      List<Body> options = question.options().stream().map(Option::text).toList();
      Columns columns = new Columns(i -> ExamPaper.letter(i) + "．", LETTER_EMS * size, "");
      blocks.add(columns(options, columns, inner, body.child(Kind.LIST)));
    }
    if (question.question().type() == ItemType.ORDERING && !gap.isEmpty()) {
      String order = words.order(question.options().size());
      blocks.add(bodies.words(Face.SONG, order, inner).tagged(body.child(Kind.PARAGRAPH)));
    }
    return Block.stacked(blocks, false);
  }

  /**
   * Short texts side by side.
   *
   * @param label of each by its place, from 0
   * @param indent room for the label
   * @param more stands behind each
   */
  private record Columns(IntFunction<String> label, float indent, String more) {}

  /** As many on a line, four, two or one, as leave each a gutter of one em. */
  private int perLine(List<Body> texts, Columns columns, float inner) {
    float widest = 0;
    float more = setter.width(Face.SONG, columns.more(), size);
    for (Body text : texts) {
      if (text.blocks().size() != 1) {
        return 1;
      }
      widest = Math.max(widest, bodies.naturalWidth(text) + more);
    }
    float taken = widest + columns.indent() + size;
    return 4 * taken <= inner ? 4 : 2 * taken <= inner ? 2 : 1;
  }

  private Block columns(List<Body> texts, Columns columns, float inner, Tag list) {
    int perLine = perLine(texts, columns, inner);
    float column = inner / perLine;
    float indent = columns.indent();
    List<Block> lines = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += perLine) {
      Block line = new Block(0, false, List.of());
      for (int i = from; i < Math.min(from + perLine, texts.size()); i++) {
        Tag node = list.child(Kind.ITEM);
        float left = (i - from) * column;
        Block letters =
            bodies
                .words(Face.SONG, columns.label().apply(i), indent + 1)
                .right(left)
                .tagged(node.child(Kind.LABEL));
        float room = column - indent - (perLine > 1 ? size : 0);
        Block text =
            bodies
                .set(texts.get(i), columns.more(), room, node.child(Kind.BODY))
                .right(left + indent);
        line = line.beside(letters).beside(text);
      }
      lines.add(line);
    }
    return Block.stacked(lines, false);
  }
}
