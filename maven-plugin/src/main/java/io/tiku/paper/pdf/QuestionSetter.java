package io.tiku.paper.pdf;

import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.pdf.Tag.Kind;
import java.util.ArrayList;
import java.util.List;

/** Sets questions with their options, which stay together. */
final class QuestionSetter {

  private static final float LETTER_EMS = 1.7f;

  private final TextSetter setter;
  private final BodySetter bodies;
  private final float size;
  private final float letter;

  QuestionSetter(TextSetter setter, BodySetter bodies, float size) {
    this.setter = setter;
    this.bodies = bodies;
    this.size = size;
    this.letter = LETTER_EMS * size;
  }

  /** A stem with its options; the marks stand behind the stem. */
  Block set(ExamQuestion question, String marks, float inner, Tag body) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(bodies.set(question.question().stem(), marks, inner, body));
    if (!question.options().isEmpty() && question.question().type() != ItemType.JUDGEMENT) {
      blocks.add(options(question.options(), inner, body.child(Kind.LIST)));
    }
    return Block.stacked(blocks, false);
  }

  /** As many on a line, four, two or one, as leave each a gutter of one em. */
  private int perLine(List<Option> options, float inner) {
    float widest = 0;
    for (Option option : options) {
      if (option.text().blocks().size() != 1) {
        return 1;
      }
      // Emphasis is set in the wider of the two faces.
      widest = Math.max(widest, setter.width(Face.HEI, option.text().plainText(), size));
    }
    float taken = widest + letter + size;
    return 4 * taken <= inner ? 4 : 2 * taken <= inner ? 2 : 1;
  }

  /** Options in columns. */
  private Block options(List<Option> options, float inner, Tag list) {
    int perLine = perLine(options, inner);
    float column = inner / perLine;
    List<Block> lines = new ArrayList<>();
    for (int from = 0; from < options.size(); from += perLine) {
      Block line = new Block(0, false, List.of());
      for (int i = from; i < Math.min(from + perLine, options.size()); i++) {
        Tag node = list.child(Kind.ITEM);
        float left = (i - from) * column;
        Block letters =
            bodies
                .words(Face.SONG, ExamPaper.letter(i) + "．", letter + 1)
                .right(left)
                .tagged(node.child(Kind.LABEL));
        float room = column - letter - (perLine > 1 ? size : 0);
        Block text =
            bodies.set(options.get(i).text(), "", room, node.child(Kind.BODY)).right(left + letter);
        line = line.beside(letters).beside(text);
      }
      lines.add(line);
    }
    return Block.stacked(lines, false);
  }
}
