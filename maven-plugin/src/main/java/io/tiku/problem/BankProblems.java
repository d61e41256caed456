package io.tiku.problem;

/** Of the bank as a whole: its edition, syllabus and guides, and items beside each other. */
final class BankProblems {

  static final ProblemText CONTENT_MISSING =
      ProblemText.error(
          "content-missing", "找不到内容文件夹「{0}」。", "检查 -Dtiku.content，或先建立这个文件夹。", "没有内容就没有可检查的。");

  static final ProblemText CONTENT_EMPTY =
      ProblemText.error(
          "content-empty",
          "内容文件夹「{0}」里没有可读的文件。",
          "检查 -Dtiku.content 和文件夹的权限；还没有题库的，用 tiku:init 建一个。",
          "空的题库会把已发布的站点清空。");

  static final ProblemText BANK_WITHOUT_ITEMS =
      ProblemText.error(
          "bank-without-items",
          "题库里一道试题也没有。",
          "检查内容文件夹是不是完整；新的题库用 tiku:new 写第一道题。",
          "没有试题的题库会把已发布的站点清空。");

  static final ProblemText EDITION_MISSING =
      ProblemText.error(
          "edition-missing",
          "缺少 edition.yaml。",
          "在内容文件夹里建立 edition.yaml，写上 format、id、title、as-of。",
          "版次决定以哪一天的法律为准。");

  static final ProblemText EDITION_FORMAT =
      ProblemText.error(
          "edition-format",
          "format: {0} 不是本版本能读的格式。",
          "写 format: 1，或换用相应版本的插件。",
          "格式号让旧内容也能一直读得出来。");

  static final ProblemText ID_TWICE_ON_MERGE =
      ProblemText.warning(
          "id-twice-on-merge",
          "合并的两个分支把编号「{0}」给了两道不同的题：{1} 和 {2}。",
          "两道都留下：给其中一道换一个编号（tiku:new 会给出没有用过的），再提交。",
          "同一个编号只能指一道题，留下一道就悄悄丢了另一道。");

  static final ProblemText TOPIC_INDEX_MISSING =
      ProblemText.error(
          "topic-index-missing",
          "文件夹「{0}」里没有 index.md。",
          "建立 index.md，写上 title。",
          "每个大纲节点由它的 index.md 说明。");

  static final ProblemText TOPIC_DUPLICATE =
      ProblemText.error("topic-duplicate", "{0}编号「{1}」重复。", "改掉其中一个文件夹的名字。", "网址由编号组成，重复就会互相覆盖。");

  static final ProblemText TOPIC_TOO_DEEP =
      ProblemText.error(
          "topic-too-deep", "「{0}」在知识点之下又套了一层文件夹。", "大纲只有领域、章、知识点三层，把它移上来。", "三层之外的内容不会被读取。");

  static final ProblemText ITEM_OUTSIDE_POINT =
      ProblemText.error(
          "item-outside-point",
          "试题不在任何知识点的文件夹里。",
          "移到所属知识点的文件夹，与它的 index.md 放在一起。",
          "试题所在的文件夹就是它考查的知识点。");

  static final ProblemText ID_DUPLICATE =
      ProblemText.error(
          "id-duplicate", "编号「{0}」已经用在 {1}。", "改掉其中一个文件名；用过的编号不再使用。", "编号是试题唯一而永久的名字。");

  static final ProblemText ITEM_DUPLICATE =
      ProblemText.error("item-duplicate", "与 {0} 的内容实质相同。", "删掉一道，或改得考查不同的内容。", "重复的题会在一张卷子里出现两次。");

  static final ProblemText ITEM_SIMILAR =
      ProblemText.warning(
          "item-similar",
          "与 {0} 的文字有 {1}% 相同。",
          "删掉一道，或改得考查不同的内容；两道都要的，在两边的 enemies 里写上对方。",
          "差不多的题出现在一张卷子里，等于同一题算两次分。");

  static final ProblemText ENEMY_UNKNOWN =
      ProblemText.error("enemy-unknown", "互斥题「{0}」不存在。", "{1}", "指向不存在的题，互斥就没有生效。");

  static final ProblemText ENEMY_SELF =
      ProblemText.error("enemy-self", "试题把自己列为互斥题。", "删掉这一项。", "一道题不会与自己同卷。");

  static final ProblemText ENEMY_ONE_SIDED =
      ProblemText.error(
          "enemy-one-sided", "「{0}」没有把本题列为互斥题。", "在 {0} 的 enemies 里加上 {1}。", "互斥是相互的，写一半容易在改题时丢失。");

  static final ProblemText POINT_WITHOUT_ITEMS =
      ProblemText.warning(
          "point-without-items",
          "知识点「{0}」没有启用的公开试题。",
          "用 tiku:new -Dpoint={1} 写一道。",
          "没有题的知识点没法练习。");

  static final ProblemText GUIDE_DUPLICATE_HEADING =
      ProblemText.warning(
          "guide-duplicate-heading", "小标题「{0}」在本页出现了两次。", "改掉其中一个。", "链接到小标题时会跳错地方。");

  private BankProblems() {}
}
