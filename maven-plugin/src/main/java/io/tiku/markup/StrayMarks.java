package io.tiku.markup;

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
      if (c == '`' || c == '*' || c == '_' || c == '~' || c == '=' || c == '(' || c == '（') {
        return true;
      }
    }
    return false;
  }

  /** {@code __init__} and {@code a==b==c} are names and formulas of other languages. */
  private static boolean worthTelling(String found) {
    char c = found.charAt(0);
    return (c != '_' && c != '=' && c != '~') || HanText.isIn(found);
  }
}
