package io.tiku.edition;

import java.util.List;
import java.util.Optional;

/**
 * Words that call an option by its letter: 选A, 故选B、C, 选项C, 答案为D, A项, B错误.
 *
 * <p>A类, AB角, 选择A级, N+1 and AI are other words.
 */
final class OptionLetters {

  private static final List<String> BEFORE =
      List.of("选项", "故选", "应选", "选择", "正确答案", "答案", "选", "排除");

  private static final List<String> AFTER = List.of("选项", "两项", "三项", "四项", "项");

  private static final List<String> VERDICTS =
      List.of("正确", "错误", "不正确", "不对", "不选", "不当选", "当选", "不符合", "错", "对");

  private static final List<String> THINGS =
      List.of(
          "电源", "电路", "设备", "工程", "业务", "指标", "资金", "费用", "经费", "补贴", "服务", "任务", "目", "技术", "测试",
          "试验", "检查", "产品", "货物", "材料", "工作", "岗位", "职责", "支出", "收入", "负荷", "线路");

  private static final String KINDS = "类级型股轮证照座栋岗档等表卡组角款岸幢区股";
  private static final String FILLERS = " 　「“‘\"（(:：为是应";
  private static final String JOINTS = "、，,和及与/或 ";

  private OptionLetters() {}

  /**
   * The first such words of a text.
   *
   * @param question the stem and the options: «A项电源» that stands there is a thing's name
   */
  static Optional<String> in(String text, String question) {
    for (int i = 0; i < text.length(); i++) {
      if (letter(text.charAt(i)) && !within(text, i - 1)) {
        int end = endOfRun(text, i);
        if (end > i) {
          Optional<String> found = named(text, i, end);
          if (found.isPresent() && !isName(text, found.get(), i, question)) {
            return found;
          }
          i = end - 1;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the question speaks of it, or a noun goes on behind it: B项目, A项电源. */
  private static boolean isName(String text, String found, int letter, String question) {
    if (question.contains(found)) {
      return true;
    }
    int end = letter + found.length();
    return found.endsWith("项")
        && text.startsWith(found, letter)
        && THINGS.stream().anyMatch(thing -> text.startsWith(thing, end));
  }

  private static Optional<String> named(String text, int from, int to) {
    if (to < text.length() && KINDS.indexOf(text.charAt(to)) >= 0) {
      return Optional.empty();
    }
    int after = skip(text, to, " 　」”’\"）)");
    for (String word : AFTER) {
      if (text.startsWith(word, after) && !text.startsWith("项目", after)) {
        return Optional.of(text.substring(from, after + word.length()));
      }
    }
    int before = from;
    while (before > 0 && FILLERS.indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    for (String word : BEFORE) {
      if (before >= word.length() && text.startsWith(word, before - word.length())) {
        return Optional.of(text.substring(before - word.length(), to));
      }
    }
    return beginsClause(text, from) ? verdict(text, from, to) : Optional.empty();
  }

  /** «A正确。» says something of an option only where the sentence ends with the verdict. */
  private static Optional<String> verdict(String text, int from, int to) {
    for (String word : VERDICTS) {
      int end = to + word.length();
      if (text.startsWith(word, to)
          && (end == text.length() || "，。；、！,;\n".indexOf(text.charAt(end)) >= 0)) {
        return Optional.of(text.substring(from, end));
      }
    }
    return Optional.empty();
  }

  private static boolean beginsClause(String text, int from) {
    return from == 0 || "，。；、：！？,;:（(\n 　".indexOf(text.charAt(from - 1)) >= 0;
  }

  /** The end of «B», «BC» or «B、C和D»; letters ascend, as AI and CA do not. */
  private static int endOfRun(String text, int from) {
    int end = from;
    char last = 0;
    int i = from;
    while (i < text.length() && letter(text.charAt(i)) && text.charAt(i) > last) {
      last = text.charAt(i);
      end = i + 1;
      i = skip(text, end, JOINTS);
    }
    return within(text, end) ? from : end;
  }

  private static int skip(String text, int from, String skipped) {
    int i = from;
    while (i < text.length() && skipped.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean letter(char c) {
    return (c >= 'A' && c <= 'H') || (c >= 'Ａ' && c <= 'Ｈ');
  }

  /** Whether a word or number goes on here. */
  private static boolean within(String text, int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+';
  }
}
