package io.tiku.edition;

import java.util.List;
import java.util.Optional;

/**
 * The word by which a stem asks for the opposite.
 *
 * <pre>
 * 下列不属于工伤的是（　　）          → 不属于
 * 下列关于不定时工作制的说法，正确的是（　　） → none: 不 stands outside the asking clause
 * 下列属于不得解除合同情形的是（　　）    → none: what is asked for is 属于
 * </pre>
 *
 * @param from where it begins in the stem
 * @param to where it ends
 */
public record Negation(int from, int to) {

  /** Wrong as a statement; they ask only right before 的. */
  private static final List<String> VERDICTS =
      List.of("不正确", "不准确", "不恰当", "不妥当", "不合法", "不成立", "不符合规定", "错误", "有误", "违法", "不对");

  /** Longer ones first: the first that fits is shown. */
  private static final List<String> DENIALS =
      List.of(
          "不属于", "不符合", "不包括", "不包含", "不应当", "不可以", "不需要", "不享受", "不计入", "不承担", "不视为", "不构成", "不适用",
          "不正确", "不影响", "不能够", "不得", "不应", "不能", "不予", "不必", "无需", "无须", "不会", "不受", "不是", "不具有",
          "不具备", "不含");

  /** Verbs that ask; a denial after them belongs to what they ask about. */
  private static final List<String> ASKING =
      List.of("属于", "符合", "包括", "正确", "应当", "可以", "适用", "错误", "构成", "视为");

  /** Other words that deny. */
  private static final List<String> DENYING =
      List.of("不", "未", "无", "非", "没有", "勿", "否", "免除", "禁止", "错误", "有误", "违法", "除外");

  /** Words that begin like denials. */
  private static final List<String> NOT_DENYING =
      List.of("不仅", "不断", "不过", "不论", "不管", "不但", "不同", "不满意", "无论", "非常", "未来");

  /** How long the denial is that begins at a place in any text; 0 if none does. */
  public static int denialAt(String text, int index) {
    if (NOT_DENYING.stream().anyMatch(word -> text.startsWith(word, index))) {
      return 0;
    }
    return DENYING.stream()
        .filter(word -> text.startsWith(word, index))
        .mapToInt(String::length)
        .findFirst()
        .orElse(0);
  }

  /**
   * Looks in the sentence around the bracket.
   *
   * @param open where the bracket begins, or the end of the stem
   * @param end where it ends
   */
  static Optional<Negation> in(String stem, int open, int end) {
    int from = startOfClause(stem, open);
    if (asks(stem, from, open)) {
      Optional<Negation> before = first(stem, from, open);
      if (before.isPresent()) {
        return before;
      }
    }
    return afterBracket(stem, end);
  }

  /** «…（　　）不属于…», «…，但（　　）除外» */
  private static Optional<Negation> afterBracket(String stem, int end) {
    int stop = end;
    while (stop < stem.length() && "，。；？！\n".indexOf(stem.charAt(stop)) < 0) {
      stop++;
    }
    for (String word : DENIALS) {
      if (stem.startsWith(word, end)) {
        return Optional.of(new Negation(end, end + word.length()));
      }
    }
    return stem.startsWith("除外", end) && end + 2 == stop
        ? Optional.of(new Negation(end, stop))
        : Optional.empty();
  }

  private static int startOfClause(String stem, int open) {
    int from = open;
    while (from > 0 && "，,。；;？！：:\n".indexOf(stem.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  /** 「…的是」「…的有」「…的为」「…的情形是」「…包括」 */
  private static boolean asks(String stem, int from, int open) {
    String clause = stem.substring(from, open).stripTrailing();
    return clause.endsWith("是")
        || clause.endsWith("有")
        || clause.endsWith("为")
        || clause.endsWith("包括")
        || clause.endsWith("属于");
  }

  private static Optional<Negation> first(String stem, int from, int open) {
    int asking = open;
    for (String word : ASKING) {
      int at = stem.indexOf(word, from);
      boolean denied = at > from && stem.charAt(at - 1) == '不';
      if (at >= 0 && at < asking && !denied) {
        asking = at;
      }
    }
    Optional<Negation> best = Optional.empty();
    for (String word : VERDICTS) {
      int at = stem.indexOf(word + "的", from);
      if (at >= 0 && at < open) {
        return Optional.of(new Negation(at, at + word.length()));
      }
    }
    for (String word : DENIALS) {
      int at = stem.indexOf(word, from);
      if (at >= 0 && at + word.length() <= Math.min(open, asking) && earlier(best, at)) {
        best = Optional.of(new Negation(at, at + word.length()));
      }
    }
    return best;
  }

  private static boolean earlier(Optional<Negation> best, int at) {
    return best.isEmpty() || at < best.get().from();
  }
}
