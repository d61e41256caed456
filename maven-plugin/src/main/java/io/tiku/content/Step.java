package io.tiku.content;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A quantity or a range as it stands in a text, with the words that bound it: 15日内, 1万元以上5万元以下,
 * 满18周岁.
 *
 * @param kind of the quantity
 * @param least the quantity, or the lower end of the range
 * @param side below the quantity (negative), the quantity itself (0) or above it
 * @param most the upper end; of what has none so much as there is
 * @param end where it ends in the text; what it is worth does not depend on it
 */
record Step(String kind, BigDecimal least, int side, BigDecimal most, int end) {

  static final Comparator<Step> ASCENDING =
      Comparator.comparing(Step::least).thenComparing(Step::side).thenComparing(Step::most);

  private static final BigDecimal ENDLESS = new BigDecimal("1e99");

  /** Word before a quantity → on which side of it is meant. */
  private static final Map<String, Integer> BEFORE =
      sides(
          "不得超过 不超过 不得高于 不高于 不得多于 不多于 不大于 小于等于 小于或等于 最多 最长 至多 最高 ≤", -1,
          "不满 未满 不足 低于 少于 小于 不到 <", -2,
          "不低于 不得低于 不少于 不得少于 不小于 大于等于 大于或等于 至少 最少 最短 最低 年满 已满 满 ≥", 1,
          "超过 高于 多于 大于 逾 >", 2);

  private static final Map<String, Integer> BEHIND =
      sides("及以下 以下 以内 之内 内 及以内", -1, "以前 之前 前", -2, "及以上 以上", 1, "以后 之后 后", 2);

  /** All characters with which a step can begin: what prose is made of is none. */
  private static final String FIRST =
      "0123456789零〇一二两三四五六七八九十百千万亿半第-−"
          + BEFORE.keySet().stream()
              .map(word -> word.substring(0, 1))
              .collect(Collectors.joining());

  private static final Pattern BETWEEN = Pattern.compile("及?以上至?|至|到|[-~—–―]{1,2}");

  /** What steps are written with; a text of which these are taken is the frame of its steps. */
  static final String CHARACTERS =
      FIRST
          + Quantity.CHARACTERS
          + String.join("", BEFORE.keySet())
          + String.join("", BEHIND.keySet())
          + BETWEEN;

  /** The quantity that begins at a place of a text, with the words that bound it. */
  static Optional<Step> at(String text, int start) {
    if (FIRST.indexOf(text.charAt(start)) < 0) {
      return Optional.empty();
    }
    String word = longest(BEFORE, text, start);
    return Quantity.at(text, start + word.length()).map(first -> step(text, word, first));
  }

  /** A rank that has no number. */
  static Step ranked(long rank) {
    BigDecimal place = BigDecimal.valueOf(rank);
    return new Step("rank", place, 0, place, 0);
  }

  private static Step step(String text, String word, Quantity first) {
    Matcher between = BETWEEN.matcher(text).region(first.end(), text.length());
    int second = between.lookingAt() ? between.end() : first.end();
    String upper = longest(BEFORE, text, second);
    boolean apart = second > first.end() || BEFORE.getOrDefault(upper, 0) < 0;
    Optional<Quantity> most = apart ? Quantity.at(text, second + upper.length()) : Optional.empty();
    if (most.isPresent() && (first.kind().isEmpty() || first.kind().equals(most.get().kind()))) {
      Quantity least = first.like(most.get(), text);
      int end = most.get().end();
      return new Step(
          most.get().kind(),
          least.value(),
          Math.max(1, BEFORE.getOrDefault(word, 1)),
          most.get().value(),
          end + longest(BEHIND, text, end).length());
    }
    String behind = longest(BEHIND, text, first.end());
    int side = BEFORE.getOrDefault(word, BEHIND.getOrDefault(behind, 0));
    return new Step(
        first.kind(),
        first.value(),
        side,
        side > 0 ? ENDLESS : first.value(),
        first.end() + behind.length());
  }

  private static String longest(Map<String, Integer> words, String text, int at) {
    String longest = "";
    for (String word : words.keySet()) {
      if (word.length() > longest.length() && text.startsWith(word, at)) {
        longest = word;
      }
    }
    return longest;
  }

  private static Map<String, Integer> sides(Object... wordsAndSides) {
    Map<String, Integer> sides = new TreeMap<>();
    for (int i = 0; i < wordsAndSides.length; i += 2) {
      for (String word : List.of(((String) wordsAndSides[i]).split(" "))) {
        sides.put(word, (Integer) wordsAndSides[i + 1]);
      }
    }
    return sides;
  }
}
