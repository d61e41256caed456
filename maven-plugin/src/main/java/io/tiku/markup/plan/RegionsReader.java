package io.tiku.markup.plan;

import io.tiku.content.Region;
import io.tiku.content.Regions;
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
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads {@code regions.yaml}; a region with errors is left out. */
public final class RegionsReader {

  public static final String FILE = "regions.yaml";

  private static final Key<String> ID =
      Key.text("id", "赛区的编号：小写字母、数字和连字符", "east")
          .holding(new Shape.Text("[a-z][a-z0-9-]{0,39}"))
          .required();
  private static final Key<String> TITLE = Key.text("title", "赛区的名称", "东部赛区").required();
  private static final Key<String> HOST = Key.text("host", "承办方，是其中一个单位", "浙江省").required();
  private static final Key<List<Text>> UNITS = Key.texts("units", "赛区的单位", "浙江省, …").required();
  private static final Key<String> PLAN =
      Key.text("plan", "方案：packs 里的文件名", "regional-2021")
          .holding(new Shape.Named(Referent.PLAN))
          .required();
  private static final Key<String> UNLOCK =
      Key.text("unlock", "试卷包从何时起可以打开，带时区", "2021-08-20T08:30+08:00")
          .holding(
              new Shape.Text(
                  "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?"
                      + "(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)"))
          .required();
  private static final Key<Boolean> EXAMPLE =
      Key.truth("example", "示例：tiku:pack -Dsample 可以做它的试卷包", false);
  private static final Key<Integer> SIZE = Key.number("size", "每个赛区有几个单位", 8, 1, 100);
  private static final Key<String> KEEPER = Key.text("keeper", "分配题库、保管总种子的一方", "人社部").required();
  private static final Key<List<YamlMapping>> REGIONS =
      Key.mappings(
              "regions",
              "各赛区",
              "- {id: east, title: 东部赛区, …}",
              KeySet.of("赛区", ID, TITLE, HOST, UNITS, PLAN, UNLOCK, EXAMPLE))
          .required();

  public static final KeySet KEYS = KeySet.of("赛区表", CommonKeys.FORMAT, SIZE, KEEPER, REGIONS);

  private final SourceTree tree;
  private final Problems problems;
  private final Map<String, String> regionOfUnit = new HashMap<>();

  private RegionsReader(SourceTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /** All regions, in the order they are written. */
  public static Regions read(SourceTree tree, Problems problems) {
    return tree.file(FILE)
        .flatMap(file -> SourceText.read(file, problems))
        .flatMap(text -> FrontMatter.readYaml(text, problems))
        .map(entries -> new RegionsReader(tree, problems).regions(entries.as(KEYS)))
        .orElse(Regions.NONE);
  }

  private Regions regions(YamlMapping values) {
    String keeper = values.get(KEEPER).orElse("");
    OptionalInt size = new Numbers(problems).get(values, SIZE);
    List<Region> regions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMapping one : values.all(REGIONS)) {
      Optional<Region> region = region(one, size);
      region.filter(found -> ids.add(found.id())).ifPresent(regions::add);
    }
    return new Regions(keeper, regions);
  }

  private Optional<Region> region(YamlMapping values, OptionalInt size) {
    String id = values.get(ID).orElse("");
    String title = values.get(TITLE).orElse("");
    String host = values.get(HOST).orElse("");
    String plan = values.get(PLAN).orElse("");
    List<String> units = units(values, id, size);
    Optional<OffsetDateTime> unlock = unlock(values);
    if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]{0,39}")) {
      problems.add(ProblemCode.VALUE_TYPE, values.at(ID), ID.name(), "小写字母、数字和连字符", ID.line());
      return Optional.empty();
    }
    if (!host.isEmpty() && !units.contains(host)) {
      problems.add(ProblemCode.REGION_HOST, values.at(HOST), host, title);
    }
    if (!plan.isEmpty() && tree.file("packs/" + plan + ".yaml").isEmpty()) {
      problems.add(
          ProblemCode.VALUE_UNKNOWN,
          values.at(PLAN),
          "plan",
          plan,
          new Suggestions(tree.names("packs/", ".yaml")).remedy(plan, "写 packs 里方案的文件名。"));
    }
    boolean complete =
        !id.isEmpty() && !title.isEmpty() && units.contains(host) && unlock.isPresent();
    return complete
        ? Optional.of(
            new Region(id, title, host, units, plan, unlock.get(), values.orUsual(EXAMPLE)))
        : Optional.empty();
  }

  private List<String> units(YamlMapping values, String region, OptionalInt size) {
    List<String> units = new ArrayList<>();
    for (Text unit : values.all(UNITS)) {
      String other = regionOfUnit.putIfAbsent(unit.value(), region);
      if (other != null) {
        problems.add(ProblemCode.REGION_UNIT, unit.at(), unit.value(), other);
      } else {
        units.add(unit.value());
      }
    }
    if (size.isPresent() && values.has(UNITS) && units.size() != size.getAsInt()) {
      problems.add(ProblemCode.REGION_SIZE, values.keyAt(UNITS), units.size(), size.getAsInt());
    }
    return units;
  }

  private Optional<OffsetDateTime> unlock(YamlMapping values) {
    if (!values.has(UNLOCK)) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(values.written(UNLOCK)));
    } catch (DateTimeException e) {
      problems.add(
          ProblemCode.VALUE_TYPE, values.at(UNLOCK), UNLOCK.name(), "带时区的日期和时间", UNLOCK.line());
      return Optional.empty();
    }
  }
}
