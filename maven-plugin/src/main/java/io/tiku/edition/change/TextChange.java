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

  /** How parts end that tell places and no text. */
  static final String ORDER = "次序";

  private static final double MOSTLY = 0.5;
  private static final int FEW = 10;

  /**
   * The change of a body; shown with its marks if only those changed. Links that lead to the same
   * file in a folder of another name are the same, and so are images of the same bytes.
   */
  static Optional<TextChange> of(String part, Body before, Body after, Targets targets) {
    if (before.equals(after) && !targets.mayDiffer(after)) {
      return Optional.empty();
    }
    TextChange marked = new TextChange(part, targets.before(before), targets.after(after));
    if (marked.before.equals(marked.after)) {
      return Optional.empty();
    }
    TextChange plain = new TextChange(part, before.plainText(), after.plainText());
    return Optional.of(plain.before.equals(plain.after) ? marked : plain);
  }

  /** The difference word by word. */
  public List<WordDiff.Piece> pieces() {
    return WordDiff.of(before, after);
  }

  /**
   * Whether a few characters changed that decide: a number, a denial, a duty. A hasty eye overlooks
   * them; what was written anew is seen anyway.
   */
  public boolean decisive() {
    if (part.endsWith(ORDER) || Alignment.similarity(before, after) < MOSTLY) {
      return false;
    }
    List<WordDiff.Piece> pieces = pieces();
    for (int i = 0; i < pieces.size(); i++) {
      WordDiff.Piece piece = pieces.get(i);
      boolean replaced =
          piece.kind() == WordDiff.Kind.DELETED
              && i + 1 < pieces.size()
              && pieces.get(i + 1).kind() == WordDiff.Kind.INSERTED;
      String instead = replaced ? pieces.get(++i).text() : "";
      if (piece.kind() != WordDiff.Kind.SAME
          && Math.max(piece.text().length(), instead.length()) <= FEW
          && !Gist.of(piece.text()).equals(Gist.of(instead))) {
        return true;
      }
    }
    return false;
  }
}
