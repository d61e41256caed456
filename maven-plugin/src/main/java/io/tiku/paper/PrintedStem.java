package io.tiku.paper;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.content.ItemType;
import io.tiku.content.Question;
import io.tiku.paper.ExamPaper.ExamQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stem as it is printed. Around that of a question of a 案例 stand its type and its marks, since
 * its section does not say them; the bracket of a judgement stays the last:
 *
 * <pre>
 * （1）（多选）下列说法正确的有（　　）。（3分）
 * （2）（判断）试用期包含在合同期限里。（3分）                （　　）
 * </pre>
 *
 * @param stem with all that stands before its end
 * @param marks behind the stem, such as （3分）; empty for none
 */
public record PrintedStem(Body stem, String marks) {

  /** Of a question whose section says type and marks. */
  public static PrintedStem alone(ExamQuestion question) {
    return new PrintedStem(question.question().stem(), "");
  }

  /** Of a question of a 案例. */
  public static PrintedStem of(ExamQuestion asked, PaperWords words) {
    Question question = asked.question();
    String marks = words.marks(asked.halfMarks());
    Body stem = typed(words.typed(question.type()), question.stem());
    Optional<Body> judged =
        question.type() == ItemType.JUDGEMENT
            ? TrailingBracket.before(stem, marks)
            : Optional.empty();
    return judged
        .map(whole -> new PrintedStem(whole, ""))
        .orElseGet(() -> new PrintedStem(stem, marks));
  }

  private static Body typed(String type, Body stem) {
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
