package io.tiku.markup.value;

import io.tiku.content.Provision;
import io.tiku.content.StatuteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code 第十九条第一款、第20条至第22条}: the provisions of a citation. */
final class ProvisionParser {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int LONGEST_RANGE = 200;

  private final String text;
  private final List<Provision> provisions = new ArrayList<>();
  private StatuteUnit unit = StatuteUnit.ARTICLE;
  private int at;

  private ProvisionParser(String text) {
    this.text = text;
  }

  /** Empty if the text as a whole is not a list of provisions. */
  static Optional<ProvisionParser> parse(String text) {
    ProvisionParser parser = new ProvisionParser(text);
    return parser.list() ? Optional.of(parser) : Optional.empty();
  }

  List<Provision> provisions() {
    return provisions;
  }

  StatuteUnit unit() {
    return unit;
  }

  private boolean list() {
    boolean range = false;
    while (at < text.length()) {
      if (!(range ? range() : provision())) {
        return false;
      }
      if (at == text.length()) {
        return true;
      }
      char separator = text.charAt(at++);
      range = separator == '至' || separator == '到';
      if (!range && "、，,和及".indexOf(separator) < 0) {
        return false;
      }
      skipSpaces();
    }
    return false;
  }

  private boolean provision() {
    int number = ordinal();
    if (number > 0 && at < text.length()) {
      char word = text.charAt(at);
      if (word == '条' || word == '点') {
        return article(number, word);
      }
      // 第十九条第一款、第二款: the article is the one before.
      if (word == '款' && !provisions.isEmpty()) {
        at++;
        Provision last = provisions.get(provisions.size() - 1);
        return add(last.article(), last.inserted(), number);
      }
    }
    return false;
  }

  private boolean article(int number, char word) {
    StatuteUnit written = word == '条' ? StatuteUnit.ARTICLE : StatuteUnit.POINT;
    if (!provisions.isEmpty() && written != unit) {
      return false;
    }
    unit = written;
    at++;
    int inserted = 0;
    if (at < text.length() && text.charAt(at) == '之') {
      at++;
      inserted = numeral();
      if (inserted == 0) {
        return false;
      }
    }
    int before = at;
    int clause = ordinal();
    if (clause > 0 && at < text.length() && text.charAt(at) == '款') {
      at++;
      return add(number, inserted, clause);
    }
    at = before;
    return add(number, inserted, 0);
  }

  private boolean add(int article, int inserted, int clause) {
    int before = at;
    int subitem = ordinal();
    if (subitem > 0 && at < text.length() && text.charAt(at) == '项') {
      at++;
    } else {
      at = before;
      subitem = 0;
    }
    provisions.add(new Provision(article, inserted, clause, subitem));
    return true;
  }

  private boolean range() {
    int from = provisions.get(provisions.size() - 1).article();
    int to = ordinal();
    if (to <= from || to - from > LONGEST_RANGE || at >= text.length()) {
      return false;
    }
    char word = text.charAt(at++);
    for (int article = from + 1; article <= to; article++) {
      provisions.add(new Provision(article, 0, 0));
    }
    return word == (unit == StatuteUnit.ARTICLE ? '条' : '点');
  }

  /** The number after 第, in brackets or not; 0 if there is none. */
  private int ordinal() {
    skipSpaces();
    if (at >= text.length() || text.charAt(at) != '第') {
      return 0;
    }
    at++;
    skipSpaces();
    boolean bracket = at < text.length() && "（(".indexOf(text.charAt(at)) >= 0;
    at += bracket ? 1 : 0;
    int number = numeral();
    if (bracket && (at >= text.length() || "）)".indexOf(text.charAt(at++)) < 0)) {
      return 0;
    }
    skipSpaces();
    return number;
  }

  private int numeral() {
    int from = at;
    while (at < text.length() && isNumeral(text.charAt(at))) {
      at++;
    }
    return number(text.substring(from, at));
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || DIGITS.indexOf(c) >= 0 || "零十百千".indexOf(c) >= 0;
  }

  /** 19 or 十九 or 一百零五; 0 if it is no number up to 9999. */
  private static int number(String numerals) {
    if (numerals.isEmpty() || numerals.length() > 8) {
      return 0;
    }
    int total = 0;
    int digit = -1;
    for (int i = 0; i < numerals.length(); i++) {
      char c = numerals.charAt(i);
      int value = c >= '0' && c <= '9' ? c - '0' : c == '零' ? 0 : DIGITS.indexOf(c);
      if (value >= 0) {
        boolean positional = c <= '9' && digit >= 0;
        digit = positional ? digit * 10 + value : value;
      } else {
        total += Math.max(digit, digit < 0 ? 1 : 0) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
        digit = -1;
      }
    }
    total += Math.max(0, digit);
    return total > 9999 ? 0 : total;
  }
}
