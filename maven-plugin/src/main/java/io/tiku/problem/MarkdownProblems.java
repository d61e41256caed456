package io.tiku.problem;

/** Of Markdown: what is written in it, headings, links and pictures. */
final class MarkdownProblems {

  static final ProblemText MARKUP_HTML =
      ProblemText.error(
          "markup-html", "正文里不能写 HTML：「{0}」。", "{1}", "试题还要排成 PDF 和 Word，HTML 在那里没有意义，也不安全。");

  static final ProblemText MARKUP_NESTING =
      ProblemText.error("markup-nesting", "嵌套超过 {0} 层。", "把列表或引用拆平。", "套得太深的文字没法排版，也没法读。");

  static final ProblemText MARKUP_UNSUPPORTED =
      ProblemText.error("markup-unsupported", "这里不能用{0}。", "{1}", "正文只用段落、强调、列表、表格、图片、链接和代码。");

  static final ProblemText MARKUP_LEFT =
      ProblemText.warning("markup-left", "「{0}」没有起作用，会照原样印出来。", "{1}", "印在试卷上的记号没有人看得懂。");

  static final ProblemText EMPHASIS_UNCLEAR =
      ProblemText.warning(
          "emphasis-unclear",
          "「{0}」会成为强调，星号不印出来。",
          "要相乘就写 ×；要印星号（如隐去姓名），在星号前加反斜杠：\\*；要强调就写 **文字**。",
          "算式和隐去的姓名里，星号少了，意思就变了。");

  static final ProblemText TABLE_BROKEN =
      ProblemText.error("table-broken", "这几行像表格，却没有成为表格，竖线会印在文字里。", "{0}", "散成一段的表格没有人读得懂。");

  static final ProblemText TABLE_CELLS =
      ProblemText.warning(
          "table-cells", "这一行有 {0} 格，表头有 {1} 格{2}。", "补上空格子或去掉多余的；格子里的竖线写成 \\|。", "多出来的格子没有地方放。");

  static final ProblemText LIST_NUMBERS =
      ProblemText.warning(
          "list-numbers",
          "列表写的是第 {0} 项，印出来是第 {1} 项。",
          "改成连着的序号；序号不能变的，写在文字里，例如（3）。",
          "列表按次序编号，写的数字不会照印。");

  static final ProblemText TEXT_INDENT =
      ProblemText.warning("text-indent", "行首的空白不会照样印出来。", "{0}", "段落怎样缩进由排版来定，网页和试卷才一样。");

  static final ProblemText SECTION_SYNTAX =
      ProblemText.error("section-syntax", "「{0}」没有成为小标题，会当作正文印出来。", "{1}", "解析和参考答案混进正文，答案就印在了题里。");

  static final ProblemText SECTION_UNKNOWN =
      ProblemText.error("section-unknown", "不认识的小标题「{0}」。", "{1}", "小标题决定哪一段是解析、参考答案或问题。");

  static final ProblemText SECTION_DUPLICATE =
      ProblemText.error("section-duplicate", "小标题「{0}」出现了两次。", "把两段合并成一段。", "不知道该用哪一段。");

  static final ProblemText LINK_BROKEN =
      ProblemText.error("link-broken", "链接「{0}」指向的文件不存在。", "{1}", "断开的链接会把读者带到 404。");

  static final ProblemText LINK_SCHEME =
      ProblemText.error(
          "link-scheme", "不能链接到「{0}」。", "只用相对路径、#小标题、http(s) 或 mailto 链接。", "其他协议在页面里不安全。");

  static final ProblemText IMAGE_BROKEN =
      ProblemText.error("image-broken", "图片「{0}」不存在。", "{1}", "缺图的题没法做。");

  static final ProblemText IMAGE_UNUSED =
      ProblemText.warning(
          "image-unused",
          "没有哪段文字用到图片「{0}」。",
          "在文字里写 ![图上有什么]({0})，或删掉它；改过名的，把文字里的名字一起改。",
          "用不到的图片多半是改名时漏掉的。");

  static final ProblemText IMAGE_TYPE =
      ProblemText.error(
          "image-type", "不能用「{0}」这样的图片。", "换成 PNG、JPEG 或 SVG 文件，用相对路径引用。", "网页、PDF 和 Word 都要能显示它。");

  static final ProblemText IMAGE_DAMAGED =
      ProblemText.error(
          "image-damaged",
          "图片 {0} 坏了：{1}。",
          "重新导出或下载；被 Git 当成文本改过的，在 .gitattributes 里写上 *.png binary 再提交一次。",
          "坏了的图片在页面上是空白，试卷也做不出来。");

  static final ProblemText IMAGE_DRAWING =
      ProblemText.warning(
          "image-drawing",
          "SVG 图「{0}」印不到 PDF 和 Word 试卷上，那里只有替代文字。",
          "另存为 PNG 再引用；只在网页上用的题，写 accept 说明理由。",
          "试卷上没有图，考生可能做不了这道题。");

  static final ProblemText IMAGE_ALT =
      ProblemText.warning("image-alt", "图片没有替代文字。", "在 ![] 的方括号里写明图上有什么。", "看不见图的人要靠它读题。");

  private MarkdownProblems() {}
}
