package io.tiku.markup.plan;

import io.tiku.content.AnswerPlace;
import io.tiku.content.Blueprint;
import io.tiku.content.SectionSpec;
import io.tiku.content.Topic;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.body.Marks;
import io.tiku.markup.value.CommonKeys;
import io.tiku.markup.value.Numbers;
import io.tiku.markup.value.Percent;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
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
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code blueprints/*.yaml}; one with errors is left out. */
public final class BlueprintReader {

  private static final String FOLDER = "blueprints/";
  private static final String SUFFIX = ".yaml";
  private static final Key<String> TITLE = Key.text("title", "试卷的名称", "业务技能练习卷").required();
  private static final Key<String> SUBTITLE = Key.text("subtitle", "副标题", "每周练习");
  private static final Key<Integer> MINUTES =
      Key.number("minutes", "考试时间，分钟", 90, 1, 24 * 60).required();
  private static final Key<String> MARKS =
      Key.text("marks", "总分，与各大题合计核对", "100").holding(new Shape.Marks());
  private static final Key<List<Text>> NOTES = Key.texts("notes", "注意事项，一条一行", "用黑色签字笔作答");
  private static final Key<List<YamlMapping>> SECTIONS =
      Key.mappings("sections", "大题，按先后", "- {type: 单选, count: 20, marks: 1}", SectionReader.KEYS)
          .required();
  private static final Key<String> MEAN =
      Key.text("mean", "全卷平均通过率的范围，越大越容易", "0.60-0.70")
          .holding(new Shape.Text("[0-9.]+%? ?[-～~] ?[0-9.]+%?"));
  private static final Key<List<Text>> NOT_ITEMS =
      Key.texts("items", "不用的题的编号", "probation-period-001").holding(new Shape.Named(Referent.ITEM));
  private static final Key<List<Text>> NOT_TAGS =
      Key.texts("tags", "有这些标签的题不用", "模拟").holding(new Shape.Named(Referent.TAG));
  private static final Key<YamlMapping> EXCLUDE =
      Key.mapping("exclude", "不用哪些题", "\n  tags: [模拟]", KeySet.of("不用的题", NOT_ITEMS, NOT_TAGS));
  private static final Key<Boolean> DUE = Key.truth("due", "待复核的题也用", false);
  private static final Key<Boolean> MIX_ITEMS = Key.truth("items", "各大题内打乱题的次序", true);
  private static final Key<Boolean> MIX_OPTIONS = Key.truth("options", "打乱选项的次序", true);
  private static final Key<YamlMapping> SHUFFLE =
      Key.mapping(
          "shuffle",
          "各套卷打乱什么",
          "{items: true, options: false}",
          KeySet.of("打乱", MIX_ITEMS, MIX_OPTIONS));

  private static final Key<AnswerPlace> ANSWERS =
      Key.word(
              "answers",
              "答案写在哪里",
              "paper",
              AnswerPlace::ofLabel,
              AnswerPlace.labels(),
              "写在答题卡上，试卷上不留作答的地方",
              "写在试卷上，留出作答的横线，不出答题卡")
          .usually(AnswerPlace.CARD);
  private static final Key<Boolean> SEAL = Key.decision("seal", "试卷印密封线；不写时练习卷不印，试卷包里的印");
  private static final Key<Boolean> SCORES =
      Key.decision("scores", "试卷印总分表和各大题的得分栏，只用在 answers: paper；不写时练习卷不印，试卷包里的印");

  public static final KeySet KEYS =
      KeySet.of(
          "细目表",
          CommonKeys.FORMAT,
          TITLE,
          SUBTITLE,
          MINUTES,
          MARKS,
          NOTES,
          SECTIONS,
          QuotaReader.DOMAINS,
          QuotaReader.CHAPTERS,
          QuotaReader.POINTS,
          QuotaReader.DIFFICULTY,
          QuotaReader.COGNITION,
          MEAN,
          EXCLUDE,
          DUE,
          ANSWERS,
          SEAL,
          SCORES,
          SHUFFLE);

