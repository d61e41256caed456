package io.tiku.markup;

import io.tiku.content.Blueprint;
import io.tiku.content.ItemType;
import io.tiku.content.Quota;
import io.tiku.content.SectionSpec;
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
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code blueprints/*.yaml}; one with errors is left out. */
public final class BlueprintReader {

  private static final String FOLDER = "blueprints/";
  private static final String SUFFIX = ".yaml";
  private static final int MOST_ITEMS = 1000;
  private static final int MOST_MINUTES = 24 * 60;
  private static final List<String> KEYS =
      List.of(
          "format",
          "title",
          "subtitle",
          "minutes",
          "marks",
          "notes",
          "sections",
          "domains",
          "chapters",
          "points",
          "difficulty",
          "cognition",
          "mean",
          "exclude",
          "due",
          "shuffle");
  private static final List<String> SECTION_KEYS =
      List.of(
          "type",
          "count",
          "marks",
          "partial",
          "heading",
          "domains",
          "chapters",
          "points",
          "difficulty",
          "cognition");

  private final QuotaReader quotas;
  private final Problems problems;

  private BlueprintReader(List<Topic> topics, Problems problems) {
    this.quotas = new QuotaReader(topics, problems);
    this.problems = problems;
  }

  /** All blueprints of a bank, by name. */
  public static List<Blueprint> read(SourceTree tree, List<Topic> topics, Problems problems) {
    List<Blueprint> blueprints = new ArrayList<>();
    for (SourceFile file : tree.files()) {
      String path = file.path();
      if (path.startsWith(FOLDER) && path.endsWith(SUFFIX)) {
        String name = path.substring(FOLDER.length(), path.length() - SUFFIX.length());
        Problems own = new Problems();
        BlueprintReader reader = new BlueprintReader(topics, own);
        SourceText.read(file, own)
            .flatMap(text -> FrontMatter.readYaml(text, own))
            .flatMap(values -> reader.blueprint(name, values))
            .filter(blueprint -> !MarkdownFile.isBroken(own))
            .ifPresent(blueprints::add);
        problems.addAll(own.sorted());
      }
    }
    return blueprints;
  }

  private Optional<Blueprint> blueprint(String name, YamlMapping values) {
    values.allow(KEYS);
    values.require("format", "format: 1");
    values.require("sections", "sections:\n  - {type: 单选, count: 20, marks: 1}");
    String title = FrontMatterText.required(values, "title", "业务技能练习卷");
    OptionalInt minutes = number(values, "minutes", 1, MOST_MINUTES, "minutes: 90");
    List<SectionSpec> sections = sections(values);
    if (minutes.isEmpty() || sections.isEmpty()) {
      return Optional.empty();
    }
    Optional<YamlMapping> exclude = values.mapping("exclude", "exclude:\n  tags: [模拟]");
    exclude.ifPresent(inner -> inner.allow(List.of("items", "tags")));
    Blueprint blueprint =
        new Blueprint(
            name,
            title,
            values.textOrEmpty("subtitle"),
            minutes.getAsInt(),
            FrontMatterText.texts(values, "notes", "用黑色签字笔作答"),
            sections,
            quotas.all(values),
            mean(values),
            exclude.map(inner -> words(inner, "items")).orElse(Set.of()),
            exclude.map(inner -> words(inner, "tags")).orElse(Set.of()),
            values.truth("due", "due: true").orElse(false),
            shuffle(values),
            values.places());
    checkTotals(blueprint, values);
    return Optional.of(blueprint);
  }

  private static Blueprint.Shuffle shuffle(YamlMapping values) {
    Optional<YamlMapping> written =
        values.mapping("shuffle", "shuffle: {items: true, options: false}");
    written.ifPresent(inner -> inner.allow(List.of("items", "options")));
    return new Blueprint.Shuffle(
        written.flatMap(inner -> inner.truth("items", "items: false")).orElse(true),
        written.flatMap(inner -> inner.truth("options", "options: false")).orElse(true));
  }

