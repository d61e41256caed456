package io.tiku.edition.change;

import io.tiku.content.Body;
import io.tiku.edition.WordDiff;
import java.util.List;
import java.util.Optional;

/**
 * A piece of text that changed.
 *
 * @param part what it is, such as 题干 or 问题 2 解析
 * @param before empty if there was none
 * @param after empty if there is none any more
 */
public record TextChange(String part, String before, String after) {

  /** The change of a body; shown with its marks if only those changed. */
  static Optional<TextChange> of(String part, Body before, Body after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    TextChange plain = new TextChange(part, before.plainText(), after.plainText());
    if (!plain.before.equals(plain.after)) {
      return Optional.of(plain);
    }
    TextChange marked = new TextChange(part, MarkedText.of(before), MarkedText.of(after));
    return marked.before.equals(marked.after) ? Optional.empty() : Optional.of(marked);
  }

  /** The difference word by word. */
  public List<WordDiff.Piece> pieces() {
    return WordDiff.of(before, after);
  }

  /** Whether both texts are there and a number, a denial or the like differs. */
  public boolean decisive() {
    return !before.isEmpty() && !after.isEmpty() && !Gist.of(before).equals(Gist.of(after));
  }
}
