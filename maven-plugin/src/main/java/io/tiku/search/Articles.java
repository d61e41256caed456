package io.tiku.search;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terms of articles of statutes: 劳动合同法第八十二条 gives the bigrams of the name, each with
 * {@code @82}, so that any part of the name leads to the article.
 */
final class Articles {

  static final String NUMBER = "[0-9]{1,9}|[" + Numerals.CHARACTERS + "]+";

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:法|条例|规定|办法|解释|意见|通知|方案|细则|规则|目录)"
              + "([CLOSE\"]?(?:[OPEN][一二三四五][CLOSE])?[CLOSE\"]? ?)"
                  .replace("CLOSE", CharacterClass.CLOSE.pattern())
                  .replace("OPEN", CharacterClass.OPEN.pattern())
              + "((?:第 ?(?:NUMBER) ?条|(?:NUMBER) ?条|[0-9]{1,3}(?![0-9a-z.%"
                  .replace("NUMBER", NUMBER)
              + CharacterClass.HAN.pattern()
              + "]))(?:[^、和,;。]{0,12}?[、和,] ?第 ?(?:NUMBER) ?条)*)".replace("NUMBER", NUMBER));
  private static final Pattern PROVISION =
      Pattern.compile("第 ?(" + NUMBER + ") ?条|(" + NUMBER + ") ?条|^([0-9]{1,3})$");
  private static final String NAME_ENDS = "法条规办解意通方细目";
  private static final int LONGEST_NAME = 8;

  private Articles() {}

  static void each(String folded, Analysis.Sink to) {
    Matcher article = ARTICLE.matcher(folded);
    for (int at = 0; Analysis.next(article, folded, at, NAME_ENDS); at = article.end()) {
      int[] name = nameBefore(folded, article.start(1));
      Matcher provision = PROVISION.matcher(article.group(2));
      while (provision.find()) {
        number(provision).ifPresent(number -> terms(name, number).forEach(to::word));
      }
    }
  }

  /** The terms of one article of what is called so. */
  static List<String> terms(String name, long article) {
    return terms(nameBefore(name, name.length()), article);
  }

  private static List<String> terms(int[] name, long article) {
    List<String> terms = new java.util.ArrayList<>();
    for (int i = 0; i + 1 < name.length; i++) {
      terms.add(new String(name, i, 2) + "@" + article);
    }
    return terms;
  }

  /** The Han that end at a place, at most {@link #LONGEST_NAME}. */
  private static int[] nameBefore(String folded, int end) {
    int start = end;
    for (int i = 0; start > 0 && i < LONGEST_NAME; i++) {
      int before = folded.codePointBefore(start);
      if (!Folding.isHan(before)) {
        break;
      }
      start -= Character.charCount(before);
    }
    return folded.substring(start, end).codePoints().toArray();
  }

  private static OptionalLong number(Matcher provision) {
    for (int group = 1; group <= 3; group++) {
      String written = provision.group(group);
      if (written != null) {
        return Numerals.value(written);
      }
    }
    return OptionalLong.empty();
  }
}
