package io.tiku.problem;

/** Of the law that an item rests on, its review, and the register of statutes. */
final class BasisProblems {

  static final ProblemText BASIS_MISSING =
      ProblemText.warning(
          "basis-missing", "没有写法规依据。", "在文件头写 basis，例如 - 劳动合同法 第十九条。", "没有依据的题无法复核。");

  static final ProblemText BASIS_PLACE =
      ProblemText.warning(
          "basis-place",
          "依据《{0}》没有写到第几条、第几点。",
          "写成「{0} 第三条」「{0} 第三点」；全文不分条次的，在它的登记里写 articles: 0。",
          "只有文件名，复核的人要从头找起。");

  static final ProblemText CITATION_SYNTAX =
      ProblemText.error(
          "citation-syntax", "看不懂依据「{0}」。", "写成「劳动合同法 第十九条第一款」：短标题、空格、第…条。", "依据要能自动核对到条。");

  static final ProblemText CITATION_UNKNOWN =
      ProblemText.error("citation-unknown", "法规登记里没有「{0}」。", "{1}", "依据必须能追到登记过的法规。");

  static final ProblemText CITATION_ARTICLE =
      ProblemText.error("citation-article", "《{0}》{1}，没有第 {2} {3}。", "核对条号。", "条号错了，考生查不到原文。");

  static final ProblemText CITATION_NOT_IN_FORCE =
      ProblemText.error(
          "citation-not-in-force",
          "《{0}》在 {1} 不是有效的法规：{2}。",
          "换成当日有效的依据，或停用这道题。",
          "题库以版次日期当天有效的法律为准。");

  static final ProblemText REVIEW_DUE =
      ProblemText.warning(
          "review-due",
          "待复核：《{0}》{1}自 {2} 起有变动（{3}），本题上次复核是 {4}。",
          "对照新规定核对题目，再把 reviewed 改成复核的日期。",
          "依据变了的题可能已经是错题。");

  static final ProblemText POINT_REVIEW_DUE =
      ProblemText.warning(
          "point-review-due",
          "待复核：《{0}》{1}自 {2} 起有变动（{3}），本知识点{4}。",
          "对照新规定核对大纲内容，再把 reviewed 写成复核的日期。",
          "依据变了的知识点可能还写着旧规定。");

  static final ProblemText REVIEWED_MISSING =
      ProblemText.warning(
          "reviewed-missing",
          "没有写复核日期。",
          "在文件头写 reviewed: 2021-03-20 这样的日期。",
          "没有复核日期，就不知道法律变动后是否看过。");

  static final ProblemText REVIEWED_DATE =
      ProblemText.warning(
          "reviewed-date", "复核日期写的是 {0}，{1}。", "改成真正复核的那一天。", "日期写错了，法律变动之后就不知道该不该再看。");

  static final ProblemText STATUTE_DUPLICATE =
      ProblemText.error(
          "statute-duplicate", "法规名称「{0}」已经登记在 {1}。", "改掉其中一个，或删掉重复的登记。", "同一个名称只能指一部法规。");

  static final ProblemText STATUTE_STATUS =
      ProblemText.error(
          "statute-status",
          "登记为「{0}」，但按日期在 {1} 应为「{2}」。",
          "核对 effective、changes 和 status。",
          "效力状态写错，会放过失效的依据。");

  static final ProblemText STATUTE_DATES =
      ProblemText.warning(
          "statute-dates",
          "施行日期 {0} {1}。",
          "核对这两个日期；确实溯及以前的，在 rules/checks.yaml 里说明理由。",
          "日期写反了，法规的效力就会判断错。");

  static final ProblemText STATUTE_UNVERIFIED =
      ProblemText.note(
          "statute-unverified", "登记的数据没有与原文核对过。", "找到原文核对后删掉 verified: false。", "没有核对过的条文不宜据以命题。");

  private BasisProblems() {}
}
