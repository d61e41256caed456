package io.tiku.search;

import java.util.Set;

/** Where a text may be cut: at a code point, and not inside a number or a word of a query. */
final class Cuts {

  private static final String UNITS = "条款项年月日天岁元倍级人次个号名周小时分点万亿";
  private static final String FIGURES = ".,%/·+-％．";
  private static final Set<String> PAIRS = Set.of("个月", "小时", "周岁", "分之");

  /** A cut is moved at most this far. */
  private static final int FARTHEST = 32;

  private final int[] text;
  private final boolean[] marked;

  /**
   * Cuts a text.
   *
   * @param marked for each code point whether it belongs to a word of the query
   */
  Cuts(int[] text, boolean[] marked) {
    this.text = text;
    this.marked = marked;
  }

  /** The next place before this one, or this one, where the text may be cut. */
  int before(int place) {
    int at = place;
    while (place - at < FARTHEST && joined(at)) {
      at--;
    }
    return joined(at) ? place : at;
  }

  /** The next place after this one, or this one, where the text may be cut. */
  int after(int place) {
    int at = place;
    while (at - place < FARTHEST && joined(at)) {
      at++;
    }
    return joined(at) ? place : at;
  }

  private boolean joined(int at) {
    if (at <= 0 || at >= text.length) {
      return false;
    }
    int before = text[at - 1];
    int after = text[at];
    return (marked[at - 1] && marked[at])
        || CharacterClass.INVISIBLE.has(after)
        || (after >= 0x300 && after <= 0x36f)
        || (figure(before) && (figure(after) || among(UNITS, after)))
        || ((before == '第' || before == '之') && figure(after))
        || (before < Character.MAX_VALUE && PAIRS.contains("" + (char) before + (char) after));
  }

  private static boolean figure(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '０' && c <= '９')
        || among(Numerals.CHARACTERS, c)
        || among(FIGURES, c);
  }

  private static boolean among(String characters, int c) {
    return characters.indexOf(c) >= 0;
  }
}
