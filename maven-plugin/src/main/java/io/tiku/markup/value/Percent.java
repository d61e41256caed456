package io.tiku.markup.value;

/** Proportions written as {@code 0.65}. */
public final class Percent {

  private static final int LONGEST = 4;

  private Percent() {}

  /** A proportion from 0 to 1 with at most two decimals, in percent; −1 for anything else. */
  public static int of(String text) {
    String words = text.strip();
    if (words.equals("0") || words.equals("1")) {
      return words.equals("1") ? 100 : 0;
    }
    if (!words.startsWith("0.") || words.length() < 3 || words.length() > LONGEST) {
      return -1;
    }
    int percent = 0;
    for (int i = 2; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      percent = 10 * percent + c - '0';
    }
    return words.length() == LONGEST ? percent : 10 * percent;
  }
}
