package io.tiku.paper;

import io.tiku.content.Block;
import io.tiku.content.Block.Paragraph;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.content.ItemType;
import io.tiku.paper.ExamPaper.ExamQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The （　　） behind a statement to be judged, which stands at the right edge of the paper. */
final class TrailingBracket {

  private TrailingBracket() {}

  /**
   * The statement of a judgement without the bracket that ends it; nothing if it is another
   * question, of several paragraphs or ends otherwise.
   *
   * @param marks stand behind the stem; with them the bracket stays where it is
   */
  static Optional<Body> statement(ExamQuestion question, String marks) {
    return question.question().type() == ItemType.JUDGEMENT && marks.isEmpty()
        ? without(question.question().stem())
        : Optional.empty();
  }

  private static Optional<Body> without(Body stem) {
    if (stem.blocks().size() != 1 || !(stem.blocks().get(0) instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    List<Inline> inlines = new ArrayList<>(paragraph.children());
    int last = inlines.size() - 1;
    if (last < 0
        || !(inlines.get(last) instanceof Inline.Text text)
        || !text.text().endsWith(OptionLines.GAP)) {
      return Optional.empty();
    }
    String words = text.text();
    inlines.set(
        last, new Inline.Text(words.substring(0, words.length() - OptionLines.GAP.length())));
    Block rest = new Paragraph(inlines);
    return Optional.of(new Body(List.of(rest)));
  }
}
