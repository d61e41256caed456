package io.tiku.problem;

/** Of the characters of texts. */
final class TextProblems {

  static final ProblemText TEXT_CONTROL =
      ProblemText.error("text-control", "含有控制字符 {0}。", "删掉这个看不见的字符。", "控制字符会破坏页面和试卷。");

  static final ProblemText TEXT_ODD_SPACE =
      ProblemText.warning(
          "text-odd-space",
          "含有不间断空格或零宽字符 {0}。",
          "换成普通空格，或删掉；题干括号里用两个全角空格。",
          "从网页和 Word 粘贴来的文字常带这些字符，搜索时会找不到。");

  static final ProblemText TEXT_FULL_WIDTH =
      ProblemText.warning(
          "text-full-width", "含有全角字母或数字「{0}」。", "改成半角「{1}」。", "同一个数字两种写法，搜索和查重都会出错。");

  static final ProblemText TEXT_LOOKALIKE =
      ProblemText.warning(
          "text-lookalike",
          "「{0}」（{1}）是部首或连字的符号，不是「{2}」。",
          "改成「{2}」。",
          "从 PDF 粘贴来的文字常有这样的符号，看起来一样，别人却搜不到；能认出的已按本字读取。");

  static final ProblemText TEXT_PRIVATE =
      ProblemText.warning(
          "text-private",
          "含有私用区字符 {0}，别的电脑上看到的是另一个字或空白。",
          "对照原件，改成真正的字。",
          "私用区字符只在原来那个文件的字体里才有意义。");

  static final ProblemText TEXT_NOT_NFC =
      ProblemText.warning(
          "text-not-nfc", "「{0}」不是 Unicode 规范组合形式（NFC）。", "改写成「{1}」。", "看起来一样、编码不同的字会让查重和搜索失效。");

  static final ProblemText TEXT_UNFINISHED =
      ProblemText.warning(
          "text-unfinished",
          "「{0}」像是没有写完留下的记号。",
          "写完它；还不能写完的，把 status 改为 草稿。",
          "发布出去的文字不该有写给自己看的话。");

  static final ProblemText TEXT_PERSONAL =
      ProblemText.warning(
          "text-personal",
          "「{0}」像是{1}。",
          "改成一看就知道是虚构的写法，例如「×××」；确实虚构并且要写出的，用 accept 说明。",
          "真实的个人号码发布以后收不回来。");

  static final ProblemText TEXT_UNPRINTABLE =
      ProblemText.warning(
          "text-unprintable",
          "字符「{0}」（{1}）试卷的字体里没有，印不出来。",
          "换一个写法；上下标写成 H~2~O、x^2^；一定要用这个字的，换用含有它的字体（模板文件夹的 font/）。",
          "到组卷时才发现，往往已经是印卷的前一天。");

  private TextProblems() {}
}
