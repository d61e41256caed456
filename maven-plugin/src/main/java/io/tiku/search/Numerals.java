package io.tiku.search;

import java.util.OptionalLong;

/** Chinese numerals as numbers: 十五 is 15, 三万二千 is 32000, 二〇二一 is 2021. */
final class Numerals {

  /** The characters a Chinese numeral is written with, for use in a character class. */
  static final String CHARACTERS = "零〇一二两三四五六七八九十百千万";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int LONGEST = 12;

  private Numerals() {}

  /** The value of a number in digits or of a numeral; empty if it is neither. */
  static OptionalLong value(String written) {
    return !written.isEmpty() && written.charAt(0) <= '9'
        ? OptionalLong.of(Long.parseLong(written))
        : parse(written);
  }

  /** The value of a run of {@link #CHARACTERS}; empty if it is no numeral. */
  static OptionalLong parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return OptionalLong.empty();
    }
    return text.chars().allMatch(c -> digit((char) c) >= 0) ? positional(text) : grouped(text);
  }

  private static OptionalLong positional(String text) {
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      value = value * 10 + digit(text.charAt(i));
    }
    return OptionalLong.of(value);
  }

  private static OptionalLong grouped(String text) {
    long total = 0;
    long section = 0;
    int digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (digit(c) >= 0) {
        if (digit > 0) {
          return OptionalLong.empty();
        }
        digit = digit(c);
        continue;
      }
      if (c == '万') {
        section += Math.max(digit, 0);
        if (section == 0 || total > 0) {
          return OptionalLong.empty();
        }
        total = section * 10_000;
        section = 0;
      } else {
        if (digit < 0 && !(c == '十' && section == 0)) {
          return OptionalLong.empty();
        }
        section += (digit < 0 ? 1 : digit) * unit(c);
      }
      digit = -1;
    }
    return OptionalLong.of(total + section + Math.max(digit, 0));
  }

  private static int digit(char c) {
    return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
  }

  private static long unit(char c) {
    return c == '十' ? 10 : c == '百' ? 100 : 1000;
  }
}
