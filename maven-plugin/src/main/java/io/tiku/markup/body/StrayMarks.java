package io.tiku.markup.body;

import com.vladsch.flexmark.util.ast.Node;
import io.tiku.problem.ProblemCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks of Markdown that did nothing and would be printed as they are: an open {@code **}, {@code
 * ~~…~~}, which papers do not know, an image whose brackets are full-width. Of each kind the first
 * in a paragraph is reported.
 */
final class StrayMarks {

  private static final int SHOWN = 30;

  private static final String ADDRESS = "\\.(?:png|jpe?g|svg|gif|webp|bmp|md)\\b";

  /** A command of TeX, or a script in its braces, without the dollars of a formula. */
  static final String TEX =
      "(?<![A-Za-z:\\\\])\\\\(?:[dt]?frac|sqrt|times|cdots?|ldots|div|leq?|geq?|neq?|approx|sum|prod|int"
          + "|infty|pm|mp|alpha|beta|gamma|[Dd]elta|theta|lambda|mu|pi|rho|[Ss]igma|[Pp]hi|[Oo]mega|text|math(?:rm|bf|it)"
          + "|left|right|begin|overline|circ|degree|angle|[Rr]ightarrow|log|ln|sin|cos|tan|lim)(?![A-Za-z])"
          + "|(?<=[A-Za-z0-9)）])[_^]\\{[^{}\\n]{1,20}\\}";

  private record Kind(Pattern pattern, String remedy) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              Pattern.compile(
                  "(?<!\\*)(?!(?<=[A-Za-z0-9])\\*{2,3}[A-Za-z0-9])(?!(?<=\\s)\\*{2,3}\\s)"
                      + "\\*{2,3}(?!\\*)"),
              "强调要两头都有：**文字**，星号里面不留空格；要印星号，在前面加反斜杠：\\*\\*。"),
          new Kind(
              Pattern.compile("(?<!_)__(?![_\\s])[^_\\n]{0,80}(?<![_\\s])__(?!_)"),
              "要强调就写 **文字**；要留空就写（　　）。"),
          new Kind(Pattern.compile("~~(?![~\\s])[^~\\n]{0,80}(?<![~\\s])~~"), "题库里没有删除线，删掉不要的文字。"),
          new Kind(
              Pattern.compile("(?<![=<>!])==(?![=\\s])[^=\\n]{0,80}(?<![=\\s<>!])==(?!=)"),
              "题库里没有荧光笔，要强调就写 **文字**。"),
          new Kind(Pattern.compile(TEX), "上下标写成 x^2^、H~2~O，算式写成 a÷b；复杂的公式画成图片，替代文字写明怎样读。"),
          new Kind(Pattern.compile("\\[\\^[^\\]\\s]{1,20}\\](?![(（])"), "题库里没有脚注，把要说的写在正文里。"),
          new Kind(Pattern.compile("`+"), "行内代码要两头都有：`代码`；要印这个符号，在前面加反斜杠：\\`。"),
          new Kind(
              Pattern.compile(
                  "[!！]?[\\[［【][^\\]］】\\n]{0,80}[\\]］】] ?[(（][^)）\\n]{0,200}"
                      + ADDRESS
                      + "[^)）\\n]{0,80}[)）]"),
              "链接写成 [文字](文件.md)，图片写成 ![图上有什么](图片.png)：括号用半角，路径里没有空格。"));

  private StrayMarks() {}

  static void report(MarkdownFile file, Node parent, int from) {
    String text = PlainSource.of(file, parent, from);
    if (!mayHaveMarks(text)) {
      return;
    }
    int start = PlainSource.start(parent, from);
    for (Kind kind : KINDS) {
      Matcher matcher = kind.pattern().matcher(text);
      while (matcher.find()) {
        String found = matcher.group();
        if (worthTelling(found)) {
          file.problems()
              .add(
                  ProblemCode.MARKUP_LEFT,
                  file.at(start + matcher.start()),
                  Shortened.to(SHOWN, found),
                  kind.remedy());
          break;
        }
      }
    }
  }

  private static boolean mayHaveMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("`*_~=(（\\^".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** {@code __init__} and {@code a==b==c} are names and formulas of other languages. */
  private static boolean worthTelling(String found) {
    char c = found.charAt(0);
    boolean script = c == '_' && found.charAt(1) == '{';
    return script || (c != '_' && c != '=' && c != '~') || HanText.isIn(found);
  }
}
