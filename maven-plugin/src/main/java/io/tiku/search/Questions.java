package io.tiku.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words by which people ask and not what they ask about: 怎么办, 多少, 找谁, 吗. They would match
 * descriptions that have nothing to do with the question, so queries are read without them.
 * Alternatives of a regular expression that Java and browsers read alike.
 */
final class Questions {

  private static final List<String> WORDS =
      Arrays.stream(
              """
              怎么办(?!理) 怎么着 怎么样 怎么 怎样 咋办(?!理) 咋整 咋样 咋 如何 多少 多久 多长时间 多长 多大 多高
              几天 几日 几个月 几年 几次 几岁 几倍 几级 几种 几类 几个 几 找谁 谁 哪里 哪儿 哪个 哪些 哪种 哪天 哪
              什么时候 什么样 什么 啥时候 啥 为什么 为啥 为何 干嘛 能不能 可不可以 可以吗 可以 行不行 行吗 好不好
              对不对 对吗 是不是 有没有 要不要 算不算 会不会 该不该 用不用 需不需要 应不应该 让不让 给不给 管不管
              吗 呢 吧 啊 呀 嘛 么 哦 请问 你好 您好 想问问 想问 问一下 问下 咨询一下 麻烦 谢谢 一下 我们 我 你们 你
              您 咱们 咱 他们 她 应该 需要 到底 的话 了(?!解) 的 这个 那个 这种 那种 这边 那边 这 那些 那 怎 是(?!否)
              """
                  .strip()
                  .split("\\s+", -1))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private static final String PATTERN = WORDS.stream().collect(Collectors.joining("|"));
  private static final Pattern QUESTION = Pattern.compile(PATTERN);

  private Questions() {}

  /** The expression, for JavaScript too. */
  static String pattern() {
    return PATTERN;
  }

  /** A folded query without them. */
  static String without(String folded) {
    return QUESTION.matcher(folded).replaceAll(" ").strip();
  }
}
