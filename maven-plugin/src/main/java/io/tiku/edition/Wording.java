package io.tiku.edition;

import java.text.Normalizer;

/**
 * What a text says without how it is set: two texts of the same wording are the same to a
 * candidate.
 *
 * <pre>
 * 「试用期，不得超过（　　）。」 → 试用期不得超过
 * 「1.5 倍」                    → 1.5倍
 * </pre>
 */
final class Wording {

  private Wording() {}

  static String of(String text) {
    String plain =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(raised(text), Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '_' || !separates(c) || touchesNumber(plain, i)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** 2² is not 22, nor H₂O the same as H2O: raised and lowered characters keep a mark. */
  private static String raised(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean raised = c == '²' || c == '³' || c == '¹' || (c >= 0x2070 && c < 0x2080);
      boolean lowered = c >= 0x2080 && c < 0x20A0;
      out.append(raised ? "^" : lowered ? "^^" : "").append(c);
    }
    return out.toString();
  }

  private static boolean separates(char c) {
    if (c >= '一' && c <= '鿿' || (c >= '0' && c <= '9')) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** 1.5, 50%, N-1 and 2/3 are not 15, 50, N1 and 23. */
  private static boolean touchesNumber(String text, int index) {
    char c = text.charAt(index);
    boolean before = index > 0 && asciiWord(text.charAt(index - 1));
    boolean after = index + 1 < text.length() && asciiWord(text.charAt(index + 1));
    return switch (c) {
      case '%' -> before;
      case '-' -> after;
      case '.', '/', ':' -> before && after;
      default -> false;
    };
  }

  private static boolean asciiWord(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
