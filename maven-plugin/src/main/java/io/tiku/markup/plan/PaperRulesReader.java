package io.tiku.markup.plan;

import io.tiku.content.Difficulty;
import io.tiku.content.ItemType;
import io.tiku.content.LineCredit;
import io.tiku.content.PaperRules;
import io.tiku.markup.value.CommonKeys;
import io.tiku.markup.value.Percent;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import io.tiku.source.FrontMatter;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Referent;
import io.tiku.source.Shape;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlEntries;
import io.tiku.source.YamlMapping;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code rules/papers.yaml}. */
public final class PaperRulesReader {

  public static final String FILE = "rules/papers.yaml";
  private static final Map<Difficulty, Key<String>> LEVELS = levels();
  private static final Key<YamlMapping> FACILITY =
      Key.mapping(
          "facility",
          "还没有测得通过率时，各预估难度按多少算，越大越容易",
          "{易: 0.80, 中: 0.60, 难: 0.35}",
          KeySet.of("预估的通过率", LEVELS.values().toArray(new Key<?>[0])));
  private static final Key<String> DIGITS =
      Key.text("candidateDigits", "答题卡上准考证号的位数", "10")
          .holding(new Shape.Whole(PaperRules.FEWEST_DIGITS, PaperRules.MOST_DIGITS));
  private static final Key<YamlEntries> PUBLISHED =
      Key.names(
          "published",
          "网站上每种细目表各准备几套练习卷",
          "{weekly: 4}",
          new Shape.Names(
              new Shape.Named(Referent.BLUEPRINT), new Shape.Whole(0, PaperRules.MOST_PUBLISHED)));
  private static final Map<ItemType, Key<LineCredit>> LINES = lines();
  private static final Key<YamlMapping> CREDIT =
      Key.mapping(
          "credit",
          "匹配题、排序题没有全对时怎样给分",
          "{匹配: 每行, 排序: 全对}",
          KeySet.of("给分办法", LINES.values().toArray(new Key<?>[0])));

  public static final KeySet KEYS =
      KeySet.of("组卷用的数", CommonKeys.FORMAT, FACILITY, DIGITS, PUBLISHED, CREDIT);

  private PaperRulesReader() {}

  /** The rules of a bank; the usual ones where the file does not say otherwise. */
  public static PaperRules read(SourceTree tree, Problems problems) {
    return tree.file(FILE)
        .flatMap(file -> SourceText.read(file, problems))
        .flatMap(text -> FrontMatter.readYaml(text, problems))
        .map(entries -> rules(tree, entries.as(KEYS), problems))
        .orElse(PaperRules.USUAL);
  }

  private static PaperRules rules(SourceTree tree, YamlMapping values, Problems problems) {
    Map<Difficulty, Integer> facility = new EnumMap<>(PaperRules.USUAL.facility());
    values.get(FACILITY).ifPresent(inner -> read(inner, facility, problems));
    Map<ItemType, LineCredit> credit = new EnumMap<>(PaperRules.USUAL.credit());
    for (YamlMapping inner : values.get(CREDIT).stream().toList()) {
      LINES.forEach((type, key) -> inner.get(key).ifPresent(written -> credit.put(type, written)));
    }
    return new PaperRules(
        facility, digits(values, problems), published(tree, values, problems), credit);
  }

  private static Map<ItemType, Key<LineCredit>> lines() {
    Map<ItemType, Key<LineCredit>> lines = new EnumMap<>(ItemType.class);
    for (ItemType type : List.of(ItemType.MATCHING, ItemType.ORDERING)) {
      lines.put(
          type,
          Key.word(
              type.label(),
              type.label() + "题怎样给分",
              "全对",
              LineCredit::ofLabel,
              LineCredit.labels(),
              "对一行得一份，合计舍到半分",
              "全部对才得分"));
    }
    return lines;
  }

  private static Map<Difficulty, Key<String>> levels() {
    Map<Difficulty, Key<String>> levels = new EnumMap<>(Difficulty.class);
    for (Difficulty difficulty : Difficulty.values()) {
      String label = difficulty.label();
      levels.put(
          difficulty,
          Key.text(label, "预估为" + label + "的题的通过率", "0.60").holding(new Shape.Proportion()));
    }
    return levels;
  }

  private static void read(
      YamlMapping values, Map<Difficulty, Integer> facility, Problems problems) {
    LEVELS.forEach(
        (difficulty, key) -> {
          int percent = values.has(key) ? Percent.of(values.written(key)) : 0;
          if (percent < 0) {
            problems.add(
                ProblemCode.BLUEPRINT_NUMBER,
                values.at(key),
                key.name(),
                values.written(key),
                "0 到 1 之间的数",
                FACILITY.line());
          } else if (values.has(key)) {
            facility.put(difficulty, percent);
          }
        });
  }

  private static int digits(YamlMapping values, Problems problems) {
    return values.has(DIGITS)
        ? number(
            DIGITS.name(),
            values.written(DIGITS),
            values.at(DIGITS),
            (Shape.Whole) DIGITS.shape(),
            DIGITS.line(),
            problems)
        : PaperRules.USUAL.candidateDigits();
  }

  private static Map<String, Integer> published(
      SourceTree tree, YamlMapping values, Problems problems) {
    Map<String, Integer> published = new TreeMap<>();
    for (YamlEntries inner : values.get(PUBLISHED).stream().toList()) {
      for (String name : inner.names()) {
        if (tree.file("blueprints/" + name + ".yaml").isEmpty()) {
          problems.add(
              ProblemCode.VALUE_UNKNOWN,
              inner.nameAt(name),
              "published",
              name,
              new Suggestions(tree.names("blueprints/", ".yaml"))
                  .remedy(name, "写 blueprints 里细目表的文件名。"));
        } else {
          Shape.Whole bounds = new Shape.Whole(0, PaperRules.MOST_PUBLISHED);
          published.put(
              name, number(name, inner.text(name), inner.at(name), bounds, name + ": 4", problems));
        }
      }
    }
    return published;
  }

  private static int number(
      String key,
      String written,
      SourcePosition at,
      Shape.Whole bounds,
      String example,
      Problems problems) {
    if (written.matches("\\d{1,3}")) {
      int number = Integer.parseInt(written);
      if (number >= bounds.least() && number <= bounds.most()) {
        return number;
      }
    }
    problems.add(
        ProblemCode.BLUEPRINT_NUMBER,
        at,
        key,
        written,
        bounds.least() + " 到 " + bounds.most() + " 之间的整数",
        example);
    return bounds.least();
  }
}
