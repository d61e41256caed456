package io.tiku.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs that stand for things in turn: ①②③ and 甲乙丙 in the same words, one (对甲的意见) or several of
 * them (①③, 甲和丙, 甲、乙、丙三人), those of fewer first; 甲乙丙 with which sentences begin (甲企业裁减19人,
 * 乙企业裁减16人); A类, B类; II级, III级.
 */
final class Members {

  static final Pattern CIRCLED = Pattern.compile("[①-⑳]");

  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final Pattern STEM = Pattern.compile("[" + STEMS + "]");
  private static final Pattern SEVERAL_CIRCLED = several(CIRCLED);
  private static final Pattern SEVERAL_STEMS = several(STEM);
  private static final Pattern LETTER =
      Pattern.compile("(?<![A-Za-z0-9])[A-Z](?=[级类等档型组段])|^[A-Z]$");
  private static final Pattern ROMAN =
      Pattern.compile("(?<![A-Za-z])(?:VI{0,3}|I[VX]|I{1,3}|X)(?=[级类等档型期度])");
  private static final List<String> ROMANS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

  /** More than each of the signs of one kind is. */
  private static final long BASE = 32;

  private static final int MOST = 10;

  /** What several of them are written with. */
  static final String CHARACTERS = STEMS + SEVERAL_STEMS;

  private Members() {}

  static Optional<Steps> circled(String text) {
    return several(text, SEVERAL_CIRCLED, CIRCLED, sign -> sign.charAt(0) - '①');
  }

  static Optional<Steps> stems(String text) {
    return several(text, SEVERAL_STEMS, STEM, STEMS::indexOf);
  }

  /** Whatever else the sentence says. */
  static Optional<Steps> beginning(String text) {
    int stem = text.isEmpty() ? -1 : STEMS.indexOf(text.charAt(0));
    return stem < 0 ? Optional.empty() : Optional.of(Steps.ranked("", stem, ""));
  }

  static Optional<Steps> letter(String text) {
    return one(text, LETTER, sign -> sign.charAt(0));
  }

  static Optional<Steps> roman(String text) {
    return one(text, ROMAN, ROMANS::indexOf);
  }

  private static Pattern several(Pattern sign) {
    return Pattern.compile(
        ("(?:只有|仅有|仅)?(<sign>(?:[、,，和与及]?<sign>)*)" + "(?:(?<=<sign>.{1,2}<sign>)[两二三四五六][人者项])?")
            .replace("<sign>", sign.pattern()));
  }

  private interface Place {
    int of(String sign);
  }

  private static Optional<Steps> one(String text, Pattern sign, Place place) {
    Matcher found = sign.matcher(text);
    return found.find()
        ? Optional.of(
            Steps.ranked(
                text.substring(0, found.start()),
                place.of(found.group()),
                text.substring(found.end())))
        : Optional.empty();
  }

  private static Optional<Steps> several(String text, Pattern several, Pattern sign, Place place) {
    Matcher group = several.matcher(text);
    if (!group.find()) {
      return Optional.empty();
    }
    List<Integer> places = new ArrayList<>();
    Matcher each = sign.matcher(group.group(1));
    while (each.find()) {
      places.add(place.of(each.group()));
    }
    if (places.size() > MOST) {
      return Optional.empty();
    }
    long rank = places.size();
    for (int i = 0; i < MOST; i++) {
      rank = rank * BASE + (i < places.size() ? places.get(i) : 0);
    }
    return Optional.of(
        Steps.ranked(text.substring(0, group.start()), rank, text.substring(group.end())));
  }
}
