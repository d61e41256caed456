package io.tiku.markup.item;

import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.body.Shortened;
import io.tiku.problem.ProblemCode;

/** Headings an item may not have, and what their writer probably meant. */
final class SectionFault {

  private SectionFault() {}

  static void unknown(MarkdownFile file, Section section, String marker) {
    file.report(
        ProblemCode.SECTION_UNKNOWN,
        section.node(),
        Shortened.to(40, section.title()),
        remedy(section, marker));
  }

  private static String remedy(Section section, String marker) {
    if (section.node().isSetextHeading()) {
      return "它下面那行横线把它变成了小标题：删掉横线，段落之间空一行。";
    }
    String title = section.title();
    if (title.contains("解")) {
      return "写成「" + marker + " 解析」。";
    }
    if (title.contains("答案") || title.contains("要点")) {
      return "写成「" + marker + " 参考答案」。";
    }
    if (title.startsWith("问") || title.startsWith("第") || title.startsWith("小题")) {
      return "写成「## 问题（单选）」，括号里是这一问的题型，后面可以写分值：「## 问题（简答，6分）」。";
    }
    return "试题里只能有「参考答案」「解析」和案例题的「问题（单选）」这样的小标题。";
  }
}
