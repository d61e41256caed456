package io.tiku.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Classes of code points by which texts and queries are read, the only place where they are listed.
 * {@code text/characters.js} holds them as {@link #table()} writes them, which a test compares,
 * since what a browser takes for a blank ({@code \s}) is not what Java takes for one.
 */
enum CharacterClass {
  /** Parts words: every Unicode blank and line end, fillers that show nothing but a gap. */
  BLANK("9-d 20 85 a0 115f-1160 1680 2000-200a 2028-2029 202f 205f 2800 3000 3164 ffa0"),

  /**
   * Shows nothing and parts nothing: controls, marks of direction, joiners, variation selectors.
   */
  INVISIBLE(
      "0-8 e-1f 7f-84 86-9f ad 34f 61c 17b4-17b5 180b-180f 200b-200f 202a-202e 2060-206f"
          + " fe00-fe0f feff fff9-fffb 1bca0-1bca3 1d173-1d17a e0000-e0fff"),

  /**
   * What newer versions of Unicode fold and older ones do not, so that browsers and Java would
   * disagree; it parts words.
   */
  UNSETTLED("a7f1-a7f4 10780-107bf 1ccd6-1ccf9 1df00-1dfff 1e030-1e08f"),

  /** Characters that give bigrams: ideographs of all planes, 々 and 〇, radicals. */
  HAN("2e80-2fd5 3005 3007 3400-4dbf 4e00-9fff f900-faff 20000-2fffd 30000-3fffd"),

  /** Opening brackets, after folding. */
  OPEN(
      "28 3c 5b 7b 2045 3008 300a 300c 300e 3010 3014 3016 3018 301a 2768 276a 276c 276e 2770 2772"
          + " 2774 27e6 27e8 27ea 27ec 27ee 2983 2985 2987 2989 298b 2997"),

  /** Closing brackets, after folding. */
  CLOSE(
      "29 3e 5d 7d 2046 3009 300b 300d 300f 3011 3015 3017 3019 301b 2769 276b 276d 276f 2771 2773"
          + " 2775 27e7 27e9 27eb 27ed 27ef 2984 2986 2988 298a 298c 2998"),

  /** Quotation marks around words that must be there. */
  QUOTE("22 201c-201f 301d-301f");

  private record Range(int first, int last) {}

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
  private final List<Range> ranges;

  CharacterClass(String listed) {
    List<Range> read = new ArrayList<>();
    for (String range : listed.split(" ", -1)) {
      String[] ends = range.split("-", -1);
      read.add(
          new Range(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16)));
    }
    ranges = List.copyOf(read);
  }

  /** Whether a code point belongs to the class. */
  boolean has(int codePoint) {
    for (Range range : ranges) {
      if (codePoint >= range.first() && codePoint <= range.last()) {
        return true;
      }
    }
    return false;
  }

  /** The inside of a character class of a regular expression of Java. */
  String pattern() {
    return written("\\x{");
  }

  /** The same for JavaScript, with the flag {@code u}. */
  private String script() {
    return written("\\u{");
  }

  private String written(String before) {
    return ranges.stream()
        .map(
            range ->
                before
                    + Integer.toHexString(range.first())
                    + "}"
                    + (range.first() == range.last()
                        ? ""
                        : "-" + before + Integer.toHexString(range.last()) + "}"))
        .collect(Collectors.joining());
  }

  /** All classes as {@code text/characters.js} declares them, a line each. */
  static String table() {
    StringBuilder out = new StringBuilder();
    for (CharacterClass one : values()) {
      String name = one.name().toLowerCase(Locale.ROOT);
      out.append("  ").append(name).append(": \"").append(one.script().replace("\\", "\\\\"));
      out.append("\",\n");
    }
    return out.toString();
  }
}
