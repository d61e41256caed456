package io.tiku.pack.seal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 方案的话: what the values of a plan are called by people who never see its files, such as {@code
 * segments[0].questions[0].count} → 第 1 个环节「抢答」第 1 种题（单选）的题数.
 */
public final class PlanWords {

  private static final String REGIONS = "regions";
  private static final String PACKS = "packs";
  private static final String BLUEPRINTS = "blueprints";
  private static final String RULES = "rules";

  private static final Pattern STEP = Pattern.compile("([^.\\[]+)(?:\\[(\\d+)])?\\.?");

  /** What the entries of lists are called, after their number. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("regions:units", "个单位"),
          Map.entry("packs:offices", "个批准的部门"),
          Map.entry("packs:papers", "份试卷"),
          Map.entry("packs:segments", "个环节"),
          Map.entry("packs:segments.questions", "种题"),
          Map.entry("packs:segments.early", "次提前抢答扣的分"),
          Map.entry("packs:segments.rules", "条补充规则"),
          Map.entry("blueprints:notes", "条注意事项"),
          Map.entry("blueprints:sections", "大题"),
          Map.entry("blueprints:exclude.items", "道不用的题"),
          Map.entry("blueprints:exclude.tags", "个不用的标签"));

  /** What tells an entry of a list from the others. */
  private static final Map<String, String> NAMES =
      Map.of(
          "papers",
          "name",
          "segments",
          "name|kind",
          "questions",
          "type",
          "sections",
          "heading|type");

