package io.tiku.problem;

/** Of questions that can be asked and had better be written in another way. */
final class StyleProblems {

  static final ProblemText OPTIONS_DUPLICATE =
      ProblemText.error("options-duplicate", "选项「{0}」出现了两次。", "改掉其中一个。", "两个一样的选项不可能一对一错。");

  static final ProblemText OPTIONS_EQUAL =
      ProblemText.warning(
          "options-equal", "选项「{0}」和「{1}」一样多。", "换掉其中一个，或写出它们差在哪里。", "一样多的两项不可能一对一错，也排不出次序。");

  static final ProblemText OPTIONS_UNSORTED =
      ProblemText.warning(
          "options-unsorted",
          "选项是一列数、日期或等级，shuffle: false 却让它们照着没有排好的次序印。",
          "删掉 shuffle: false，印出来就是「{0}」；要自己定次序的，从小到大或者从大到小写。",
          "没有次序的数，考生要先在心里排一遍。");

  static final ProblemText OPTION_ALL_ABOVE =
      ProblemText.error(
          "option-all-above", "选项「{0}」是「以上都对／都不对」一类。", "换成一个真正的干扰项，或改为多选题。", "选项会打乱次序，「以上」就没有了意义。");

  static final ProblemText RATIONALE_MISSING =
      ProblemText.warning(
          "rationale-missing", "没有解析。", "写一节「解析」：规则是什么，干扰项错在哪里，依据哪一条。", "练习要靠解析学到东西。");

  static final ProblemText RATIONALE_LETTER =
      ProblemText.error("rationale-letter", "解析用字母指称选项：「{0}」。", "改用选项里的词来说。", "选项会打乱次序，字母每张卷子都不同。");

  static final ProblemText RATIONALE_POSITION =
      ProblemText.warning(
          "rationale-position",
          "解析按位置指称选项：「{0}」。",
          "改用选项里的词来说；选项不能打乱的，在文件头写 shuffle: false。",
          "选项会打乱次序，「前三项」每张卷子都不同。");

  static final ProblemText STEM_BRACKET =
      ProblemText.warning("stem-bracket", "题干的括号没有写成「（　　）」{0}。", "写全角括号，中间两个全角空格。", "全库统一，试卷才整齐。");

  static final ProblemText STEM_NUMBER =
      ProblemText.warning("stem-number", "题干前面有题号或题型「{0}」。", "删掉它，题号和题型在组卷时编。", "卷上的题号会与它打架。");

  static final ProblemText STEM_NEGATIVE =
      ProblemText.warning("stem-negative", "题干是否定问法，但「{0}」没有强调。", "写成 **{0}**。", "考生在考场上最容易看漏否定词。");

  static final ProblemText KEY_LONGEST =
      ProblemText.warning(
          "key-longest", "正确选项有 {0} 个字，比最长的干扰项（{1} 个字）长得显眼。", "精简它，或把干扰项写得同样具体。", "不懂法也能猜「最长的那个」。");

  static final ProblemText KEY_POSITIONS =
      ProblemText.warning(
          "key-positions", "本知识点的 {0} 道单选题里有 {1} 道的正确选项排在第 {2} 位。", "调换选项的次序。", "正确选项总在一处，靠位置就能猜。");

  private StyleProblems() {}
}
