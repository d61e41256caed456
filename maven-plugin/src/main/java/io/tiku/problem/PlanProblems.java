package io.tiku.problem;

/** Of blueprints, regions, plans of packs and the folder of those who write their questions. */
final class PlanProblems {

  static final ProblemText BLUEPRINT_NUMBER =
      ProblemText.error(
          "blueprint-number", "「{0}」的值「{1}」不合用：要写{2}。", "照这个样子写：{3}。", "细目表里的题数和分值必须是确定的数或范围。");

  static final ProblemText BLUEPRINT_TOPIC =
      ProblemText.error("blueprint-topic", "大纲里没有{0}「{1}」。", "{2}", "细目表按大纲的领域、章和知识点分配题数。");

  static final ProblemText BLUEPRINT_TOTAL =
      ProblemText.error(
          "blueprint-total",
          "各大题合计 {0} 分，与 marks 写的 {1} 分不符。",
          "改各大题的 count、marks，或改总分。",
          "总分与各题分值之和不等的试卷不能用。");

  static final ProblemText BLUEPRINT_QUOTA =
      ProblemText.error(
          "blueprint-quota", "{0}的分配加起来{1} 题，而{2}共 {3} 题。", "改这几个数，使它们合得上。", "互相矛盾的分配组不成卷。");

  static final ProblemText BLUEPRINT_ANSWERS =
      ProblemText.error(
          "blueprint-answers",
          "答案写在答题卡上的试卷没有得分栏，不能写 scores: true。",
          "删掉 scores，或写 answers: paper。",
          "考生的答案在哪里，分就登在哪里。");

  static final ProblemText BLUEPRINT_NOTES =
      ProblemText.warning("blueprint-notes", "{0}。", "{1}。", "考生照试卷上的话作答，话和卷面不一样，就会答错地方。");

  static final ProblemText REGION_HOST =
      ProblemText.error(
          "region-host", "承办方「{0}」不在{1}的单位里。", "把它写进 units，或改正 host。", "承办方必须是本赛区的一员。");

  static final ProblemText REGION_UNIT =
      ProblemText.error("region-unit", "单位「{0}」已经在赛区「{1}」里。", "只在一个赛区里保留它。", "每个单位只属于一个赛区。");

  static final ProblemText REGION_SIZE =
      ProblemText.error(
          "region-size", "赛区有 {0} 个单位，size 写的是 {1} 个。", "补足或去掉单位，或改 size。", "各赛区的单位数相同，比赛才公平。");

  static final ProblemText PACK_SEGMENT_KEY =
      ProblemText.error("pack-segment-key", "「{0}」只用在{1}环节。", "删掉它，或改 kind。", "用不上的规则会让人以为它有效。");

  static final ProblemText PACK_SEGMENT_TYPE =
      ProblemText.error(
          "pack-segment-type",
          "{0}题不能在现场环节里用。",
          "把它放进笔试卷，这里换成单选、多选、判断一类可以口头作答的题型。",
          "台上一句话说不完，也没法一眼判对错。");

  static final ProblemText PACK_SEGMENT_COUNT =
      ProblemText.error(
          "pack-segment-count",
          "环节「{0}」的题数要是 {1}，现在是 {2} 题，本赛区有 {3} 队。",
          "改 count 或 members。",
          "各队答的题型和题数要相同，比赛才公平。");

  static final ProblemText PACK_SEGMENT_OPEN =
      ProblemText.error(
          "pack-segment-open",
          "环节「{0}」由评委打分，{1}用不上评委。",
          "{2}；只有选择题、判断题的，放到必答、抢答或风险题环节。",
          "选择题和判断题对就是对，错就是错，评委没有分可打。");

  static final ProblemText PACK_SEGMENT_HEARD =
      ProblemText.error(
          "pack-segment-heard",
          "环节「{0}」轮流口头作答，每队要有自己的题：题数要是 {1} 的倍数，现在是 {2} 题。",
          "改 count；题不够的，写 written: true，各队同时书面作答同一题。",
          "几个队轮流答同一题，后答的队听得到前面的答案。");

  static final ProblemText PACK_PARTIES =
      ProblemText.error(
          "pack-parties",
          "{0}，用这个方案的赛区「{1}」做不到。",
          "改 consulted 或 offices。",
          "征求意见的是本赛区其他单位，审批的是部门，谁也不能批自己的卷。");

  static final ProblemText SETTERS_USE =
      ProblemText.error(
          "setters-use",
          "命题专用目录里的试题没有写 use: 命题专用。",
          "写上 use: 命题专用；可以公开的题放进题库。",
          "公开和保密的题分开放，才不会放错。");

  static final ProblemText SETTERS_FILE =
      ProblemText.error(
          "setters-file",
          "命题专用目录里只能放试题，{0} 不是。",
          "把试题放在 syllabus 里与题库相同的知识点文件夹下，别的文件移走。",
          "大纲、法规登记和规则只在题库里有一份。");

  private PlanProblems() {}
}
