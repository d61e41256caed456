package io.tiku.paper.pdf;

import io.tiku.content.Answer;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.content.ScoringPoint;
import io.tiku.content.Tolerance;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.KeyText;
import io.tiku.paper.PaperWords;
import io.tiku.paper.pdf.Tag.Kind;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.List;

/** Sets right answers: letters with what they say, or points with their marks. */
final class AnswerSetter {

  private static final float NUMBER_EMS = 2.4f;

  private final TextSetter setter;
  private final BodySetter bodies;
  private final float size;
  private final float leading;
  private final PaperWords words;
  private final float number;

  AnswerSetter(TextSetter setter, BodySetter bodies, float size, float leading, PaperWords words) {
    this.setter = setter;
    this.bodies = bodies;
    this.size = size;
    this.leading = leading;
    this.words = words;
    this.number = NUMBER_EMS * size;
  }

  /**
   * What is right.
   *
   * @param part stands before it
   */
  void add(ExamQuestion question, String part, float width, Tag body, List<Block> blocks) {
    Answer answer = question.question().answer();
    if (!answer.options().isEmpty()) {
      String said = KeyText.words(question, words);
      List<Span> spans =
          List.of(
              new Span(Face.SONG, part),
              new Span(Face.HEI, KeyText.answer(question)),
              new Span(Face.SONG, said.isEmpty() ? "" : "　" + said));
      blocks.add(setter.set(spans, size, leading, width).tagged(body.child(Kind.PARAGRAPH)));
      return;
    }
    if (!part.isEmpty()) {
      blocks.add(bodies.words(Face.SONG, part, width).tagged(body.child(Kind.PARAGRAPH)));
    }
    List<Body> lines = new ArrayList<>();
    if (answer instanceof Answer.Blanks blanks) {
      blanks.accepted().forEach(all -> lines.add(plain(Tolerance.words(all))));
    } else if (answer instanceof Answer.Points points) {
      points.points().stream().map(ScoringPoint::text).forEach(lines::add);
    }
    Tag list = body.child(Kind.LIST);
    for (int i = 0; i < lines.size(); i++) {
      Tag item = list.child(Kind.ITEM);
      Block label = bodies.words(Face.SONG, i + 1 + ".", number).tagged(item.child(Kind.LABEL));
      String marks = words.marks(question.parts().get(i));
      blocks.add(
          label.beside(
              bodies
                  .set(lines.get(i), marks, width - number, item.child(Kind.BODY))
                  .right(number)));
    }
  }

  private static Body plain(String text) {
    return new Body(List.of(new io.tiku.content.Block.Paragraph(List.of(new Inline.Text(text)))));
  }
}
