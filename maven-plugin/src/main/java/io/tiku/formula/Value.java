package io.tiku.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A value of a variable. */
public sealed interface Value {

  /** An exact decimal number. */
  record Amount(BigDecimal number) implements Value {}

  /** A date. */
  record Day(LocalDate date) implements Value {}

  /** Words. */
  record Words(String text) implements Value {}

  /**
   * A number, a date such as {@code 2021-03-31}, or else words; words that look like one of these
   * stand in quotes, as {@link #canonical} writes them.
   */
  static Value of(String text) {
    if (isQuoted(text)) {
      return new Words(text.substring(1, text.length() - 1));
    }
    if (Syntax.NUMBER.matcher(text).matches()) {
      return new Amount(new BigDecimal(text));
    }
    if (Syntax.DATE.matcher(text).matches()) {
      try {
        return new Day(LocalDate.parse(text));
      } catch (DateTimeException e) {
        return new Words(text);
      }
    }
    return new Words(text);
  }

  /** As files hold it; {@link #of} reads it. */
  default String canonical() {
    if (this instanceof Amount amount) {
      return plain(amount.number());
    }
    if (this instanceof Day day) {
      return day.date().toString();
    }
    String text = ((Words) this).text();
    return of(text) instanceof Words same && same.text().equals(text) ? text : '"' + text + '"';
  }

  private static boolean isQuoted(String text) {
    return text.length() >= 2 && text.charAt(0) == '"' && text.charAt(text.length() - 1) == '"';
  }

  /** As papers print it: {@code 4500.5}, {@code 2021年3月4日}. */
  default String printed() {
    if (this instanceof Day day) {
      LocalDate date = day.date();
      return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
    return this instanceof Words words ? words.text() : canonical();
  }

  /**
   * As papers print it with so many decimals, 四舍五入.
   *
   * @param decimals at least 0; what is no number ignores it
   */
  default String printed(int decimals) {
    return this instanceof Amount amount
        ? amount.number().setScale(decimals, RoundingMode.HALF_UP).toPlainString()
        : printed();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** How values are written. */
  final class Syntax {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,60})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Syntax() {}
  }
}
