package io.tiku.markup.draw;

import io.tiku.content.DrawKind;
import io.tiku.content.DrawMethod;
import io.tiku.content.DrawPlan;
import io.tiku.content.DrawPlan.Group;
import io.tiku.content.DrawPlan.PublicValue;
import io.tiku.content.DrawPlan.Roll;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.value.CommonKeys;
import io.tiku.markup.value.Numbers;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.Suggestions;
import io.tiku.source.FrontMatter;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the file of a public draw, YAML or JSON, with its lists. */
public final class DrawReader {

  private static final String FOLDER = "draws/";
  private static final String OWN_IDS = "名单内唯一";
  private static final List<String> IDS = List.of("全体唯一", OWN_IDS);
  private static final Key<String> TITLE = Key.text("title", "抽签的名称", "2021年全国赛选手抽取").required();
  private static final Key<DrawKind> KIND =
      Key.word(
              "kind",
              "抽什么",
              "抽取",
              DrawKind::ofLabel,
              DrawKind.labels(),
              "各单位分到各组",
              "出场的先后",
              "从每份名单里抽若干人")
          .required();
  private static final Key<DrawMethod> METHOD =
      Key.word(
              "method",
              "怎样算",
              "HMAC-SHA256",
              DrawMethod::ofLabel,
              DrawMethod.labels(),
              "密数和公开的数合成种子",
              "只用公开的数，只有一份名单")
          .usually(DrawMethod.HMAC);
  private static final Key<Boolean> SECRET = Key.truth("secret", "先承诺一个密数；false 只用公开的数", true);
  private static final Key<String> UNIQUE =
      Key.word(
              "ids",
              "编号在哪里不重复",
              OWN_IDS,
              text -> Optional.of(text).filter(IDS::contains),
              IDS,
              "各名单合起来不重复",
              "每份名单各自编号")
          .usually(IDS.get(0));
  private static final Key<String> GROUP_NAME = Key.text("name", "组名", "东部赛区").required();
  private static final Key<List<Text>> FIXED = Key.texts("fixed", "不抽签就在这一组的编号", "浙江省");
  private static final Key<List<YamlMapping>> GROUPS =
      Key.mappings(
          "groups", "只在分组：各组", "- {name: 东部赛区, fixed: [浙江省]}", KeySet.of("组", GROUP_NAME, FIXED));
  private static final Key<Integer> SEATS = Key.number("seats", "只在分组：每组几个", 8, 1, 10_000);
  private static final Key<Boolean> EXAMPLE = Key.truth("example", "示例，不是真的抽签", false);

  public static final KeySet KEYS =
      KeySet.of(
          "抽签",
          CommonKeys.FORMAT,
          TITLE,
          KIND,
          METHOD,
          SECRET,
          UNIQUE,
          DrawListReader.LISTS,
          GROUPS,
          SEATS,
          PublicValueReader.PUBLIC,
          EXAMPLE);

  private final SourceTree tree;
  private final Problems problems;

