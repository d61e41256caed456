package io.tiku.search;

import io.tiku.markup.body.HanText;
import java.text.Normalizer;

/**
 * Text as it is compared: without what shows nothing, every blank a space, radicals as characters,
 * NFKC, lower case of A–Z.
 */
final class Folding {

  private static final int PLAIN = 0;
  private static final int BLANK = 1;
  private static final int INVISIBLE = 2;
  private static final byte[] BMP = new byte[Character.MAX_VALUE + 1];
  private static final boolean[] HAN = new boolean[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < BMP.length; c++) {
      BMP[c] = (byte) look(c);
      HAN[c] = CharacterClass.HAN.has(c);
    }
  }

  private Folding() {}

  private static int look(int codePoint) {
    if (CharacterClass.INVISIBLE.has(codePoint)) {
      return INVISIBLE;
    }
    return CharacterClass.BLANK.has(codePoint) || CharacterClass.UNSETTLED.has(codePoint)
        ? BLANK
        : PLAIN;
  }

  private static int kind(int codePoint) {
    return codePoint < BMP.length ? BMP[codePoint] : look(codePoint);
  }

  /** Whether a code point gives bigrams. */
  static boolean isHan(int codePoint) {
    return codePoint < HAN.length ? HAN[codePoint] : CharacterClass.HAN.has(codePoint);
  }

  static String fold(String text) {
    String composed = Normalizer.normalize(HanText.read(visible(text)), Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return out.toString();
  }

  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int kind = kind(codePoint);
      if (kind == PLAIN) {
        out.appendCodePoint(codePoint);
      } else if (kind == BLANK) {
        out.append(' ');
      }
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }

  /** At most so many code points from the beginning. */
  static String first(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  /** Whether a term is two neighbouring Han, or one. */
  static boolean isHan(String term, int length) {
    return term.codePointCount(0, term.length()) == length
        && term.codePoints().allMatch(Folding::isHan);
  }
}
