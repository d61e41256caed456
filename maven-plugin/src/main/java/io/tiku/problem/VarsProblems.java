package io.tiku.problem;

/** Of items with parameters. */
final class VarsProblems {

  static final ProblemText VARS_SYNTAX =
      ProblemText.error(
          "vars-syntax",
          "参数 {0}：{1}。",
          "范围写成 wage: 4000..9000 step 500，列表写成 months: [2, 5, 8]，公式写成 pay: = wage * months。",
          "读不懂的取值没法出题。");

  static final ProblemText VARS_UNKNOWN =
      ProblemText.error("vars-unknown", "没有名为「{0}」的参数。", "{1}", "没有取值的地方会原样印在试卷上。");

  static final ProblemText VARS_PLACE =
      ProblemText.error("vars-place", "「{0}」不是参数的写法，会原样印出来。", "写成 {1}。", "花括号少一个、用了全角，数字就代不进去。");

  static final ProblemText VARS_READING =
      ProblemText.warning(
          "vars-reading",
          "参数 {0} 的取值 {1} 当作数来读，印出来是 {2}。",
          "编号、区号这样的文字加引号：\"{1}\"；真是数的，写成 {2}，小数位数在题里写。",
          "前面的零和末尾的零印不出来，编号就成了另一个。");

  static final ProblemText VARS_UNUSED =
      ProblemText.warning("vars-unused", "参数 {0} 没有用到。", "删掉它，或在题里、公式里用上。", "多余的参数多半是写漏了什么。");

  static final ProblemText VARS_FORMULA =
      ProblemText.error("vars-formula", "{0}。", "改公式，或用 require 排除这样的取值。", "有一组取值算不出来，就可能印出残缺的试卷。");

  static final ProblemText VARS_OPTIONS =
      ProblemText.error(
          "vars-options",
          "{0} 时，第 {1}、{2} 个选项都是「{3}」。",
          "改干扰项的算法，或用 require 排除这样的取值。",
          "选项相同，题就有两个答案或没有答案。");

  static final ProblemText VARS_REQUIRE =
      ProblemText.error(
          "vars-require",
          "require 太严：{0} 组取值里只有 {1} 组符合。",
          "缩小取值范围，使至少二十分之一的取值符合。",
          "几乎抽不到合用的取值，组卷会失败。");

  static final ProblemText VARS_ENSURE =
      ProblemText.error(
          "vars-ensure", "{0} 时，ensure 的「{1}」不成立。", "核对公式和答案，或缩小取值范围。", "答案只对一部分取值成立。");

  static final ProblemText VARS_DECIMALS =
      ProblemText.warning(
          "vars-decimals",
          "{0} 时，{1} 印成 {2}。",
          "让取值凑整，或在题里写明小数位数，例如 pay:0.00。",
          "小数位太多的数字不像真题，也不好核对。");

  static final ProblemText VARS_JUDGEMENT =
      ProblemText.error(
          "vars-judgement",
          "判断题有参数，却没有用 ensure 写明答案为什么总是对的。",
          "写上 ensure，例如 ensure: days > 30。",
          "取值一变，判断题的答案最容易错。");

  private VarsProblems() {}
}
