package io.tiku.bench;

/** Chinese numerals from 1 to 999: 一, 十, 十二, 二十, 一百零五. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  static String of(int number) {
    if (number < 10) {
      return digit(number);
    }
    if (number < 20) {
      return "十" + units(number % 10);
    }
    if (number < 100) {
      return digit(number / 10) + "十" + units(number % 10);
    }
    int rest = number % 100;
    return digit(number / 100) + "百" + hundredsRest(rest);
  }

  private static String hundredsRest(int rest) {
    if (rest == 0) {
      return "";
    }
    return rest < 10 ? "零" + digit(rest) : digit(rest / 10) + "十" + units(rest % 10);
  }

  private static String units(int digit) {
    return digit == 0 ? "" : digit(digit);
  }

  private static String digit(int digit) {
    return DIGITS.substring(digit, digit + 1);
  }
}
