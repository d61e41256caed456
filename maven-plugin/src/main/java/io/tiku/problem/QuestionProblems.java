package io.tiku.problem;

/** Of questions that are not what their type asks for: options, lines, blanks, points and marks. */
final class QuestionProblems {

  static final ProblemText ITEM_STEM_MISSING =
      ProblemText.error("item-stem-missing", "没有题干。", "在文件头和选项之间写上题干。", "没有题干就没有题。");

  static final ProblemText ITEM_OPTIONS_MISSING =
      ProblemText.error(
          "item-options-missing", "{0}题没有选项。", "写成任务列表：- [x] 正确的选项，- [ ] 干扰项。", "选择题要有选项。");

  static final ProblemText ITEM_OPTIONS_FEW =
      ProblemText.error("item-options-few", "只有 {0} 个选项，至少要 {1} 个。", "补足干扰项。", "选项太少，靠猜就能答对。");

  static final ProblemText ITEM_OPTION_EMPTY =
      ProblemText.error("item-option-empty", "选项是空的。", "写上内容，或删掉这一行。", "空选项没有意义。");

  static final ProblemText ITEM_OPTION_MARK =
      ProblemText.error(
          "item-option-mark", "选项行写成了「{0}」。", "从行首写 - [x] 或 - [ ]，方括号里只有 x 或一个空格。", "方括号决定哪个选项正确。");

  static final ProblemText OPTION_LINE =
      ProblemText.warning(
          "option-line",
          "这一行没有 - [ ]，会并进上一个选项：「{0}」。",
          "是另一个选项，就写 - [ ]；是上一个选项的下半句，就在行首空两格。",
          "少一个选项，答案也可能跟着错。");

  static final ProblemText OPTION_LETTER =
      ProblemText.error(
          "option-letter", "选项里写了字母或序号「{0}」。", "删掉它，字母在组卷时才有。", "选项会打乱次序，写在里面的字母会与卷上的字母打架。");

  static final ProblemText OPTIONS_ALL_RIGHT =
      ProblemText.warning("options-all-right", "{0} 个选项都是正确的。", "换上一个真正的干扰项。", "全选就得分的题分不出谁会谁不会。");

  static final ProblemText ITEM_KEY_COUNT =
      ProblemText.error("item-key-count", "{0}题有 {1} 个正确选项，{2}。", "{3}", "题型与正确选项的个数必须一致。");

  static final ProblemText ITEM_TYPE_MISMATCH =
      ProblemText.error("item-type-mismatch", "写的是{0}题，内容却{1}。", "{2}", "题型要与写法一致，否则判分会错。");

  static final ProblemText JUDGEMENT_OPTIONS =
      ProblemText.error(
          "judgement-options",
          "判断题的选项应当是「正确」和「错误」，现在是「{0}」。",
          "写成 - [x] 正确 和 - [ ] 错误。",
          "统一写法，平台和试卷才能自动判分。");

  static final ProblemText LINES_MISSING =
      ProblemText.error("lines-missing", "{0}题没有要作答的各行。", "{1}。", "{0}题的答案就是这些行。");

  static final ProblemText LINES_COUNT =
      ProblemText.error("lines-count", "{0}题有 {1}，要有 {2}。", "补足，或拆成两道题。", "太少靠猜就能答对，太多一张卷子上放不下。");

  static final ProblemText LINES_DUPLICATE =
      ProblemText.error("lines-duplicate", "「{0}」出现了两次。", "改掉其中一个。", "两行一样，就有了两种都对的答法，却只有一种算对。");

  static final ProblemText MATCHING_PAIR =
      ProblemText.error(
          "matching-pair",
          "匹配题的这一行{0}。",
          "写成「- 左边 → 右边」，多出来的右边写成「- → 右边」；文字里本来有箭头的，只在两边之间的那个箭头前后空格。",
          "箭头两边配成一对。");

  static final ProblemText ORDERING_NUMBERS =
      ProblemText.error(
          "ordering-numbers",
          "这一行的编号是 {0}，它却排在第 {1} 行。",
          "按正确的次序从上往下写，编号依次是 1、2、3……；打乱由程序来做。",
          "写的次序就是答案，不是编号。");

  static final ProblemText SHUFFLE_FIXED =
      ProblemText.error("shuffle-fixed", "{0}题不能写 shuffle: false。", "删掉这一行。", "照原样印出来，次序就是答案。");

  static final ProblemText BLANK_EMPTY =
      ProblemText.error(
          "blank-empty", "空格 [[ ]] 里没有答案。", "写成 [[答案]]，几种都算对时写 [[甲|乙]]。", "没有答案的空没法判。");

  static final ProblemText BLANK_SYNTAX =
      ProblemText.error("blank-syntax", "「{0}」不是空格的写法，答案会照原样印在题里。", "{1}", "写错的空格会把答案告诉考生。");

  static final ProblemText BLANK_DOUBTFUL =
      ProblemText.warning(
          "blank-doubtful",
          "「{0}」会照原样印出来，像是一个空。",
          "是空就写成 [[答案]]；不是空，就在方括号前加反斜杠，或换一种写法。",
          "填空题里没有写成 [[ ]] 的空没法作答。");

  static final ProblemText BLANK_NUMBER =
      ProblemText.error(
          "blank-number",
          "空格里的「{0}」像是带允差的数，却不能这样写。",
          "写成 0.12±0.005 Ω、0.12±5% Ω 或 0.115..0.125 Ω：单位只写在最后，几个单位用顿号隔开，允差大于 0，百分数写成 50%±2%；本来就是文字的，写成 20\\±5。",
          "照文字比对，差一点的数就都算错了。");

  static final ProblemText ANSWER_MISSING =
      ProblemText.error(
          "answer-missing", "简答题没有参考答案。", "写一节「参考答案」，用列表逐点写，每点以（2分）结尾。", "没有评分点就没法阅卷。");

  static final ProblemText MARKS_MISSING =
      ProblemText.error("marks-missing", "这个得分点没有写分值。", "在这一点末尾写（2分）。", "每个得分点都要有分值。");

  static final ProblemText MARKS_DOUBTFUL =
      ProblemText.warning("marks-doubtful", "末尾的「{0}」会当作文字印出来。", "{1}", "看不出它是分值还是文字。");

  static final ProblemText MARKS_PARTIAL =
      ProblemText.warning(
          "marks-partial",
          "有的问题写了分值，有的没有，组卷时各问平分，写的分值不起作用。",
          "给每一问都写上分值，例如「## 问题（单选，2分）」，或都不写。",
          "分值只写一半，卷上的分值就不是命题人想的那样。");

  static final ProblemText MARKS_SUM =
      ProblemText.error("marks-sum", "标明 {0} 分，各点合计却是 {1} 分。", "改正总分或某一点的分值。", "分值加不起来就没法阅卷。");

  private QuestionProblems() {}
}
