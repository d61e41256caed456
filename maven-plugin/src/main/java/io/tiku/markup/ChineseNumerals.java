package io.tiku.markup;

/** 一, 十九, 一百零七 … and Arabic numerals, up to 9999. */
public final class ChineseNumerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumerals() {}

  /** The number written; 0 if it is none. */
  static int parse(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return 0;
    }
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text.length() > 4 ? 0 : Integer.parseInt(text);
    }
    int total = 0;
    int digit = -1;
    for (char c : text.toCharArray()) {
      int value = c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
      int scale = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (value >= 0) {
        digit = value;
      } else if (scale > 0) {
        total += (digit < 0 ? 1 : digit) * scale;
        digit = -1;
      } else {
        return 0;
      }
    }
    return total + Math.max(digit, 0);
  }

  /** The number in Chinese, as in 第一百零七条. */
  public static String format(int number) {
    if (number < 1 || number > 9999) {
      return String.valueOf(number);
    }
    StringBuilder out = new StringBuilder();
    boolean zero = false;
    int rest = number;
    for (int scale = 1000; scale >= 1; scale /= 10) {
      int digit = rest / scale;
      rest %= scale;
      if (digit == 0) {
        zero = out.length() > 0;
        continue;
      }
      if (zero) {
        out.append('零');
        zero = false;
      }
      if (!(scale == 10 && digit == 1 && out.isEmpty())) {
        out.append(DIGITS.charAt(digit));
      }
      out.append(scale == 1000 ? "千" : scale == 100 ? "百" : scale == 10 ? "十" : "");
    }
    return out.toString();
  }
}
