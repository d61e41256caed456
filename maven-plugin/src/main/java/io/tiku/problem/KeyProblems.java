package io.tiku.problem;

/** Of front matter and YAML: keys, their values, and warnings that are accepted there. */
final class KeyProblems {

  static final ProblemText FRONT_MATTER_MISSING =
      ProblemText.error(
          "front-matter-missing",
          "文件开头没有 --- 起的文件头。",
          "在第一行写 ---，写上各键，再以一行 --- 结束。",
          "题型、难度、依据都写在文件头里。");

  static final ProblemText FRONT_MATTER_UNCLOSED =
      ProblemText.error(
          "front-matter-unclosed", "文件头没有结束的 ---。", "在文件头之后单独写一行 ---。", "没有结尾就分不清文件头和正文。");

  static final ProblemText FRONT_MATTER_SYNTAX =
      ProblemText.error(
          "front-matter-syntax", "这里不是合法的 YAML：{0}。", "{1}", "文件头和 .yaml 文件按 YAML 1.2 读取。");

  static final ProblemText YAML_COMMENT =
      ProblemText.warning(
          "yaml-comment",
          "「{0}」被当作注释，没有读进去。",
          "给整个值加引号：\"{1}\"；真是注释的，另起一行写。",
          "YAML 里空格后面的 # 是注释的开头，后面的字会悄悄丢掉。");

  static final ProblemText KEY_UNKNOWN =
      ProblemText.error("key-unknown", "不认识的键「{0}」。", "{1}", "写错的键会被悄悄忽略，所以一律报错。");

  static final ProblemText KEY_MISSING =
      ProblemText.error("key-missing", "缺少必填的键「{0}」。", "补上：{1}。", "缺了它就无法确定怎样发布。");

  static final ProblemText KEY_DUPLICATE =
      ProblemText.error("key-duplicate", "键「{0}」写了两次。", "只保留一个。", "两个值不知道该听哪一个。");

  static final ProblemText VALUE_TYPE =
      ProblemText.error("value-type", "「{0}」的值应当是{1}。", "照这个样子写：{2}。", "值的种类不对就无法读取。");

  static final ProblemText VALUE_UNKNOWN =
      ProblemText.error("value-unknown", "「{0}」的值「{1}」不认识。", "{2}", "这些键的值是固定的几个词，或别处写着的名字。");

  static final ProblemText VALUE_DATE =
      ProblemText.error(
          "value-date",
          "「{0}」的值「{1}」不是日期。",
          "写成 2021-03-31 这样的日期，并且是真实存在的一天。",
          "日期用来判断法规是否有效、试题是否待复核。");

  static final ProblemText ACCEPT_UNKNOWN =
      ProblemText.error("accept-unknown", "「{0}」不是可以说明理由后放行的警告。", "{1}", "只有警告可以说明理由后放行。");

  static final ProblemText ACCEPT_REASON =
      ProblemText.error(
          "accept-reason", "accept 里的「{0}」没有写理由。", "写成 - {0}: 为什么可以这样。", "放行要留下理由给后来的人看。");

  static final ProblemText ACCEPT_UNUSED =
      ProblemText.note("accept-unused", "放行的「{0}」已经用不着了。", "删掉这一项。", "留着它，将来同样的问题就看不见了。");

  static final ProblemText RELAX_WHERE =
      ProblemText.error("relax-where", "题库里没有「{0}」这个地方。", "{1}", "写错了地方，该放行的没有放行，不该的放行了。");

  private KeyProblems() {}
}
