package io.tiku.pipeline;

import io.tiku.pack.seal.PlanValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 方案一览: a plan for those who agree to it, grouped by part. Each value is taken out of the plan when
 * it is shown; what is left over at the end is shown too, so that nobody agrees to anything unseen.
 */
final class PlanTable {

  private static final int LEAD = 14;
  private static final int NAME = 20;
  private static final int TYPE = 10;
  private static final int NUMBER = 10;

  private final List<String> lines = new ArrayList<>();
  private final SortedMap<String, UnshownValues> files = new TreeMap<>();

  private PlanTable(PlanValues plan) {
    plan.files().forEach((file, values) -> files.put(file, new UnshownValues(file, values)));
  }

  /** Lines of a plan. */
  static List<String> of(PlanValues plan) {
    PlanTable table = new PlanTable(plan);
    table.contest();
    table.stage();
    table.papers();
    table.rules();
    table.rest();
    return table.lines;
  }

  private List<UnshownValues> files(String prefix) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(prefix))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void heading(String words) {
    lines.add("");
    lines.add("【" + words + "】");
  }

  private void pair(String name, Optional<String> value) {
    value.ifPresent(
        text -> lines.addAll(TextTable.wrapped("  " + TextTable.left(name, LEAD), text)));
  }

  private static Optional<String> joined(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join("、", names));
  }

  private void contest() {
    heading("比赛");
    for (UnshownValues plan : files("packs/")) {
      pair("名称", plan.take("title"));
    }
    for (UnshownValues region : files(PlanFiles.REGIONS)) {
      for (String key : List.copyOf(region.paths())) {
        if (key.endsWith(".id")) {
          ofRegion(region, key.substring(0, key.length() - "id".length()));
        }
      }
    }
    for (UnshownValues plan : files("packs/")) {
      pair("题库版次", plan.take("edition"));
      pair("命题专用题", plan.take("new").map(share -> "占每套试卷和现场题的 " + share));
      pair("征求意见", plan.take("consulted").map(number -> number + " 个单位"));
      pair("批准的部门", joined(plan.takeList("offices")));
    }
    files(PlanFiles.REGIONS).forEach(region -> pair("保管总种子", region.take("keeper")));
  }

  private void ofRegion(UnshownValues region, String own) {
    String id = region.take(own + "id").orElse("");
    pair("赛区", region.take(own + "title").map(title -> title + "，编号 " + id));
    region.take(own + "example").ifPresent(is -> pair("是不是示例", Optional.of(is)));
    pair("承办方", region.take(own + "host"));
    List<String> units = region.takeList(own + "units");
    pair("单位 " + units.size() + " 个", joined(units));
    pair("启用时间", region.take(own + "unlock"));
    pair("方案的文件", region.take(own + "plan"));
  }

  private void stage() {
    for (UnshownValues plan : files("packs/")) {
      int segments = 0;
      while (plan.has("segments[" + segments + "].")) {
        segments++;
      }
      heading("现场　" + segments + " 个环节，每队基础分 " + plan.take("base").orElse("没有写"));
      head("环节", "每题时限");
      for (int i = 0; i < segments; i++) {
        segment(plan, "segments[" + i + "].", i + 1);
      }
      notes("  ", "各环节合计，", plan.takeSpreads("stage."));
    }
  }

  private void head(String first, String last) {
    lines.add(
        "  "
            + TextTable.left(first, NAME)
            + TextTable.left("题型", TYPE)
            + TextTable.right("题数", NUMBER)
            + TextTable.right("每题分值", NUMBER)
            + (last.isEmpty() ? "" : TextTable.right(last, NUMBER)));
  }

  private void segment(UnshownValues plan, String at, int number) {
    String kind = plan.take(at + "kind").orElse("");
    String name = plan.take(at + "name").map(own -> own + "（" + kind + "）").orElse(kind);
    questions(plan, at + "questions", number + " " + name);
    List<String> facts = new ArrayList<>();
    plan.take(at + "members").ifPresent(count -> facts.add("每队 " + count + " 人轮流作答"));
    plan.take(at + "wrong").ifPresent(wrong -> facts.add("答错" + wrong));
    early(plan.takeList(at + "early")).ifPresent(facts::add);
    plan.take(at + "dead").ifPresent(dead -> facts.add(dead + " 秒没有队抢就作废"));
    if (plan.takeTruth(at + "pass")) {
      facts.add("可以放弃");
    }
    if (plan.takeTruth(at + "open")) {
      facts.add("只用要写出理由的题");
    }
    if (plan.takeTruth(at + "written")) {
      facts.add("各队同时书面作答");
    }
    Optional<String> judges = plan.take(at + "judges.count");
    boolean trimmed = plan.takeTruth(at + "judges.trimmed");
    judges.ifPresent(count -> facts.add(count + " 名评委打分" + (trimmed ? "，去掉一个最高分和一个最低分" : "")));
    notes("    ", "", facts);
    plan.takeList(at + "rules").forEach(rule -> lines.addAll(TextTable.wrapped("    宣读：", rule)));
  }

  private static Optional<String> early(List<String> costs) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < costs.size(); i++) {
      String from = i > 0 && i == costs.size() - 1 ? "起每次" : "";
      String cost = costs.get(i).equals("0") ? "不扣分" : "扣 " + costs.get(i) + " 分";
      parts.add("第 " + (i + 1) + " 次" + from + cost);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of("提前抢答" + String.join("，", parts));
  }

  private void notes(String indent, String lead, List<String> facts) {
    if (!facts.isEmpty()) {
      lines.addAll(TextTable.wrapped(indent + lead, String.join("；", facts)));
    }
  }

  /** A row a kind of questions; below it what holds of these questions only. */
  private void questions(UnshownValues file, String list, String first) {
    String name = first;
    for (int i = 0; file.has(list + "[" + i + "]."); i++) {
      String at = list + "[" + i + "].";
      String heading = file.take(at + "heading").orElse("");
      boolean ofPaper = first.isEmpty();
      String lead = ofPaper ? (i + 1) + " " + heading : name;
      String row =
          TextTable.left(file.take(at + "type").orElse(""), TYPE)
              + TextTable.right(file.take(at + "count").orElse(""), NUMBER)
              + TextTable.right(
                  file.take(at + "marks").map(marks -> marks + " 分").orElse(""), NUMBER)
              + file.take(at + "seconds")
                  .map(seconds -> TextTable.right(seconds + " 秒", NUMBER))
                  .orElse("");
      if (TextTable.width(lead) >= NAME) {
        lines.add("  " + lead);
        lead = "";
      }
      lines.add(("  " + TextTable.left(lead, NAME) + row).stripTrailing());
      List<String> facts = new ArrayList<>();
      if (!ofPaper && !heading.isEmpty()) {
        facts.add("称为" + heading);
      }
      facts.addAll(file.takeSpreads(at));
      file.take(at + "partial").ifPresent(marks -> facts.add("少选时每个选对的选项 " + marks + " 分"));
      file.take(at + "cap").ifPresent(marks -> facts.add("一个小题最多 " + marks + " 分"));
      if (file.takeTruth(at + "open")) {
        facts.add("只用要写出理由的题");
      }
      notes("      ", "", facts);
      name = "";
    }
  }

  private void papers() {
    SortedMap<String, List<String>> named = new TreeMap<>();
    for (UnshownValues plan : files("packs/")) {
      for (int i = 0; plan.has("papers[" + i + "]."); i++) {
        String at = "papers[" + i + "].";
        String copies = plan.take(at + "copies").map(number -> "（答题卡 " + number + " 份）").orElse("");
        named
            .computeIfAbsent(
                "blueprints/" + plan.take(at + "blueprint").orElse("") + ".yaml",
                file -> new ArrayList<>())
            .add(plan.take(at + "name").orElse("") + copies);
      }
    }
    for (UnshownValues blueprint : files("blueprints/")) {
      heading("笔试　" + String.join("、", named.getOrDefault(blueprint.file(), List.of())));
      paper(blueprint);
    }
  }

  private void paper(UnshownValues file) {
    String subtitle = file.take("subtitle").map(words -> "（" + words + "）").orElse("");
    pair("试卷", file.take("title").map(title -> title + subtitle));
    pair("时间", file.take("minutes").map(minutes -> minutes + " 分钟"));
    pair("总分", file.take("marks").map(marks -> marks + " 分"));
    pair("答案", file.take("answers"));
    head("大题", "");
    questions(file, "sections", "");
    notes("  ", "全卷，", file.takeSpreads(""));
    pair("平均通过率", file.take("mean"));
    pair("密封线", file.take("seal"));
    pair("得分栏", file.take("scores"));
    pair("待复核的题", file.take("due").map(yes -> yes.equals("是") ? "也用" : "不用"));
    pair("打乱题序", file.take("shuffle.items"));
    pair("打乱选项", file.take("shuffle.options"));
    pair("不用的题", joined(file.takeList("exclude.items")));
    pair("不用的标签", joined(file.takeList("exclude.tags")));
    file.takeList("notes").forEach(note -> lines.addAll(TextTable.wrapped("  注意事项：", note)));
  }

  private void rules() {
    List<UnshownValues> rules = files("rules/");
    if (rules.stream().anyMatch(file -> !file.isEmpty())) {
      heading("组卷用的数");
    }
    for (UnshownValues file : rules) {
      notes("  ", "", file.takeSpread("facility", "预估的通过率").stream().toList());
      pair("准考证号", file.take("candidateDigits").map(digits -> digits + " 位"));
      notes("  ", "", file.takeSpread("credit", "没有全对时的给分").stream().toList());
    }
  }

  /** What no part above knows, under its name. */
  private void rest() {
    if (files.values().stream().anyMatch(file -> !file.isEmpty())) {
      heading("其他");
    }
    for (UnshownValues file : files.values()) {
      file.rest()
          .forEach((name, value) -> lines.addAll(TextTable.wrapped("  " + name + "：", value)));
    }
  }
}
