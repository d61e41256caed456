package io.tiku.search;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How text becomes terms. The rule is written twice, here and in {@code search/query/analysis.js};
 * one table of cases tests both. After NFKC and lower case of A–Z, a text gives
 *
 * <ol>
 *   <li>of each run of Han the overlapping bigrams, of a single character itself, and the single
 *       characters that are not common in the bank;
 *   <li>words {@code [a-z0-9]+([+.\-_/][a-z0-9]+)*};
 *   <li>numbers with their unit, in digits: 十五年 and 15年 give {@code 15年};
 *   <li>document numbers: 〔2019〕13号 and 2019年13号 give {@code 2019#13};
 *   <li>articles of a statute: 劳动合同法第八十二条 gives the bigrams of the name, each with {@code @82}, so
 *       that any part of the name leads to the article.
 * </ol>
 */
final class Analysis {

  /** Takes the terms of a text as they are found. */
  interface Sink {
    /** Two neighbouring Han. */
    void bigram(int first, int second);

    /** A character of a run of Han, by itself. */
    void single(int c);

    /** Any other term. */
    void word(String term);
  }

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[+.\\-_/][a-z0-9]+)*");
  private static final Pattern QUANTITY =
      Pattern.compile(
          "([0-9]{1,9}(?:\\.[0-9]{1,4})?)(万?) ?(UNIT)|(百分之)?(["
                  .replace("UNIT", "个月|小时|周岁|[条款项年月日天岁元倍级人次个号名%]")
              + Numerals.CHARACTERS
              + "]+)(个月|小时|周岁|[条款项年月日天岁元倍级人次个号名]|)");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "([12][0-9]{3}) ?[年CLOSE] ?(?:第 ?)?([0-9]{1,4}) ?号"
              .replace("CLOSE", CharacterClass.CLOSE.pattern()));

  private final Set<String> stopped;
  private final Set<Long> stoppedPairs;
  private final Set<Integer> common;

  /**
   * @param stopped bigrams of turns of phrase that say nothing, such as 下列说法正确的是
   * @param common characters that do not count by themselves
   */
  Analysis(Set<String> stopped, Set<Integer> common) {
    this.stopped = new TreeSet<>(stopped);
    stoppedPairs =
        stopped.stream().map(pair -> pair(pair.charAt(0), pair.charAt(1))).collect(toSet());
    this.common = new TreeSet<>(common);
  }

  Set<String> stopped() {
    return stopped;
  }

  Set<Integer> common() {
    return common;
  }

  /** The term of a whole name, spaces left out. */
  static String name(String text) {
    return "=" + Folding.fold(text).replace(" ", "");
  }

  /** Two code points in one number. */
  static long pair(int first, int second) {
    return (long) first << 21 | second;
  }

  /** The terms of a text, in order and as often as they occur. */
  List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    each(text, listing(terms, terms));
    return terms;
  }

  /** The terms of a text without its single characters. */
  List<String> words(String text) {
    List<String> words = new ArrayList<>();
    each(text, listing(words, new ArrayList<>()));
    return words;
  }

  /** The single characters of runs of Han that are not common in the bank. */
  List<String> singles(String text) {
    List<String> singles = new ArrayList<>();
    each(text, listing(new ArrayList<>(), singles));
    return singles;
  }

  private static Sink listing(List<String> words, List<String> singles) {
    return new Sink() {
      @Override
      public void bigram(int first, int second) {
        words.add(new String(new int[] {first, second}, 0, 2));
      }

      @Override
      public void single(int c) {
        singles.add(Character.toString(c));
      }

      @Override
      public void word(String term) {
        words.add(term);
      }
    };
  }

  /** Hands over each term of a text. */
  void each(String text, Sink to) {
    String folded = Folding.fold(text);
    han(folded, to);
    Found found = Found.in(folded);
    if (found.letters) {
      Matcher word = WORD.matcher(folded);
      while (word.find()) {
        to.word(word.group());
      }
    }
    if (found.numbers) {
      quantities(folded, to);
    }
    if (found.documents) {
      Matcher document = DOCUMENT.matcher(folded);
      while (document.find()) {
        to.word(document.group(1) + "#" + Integer.parseInt(document.group(2)));
      }
    }
    if (found.articles) {
      Articles.each(folded, to);
    }
  }

  /** Which kinds of terms a text can have at all, seen at one glance. */
  private static final class Found {
    private boolean letters;
    private boolean numbers;
    private boolean documents;
    private boolean articles;

    static Found in(String folded) {
      Found found = new Found();
      for (int i = 0; i < folded.length(); i++) {
        char c = folded.charAt(i);
        if (c < 128) {
          boolean digit = c >= '0' && c <= '9';
          found.letters |= digit || (c >= 'a' && c <= 'z');
          found.numbers |= digit;
          found.articles |= digit;
        } else {
          found.numbers |= Numerals.CHARACTERS.indexOf(c) >= 0;
          found.documents |= c == '号';
          found.articles |= c == '条';
        }
      }
      return found;
    }
  }

  private void han(String folded, Sink to) {
    int end;
    for (int start = 0; start < folded.length(); start = end) {
      int first = folded.codePointAt(start);
      end = start + Character.charCount(first);
      if (!Folding.isHan(first)) {
        continue;
      }
      int length = 1;
      while (end < folded.length() && Folding.isHan(folded.codePointAt(end))) {
        end += Character.charCount(folded.codePointAt(end));
        length++;
      }
      if (length > 1) {
        run(folded, start, end, to);
      } else if (!common.contains(first)) {
        to.word(folded.substring(start, end));
      }
    }
  }

  private void run(String folded, int start, int end, Sink to) {
    int before = folded.codePointAt(start);
    for (int i = start + Character.charCount(before); i < end; ) {
      int c = folded.codePointAt(i);
      if (!stoppedPairs.contains(pair(before, c))) {
        to.bigram(before, c);
      }
      before = c;
      i += Character.charCount(c);
    }
    for (int i = start; i < end; ) {
      int c = folded.codePointAt(i);
      if (!common.contains(c)) {
        to.single(c);
      }
      i += Character.charCount(c);
    }
  }

  /** The next match of a pattern, tried only where one of some characters or a digit stands. */
  static boolean next(Matcher matcher, String folded, int from, String starts) {
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
    for (int i = from; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if ((digit || starts.indexOf(c) >= 0) && matcher.region(i, folded.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static void quantities(String folded, Sink to) {
    Matcher quantity = QUANTITY.matcher(folded);
    for (int at = 0; next(quantity, folded, at, Numerals.CHARACTERS); at = quantity.end()) {
      if (quantity.group(1) != null) {
        String zeros = quantity.group(2).isEmpty() ? "" : "0000";
        if (zeros.isEmpty() || quantity.group(1).indexOf('.') < 0) {
          to.word(quantity.group(1) + zeros + unit(quantity.group(3)));
        }
        continue;
      }
      boolean percent = quantity.group(4) != null;
      OptionalLong value = Numerals.parse(quantity.group(5));
      if (value.isPresent() && (percent || !quantity.group(6).isEmpty())) {
        to.word(value.getAsLong() + (percent ? "%" : unit(quantity.group(6))));
      }
    }
  }

  private static String unit(String written) {
    return written.equals("天") ? "日" : written.equals("周岁") ? "岁" : written;
  }
}
