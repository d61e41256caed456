package io.tiku.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 允差: what a numeric blank accepts, written {@code 0.12±0.005 Ω}, {@code 0.12±5% Ω} or {@code
 * 0.115..0.125 Ω}. An answer is one only if it begins with a number and has a number behind ± or
 * two dots; everything else is a text, as is {@code 20\±5 ℃}.
 *
 * @param least still accepted
 * @param most still accepted
 * @param units any of them must stand behind the number; none may if there are none
 */
public record Tolerance(BigDecimal least, BigDecimal most, List<String> units) {

  private static final String UNSIGNED =
      "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,20})(?:\\.\\d{1,20})?(?:[eE][-+]?\\d{1,2})?";
  private static final String NUMBER = "[-+]?" + UNSIGNED;
  private static final String SIGN = "(?:±|\\+/-)";
  private static final String UNITS = "(?<units>[^-+\\d.,±%\\s][^±]*|%)?";
  private static final Pattern AROUND =
      Pattern.compile(
          "(?<number>"
              + NUMBER
              + ") ?(?<share>%?) ?"
              + SIGN
              + " ?(?<by>"
              + UNSIGNED
              + ")(?<percent>%?) ?"
              + UNITS);
  private static final Pattern BETWEEN =
      Pattern.compile("(?<least>" + NUMBER + ") ?\\.\\. ?(?<most>" + NUMBER + ") ?" + UNITS);
  private static final Pattern MEANT =
      Pattern.compile("[-+]?\\d[^±]*(?<!\\\\)" + SIGN + " ?(?:[-+.]?\\d.*)?");
  private static final String ESCAPED = "\\±";

  public Tolerance {
    units = List.copyOf(units);
  }

  /** What an accepted answer says; empty if it is a text, or badly written. */
  public static Optional<Tolerance> of(String written) {
    String text = narrow(written);
    Matcher around = AROUND.matcher(text);
    if (around.matches()) {
      return around(around);
    }
    Matcher between = BETWEEN.matcher(text);
    return between.matches()
        ? made(
            number(between.group("least")), number(between.group("most")), between.group("units"))
        : Optional.empty();
  }

  /** Whether an answer was meant as one, and is none. */
  public static boolean misspelt(String written) {
    String text = narrow(written);
    boolean meant = MEANT.matcher(text).matches() || BETWEEN.matcher(text).matches();
    return meant && of(written).isEmpty();
  }

  /** All accepted answers of a blank, in words. */
  public static String words(List<String> accepted) {
    return accepted.stream().map(Tolerance::words).collect(Collectors.joining("，或"));
  }

  /** An accepted answer in words: {@code 0.115～0.125 Ω 均可}, or the text itself. */
  public static String words(String written) {
    return of(written)
        .map(
            tolerance ->
                plain(tolerance.least)
                    + "～"
                    + plain(tolerance.most)
                    + " "
                    + (tolerance.units.isEmpty() ? "" : String.join("或", tolerance.units) + " ")
                    + "均可")
        .orElseGet(() -> written.replace(ESCAPED, "±"));
  }

  /** The same for scripts: {@code ±0.115..0.125 Ω、欧}. */
  public String canonical() {
    return "±" + plain(least) + ".." + plain(most) + " " + String.join("、", units);
  }

  private static Optional<Tolerance> around(Matcher written) {
    BigDecimal middle = number(written.group("number"));
    BigDecimal by = number(written.group("by"));
    boolean share = !written.group("share").isEmpty();
    boolean percent = !written.group("percent").isEmpty();
    String units = written.group("units");
    if (share && (!percent || units != null) || !percent && "%".equals(units)) {
      return Optional.empty();
    }
    if (share) {
      return made(middle.subtract(by), middle.add(by), "%");
    }
    BigDecimal distance = percent ? middle.abs().multiply(by).movePointLeft(2) : by;
    return made(middle.subtract(distance), middle.add(distance), units);
  }

  private static Optional<Tolerance> made(BigDecimal least, BigDecimal most, String units) {
    return least.compareTo(most) < 0
        ? Optional.of(
            new Tolerance(
                least,
                most,
                units == null
                    ? List.of()
                    : Stream.of(units.split("、")).map(String::strip).toList()))
        : Optional.empty();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  /** A number as people write it: {@code 0.12}. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Full-width letters, digits and signs as narrow ones; units keep characters such as ². */
  private static String narrow(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c == '\u2212' ? '-' : c);
    }
    return out.toString().replaceAll("[\\s\u3000\u00a0]+", " ").strip();
  }
}
