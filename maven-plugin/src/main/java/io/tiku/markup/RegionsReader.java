package io.tiku.markup;

import io.tiku.content.Region;
import io.tiku.content.Regions;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.FrontMatter;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
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

  static final String FILE = "regions.yaml";

  private static final List<String> KEYS =
      List.of("id", "title", "host", "units", "plan", "unlock", "example");
  private static final String EXAMPLE_UNLOCK = "unlock: 2021-08-20T08:30+08:00";
  private static final int MOST_UNITS = 100;

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
        .map(values -> new RegionsReader(tree, problems).regions(values))
        .orElse(Regions.NONE);
  }

  private Regions regions(YamlMapping values) {
    values.allow(List.of("format", "size", "keeper", "regions"));
    values.require("format", "format: 1");
    values.require("regions", "regions:\n  - {id: east, title: 东部赛区, …}");
    String keeper = FrontMatterText.required(values, "keeper", "人社部");
    OptionalInt size =
        values.has("size")
            ? new Numbers(problems).required(values, "size", 1, MOST_UNITS, "size: 8")
            : OptionalInt.empty();
    List<Region> regions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMapping one : values.mappings("regions", "- {id: east, title: 东部赛区}")) {
      Optional<Region> region = region(one, size);
      region.filter(found -> ids.add(found.id())).ifPresent(regions::add);
    }
    return new Regions(keeper, regions);
  }

  private Optional<Region> region(YamlMapping values, OptionalInt size) {
    values.allow(KEYS);
    String id = FrontMatterText.required(values, "id", "east");
    String title = FrontMatterText.required(values, "title", "东部赛区");
    String host = FrontMatterText.required(values, "host", "浙江省");
    String plan = FrontMatterText.required(values, "plan", "regional-2021");
    List<String> units = units(values, id, size);
    Optional<OffsetDateTime> unlock = unlock(values);
    if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]{0,39}")) {
      problems.add(ProblemCode.VALUE_TYPE, values.at("id"), "id", "小写字母、数字和连字符", "id: east");
      return Optional.empty();
    }
    if (!host.isEmpty() && !units.contains(host)) {
      problems.add(ProblemCode.REGION_HOST, values.at("host"), host, title);
    }
    if (!plan.isEmpty() && tree.file("packs/" + plan + ".yaml").isEmpty()) {
      problems.add(ProblemCode.VALUE_UNKNOWN, values.at("plan"), "plan", plan, "packs 里方案的文件名");
    }
    boolean complete =
        !id.isEmpty() && !title.isEmpty() && units.contains(host) && unlock.isPresent();
    return complete
        ? Optional.of(
            new Region(
                id,
                title,
                host,
                units,
                plan,
                unlock.get(),
                values.truth("example", "example: true").orElse(false)))
        : Optional.empty();
  }

  private List<String> units(YamlMapping values, String region, OptionalInt size) {
    values.require("units", "units: [浙江省, …]");
    List<String> units = new ArrayList<>();
    for (YamlMapping.Text unit : values.texts("units", "units: [浙江省]")) {
      String other = regionOfUnit.putIfAbsent(unit.value(), region);
      if (other != null) {
        problems.add(ProblemCode.REGION_UNIT, unit.at(), unit.value(), other);
      } else {
        units.add(unit.value());
      }
    }
    if (size.isPresent() && values.has("units") && units.size() != size.getAsInt()) {
      problems.add(ProblemCode.REGION_SIZE, values.keyAt("units"), units.size(), size.getAsInt());
    }
    return units;
  }

  private Optional<OffsetDateTime> unlock(YamlMapping values) {
    if (!values.require("unlock", EXAMPLE_UNLOCK)) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(values.textOrEmpty("unlock")));
    } catch (DateTimeException e) {
      problems.add(
          ProblemCode.VALUE_TYPE, values.at("unlock"), "unlock", "带时区的日期和时间", EXAMPLE_UNLOCK);
      return Optional.empty();
    }
  }
}
