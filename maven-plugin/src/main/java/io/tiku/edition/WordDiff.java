package io.tiku.edition;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changed between two wordings, word by word where there are spaces and character by character
 * in Chinese. {@code 不得超过一个月} and {@code 不得超过二个月} give 不得超过, −一, +二, 个月.
 */
public final class WordDiff {

  /** Digits and Latin words are read as one. */
  private static final Pattern WORD = Pattern.compile("[0-9]+(?:\\.[0-9]+)?|[A-Za-z]+|\\X");

  /** What stays between two changes is shown as changed too if it is shorter than this. */
  private static final int SHORTEST_REST = 2;

  private WordDiff() {}

  /** What became of a piece. */
  public enum Kind {
    SAME,
    DELETED,
    INSERTED
  }

  /** A piece of either wording or of both. */
  public record Piece(Kind kind, String text) {}

  /** The pieces in their order; of a change what was deleted comes first. No piece is empty. */
  public static List<Piece> of(String before, String after) {
    List<String> old = words(before);
    List<String> fresh = words(after);
    List<Change> changes = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh, true).getDeltas()) {
      String gone = String.join("", delta.getSource().getLines());
      String come = String.join("", delta.getTarget().getLines());
      changes.add(new Change(delta.getType() == DeltaType.EQUAL, gone, come));
    }
    return pieces(calmed(changes));
  }

  private record Change(boolean same, String gone, String come) {
    Change and(Change next) {
      return new Change(false, gone + next.gone, come + next.come);
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Joins changes with what hardly stands between them. */
  private static List<Change> calmed(List<Change> changes) {
    List<Change> calmed = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      int last = calmed.size() - 1;
      boolean within = last >= 0 && i + 1 < changes.size() && !calmed.get(last).same();
      boolean rest =
          change.same()
              && within
              && change.gone().codePointCount(0, change.gone().length()) < SHORTEST_REST;
      if (last >= 0 && !calmed.get(last).same() && (rest || !change.same())) {
        calmed.set(last, calmed.get(last).and(change));
      } else {
        calmed.add(change);
      }
    }
    return calmed;
  }

  private static List<Piece> pieces(List<Change> changes) {
    List<Piece> pieces = new ArrayList<>();
    for (Change change : changes) {
      if (change.same()) {
        pieces.add(new Piece(Kind.SAME, change.gone()));
      } else {
        if (!change.gone().isEmpty()) {
          pieces.add(new Piece(Kind.DELETED, change.gone()));
        }
        if (!change.come().isEmpty()) {
          pieces.add(new Piece(Kind.INSERTED, change.come()));
        }
      }
    }
    return pieces;
  }
}
