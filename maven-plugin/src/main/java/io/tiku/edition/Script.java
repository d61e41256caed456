package io.tiku.edition;

/** In which script a text is: much of what is asked of Chinese texts is not asked of others. */
final class Script {

  private Script() {}

  /** Whether a text is Chinese; so is one without any letters. */
  static boolean isChinese(String text) {
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isHan(text.charAt(i))) {
        return true;
      }
      latin += isLatin(text.charAt(i)) && !Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return latin == 0;
  }

  /**
   * How long a text looks, in Han characters: three letters or digits, about the half of a word,
   * take the place of one.
   */
  static int length(String text) {
    int han = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLatin(c)) {
        latin++;
      } else if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && !Character.isLowSurrogate(c)) {
        han++;
      }
    }
    return isChinese(text) ? han + latin : han + (latin + 2) / 3;
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c >= 0xC0 && c < 0x250)
        || c == '_';
  }

  private static boolean isHan(char c) {
    return Character.isSurrogate(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
