package io.tiku.problem;

/** Of draws and their lists. */
final class DrawProblems {

  static final ProblemText DRAW_ENCODING =
      ProblemText.error(
          "draw-encoding",
          "名单不是 UTF-8 文件，多半是 GBK。",
          "在 Excel 里另存为「CSV UTF-8（逗号分隔）」；用 WPS 或记事本的，另存时选编码 UTF-8。",
          "字认错一个，抽签的结果就不同。");

  static final ProblemText DRAW_CSV =
      ProblemText.error(
          "draw-csv",
          "名单读不出来：{0}。",
          "第一行写表头 id,name,group，以后一行一个，栏数与表头相同，含逗号的内容加英文引号。",
          "读错一栏，抽到的就不是名单上的人。");

  static final ProblemText DRAW_ENTRY =
      ProblemText.error("draw-entry", "{0}不能用：{1}。", "改正名单里的这一处。", "看起来相同的写法算出的次序不同，别人就复算不出来。");

  static final ProblemText DRAW_DUPLICATE =
      ProblemText.error(
          "draw-duplicate",
          "{0}与前面的重复，或只差大小写、全角半角或空格。",
          "只保留一处；各名单自编序号的，在抽签文件里写 ids: 名单内唯一。",
          "写了两次的，抽中的机会就多一倍。");

  static final ProblemText DRAW_NUMBER =
      ProblemText.error(
          "draw-number", "{0}有 {1} 个，应当是 {2} 个。", "补足或去掉，或改正抽签文件里写的数。", "抽签不会悄悄地多抽、少抽。");

  static final ProblemText DRAW_KEY =
      ProblemText.error("draw-key", "「{0}」只用在{1}里。", "删掉它，或改 kind、method。", "用不上的规定会让人以为它有效。");

  static final ProblemText DRAW_PUBLIC =
      ProblemText.error(
          "draw-public",
          "公开值的写法没有说定：{0}。",
          "example 写一个将来公开值的样子；位数不定的，再用 pattern 写出正则表达式。",
          "同一组号码有几种写法，就有人能挑一种。");

  private DrawProblems() {}
}