  private final QuotaReader quotas;
  private final SectionReader sections;
  private final Numbers numbers;
  private final Problems problems;

  private BlueprintReader(SourceTree tree, List<Topic> topics, Problems problems) {
    this.quotas = new QuotaReader(tree, topics, problems);
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
        BlueprintReader reader = new BlueprintReader(tree, topics, own);
        SourceText.read(file, own)
            .flatMap(text -> FrontMatter.readYaml(text, own))
            .flatMap(entries -> reader.blueprint(name, entries.as(KEYS)))
            .filter(blueprint -> !MarkdownFile.isBroken(own))
            .ifPresent(blueprints::add);
        problems.addAll(own.sorted());
      }
    }
    return blueprints;
  }

  private Optional<Blueprint> blueprint(String name, YamlMapping values) {
    String title = values.get(TITLE).orElse("");
    OptionalInt minutes = numbers.get(values, MINUTES);
    List<SectionSpec> sections =
        values.all(SECTIONS).stream()
            .map(this.sections::section)
            .flatMap(Optional::stream)
            .toList();
    if (minutes.isEmpty() || sections.isEmpty()) {
      return Optional.empty();
    }
    Optional<YamlMapping> exclude = values.get(EXCLUDE);
    Blueprint blueprint =
        new Blueprint(
            name,
            title,
            values.written(SUBTITLE),
            minutes.getAsInt(),
            values.words(NOTES),
            sections,
            quotas.all(values),
            mean(values),
            exclude.map(inner -> words(inner, NOT_ITEMS)).orElse(Set.of()),
            exclude.map(inner -> words(inner, NOT_TAGS)).orElse(Set.of()),
            values.orUsual(DUE),
            printing(values),
            shuffle(values),
            values.places());
    checkTotals(blueprint, values);
    PrintingCheck.of(blueprint, values.all(NOTES), problems);
    return Optional.of(blueprint);
  }

  private Blueprint.Printing printing(YamlMapping values) {
    AnswerPlace answers = values.orUsual(ANSWERS);
    Optional<Boolean> scores = values.get(SCORES);
    if (answers == AnswerPlace.CARD && scores.orElse(false)) {
      problems.add(ProblemCode.BLUEPRINT_ANSWERS, values.at(SCORES));
    }
    return new Blueprint.Printing(answers, values.get(SEAL), scores);
  }

  private static Blueprint.Shuffle shuffle(YamlMapping values) {
    return values
        .get(SHUFFLE)
        .map(mix -> new Blueprint.Shuffle(mix.orUsual(MIX_ITEMS), mix.orUsual(MIX_OPTIONS)))
        .orElse(new Blueprint.Shuffle(true, true));
  }

  private void checkTotals(Blueprint blueprint, YamlMapping values) {
    quotas.checkSums(blueprint.quotas(), "全卷", blueprint.count());
    Optional<String> declared = values.get(MARKS);
    int halves = declared.map(Numbers::halves).orElse(0);
    if (declared.isPresent() && halves != blueprint.halfMarks()) {
      problems.add(
          ProblemCode.BLUEPRINT_TOTAL,
          values.at(MARKS),
          Marks.words(blueprint.halfMarks()),
          declared.get());
    }
  }

  private Optional<Blueprint.Mean> mean(YamlMapping values) {
    Optional<String> text = values.get(MEAN);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] ends = text.get().replace('～', '-').replace('~', '-').split("-", -1);
    int least = Percent.of(ends[0]);
    int most = ends.length == 2 ? Percent.of(ends[1]) : -1;
    if (least < 0 || most < least) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at(MEAN),
          MEAN.name(),
          text.get(),
          "0 到 1 之间的范围，越大越容易",
          MEAN.line());
      return Optional.empty();
    }
    return Optional.of(new Blueprint.Mean(least, most));
  }

  private static Set<String> words(YamlMapping values, Key<List<Text>> key) {
    return new TreeSet<>(values.words(key));
  }
}
