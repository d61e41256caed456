package io.tiku.markup.draw;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How ids and names of a draw may be written, so that everybody computes with the same text. */
final class DrawTexts {

  private static final String FORMULA = "=+-@＝＋－＠";

  private DrawTexts() {}

  /** What is wrong with the id of an entrant or the name of a list. */
  static Optional<String> faultOfId(String id) {
    return first(
        id,
        text -> text.isEmpty() ? "是空的" : "",
        text -> text.chars().anyMatch(DrawTexts::isBlank) ? "含有空格或看不见的字符" : "",
        text -> text.indexOf('|') >= 0 ? "含有「|」" : "",
        text -> text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? "含有扩展区的字" : "",
        DrawTexts::common);
  }

  /** What is wrong with a name. */
  static Optional<String> faultOfName(String name) {
    return first(
        name,
        text -> text.isEmpty() ? "是空的" : "",
        text ->
            text.replace(" ", "").chars().anyMatch(DrawTexts::isBlank)
                    || text.contains("  ")
                    || !text.equals(text.strip())
                ? "含有多余的空格或看不见的字符"
                : "",
        DrawTexts::common);
  }

  /** What two texts have in common that people would take for the same. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
        .toUpperCase(Locale.ROOT);
  }

  private static String common(String text) {
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      return "以「" + text.charAt(0) + "」开头，电子表格会当成公式";
    }
    if (text.chars().anyMatch(DrawTexts::isFullWidth)) {
      return "含有全角字母或数字，应当用半角";
    }
    return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? "" : "含有不规范的 Unicode 写法";
  }

  @SafeVarargs
  private static Optional<String> first(String text, Function<String, String>... rules) {
    for (Function<String, String> rule : rules) {
      String fault = rule.apply(text);
      if (!fault.isEmpty()) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isFullWidth(int c) {
    return (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
  }
}
