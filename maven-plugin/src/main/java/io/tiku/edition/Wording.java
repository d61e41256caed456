package io.tiku.edition;

import io.tiku.content.Body;
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

  /** The wording of formatted text; where it has code every sign counts. */
  static String of(Body body) {
    String text = body.plainText();
    return Prose.of(body).indexOf(Prose.GAP) >= 0 ? text.strip() : of(text);
  }

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

  /** 2² is not 22, H₂O not H2O and ①② not 12: such characters keep a mark. */
  private static String raised(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean raised = c == '²' || c == '³' || c == '¹' || (c >= 0x2070 && c < 0x2080);
      boolean lowered = c >= 0x2080 && c < 0x20A0;
      boolean circled = c >= 0x2460 && c < 0x2500;
      out.append(raised ? "^" : lowered ? "^^" : circled ? "^^^" : "").append(c);
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

  /** 1.5, 50%, 5‰, N-1, 2/3, C# and 6′ are not 15, 50, 5, N1, 23, C and 6. */
  private static boolean touchesNumber(String text, int index) {
    char c = text.charAt(index);
    boolean before = index > 0 && asciiWord(text.charAt(index - 1));
    boolean after = index + 1 < text.length() && asciiWord(text.charAt(index + 1));
    return switch (c) {
      case '%', '‰', '′', '#', '*', '!' -> before;
      case '-', '–' -> after;
      case '.', '/', ':', '\\', '&', '@' -> before && after;
      case ',' -> before && after && !groupsThousands(text, index);
      default -> false;
    };
  }

  /** 1,000 is 1000, but 1,2 is not 12. */
  private static boolean groupsThousands(String text, int comma) {
    int end = comma + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - comma == 4;
  }

  private static boolean asciiWord(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
