package io.tiku.markup;

import io.tiku.content.DrawKind;
import io.tiku.content.DrawMethod;
import io.tiku.content.DrawPlan;
import io.tiku.content.DrawPlan.Group;
import io.tiku.content.DrawPlan.PublicValue;
import io.tiku.content.DrawPlan.Roll;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.FrontMatter;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
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
  private static final int MOST_SEATS = 10_000;
  private static final String OWN_IDS = "名单内唯一";
  private static final List<String> IDS = List.of("全体唯一", OWN_IDS);
  private static final List<String> KEYS =
      List.of(
          "format", "title", "kind", "method", "secret", "ids", "lists", "groups", "seats",
          "public", "example");

  private final SourceTree tree;
  private final Problems problems;

  private DrawReader(SourceTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /** Checks all draws of a bank; lists that no draw names are reported too. */
  public static void readAll(SourceTree tree, Problems problems) {
    Set<String> named = new TreeSet<>();
    for (SourceFile file : tree.below("draws")) {
      if (file.path().indexOf('/', FOLDER.length()) < 0 && file.name().endsWith(".yaml")) {
        read(tree, file, problems);
        named.addAll(lists(file));
      }
    }
    for (SourceFile file : tree.below("draws")) {
      String name = file.path().substring(FOLDER.length());
      boolean list = name.endsWith(".csv");
      if (name.indexOf('/') >= 0 || (list ? !named.contains(name) : !name.endsWith(".yaml"))) {
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
            .flatMap(values -> new DrawReader(tree, found).plan(file, values))
            .filter(read -> !MarkdownFile.isBroken(found));
    problems.addAll(found.sorted());
    return plan;
  }

  /** The files that a draw's file names as its lists. */
  public static List<String> lists(SourceFile file) {
    Problems silent = new Problems();
    return SourceText.read(file, silent)
        .flatMap(text -> FrontMatter.readYaml(text, silent))
        .map(
            values ->
                values.mappings("lists", "").stream()
                    .map(one -> one.textOrEmpty("file"))
                    .filter(name -> !name.isEmpty())
                    .toList())
        .orElse(List.of());
  }

  private Optional<DrawPlan> plan(SourceFile file, YamlMapping values) {
    values.allow(KEYS);
    values.require("format", "format: 1");
    values.require("kind", "kind: 抽取");
    String title = FrontMatterText.required(values, "title", "2021年全国赛选手抽取");
    Optional<DrawKind> kind = values.word("kind", DrawKind::ofLabel, DrawKind.labels());
    DrawMethod method =
        values.word("method", DrawMethod::ofLabel, DrawMethod.labels()).orElse(DrawMethod.HMAC);
    boolean own =
        values.word("ids", text -> Optional.of(text).filter(IDS::contains), IDS).stream()
            .anyMatch(OWN_IDS::equals);
    boolean secret = values.truth("secret", "secret: false").orElse(method == DrawMethod.HMAC);
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
      problems.add(ProblemCode.DRAW_KEY, values.keyAt("ids"), "ids: " + OWN_IDS, "抽取、次序");
    }
    for (String key : List.of("groups", "seats")) {
      if (!grouping && values.has(key)) {
        problems.add(ProblemCode.DRAW_KEY, values.keyAt(key), key, DrawKind.GROUPING.label());
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
                values.truth("example", "example: true").orElse(false)));
  }

  private void checkMethod(
      YamlMapping values, DrawMethod method, boolean secret, List<Roll> rolls) {
    if (method == DrawMethod.RFC3797 && secret) {
      problems.add(
          ProblemCode.DRAW_KEY, values.keyAt("secret"), "secret: true", DrawMethod.HMAC.label());
    }
    if (method == DrawMethod.RFC3797 && rolls.size() > 1) {
      problems.add(
          ProblemCode.DRAW_NUMBER, values.keyAt("lists"), "RFC3797 抽签的名单", rolls.size(), 1);
    }
  }

  private int seats(YamlMapping values) {
    return new Numbers(problems).required(values, "seats", 1, MOST_SEATS, "seats: 8").orElse(0);
  }

  private List<Group> groups(YamlMapping values, List<Roll> rolls, int seats) {
    String example = "- {name: 东部赛区, fixed: [浙江省]}";
    List<Group> groups = new ArrayList<>();
    Map<String, YamlMapping> names = new HashMap<>();
    Map<String, YamlMapping> fixed = new HashMap<>();
    Set<String> ids =
        rolls.stream()
            .flatMap(roll -> roll.entrants().stream())
            .map(DrawPlan.Entrant::id)
            .collect(Collectors.toSet());
    values.require("groups", "groups:\n  " + example);
    for (YamlMapping one : values.mappings("groups", example)) {
      one.allow(List.of("name", "fixed"));
      String name = FrontMatterText.required(one, "name", "东部赛区");
      if (names.putIfAbsent(name, one) != null) {
        problems.add(ProblemCode.DRAW_DUPLICATE, one.at("name"), "组名「" + name + "」");
      }
      List<String> here = new ArrayList<>();
      for (YamlMapping.Text id : one.texts("fixed", "fixed: [浙江省]")) {
        if (!ids.contains(id.value())) {
          problems.add(ProblemCode.VALUE_UNKNOWN, id.at(), "fixed", id.value(), "名单里的编号");
        } else if (fixed.putIfAbsent(id.value(), one) != null) {
          problems.add(ProblemCode.DRAW_DUPLICATE, id.at(), "fixed 里的「" + id.value() + "」");
        }
        here.add(id.value());
      }
      if (here.size() > seats && seats > 0) {
        problems.add(
            ProblemCode.DRAW_NUMBER, one.at("fixed"), "「" + name + "」的 fixed ", here.size(), seats);
      }
      groups.add(new Group(name, here));
    }
    int all = rolls.stream().mapToInt(roll -> roll.entrants().size()).sum();
    if (seats > 0 && !groups.isEmpty() && all != groups.size() * seats) {
      problems.add(
          ProblemCode.DRAW_NUMBER,
          values.at("seats"),
          "各名单合计",
          all,
          groups.size() + " × " + seats + " = " + groups.size() * seats);
    }
    return groups;
  }
}
