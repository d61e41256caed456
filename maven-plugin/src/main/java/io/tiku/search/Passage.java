package io.tiku.search;

import java.util.Arrays;
import java.util.Set;

/** The piece of a text that says most of a query, as {@code search/hit/passage.js} cuts it. */
final class Passage {

  private static final int LENGTH = 76;
  private static final int LEAD = 8;

  private Passage() {}

  static String of(String text, Set<String> terms) {
    int[] points = text.codePoints().toArray();
    boolean[] marked = marks(points, terms);
    int best = 0;
    int most = -1;
    int inside = 0;
    for (int end = 0; end < points.length; end++) {
      inside += marked[end] ? 1 : 0;
      inside -= end >= LENGTH && marked[end - LENGTH] ? 1 : 0;
      if (inside > most) {
        most = inside;
        best = Math.max(0, end - LENGTH + 1);
      }
    }
    Cuts cuts = new Cuts(points, marked);
    int from = start(marked, best);
    int start = cuts.before(from);
    int stop = cuts.after(Math.min(points.length, from + LENGTH));
    return (start > 0 ? "…" : "")
        + new String(points, start, stop - start)
        + (stop < points.length ? "…" : "");
  }

  /** A little before the first mark rather than in the middle of nowhere. */
  private static int start(boolean[] marked, int best) {
    int first = best;
    while (first < marked.length && !marked[first]) {
      first++;
    }
    if (first == marked.length) {
      return 0;
    }
    return Math.max(0, Math.min(Math.min(best, marked.length - LENGTH), first - LEAD));
  }

  /** For each code point whether it belongs to a term; folding one at a time keeps places. */
  private static boolean[] marks(int[] points, Set<String> terms) {
    StringBuilder folded = new StringBuilder(points.length);
    int[] places = new int[points.length * 18 + 1];
    for (int i = 0; i < points.length; i++) {
      String one = Folding.fold(Character.toString(points[i]));
      Arrays.fill(places, folded.length(), folded.length() + one.length(), i);
      folded.append(one);
    }
    boolean[] marked = new boolean[points.length];
    for (String term : terms) {
      for (int at = folded.indexOf(term);
          term.codePointCount(0, term.length()) > 1 && at >= 0;
          at = folded.indexOf(term, at + 1)) {
        Arrays.fill(marked, places[at], places[at + term.length() - 1] + 1, true);
      }
    }
    return marked;
  }
}
