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
public final class TrailingBracket {

  private TrailingBracket() {}

  /**
   * The statement of a judgement without the bracket that ends it; nothing if it is another
   * question, of several paragraphs or ends otherwise.
   *
   * @param stem as it is printed
   */
  public static Optional<Body> statement(ExamQuestion question, Body stem) {
    return question.question().type() == ItemType.JUDGEMENT ? without(stem) : Optional.empty();
  }

  /** A stem with words before the bracket that ends it; nothing if none does. */
  static Optional<Body> before(Body stem, String words) {
    return without(stem)
        .map(
            statement -> {
              Paragraph paragraph = (Paragraph) statement.blocks().get(0);
              List<Inline> inlines = new ArrayList<>(paragraph.children());
              inlines.add(new Inline.Text(words + OptionLines.GAP));
              return new Body(List.of(new Paragraph(inlines)));
            });
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