  private void checkTotals(Blueprint blueprint, YamlMapping values) {
    quotas.checkSums(blueprint.quotas(), "全卷", blueprint.count());
    Optional<String> declared = values.text("marks", "marks: 100");
    int halves = declared.map(BlueprintReader::halves).orElse(0);
    if (declared.isPresent() && halves != blueprint.halfMarks()) {
      problems.add(
          ProblemCode.BLUEPRINT_TOTAL,
          values.at("marks"),
          Marks.shown(blueprint.halfMarks()),
          declared.get());
    }
  }

  private List<SectionSpec> sections(YamlMapping values) {
    List<SectionSpec> sections = new ArrayList<>();
    for (YamlMapping one : values.mappings("sections", "- {type: 单选, count: 20, marks: 1}")) {
      section(one).ifPresent(sections::add);
    }
    return sections;
  }

  private Optional<SectionSpec> section(YamlMapping values) {
    values.allow(SECTION_KEYS);
    for (String key : List.of("type", "count", "marks")) {
      if (!values.has(key)) {
        problems.add(
            ProblemCode.KEY_MISSING, values.start(), key, "{type: 单选, count: 20, marks: 1}");
        return Optional.empty();
      }
    }
    Optional<ItemType> type = values.word("type", ItemType::ofLabel, ItemType.labels());
    OptionalInt count = number(values, "count", 1, MOST_ITEMS, "count: 20");
    int marks = marks(values, "marks");
    int partial = values.has("partial") ? marks(values, "partial") : 0;
    if (type.isEmpty() || count.isEmpty() || marks == 0) {
      return Optional.empty();
    }
    boolean several = type.get() == ItemType.MULTIPLE || type.get() == ItemType.INDEFINITE;
    if (partial > 0 && (!several || partial >= marks)) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at("partial"),
          "partial",
          values.textOrEmpty("partial"),
          several ? "比每题分值小的分数" : "在多选或不定项的大题里，别的题型没有部分得分",
          "partial: 0.5");
    }
    List<Quota> own = quotas.all(values);
    quotas.checkSums(own, "这一大题", count.getAsInt());
    return Optional.of(
        new SectionSpec(
            type.get(),
            count.getAsInt(),
            marks,
            partial,
            values.has("heading") ? values.text("heading", "heading: 选择题") : Optional.empty(),
            own,
            values.start()));
  }

  private Optional<Blueprint.Mean> mean(YamlMapping values) {
    Optional<String> text =
        values.has("mean") ? values.text("mean", "mean: 0.60-0.70") : Optional.empty();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] ends = text.get().replace('～', '-').replace('~', '-').split("-", -1);
    int least = Percent.of(ends[0]);
    int most = ends.length == 2 ? Percent.of(ends[1]) : -1;
    if (least < 0 || most < least) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at("mean"),
          "mean",
          text.get(),
          "0 到 1 之间的范围，越大越容易",
          "mean: 0.60-0.70");
      return Optional.empty();
    }
    return Optional.of(new Blueprint.Mean(least, most));
  }

  private OptionalInt number(YamlMapping values, String key, int least, int most, String example) {
    if (!values.require(key, example)) {
      return OptionalInt.empty();
    }
    OptionalInt number = values.number(key, example);
    if (number.isPresent() && (number.getAsInt() < least || number.getAsInt() > most)) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at(key),
          key,
          values.textOrEmpty(key),
          least + " 到 " + most + " 的整数",
          example);
      return OptionalInt.empty();
    }
    return number;
  }

  private int marks(YamlMapping values, String key) {
    Optional<String> text = values.text(key, key + ": 1");
    int halves = text.map(BlueprintReader::halves).orElse(0);
    if (text.isPresent() && halves == 0) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at(key),
          key,
          text.get(),
          "大于 0 的分数，可以到 0.5 分",
          key + ": 1.5");
    }
    return halves;
  }

  private static int halves(String text) {
    return Marks.halves(text + "分");
  }

  private static Set<String> words(YamlMapping values, String key) {
    Set<String> words = new TreeSet<>();
    values.texts(key, key + ": [模拟]").forEach(text -> words.add(text.value()));
    return words;
  }
}
