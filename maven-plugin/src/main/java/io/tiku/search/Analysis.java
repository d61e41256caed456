package io.tiku.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How text becomes terms. The rule is written twice, here and in {@code lookup.js}; one table of
 * cases tests both. After NFKC and lower case of A–Z, a text gives
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

  /** How a term came about. */
  enum Kind {
    WORD,
    SINGLE
  }

  private static final String HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff";
  private static final String NUMBER = "[0-9]{1,9}|[" + Numerals.CHARACTERS + "]+";
  private static final Pattern RUN = Pattern.compile("[" + HAN + "]+");
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[+.\\-_/][a-z0-9]+)*");
  private static final Pattern QUANTITY =
      Pattern.compile(
          "([0-9]{1,9}(?:\\.[0-9]{1,4})?)(万?) ?(UNIT)|(百分之)?(["
                  .replace("UNIT", "个月|小时|周岁|[条款项年月日天岁元倍级人次个号名%]")
              + Numerals.CHARACTERS
              + "]+)(个月|小时|周岁|[条款项年月日天岁元倍级人次个号名]|)");
  private static final Pattern DOCUMENT =
      Pattern.compile("([12][0-9]{3}) ?[年〕\\])】] ?(?:第 ?)?([0-9]{1,4}) ?号");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:法|条例|规定|办法|解释|意见|通知|方案|细则|规则|目录)([》\"]?(?:\\([一二三四五]\\))?[》\"]? ?)"
              + "((?:第 ?(?:NUMBER) ?条|(?:NUMBER) ?条|[0-9]{1,3}(?![0-9a-z.%"
                  .replace("NUMBER", NUMBER)
              + HAN
              + "]))(?:[^、和,;。]{0,12}?[、和,] ?第 ?(?:NUMBER) ?条)*)".replace("NUMBER", NUMBER));
  private static final Pattern PROVISION =
      Pattern.compile("第 ?(" + NUMBER + ") ?条|(" + NUMBER + ") ?条|^([0-9]{1,3})$");
  private static final int LONGEST_NAME = 8;

  private final Set<String> stopped;
  private final Set<Character> common;

  /**
   * @param stopped bigrams of turns of phrase that say nothing, such as 下列说法正确的是
   * @param common characters that do not count by themselves
   */
  Analysis(Set<String> stopped, Set<Character> common) {
    this.stopped = new TreeSet<>(stopped);
    this.common = new TreeSet<>(common);
  }

  Set<String> stopped() {
    return stopped;
  }

  Set<Character> common() {
    return common;
  }

  /** NFKC and lower case of A–Z. */
  static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      boolean space = c == '\n' || c == '\t' || c == '\r';
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : space ? ' ' : c);
    }
    return out.toString();
  }

  /** The term of a whole name, spaces left out. */
  static String name(String text) {
    return "=" + fold(text).replace(" ", "");
  }

  static boolean isHan(char c) {
    return c == '\u3007' || (c >= '\u3400' && c <= '\u4dbf') || (c >= '\u4e00' && c <= '\u9fff');
  }

  /** The terms of a text, in order and as often as they occur. */
  List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    each(text, (term, kind) -> terms.add(term));
    return terms;
  }

  /** Hands over each term of a text. */
  void each(String text, BiConsumer<String, Kind> to) {
    String folded = fold(text);
    han(folded, to);
    Found found = Found.in(folded);
    if (found.letters) {
      Matcher word = WORD.matcher(folded);
      while (word.find()) {
        to.accept(word.group(), Kind.WORD);
      }
    }
    if (found.numbers) {
      quantities(folded, to);
    }
    if (found.documents) {
      Matcher document = DOCUMENT.matcher(folded);
      while (document.find()) {
        to.accept(document.group(1) + "#" + Integer.parseInt(document.group(2)), Kind.WORD);
      }
    }
    if (found.articles) {
      articles(folded, to);
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

  private void han(String folded, BiConsumer<String, Kind> to) {
    Matcher run = RUN.matcher(folded);
    while (run.find()) {
      int start = run.start();
      int end = run.end();
      if (end - start == 1) {
        to.accept(run.group(), Kind.WORD);
        continue;
      }
      for (int i = start; i + 1 < end; i++) {
        String bigram = folded.substring(i, i + 2);
        if (!stopped.contains(bigram)) {
          to.accept(bigram, Kind.WORD);
        }
      }
      for (int i = start; i < end; i++) {
        if (!common.contains(folded.charAt(i))) {
          to.accept(folded.substring(i, i + 1), Kind.SINGLE);
        }
      }
    }
  }

  private static void quantities(String folded, BiConsumer<String, Kind> to) {
    Matcher quantity = QUANTITY.matcher(folded);
    while (quantity.find()) {
      if (quantity.group(1) != null) {
        String zeros = quantity.group(2).isEmpty() ? "" : "0000";
        if (zeros.isEmpty() || quantity.group(1).indexOf('.') < 0) {
          to.accept(quantity.group(1) + zeros + unit(quantity.group(3)), Kind.WORD);
        }
        continue;
      }
      boolean percent = quantity.group(4) != null;
      OptionalLong value = Numerals.parse(quantity.group(5));
      if (value.isPresent() && (percent || !quantity.group(6).isEmpty())) {
        to.accept(value.getAsLong() + (percent ? "%" : unit(quantity.group(6))), Kind.WORD);
      }
    }
  }

  private static String unit(String written) {
    return written.equals("天") ? "日" : written.equals("周岁") ? "岁" : written;
  }

  private static void articles(String folded, BiConsumer<String, Kind> to) {
    Matcher article = ARTICLE.matcher(folded);
    while (article.find()) {
      String name = nameBefore(folded, article.start(1));
      Matcher provision = PROVISION.matcher(article.group(2));
      while (provision.find()) {
        OptionalLong number = number(provision);
        for (int i = 0; number.isPresent() && i + 1 < name.length(); i++) {
          to.accept(name.substring(i, i + 2) + "@" + number.getAsLong(), Kind.WORD);
        }
      }
    }
  }

  /** The Han that end at a place, at most {@link #LONGEST_NAME}. */
  private static String nameBefore(String folded, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST_NAME && isHan(folded.charAt(start - 1))) {
      start--;
    }
    return folded.substring(start, end);
  }

  private static OptionalLong number(Matcher provision) {
    for (int group = 1; group <= 3; group++) {
      String written = provision.group(group);
      if (written != null) {
        return written.charAt(0) <= '9'
            ? OptionalLong.of(Long.parseLong(written))
            : Numerals.parse(written);
      }
    }
    return OptionalLong.empty();
  }
}
