package io.tiku.edition;

import io.tiku.content.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters and numbers written before the text of options: {@code A. 一个月}, {@code （B）二个月}, {@code
 * 3、三个月}.
 *
 * <p>A letter counts where it is the option's own by its place, or where several options have one;
 * numbers only where all options are counted by them, for 3. may belong to the text.
 */
final class OptionMarks {

  private static final Pattern LETTER =
      Pattern.compile(
          "[（(]?([A-Ha-hＡ-Ｈ])(?:[)）][.、．]?|[.．](?![A-Za-z0-9])|、(?![A-Ha-hＡ-Ｈ][^A-Za-z])|[:：])[\\s　]*(?=\\S)");

  private static final Pattern NUMBER =
      Pattern.compile("[（(]?([0-9]{1,2})(?:[)）]|[.．、](?![0-9]))[\\s　]*(?=\\S)");

  private static final String CIRCLED = "①②③④⑤⑥⑦⑧";

  /** An option and the mark before its text. */
  record Marked(Option option, String written) {}

  private OptionMarks() {}

  /** The first option with such a mark. */
  static Optional<Marked> in(List<Option> options) {
    List<Marked> lettered = new ArrayList<>();
    List<Marked> numbered = new ArrayList<>();
    boolean ownPlace = false;
    for (int i = 0; i < options.size(); i++) {
      String text = options.get(i).text().plainText();
      Matcher letter = LETTER.matcher(text);
      Matcher number = NUMBER.matcher(text);
      if (letter.lookingAt()) {
        lettered.add(new Marked(options.get(i), letter.group().strip()));
        ownPlace |= place(letter.group(1).charAt(0)) == i;
      } else if (number.lookingAt() && Integer.parseInt(number.group(1)) == i + 1) {
        numbered.add(new Marked(options.get(i), number.group().strip()));
      } else if (text.length() > 1 && CIRCLED.indexOf(text.charAt(0)) == i && isAlone(text)) {
        numbered.add(new Marked(options.get(i), text.substring(0, 1)));
      }
    }
    if (lettered.size() > 1 || ownPlace) {
      return Optional.of(lettered.get(0));
    }
    return numbered.size() == options.size() && !numbered.isEmpty()
        ? Optional.of(numbered.get(0))
        : Optional.empty();
  }

  /** ①③ is an option that combines statements, ① with words after it a number of its own. */
  private static boolean isAlone(String text) {
    return text.chars().skip(1).noneMatch(c -> CIRCLED.indexOf(c) >= 0);
  }

  private static int place(char letter) {
    if (letter >= 'Ａ') {
      return letter - 'Ａ';
    }
    return letter >= 'a' ? letter - 'a' : letter - 'A';
  }
}