  private DrawReader(SourceTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /** Checks all draws of a bank; lists that no draw names are reported too. */
  public static void readAll(SourceTree tree, Problems problems) {
    Set<String> named = new TreeSet<>();
    boolean allNamed = true;
    for (SourceFile file : tree.below("draws")) {
      if (file.path().indexOf('/', FOLDER.length()) < 0 && file.name().endsWith(".yaml")) {
        read(tree, file, problems);
        Optional<List<String>> lists = named(file);
        lists.ifPresent(named::addAll);
        allNamed &= lists.isPresent();
      }
    }
    for (SourceFile file : tree.below("draws")) {
      String name = file.path().substring(FOLDER.length());
      boolean list = name.endsWith(".csv");
      if (name.indexOf('/') >= 0
          || (list ? allNamed && !named.contains(name) : !name.endsWith(".yaml"))) {
        problems.add(ProblemCode.FILE_UNEXPECTED, file.start(), file.path());
      }
    }
  }

  /** The plan of a draw; empty if anything is wrong with it or its lists. */
  public static Optional<DrawPlan> read(SourceTree tree, SourceFile file, Problems problems) {
    Problems found = new Problems();
    Optional<DrawPlan> plan =
        SourceText.read(file, found)
            .flatMap(text -> FrontMatter.readYaml(text, found))
            .flatMap(entries -> new DrawReader(tree, found).plan(file, entries.as(KEYS)))
            .filter(read -> !MarkdownFile.isBroken(found));
    problems.addAll(found.sorted());
    return plan;
  }

  /** The files that a draw's file names as its lists. */
  public static List<String> lists(SourceFile file) {
    return named(file).orElse(List.of());
  }

  /** The same; empty if the file cannot be read. */
  private static Optional<List<String>> named(SourceFile file) {
    Problems silent = new Problems();
    return SourceText.read(file, silent)
        .flatMap(text -> FrontMatter.readYaml(text, silent))
        .map(
            entries ->
                entries.as(KEYS).all(DrawListReader.LISTS).stream()
                    .map(DrawListReader::file)
                    .filter(name -> !name.isEmpty())
                    .toList());
  }

  private Optional<DrawPlan> plan(SourceFile file, YamlMapping values) {
    String title = values.get(TITLE).orElse("");
    Optional<DrawKind> kind = values.get(KIND);
    DrawMethod method = values.orUsual(METHOD);
    boolean own = values.orUsual(UNIQUE).equals(OWN_IDS);
    boolean secret = values.get(SECRET).orElse(method == DrawMethod.HMAC);
    Optional<PublicValue> value = new PublicValueReader(problems).value(values);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    String folder = file.path().substring(0, file.path().length() - file.name().length());
    List<Roll> rolls = new DrawListReader(tree, folder, kind.get(), own, problems).rolls(values);
    checkMethod(values, method, secret, rolls);
    boolean grouping = kind.get() == DrawKind.GROUPING;
    int seats = grouping ? seats(values) : 0;
    List<Group> groups = grouping ? groups(values, rolls, seats) : List.of();
    if (grouping && own) {
      problems.add(ProblemCode.DRAW_KEY, values.keyAt(UNIQUE), "ids: " + OWN_IDS, "抽取、次序");
    }
    for (Key<?> key : List.of(GROUPS, SEATS)) {
      if (!grouping && values.has(key)) {
        problems.add(
            ProblemCode.DRAW_KEY, values.keyAt(key), key.name(), DrawKind.GROUPING.label());
      }
    }
    return value.map(
        given ->
            new DrawPlan(
                file.name().substring(0, file.name().lastIndexOf('.')),
                title,
                kind.get(),
                method,
                secret,
                rolls,
                groups,
                seats,
                given,
                values.orUsual(EXAMPLE)));
  }

  private void checkMethod(
      YamlMapping values, DrawMethod method, boolean secret, List<Roll> rolls) {
    if (method == DrawMethod.RFC3797 && secret) {
      problems.add(
          ProblemCode.DRAW_KEY, values.keyAt(SECRET), "secret: true", DrawMethod.HMAC.label());
    }
    if (method == DrawMethod.RFC3797 && rolls.size() > 1) {
      problems.add(
          ProblemCode.DRAW_NUMBER,
          values.keyAt(DrawListReader.LISTS),
          "RFC3797 抽签的名单",
          rolls.size(),
          1);
    }
  }

  private int seats(YamlMapping values) {
    return new Numbers(problems).needed(values, SEATS).orElse(0);
  }

  private List<Group> groups(YamlMapping values, List<Roll> rolls, int seats) {
    List<Group> groups = new ArrayList<>();
    Map<String, YamlMapping> names = new HashMap<>();
    Map<String, YamlMapping> fixed = new HashMap<>();
    Set<String> ids =
        rolls.stream()
            .flatMap(roll -> roll.entrants().stream())
            .map(DrawPlan.Entrant::id)
            .collect(Collectors.toSet());
    values.require(GROUPS);
    for (YamlMapping one : values.all(GROUPS)) {
      String name = one.get(GROUP_NAME).orElse("");
      if (names.putIfAbsent(name, one) != null) {
        problems.add(ProblemCode.DRAW_DUPLICATE, one.at(GROUP_NAME), "组名「" + name + "」");
      }
      List<String> here = new ArrayList<>();
      for (Text id : one.all(FIXED)) {
        if (!ids.contains(id.value())) {
          problems.add(
              ProblemCode.VALUE_UNKNOWN,
              id.at(),
              "fixed",
              id.value(),
              new Suggestions(new TreeSet<>(ids)).remedy(id.value(), "写名单里的编号。"));
        } else if (fixed.putIfAbsent(id.value(), one) != null) {
          problems.add(ProblemCode.DRAW_DUPLICATE, id.at(), "fixed 里的「" + id.value() + "」");
        }
        here.add(id.value());
      }
      if (here.size() > seats && seats > 0) {
        problems.add(
            ProblemCode.DRAW_NUMBER, one.at(FIXED), "「" + name + "」的 fixed ", here.size(), seats);
      }
      groups.add(new Group(name, here));
    }
    int all = rolls.stream().mapToInt(roll -> roll.entrants().size()).sum();
    if (seats > 0 && !groups.isEmpty() && all != groups.size() * seats) {
      problems.add(
          ProblemCode.DRAW_NUMBER,
          values.at(SEATS),
          "各名单合计",
          all,
          groups.size() + " × " + seats + " = " + groups.size() * seats);
    }
    return groups;
  }
}
