package io.tiku.source;

import io.tiku.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value that is none of those that a key may have: the nearest that is one is proposed.
 *
 * <pre>
 * type: singel → 是不是「single」（单选）？改成其中之一：单选、多选、…
 * </pre>
 */
public final class UnknownValue {

  /** Words in other words: what other programs, papers and people call the same. */
  private static final String[][] MEANT = {
    {"单选", "单项", "单项选择", "选择", "single-choice", "radio"},
    {"多选", "多项", "多项选择", "复选", "multiple-choice", "multi", "checkbox"},
    {"不定项", "不定项选择", "任选"},
    {"判断", "是非", "对错", "正误", "true-false", "truefalse", "boolean", "judge"},
    {"填空", "填充", "完形填空", "fill-in", "cloze"},
    {"匹配", "连线", "配对", "match"},
    {"排序", "order", "sort", "sequence"},
    {"简答", "问答", "简述", "论述", "主观", "essay", "short-answer"},
    {"案例", "案例分析", "材料", "材料分析", "综合"},
    {"易", "容易", "简单", "较易", "低", "simple", "low"},
    {"中", "中等", "一般", "适中", "普通", "normal", "middle"},
    {"难", "困难", "较难", "高", "复杂", "difficult", "high"},
    {"识记", "记忆", "知道", "remembering", "recall"},
    {"理解", "领会", "comprehension"},
    {"应用", "运用", "使用", "application"},
    {"分析", "评价", "综合分析", "analyze", "analysis"},
    {"草稿", "初稿", "未启用", "待审"},
    {"启用", "正式", "已启用", "发布", "published", "enabled"},
    {"停用", "作废", "废弃", "禁用", "disabled"},
    {"公开", "公用", "open"},
    {"命题专用", "内部", "保密", "不公开", "private", "internal"},
    {"有效", "现行", "现行有效", "valid"},
    {"失效", "废止", "已废止", "已失效"},
    {"未施行", "尚未施行", "未生效", "尚未生效"},
    {"修订", "修改", "修正"},
    {"废止", "失效", "已废止"},
    {"掌握", "master"},
    {"命题人", "命题人员", "writer"},
    {"窗口人员", "窗口工作人员", "工作人员"},
    {"承办方", "主办方", "承办单位"},
  };

  /** 单选题, 判断类型: a word with one behind it that says nothing more. */
  private static final Pattern TOPPED = Pattern.compile("(.{2,}?)(?:类?题型?|类型|难度|题目|试题)");

  private UnknownValue() {}

  /** What to do about a value that is none of these words. */
  public static String remedy(String value, List<String> words) {
    return remedy(value, words, Map.of());
  }

  /**
   * What to do about a value that is none of these words.
   *
   * @param english other forms of some words, and the word that each is
   */
  static String remedy(String value, List<String> words, Map<String, String> english) {
    String all = "改成其中之一：" + String.join("、", words) + "。";
    String plain = value.strip();
    return meant(plain, words)
        .or(() -> near(plain, words))
        .map(word -> "「" + word + "」")
        .or(
            () ->
                near(plain.toLowerCase(Locale.ROOT), List.copyOf(new TreeSet<>(english.keySet())))
                    .map(word -> "「" + word + "」（" + english.get(word) + "）"))
        .map(word -> "是不是" + word + "？" + all)
        .orElse(all);
  }

  private static Optional<String> near(String value, List<String> words) {
    return new Suggestions(words).nearest(value);
  }

  private static Optional<String> meant(String value, List<String> words) {
    Matcher topped = TOPPED.matcher(value);
    List<String> said = new ArrayList<>(List.of(value, value.toLowerCase(Locale.ROOT)));
    if (topped.matches()) {
      said.add(topped.group(1));
    }
    return Stream.of(MEANT)
        .filter(group -> words.contains(group[0]))
        .filter(group -> List.of(group).stream().anyMatch(said::contains))
        .map(group -> group[0])
        .findFirst();
  }
}
