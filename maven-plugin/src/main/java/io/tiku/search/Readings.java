package io.tiku.search;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pinyin of headwords, by ICU's readings. What editions have in common is read once. */
final class Readings {

  private static final Transliterator LATIN =
      Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Any-Lower");

  private final Map<String, Reading> known = new ConcurrentHashMap<>();

  /**
   * How a word is typed.
   *
   * @param full the syllables in one, such as {@code shiyongqi}
   * @param initials the first letters, such as {@code syq}
   */
  record Reading(String full, String initials) {}

  Reading of(String word) {
    return known.computeIfAbsent(word, Readings::read);
  }

  private static Reading read(String word) {
    StringBuilder full = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    for (String part : LATIN.transliterate(spaced(word)).toLowerCase(Locale.ROOT).split(" ", -1)) {
      String syllable = part.replaceAll("[^a-z0-9]", "");
      if (!syllable.isEmpty()) {
        full.append(syllable);
        initials.append(syllable.charAt(0) <= '9' ? syllable : syllable.substring(0, 1));
      }
    }
    return new Reading(full.toString(), initials.toString());
  }

  private static String spaced(String word) {
    StringBuilder out = new StringBuilder();
    word.codePoints()
        .mapToObj(c -> Folding.isHan(c) ? " " + Character.toString(c) + " " : Character.toString(c))
        .forEach(out::append);
    return out.toString();
  }
}
