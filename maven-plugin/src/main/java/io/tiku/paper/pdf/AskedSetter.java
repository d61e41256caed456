package io.tiku.paper.pdf;

import io.tiku.content.Body;
import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.PaperWords;
import io.tiku.paper.PrintPart.Asked;
import io.tiku.paper.PrintedBasis;
import io.tiku.paper.PrintedStem;
import io.tiku.paper.pdf.Tag.Kind;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.List;

/** Sets items with all that is known of them. */
final class AskedSetter {

  private static final float SIZE = 10.5f;
  private static final float LEADING = 16.8f;
  private static final float NAME = 2.6f * SIZE;
  private static final float PART = 3 * SIZE;
  private static final float SPACE_BELOW = 9;

  private final Edition edition;
  private final TextSetter setter;
  private final BodySetter bodies;
  private final QuestionSetter questions;
  private final AnswerSetter answers;
  private final PaperWords words;
  private final float width;

  AskedSetter(
      Edition edition, TextSetter setter, Pictures pictures, float width, PaperWords words) {
    this.edition = edition;
    this.setter = setter;
    this.bodies = new BodySetter(setter, pictures, SIZE, LEADING);
    this.questions = new QuestionSetter(setter, bodies, SIZE, true, words);
    this.answers = new AnswerSetter(setter, bodies, SIZE, LEADING, words);
    this.words = words;
    this.width = width;
  }

  /** One block; of a 案例 one a question. */
  List<Block> set(Asked asked, Tag parent) {
    try {
      return blocks(asked, parent);
    } catch (UncoveredCharacter uncovered) {
      throw uncovered.in(asked.item().item().id());
    }
  }

  private List<Block> blocks(Asked asked, Tag parent) {
    ExamItem item = asked.item();
    boolean several = item.questions().size() > 1;
    List<Block> done = new ArrayList<>();
    List<Block> together = new ArrayList<>();
    together.add(head(asked, parent));
    if (!item.material().isEmpty()) {
      together.add(bodies.set(item.material(), "", width, parent));
    }
    for (int i = 0; i < item.questions().size(); i++) {
      ExamQuestion question = item.questions().get(i);
      if (several) {
        together.add(part(i + 1, question, parent));
      } else {
        together.add(questions.set(question, PrintedStem.alone(question), width, parent));
      }
      answer(question, parent, together);
      if (i + 1 < item.questions().size()) {
        done.add(Block.stacked(together, false).withSpace(SPACE_BELOW / 2));
        together.clear();
      }
    }
    String basis = PrintedBasis.of(item, edition);
    if (!basis.isEmpty()) {
      Tag node = parent.child(Kind.PARAGRAPH);
      together.add(
          name("依据", node)
              .beside(bodies.words(Face.SONG, basis, width - NAME).right(NAME))
              .tagged(node));
    }
    done.add(Block.stacked(together, false).withSpace(SPACE_BELOW));
    return done;
  }

  private Block part(int number, ExamQuestion question, Tag parent) {
    Block label =
        bodies.words(Face.SONG, words.part(number), PART).tagged(parent.child(Kind.PARAGRAPH));
    PrintedStem stem = PrintedStem.of(question, words);
    return label.beside(questions.set(question, stem, width - PART, parent).right(PART));
  }

  /** A line above, then the label, the facts, and the tick at the right. */
  private Block head(Asked asked, Tag parent) {
    float tick = setter.width(Face.SONG, asked.tick(), SIZE);
    List<Span> words =
        List.of(new Span(Face.HEI, asked.label()), new Span(Face.SONG, "　" + asked.facts()));
    Block text =
        setter
            .set(words, SIZE, LEADING, Math.max(width / 2, width - tick - SIZE))
            .tagged(parent.child(Kind.PARAGRAPH));
    Block line = new Block(0, false, List.of(new Mark.Rule(0, 0, width, 0, false)));
    if (asked.tick().isEmpty()) {
      return text.below(3).beside(line);
    }
    Block end =
        bodies
            .words(Face.SONG, asked.tick(), tick + 1)
            .right(width - tick)
            .tagged(parent.child(Kind.PARAGRAPH));
    return text.beside(end).below(3).beside(line);
  }

  private void answer(ExamQuestion question, Tag parent, List<Block> blocks) {
    List<Block> answer = new ArrayList<>();
    Tag name = parent.child(Kind.PARAGRAPH);
    answers.add(question, "", width - NAME, parent, answer);
    blocks.add(name("答案", name).beside(Block.stacked(answer, false).right(NAME)).below(2));
    Body rationale = question.question().rationale();
    if (!rationale.isEmpty()) {
      Tag node = parent.child(Kind.PARAGRAPH);
      Block text = bodies.set(rationale, "", width - NAME, parent).right(NAME);
      blocks.add(name("解析", node).beside(text));
    }
  }

  private Block name(String name, Tag node) {
    return bodies.words(Face.HEI, name, NAME).tagged(node);
  }
}
