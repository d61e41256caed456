package io.tiku.markup;

import io.tiku.content.PackPlan;
import io.tiku.content.PackPlan.WrittenPaper;
import io.tiku.content.Quota;
import io.tiku.content.Segment;
import io.tiku.content.Topic;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.FrontMatter;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code packs/*.yaml}; a plan with errors is left out. */
public final class PackPlanReader {

  private static final String FOLDER = "packs/";
  private static final String SUFFIX = ".yaml";
  private static final int MOST_MARKS = 10_000;
  private static final int MOST_OPINIONS = 100;
  private static final List<String> KEYS =
      List.of(
          "format",
          "title",
          "edition",
          "new",
          "offices",
          "consulted",
          "papers",
          "base",
          "stage",
          "segments");

  private final SourceTree tree;
  private final QuotaReader quotas;
  private final SegmentReader segments;
  private final Numbers numbers;
  private final Problems problems;

  private PackPlanReader(SourceTree tree, List<Topic> topics, Problems problems) {
    this.tree = tree;
    this.quotas = new QuotaReader(topics, problems);
    this.segments = new SegmentReader(quotas, problems);
    this.numbers = new Numbers(problems);
    this.problems = problems;
  }

  /** All plans of a bank, by name. */
  public static List<PackPlan> read(SourceTree tree, List<Topic> topics, Problems problems) {
    List<PackPlan> plans = new ArrayList<>();
    for (SourceFile file : tree.files()) {
      String path = file.path();
      if (path.startsWith(FOLDER) && path.endsWith(SUFFIX)) {
        String name = path.substring(FOLDER.length(), path.length() - SUFFIX.length());
        Problems own = new Problems();
        PackPlanReader reader = new PackPlanReader(tree, topics, own);
        SourceText.read(file, own)
            .flatMap(text -> FrontMatter.readYaml(text, own))
            .flatMap(values -> reader.plan(name, values))
            .filter(plan -> !MarkdownFile.isBroken(own))
            .ifPresent(plans::add);
        problems.addAll(own.sorted());
      }
    }
    return plans;
  }

  private Optional<PackPlan> plan(String name, YamlMapping values) {
    values.allow(KEYS);
    values.require("format", "format: 1");
    values.require("segments", "segments:\n  - {kind: 抢答, questions: […]}");
    String title = FrontMatterText.required(values, "title", "2021年人社窗口业务技能练兵比武区域赛");
    String edition = FrontMatterText.required(values, "edition", "\"2021\"");
    OptionalInt base = numbers.required(values, "base", 0, MOST_MARKS, "base: 100");
    OptionalInt consulted = numbers.required(values, "consulted", 0, MOST_OPINIONS, "consulted: 7");
    List<Segment> stage = new ArrayList<>();
    for (YamlMapping one : values.mappings("segments", "- {kind: 抢答}")) {
      segments.segment(one).ifPresent(stage::add);
    }
    List<Quota> stageQuotas = new ArrayList<>();
    values
        .mapping("stage", "stage:\n  domains: {劳动关系: 10-20}")
        .ifPresent(
            inner -> {
              inner.allow(List.of("domains", "chapters", "points", "difficulty", "cognition"));
              stageQuotas.addAll(quotas.all(inner));
            });
    quotas.checkSums(stageQuotas, "现场", stage.stream().mapToInt(Segment::count).sum());
    if (base.isEmpty() || consulted.isEmpty() || stage.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PackPlan(
            name,
            title,
            edition,
            papers(values),
            base.getAsInt(),
            share(values),
            FrontMatterText.texts(values, "offices", "部行风办"),
            consulted.getAsInt(),
            stage,
            stageQuotas,
            values.places()));
  }

  private List<WrittenPaper> papers(YamlMapping values) {
    List<WrittenPaper> papers = new ArrayList<>();
    String example = "- {name: 正卷, blueprint: regional-written}";
    for (YamlMapping one : values.mappings("papers", example)) {
      one.allow(List.of("name", "blueprint"));
      String name = FrontMatterText.required(one, "name", "正卷");
      String blueprint = FrontMatterText.required(one, "blueprint", "regional-written");
      if (tree.file("blueprints/" + blueprint + ".yaml").isEmpty() && !blueprint.isEmpty()) {
        problems.add(
            ProblemCode.VALUE_UNKNOWN,
            one.at("blueprint"),
            "blueprint",
            blueprint,
            "blueprints 里细目表的文件名");
      }
      papers.add(new WrittenPaper(name, blueprint));
    }
    return papers;
  }

  private PackPlan.Percent share(YamlMapping values) {
    if (!values.has("new")) {
      return new PackPlan.Percent(0, 0);
    }
    String[] ends = values.textOrEmpty("new").replace("%", "").split("[-～~]", -1);
    int least = percent(ends[0]);
    int most = ends.length == 1 ? least : ends.length == 2 ? percent(ends[1]) : -1;
    if (least < 0 || most < least) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at("new"),
          "new",
          values.textOrEmpty("new"),
          "百分比或由小到大的范围",
          "new: 0%-20%");
      return new PackPlan.Percent(0, 0);
    }
    return new PackPlan.Percent(least, most);
  }

  private static int percent(String text) {
    return text.strip().matches("100|[0-9]{1,2}") ? Integer.parseInt(text.strip()) : -1;
  }
}
