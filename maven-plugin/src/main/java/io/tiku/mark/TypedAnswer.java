package io.tiku.mark;

import io.tiku.content.Tolerance;
import io.tiku.source.Lookalikes;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into a blank, compared as people read it: {@code 「 １０ 日。」} is {@code "10日"}.
 * What nobody sees does not count, nor do blanks, case, width, the form of quotation marks,
 * radicals that PDF files give for characters, or a mark that ends the sentence.
 */
public final class TypedAnswer {

  /**
   * Default ignorable code points of Unicode, controls, the marks around annotations, and blanks of
   * every width, the empty Braille pattern among them.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Z}\\u2800\\ufff9-\\ufffb\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f"
              + "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufff8"
              + "\\x{1bca0}-\\x{1bca3}\\x{1d173}-\\x{1d17a}\\x{e0000}-\\x{e0fff}]+");

  /** Before NFKC, which would make 5！ of the full-width mark the 5! of arithmetic. */
  private static final Pattern ENDING = Pattern.compile("[。．.｡，,､、；;：:！？…]+$");

  private static final Pattern DOUBLE = Pattern.compile("[“”„‟「」『』〝〞〟]");
  private static final Pattern SINGLE = Pattern.compile("[‘’‚‛]");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<number>[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,20})(?:\\.\\d{1,20})?)"
              + "(?:(?:[eE]|[×xX*]10\\^?)(?<power>[-+]?\\d{1,2}))?(?<unit>[^\\d.,].*)?");

  private TypedAnswer() {}

  /** Whether a blank is filled as one of its accepted answers, as written in the bank. */
  public static boolean fits(List<String> accepted, String given) {
    String written = normal(given);
    return !written.isEmpty() && accepted.stream().anyMatch(one -> fits(one, given, written));
  }

  private static boolean fits(String accepted, String given, String written) {
    Optional<Tolerance> range = Tolerance.of(accepted);
    return range.isPresent()
        ? within(range.get(), given)
        : normal(Tolerance.words(accepted)).equals(written);
  }

  /** Whether a number lies in a range and has one of its units. */
  private static boolean within(Tolerance range, String given) {
    Matcher answer = NUMBER.matcher(unit(given));
    if (!answer.matches()) {
      return false;
    }
    BigDecimal value = new BigDecimal(answer.group("number").replace(",", ""));
    if (answer.group("power") != null) {
      value = value.scaleByPowerOfTen(Integer.parseInt(answer.group("power")));
    }
    String unit = answer.group("unit") == null ? "" : answer.group("unit");
    boolean fits =
        range.units().isEmpty()
            ? unit.isEmpty()
            : range.units().stream().map(TypedAnswer::unit).anyMatch(unit::equals);
    return fits && value.compareTo(range.least()) >= 0 && value.compareTo(range.most()) <= 0;
  }

  /** As answers are compared; empty where nothing is written. */
  static String normal(String text) {
    String seen = seen(text);
    String words = ENDING.matcher(seen).replaceFirst("");
    // An answer may itself be a mark of punctuation.
    String folded = folded(words.isEmpty() ? seen : words).toLowerCase(Locale.ROOT);
    return SINGLE.matcher(DOUBLE.matcher(folded).replaceAll("\"")).replaceAll("'");
  }

  /** Unlike words, units differ by case: 5 mΩ is not 5 MΩ. */
  private static String unit(String text) {
    return folded(ENDING.matcher(seen(text)).replaceFirst("")).replace('\u2212', '-');
  }

  private static String folded(String text) {
    return seen(Normalizer.normalize(Lookalikes.replaced(text), Normalizer.Form.NFKC));
  }

  private static String seen(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }
}
