package io.tiku.edition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are, or look like, those of a person: identity cards and mobile telephones. */
final class PersonalNumbers {

  private static final Pattern CARD =
      Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])");
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![0-9A-Za-z./_=-])(?:\\+?86[ -]?)?1[3-9][0-9]([ -]?)[0-9]{4}\\1[0-9]{4}(?![0-9A-Za-z])");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  /** A number and what it looks like. */
  record Found(String number, String kind) {}

  private PersonalNumbers() {}

  /** The first of a text. */
  static Optional<Found> in(String text) {
    Matcher card = CARD.matcher(text);
    while (card.find()) {
      if (isCard(card.group())) {
        return Optional.of(new Found(card.group(), "居民身份证号码"));
      }
    }
    Matcher mobile = MOBILE.matcher(text);
    return mobile.find() ? Optional.of(new Found(mobile.group(), "手机号码")) : Optional.empty();
  }

  /** Whether the day of birth is one and the check digit right (GB 11643). */
  private static boolean isCard(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    if (CHECK.charAt(sum % CHECK.length()) != Character.toUpperCase(number.charAt(17))) {
      return false;
    }
    try {
      int year = Integer.parseInt(number.substring(6, 10));
      LocalDate.of(
          year,
          Integer.parseInt(number.substring(10, 12)),
          Integer.parseInt(number.substring(12, 14)));
      return year >= 1850 && year < 2200;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
