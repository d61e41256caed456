package io.tiku.paper;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.paper.ExamPaper.ExamQuestion;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around the stem of a question of a 案例, since its section does not say it:
 *
 * <pre>（1）（多选）下列说法正确的有（　　）。（3分）</pre>
 *
 * @param type before the stem, such as （多选）; empty where the section says it
 * @param marks behind the stem, such as （3分）; empty where the section says them
 */
public record PartWords(String type, String marks) {

  /** Of a question whose section says type and marks. */
  public static final PartWords NONE = new PartWords("", "");

  /** Of a question of a 案例. */
  public static PartWords of(ExamQuestion question) {
    return new PartWords(
        "（" + question.question().type().label() + "）", KeyText.marks(question.halfMarks()));
  }

  /** The stem with the type before it, in the same line. */
  public Body before(Body stem) {
    if (type.isEmpty()) {
      return stem;
    }
    List<Block> blocks = new ArrayList<>(stem.blocks());
    List<Inline> words = new ArrayList<>(List.of(new Inline.Text(type)));
    if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph first) {
      words.addAll(first.children());
      blocks.remove(0);
    }
    blocks.add(0, new Block.Paragraph(words));
    return new Body(blocks);
  }
}
