package io.tiku.paper;

import io.tiku.content.SectionSpec;

/** What stands after a section's number, where the blueprint does not say it otherwise. */
final class Headings {

  private Headings() {}

  static String of(SectionSpec spec) {
    return spec.heading().orElseGet(() -> usual(spec));
  }

  private static String usual(SectionSpec spec) {
    return switch (spec.type()) {
      case SINGLE -> "单项选择题（" + counts(spec) + "每题的备选项中，只有1个最符合题意）";
      case MULTIPLE -> "多项选择题（" + counts(spec) + "每题的备选项中，有2个或2个以上符合题意。" + partial(spec) + "）";
      case INDEFINITE -> "不定项选择题（" + counts(spec) + "每题的备选项中，有1个或1个以上符合题意。" + partial(spec) + "）";
      case JUDGEMENT -> "判断题（" + counts(spec) + "正确的打“√”，错误的打“×”）";
      case BLANK -> "填空题（" + ending(spec) + "）";
      case SHORT -> "简答题（" + counts(spec) + "按要点给分，意思相近的酌情给分）";
      case CASE -> "案例分析题（" + counts(spec) + "根据材料回答问题，各小题的分值写在题后）";
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

  private static String partial(SectionSpec spec) {
    return spec.partialHalves() > 0
        ? "错选不得分；少选，所选的每个选项得" + ExamPaper.marks(spec.partialHalves()) + "分"
        : "错选、少选、多选均不得分";
  }
}
