package io.tiku.search;

import io.tiku.search.NamedPlaces.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which statute is meant, by any of its names or a piece of one: 劳合法 is 劳动合同法. */
final class StatuteNames {

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 24;

  /** What fits more statutes, such as 管理办法, names none. */
  private static final int MOST_FITTING = 4;

  /** The least sure way of naming a statute. */
  private static final int ABBREVIATED = 3;

  private final List<Entry> entries;

  StatuteNames(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  List<Entry> entries() {
    return entries;
  }

  /**
   * The statute that words end with: by a whole name, else by the end, the beginning or some
   * characters of one; of several the one where something rests on the article, then the shortest,
   * then the first.
   */
  Optional<Entry> of(String words, int article) {
    int[] points = words.codePoints().toArray();
    int from = Math.max(0, points.length - LONGEST_PIECE);
    for (int start = from; points.length - start > 1; start++) {
      Optional<Entry> whole = best(piece(points, start), 0, article);
      if (whole.isPresent()) {
        return whole;
      }
    }
    for (int start = from; points.length - start >= SHORTEST_PIECE; start++) {
      for (int how = 1; how <= ABBREVIATED; how++) {
        Optional<Entry> part = best(piece(points, start), how, article);
        if (part.isPresent()) {
          return part;
        }
      }
    }
    return Optional.empty();
  }

  private static String piece(int[] points, int start) {
    return new String(points, start, points.length - start);
  }

  private Optional<Entry> best(String piece, int how, int article) {
    List<Entry> fitting = entries.stream().filter(entry -> length(entry, piece, how) > 0).toList();
    Comparator<Entry> rests = Comparator.comparing(entry -> !entry.resting().containsKey(article));
    Comparator<Entry> shorter = Comparator.comparingInt(entry -> length(entry, piece, how));
    if (how == ABBREVIATED) {
      return fitting.stream()
          .filter(entry -> entry.articles() == 0 || article <= entry.articles())
          .min(shorter.thenComparing(rests));
    }
    return fitting.size() > MOST_FITTING
        ? Optional.empty()
        : fitting.stream().min(rests.thenComparing(shorter));
  }

  /** The length of the shortest name that fits a piece in one of four ways; 0 if none does. */
  private static int length(Entry entry, String piece, int how) {
    int shortest = 0;
    for (String name : entry.names()) {
      boolean fits =
          switch (how) {
            case 0 -> name.equals(piece);
            case 1 -> name.endsWith(piece);
            case 2 -> name.startsWith(piece);
            default -> abbreviates(piece, name);
          };
      if (fits && (shortest == 0 || name.length() < shortest)) {
        shortest = name.length();
      }
    }
    return shortest;
  }

  /** Whether a piece has the first, the last and some other characters of a name, in order. */
  private static boolean abbreviates(String piece, String name) {
    int[] said = piece.codePoints().toArray();
    int[] whole = name.codePoints().toArray();
    int at = 0;
    for (int c : whole) {
      at += at < said.length && said[at] == c ? 1 : 0;
    }
    return at == said.length
        && said[0] == whole[0]
        && said[said.length - 1] == whole[whole.length - 1];
  }
}
