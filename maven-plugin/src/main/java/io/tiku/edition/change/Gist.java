package io.tiku.edition.change;

import io.tiku.content.Numeral;
import io.tiku.edition.Negation;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What decides in a text whether it is right: its numbers, however they are written, its denials,
 * duties, permissions and limits, in their order.
 *
 * <pre>
 * 应当自受理之日起三十日内作出   → 应, 30
 * 应当在受理后的30日之内作出     → 应, 30
 * 不得超过百分之二十             → 不, 超过, 20%
 * </pre>
 */
final class Gist {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<share>[百千万]分之)?" + "(?<value>" + Numeral.PATTERN + ")" + "(?<percent>[%‰])?");

  /** Words in which a numeral counts nothing. */
  private static final List<String> NO_NUMBERS =
      List.of(
          "进一步", "一般", "一律", "一致", "一定", "一并", "一旦", "一切", "一样", "一经", "一同", "一起", "一体", "统一", "唯一",
          "同一", "不一", "分之", "之一", "万一", "十分");

  /** Word → what it says; words of the same value say the same. */
  private static final Map<String, String> DECIDING =
      new TreeMap<>(
          Map.of(
              "应当", "应", "必须", "应", "可以", "可", "有权", "可", "以上", "以上", "以下", "以下", "超过", "超过", "半",
              "半", "正确", "正确", "合法", "合法"));

  private Gist() {}

  static List<String> of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    List<String> gist = new ArrayList<>();
    Matcher number = NUMBER.matcher(plain);
    int at = 0;
    while (at < plain.length()) {
      at += Math.max(1, step(plain, at, number, gist));
    }
    return gist;
  }

  /** Adds what begins here; returns how long it is. */
  private static int step(String text, int at, Matcher number, List<String> gist) {
    for (String word : NO_NUMBERS) {
      if (text.startsWith(word, at)) {
        return word.length();
      }
    }
    int denial = Negation.denialAt(text, at);
    if (denial > 0) {
      gist.add("不");
      return denial;
    }
    for (Map.Entry<String, String> word : DECIDING.entrySet()) {
      if (text.startsWith(word.getKey(), at)) {
        gist.add(word.getValue());
        return word.getKey().length();
      }
    }
    if (number.region(at, text.length()).lookingAt()) {
      gist.add(number(number));
      return number.end() - at;
    }
    return 0;
  }

  private static String number(Matcher matcher) {
    String value = plain(Numeral.of(matcher.group("value")).value());
    String share = matcher.group("share");
    if (share != null) {
      return value + (share.startsWith("百") ? "%" : share.startsWith("千") ? "‰" : "‱");
    }
    String percent = matcher.group("percent");
    return percent == null ? value : value + percent;
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
