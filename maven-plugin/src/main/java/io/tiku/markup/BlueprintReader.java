package io.tiku.markup;

import io.tiku.content.Blueprint;
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
  private final QuotaReader quotas;
  private final SectionReader sections;
  private final Numbers numbers;
  private final Problems problems;

  private BlueprintReader(List<Topic> topics, Problems problems) {
    this.quotas = new QuotaReader(topics, problems);
    this.sections = new SectionReader(quotas, problems);
    this.numbers = new Numbers(problems);
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
    OptionalInt minutes = numbers.required(values, "minutes", 1, MOST_MINUTES, "minutes: 90");
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
    int halves = declared.map(Numbers::halves).orElse(0);
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
      this.sections.section(one, List.of()).ifPresent(sections::add);
    }
    return sections;
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

  private static Set<String> words(YamlMapping values, String key) {
    Set<String> words = new TreeSet<>();
    values.texts(key, key + ": [模拟]").forEach(text -> words.add(text.value()));
    return words;
  }
}