  /** Of keys whose names are not fixed: what the names are, and what their values. */
  private static final Map<String, String> MAPS =
      Map.of(
          "domains", "领域「%s」的题数",
          "chapters", "章「%s」的题数",
          "points", "知识点「%s」的题数",
          "difficulty", "难度「%s」的题数",
          "cognition", "认知层次「%s」的题数",
          "facility", "难度「%s」预估的通过率",
          "credit", "「%s」题没有全对时的给分");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("regions:keeper", "分配题库、保管总种子的一方"),
          Map.entry("regions:id", "赛区的编号"),
          Map.entry("regions:title", "赛区"),
          Map.entry("regions:host", "承办方"),
          Map.entry("regions:plan", "方案的文件名"),
          Map.entry("regions:unlock", "启用时间"),
          Map.entry("regions:example", "是不是示例"),
          Map.entry("packs:title", "比赛的名称"),
          Map.entry("packs:edition", "题库的版次"),
          Map.entry("packs:new", "命题专用题的比例"),
          Map.entry("packs:consulted", "要征求几个单位的意见"),
          Map.entry("packs:base", "每队的基础分"),
          Map.entry("packs:papers.name", "名称"),
          Map.entry("packs:papers.blueprint", "细目表"),
          Map.entry("packs:papers.copies", "答题卡份数"),
          Map.entry("packs:segments.name", "名称"),
          Map.entry("packs:segments.kind", "种类"),
          Map.entry("packs:segments.wrong", "答错怎么办"),
          Map.entry("packs:segments.dead", "几秒没有队抢就作废"),
          Map.entry("packs:segments.members", "每队作答的人数"),
          Map.entry("packs:segments.pass", "可不可以放弃"),
          Map.entry("packs:segments.open", "是不是只用要写出理由的题"),
          Map.entry("packs:segments.written", "是不是各队同时书面作答"),
          Map.entry("packs:segments.judges.count", "评委人数"),
          Map.entry("packs:segments.judges.trimmed", "去不去掉最高分和最低分"),
          Map.entry("packs:segments.questions.seconds", "每题时限（秒）"),
          Map.entry("blueprints:title", "试卷的名称"),
          Map.entry("blueprints:subtitle", "副标题"),
          Map.entry("blueprints:minutes", "考试时间（分钟）"),
          Map.entry("blueprints:marks", "总分"),
          Map.entry("blueprints:mean", "平均通过率的范围"),
          Map.entry("blueprints:due", "待复核的题用不用"),
          Map.entry("blueprints:answers", "答案写在哪里"),
          Map.entry("blueprints:seal", "印不印密封线"),
          Map.entry("blueprints:scores", "印不印得分栏"),
          Map.entry("blueprints:shuffle.items", "打不打乱题的次序"),
          Map.entry("blueprints:shuffle.options", "打不打乱选项的次序"),
          Map.entry("rules:candidateDigits", "准考证号的位数"));

  /** Of the questions of a segment and of the sections of a paper. */
  private static final Map<String, String> QUESTIONS =
      Map.of(
          "type", "题型",
          "count", "题数",
          "marks", "每题分值",
          "partial", "少选时每个选对的选项的得分",
          "cap", "一个小题最多几分",
          "open", "是不是只用要写出理由的题",
          "heading", "大题的名称");

  private static final Set<String> TRUTHS = Set.of("true", "false");
  private static final Map<String, String> ANSWERS = Map.of("card", "写在答题卡上", "paper", "写在试卷上");

  private PlanWords() {}

  private static String kind(String file) {
    String top = file.split("[./]", 2)[0];
    return Set.of(REGIONS, PACKS, BLUEPRINTS, RULES).contains(top) ? top : "";
  }

  /** What a file is called. */
  public static String file(String file) {
    return switch (kind(file)) {
      case REGIONS -> "赛区表";
      case PACKS -> "方案";
      case BLUEPRINTS -> "细目表";
      case RULES -> "组卷用的数";
      default -> file;
    };
  }

  /**
   * What a value is called; the path of its keys if that is not known.
   *
   * @param values all of the file, by the paths of their keys
   */
  public static String label(String file, String path, Map<String, String> values) {
    String kind = kind(file);
    StringBuilder label = new StringBuilder();
    StringBuilder pattern = new StringBuilder(kind).append(':');
    int start = kind.equals(REGIONS) ? path.indexOf('.') + 1 : 0;
    Matcher step = STEP.matcher(path);
    while (step.find(start)) {
      String name = step.group(1);
      pattern.append(pattern.charAt(pattern.length() - 1) == ':' ? "" : ".").append(name);
      String listed = LISTS.get(pattern.toString());
      String mapped = MAPS.get(name);
      boolean last = step.end() == path.length();
      if (step.group(2) != null && listed != null) {
        label.append(label.isEmpty() || !last ? "" : "的");
        label.append("第 ").append(Integer.parseInt(step.group(2)) + 1).append(' ').append(listed);
        String told = told(name, path.substring(0, step.end()), values);
        label.append(last || told.isEmpty() ? "" : told);
      } else if (mapped != null && !last) {
        label.append(label.isEmpty() ? "" : "的");
        return label.append(mapped.replace("%s", path.substring(step.end()))).toString();
      } else if (last) {
        String leaf = leaf(pattern.toString(), name);
        return leaf.isEmpty() ? path : label + (label.isEmpty() ? "" : "的") + leaf;
      } else if (name.equals("stage")) {
        label.append("现场");
      }
      start = step.end();
      if (last) {
        return label.toString();
      }
    }
    return path;
  }

  private static String told(String list, String prefix, Map<String, String> values) {
    for (String key : NAMES.getOrDefault(list, "").split("\\|", -1)) {
      String told = values.getOrDefault(prefix + key, "");
      if (!told.isEmpty()) {
        return key.equals("type") ? "（" + told + "）" : "「" + told + "」";
      }
    }
    return "";
  }

  private static String leaf(String pattern, String name) {
    String known = LABELS.get(pattern);
    boolean ofQuestions =
        pattern.equals("packs:segments.questions." + name)
            || pattern.equals("blueprints:sections." + name);
    return known != null ? known : ofQuestions ? QUESTIONS.getOrDefault(name, "") : "";
  }

  /** A value as people write it. */
  public static String shown(String path, String value) {
    if (TRUTHS.contains(value)) {
      return value.equals("true") ? "是" : "否";
    }
    if (path.endsWith(".unlock")) {
      try {
        return Moments.inWords(OffsetDateTime.parse(value));
      } catch (DateTimeException e) {
        return value;
      }
    }
    return path.equals("answers") ? ANSWERS.getOrDefault(value, value) : value;
  }
}
