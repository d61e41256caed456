package io.tiku.paper;

import io.tiku.content.AnswerPlace;
import io.tiku.content.LineCredit;
import io.tiku.content.PaperRules;
import io.tiku.content.SectionSpec;
import io.tiku.template.Texts;

/** What stands after a section's number, where the blueprint does not say it otherwise. */
final class Headings {

  private Headings() {}

  static String of(SectionSpec spec, PaperRules rules, AnswerPlace answers) {
    return spec.heading().orElseGet(() -> usual(spec, rules, answers == AnswerPlace.CARD));
  }

  /** How answers in one's own words are marked, which candidates are not told. */
  static String marking(SectionSpec spec) {
    return spec.type().mayBeOpen() ? "写出来的答案按要点给分，意思相近的酌情给分。" : "";
  }

  /** The same where answers are given on the screen: nothing is written on a card. */
  static String ofScreen(SectionSpec spec, PaperRules rules, AnswerPlace answers) {
    return of(spec, rules, spec.type().inLines() ? AnswerPlace.PAPER : answers);
  }

  /**
   * The heading on the screen. The contest's rules word it in Chinese; in another language it says
   * the type, how many there are and what they give.
   *
   * @param printed what stands on paper
   */
  static String onScreen(SectionSpec spec, String printed, Texts texts) {
    return spec.heading().isPresent() || texts.language().equals(Texts.CHINESE)
        ? printed
        : texts.say(
            "exam.heading",
            texts.word("type", spec.type()),
            spec.count(),
            ExamPaper.marks(spec.halfMarks()),
            ExamPaper.marks(spec.count() * spec.halfMarks()));
  }

  private static String usual(SectionSpec spec, PaperRules rules, boolean card) {
    return switch (spec.type()) {
      case SINGLE -> "单项选择题（" + counts(spec) + "每题的备选项中，只有1个最符合题意）";
      case MULTIPLE -> "多项选择题（" + counts(spec) + "每题的备选项中，有2个或2个以上符合题意。" + partial(spec) + "）";
      case INDEFINITE -> "不定项选择题（" + counts(spec) + "每题的备选项中，有1个或1个以上符合题意。" + partial(spec) + "）";
      case JUDGEMENT -> "判断题（" + counts(spec) + (card ? "正确的选“√”，错误的选“×”）" : "正确的打“√”，错误的打“×”）");
      case BLANK -> "填空题（" + ending(spec) + "）";
      case MATCHING ->
          "匹配题（"
              + counts(spec)
              + (card ? "给左边各行找出右边的选项，把字母写在答题卡上" : "把右边选项的字母填在左边各行的括号里")
              + "，每个选项只用一次，可以有多余的。"
              + credit(rules.credit(spec.type()))
              + "）";
      case ORDERING ->
          "排序题（"
              + counts(spec)
              + (card ? "把选项的字母按正确的次序写在答题卡上。" : "按正确的次序写出选项的字母。")
              + credit(rules.credit(spec.type()))
              + "）";
      case SHORT -> "简答题（" + ending(spec) + "）";
      case CASE -> "案例分析题（" + counts(spec) + "根据材料回答问题，各小题的题型写在题前，分值写在题后。" + inCases(spec) + "）";
    };
  }

  private static String counts(SectionSpec spec) {
    return ending(spec) + "。";
  }

  private static String ending(SectionSpec spec) {
    return "共"
        + spec.count()
        + "题，每题"
        + ExamPaper.marks(spec.halfMarks())
        + "分，共"
        + ExamPaper.marks(spec.count() * spec.halfMarks())
        + "分";
  }

  private static String credit(LineCredit credit) {
    return switch (credit) {
      case EACH -> "没有全对的，按对的行数给分，舍到0.5分";
      case ALL -> "全部正确才得分";
    };
  }

  private static String inCases(SectionSpec spec) {
    return "多选、不定项的小题，" + partial(spec);
  }

  private static String partial(SectionSpec spec) {
    return spec.partialHalves() > 0
        ? "错选不得分；少选，所选的每个选项得" + ExamPaper.marks(spec.partialHalves()) + "分"
        : "错选、少选、多选均不得分";
  }
}
