package io.tiku.markup.plan;

import io.tiku.content.PackPlan;
import io.tiku.content.PackPlan.WrittenPaper;
import io.tiku.content.Quota;
import io.tiku.content.Segment;
import io.tiku.content.Topic;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.value.CommonKeys;
import io.tiku.markup.value.Numbers;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.Suggestions;
import io.tiku.source.FrontMatter;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Referent;
import io.tiku.source.Shape;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code packs/*.yaml}; a plan with errors is left out. */
public final class PackPlanReader {

  private static final String FOLDER = "packs/";
  private static final String SUFFIX = ".yaml";
  private static final Key<String> TITLE =
      Key.text("title", "比赛的名称", "2021年人社窗口业务技能练兵比武区域赛").required();
  private static final Key<String> EDITION =
      Key.text("edition", "从哪个版次抽题；各赛区的方案相同；要加引号", "\"2021\"").required();
  private static final Key<String> NEW =
      Key.text("new", "命题专用的题在每套试卷和现场题里占多少；不写是没有", "0%-20%")
          .holding(
              Shape.either(
                  new Shape.Whole(0, 100), new Shape.Text("[0-9]{1,3}%?( ?[-～~] ?[0-9]{1,3}%?)?")));
  private static final Key<List<Text>> OFFICES = Key.texts("offices", "批准方案和试题的部门，按先后", "部行风办");
  private static final Key<Integer> CONSULTED =
      Key.number("consulted", "方案征求几个成员单位的意见", 7, 0, 100).required();
  private static final Key<String> PAPER_NAME = Key.text("name", "试卷的名称", "正卷").required();
  private static final Key<String> BLUEPRINT =
      Key.text("blueprint", "细目表：blueprints 里的文件名；同一细目表的几套是平行卷", "regional-written")
          .holding(new Shape.Named(Referent.BLUEPRINT))
          .required();
  private static final Key<Integer> COPIES =
      Key.number("copies", "答题卡印几份，一份一个卡号；不写是一份没有卡号的", 60, 1, WrittenPaper.MOST_COPIES);
  private static final Key<List<YamlMapping>> PAPERS =
      Key.mappings(
          "papers",
          "笔试的试卷",
          "- {name: 正卷, blueprint: regional-written}",
          KeySet.of("试卷", PAPER_NAME, BLUEPRINT, COPIES));
  private static final Key<Integer> BASE = Key.number("base", "每队的基础分", 100, 0, 10_000).required();
  private static final Key<YamlMapping> STAGE =
      Key.mapping(
          "stage",
          "现场各环节合起来的题数分配",
          "\n  domains: {劳动关系: 10-20}",
          KeySet.of(
              "现场题的分配",
              QuotaReader.DOMAINS,
              QuotaReader.CHAPTERS,
              QuotaReader.POINTS,
              QuotaReader.DIFFICULTY,
              QuotaReader.COGNITION));
  private static final Key<List<YamlMapping>> SEGMENTS =
      Key.mappings("segments", "现场的环节，按先后", "- {kind: 抢答, questions: […]}", SegmentReader.KEYS)
          .required();

  public static final KeySet KEYS =
      KeySet.of(
          "赛区方案",
          CommonKeys.FORMAT,
          TITLE,
          EDITION,
          NEW,
          OFFICES,
          CONSULTED,
          PAPERS,
          BASE,
          STAGE,
          SEGMENTS);

  private final SourceTree tree;
  private final QuotaReader quotas;
  private final SegmentReader segments;
  private final Numbers numbers;
  private final Problems problems;

  private PackPlanReader(SourceTree tree, List<Topic> topics, Problems problems) {
    this.tree = tree;
    this.quotas = new QuotaReader(tree, topics, problems);
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
            .flatMap(entries -> reader.plan(name, entries.as(KEYS)))
            .filter(plan -> !MarkdownFile.isBroken(own))
            .ifPresent(plans::add);
        problems.addAll(own.sorted());
      }
    }
    return plans;
  }

  private Optional<PackPlan> plan(String name, YamlMapping values) {
    String title = values.get(TITLE).orElse("");
    String edition = values.get(EDITION).orElse("");
    OptionalInt base = numbers.get(values, BASE);
    OptionalInt consulted = numbers.get(values, CONSULTED);
    List<Segment> stage =
        values.all(SEGMENTS).stream().map(segments::segment).flatMap(Optional::stream).toList();
    List<Quota> stageQuotas = values.get(STAGE).map(quotas::all).orElse(List.of());
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
            values.words(OFFICES),
            consulted.getAsInt(),
            stage,
            stageQuotas,
            values.places()));
  }

  private List<WrittenPaper> papers(YamlMapping values) {
    List<WrittenPaper> papers = new ArrayList<>();
    for (YamlMapping one : values.all(PAPERS)) {
      String name = one.get(PAPER_NAME).orElse("");
      String blueprint = one.get(BLUEPRINT).orElse("");
      if (tree.file("blueprints/" + blueprint + ".yaml").isEmpty() && !blueprint.isEmpty()) {
        problems.add(
            ProblemCode.VALUE_UNKNOWN,
            one.at(BLUEPRINT),
            "blueprint",
            blueprint,
            new Suggestions(tree.names("blueprints/", ".yaml"))
                .remedy(blueprint, "写 blueprints 里细目表的文件名。"));
      }
      papers.add(new WrittenPaper(name, blueprint, one.get(COPIES).orElse(0)));
    }
    return papers;
  }

  private PackPlan.Percent share(YamlMapping values) {
    if (!values.has(NEW)) {
      return new PackPlan.Percent(0, 0);
    }
    String[] ends = values.written(NEW).replace("%", "").split("[-～~]", -1);
    int least = percent(ends[0]);
    int most = ends.length == 1 ? least : ends.length == 2 ? percent(ends[1]) : -1;
    if (least < 0 || most < least) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at(NEW),
          "new",
          values.written(NEW),
          "百分比或由小到大的范围",
          NEW.line());
      return new PackPlan.Percent(0, 0);
    }
    return new PackPlan.Percent(least, most);
  }

  private static int percent(String text) {
    return text.strip().matches("100|[0-9]{1,2}") ? Integer.parseInt(text.strip()) : -1;
  }
}
