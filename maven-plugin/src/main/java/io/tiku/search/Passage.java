package io.tiku.search;

import java.util.Set;

/** The piece of a text that says most of a query, as {@code lookup.js} cuts it. */
final class Passage {

  private static final int LENGTH = 76;
  private static final int LEAD = 8;

  private Passage() {}

  static String of(String text, Set<String> terms) {
    boolean[] marked = marks(text, terms);
    int best = 0;
    int most = -1;
    int inside = 0;
    for (int end = 0; end < text.length(); end++) {
      inside += marked[end] ? 1 : 0;
      inside -= end >= LENGTH && marked[end - LENGTH] ? 1 : 0;
      if (inside > most) {
        most = inside;
        best = Math.max(0, end - LENGTH + 1);
      }
    }
    int start = start(marked, best);
    int stop = Math.min(text.length(), start + LENGTH);
    return (start > 0 ? "…" : "") + text.substring(start, stop) + (stop < text.length() ? "…" : "");
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

  private static boolean[] marks(String text, Set<String> terms) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one = Analysis.fold(text.substring(i, i + 1));
      folded.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
    }
    boolean[] marked = new boolean[text.length()];
    for (String term : terms) {
      for (int at = folded.indexOf(term);
          term.length() > 1 && at >= 0;
          at = folded.indexOf(term, at + 1)) {
        java.util.Arrays.fill(marked, at, at + term.length(), true);
      }
    }
    return marked;
  }
}
