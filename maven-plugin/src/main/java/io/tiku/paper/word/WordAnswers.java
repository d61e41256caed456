package io.tiku.paper.word;

import io.tiku.content.Answer;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.content.ScoringPoint;
import io.tiku.content.Tolerance;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.KeyText;
import io.tiku.paper.PaperWords;
import java.util.ArrayList;
import java.util.List;

/** Writes right answers: letters with what they say, or points with their marks. */
final class WordAnswers {

  private final WordXml out;
  private final WordBody bodies;
  private final PaperWords words;

  WordAnswers(WordXml out, WordBody bodies, PaperWords words) {
    this.out = out;
    this.bodies = bodies;
    this.words = words;
  }

  /** Ends the paragraph that was begun. */
  void write(ExamQuestion question) {
    Answer answer = question.question().answer();
    List<Body> points = new ArrayList<>();
    if (!answer.options().isEmpty()) {
      String said = KeyText.words(question, words);
      out.text(KeyText.answer(question), "Strong").text(said.isEmpty() ? "" : "　" + said);
    } else if (answer instanceof Answer.Blanks blanks) {
      blanks.accepted().forEach(all -> points.add(plain(Tolerance.words(all))));
    } else if (answer instanceof Answer.Points scored) {
      scored.points().stream().map(ScoringPoint::text).forEach(points::add);
    }
    out.end();
    if (points.isEmpty()) {
      return;
    }
    WordLabel next = WordLabel.next(out.numbering().begin(WordNumbering.Kind.POINTS));
    for (int i = 0; i < points.size(); i++) {
      String marks = words.marks(question.parts().get(i));
      bodies.labelled("Point", "Rationale", next, points.get(i), marks, true);
    }
  }

  private static Body plain(String text) {
    return new Body(List.of(new io.tiku.content.Block.Paragraph(List.of(new Inline.Text(text)))));
  }
}
