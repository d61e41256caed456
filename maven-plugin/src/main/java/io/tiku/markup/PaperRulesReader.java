package io.tiku.markup;

import io.tiku.content.Difficulty;
import io.tiku.content.PaperRules;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.FrontMatter;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code rules/papers.yaml}. */
public final class PaperRulesReader {

  private static final String FILE = "rules/papers.yaml";
  private static final String EXAMPLE = "facility: {易: 0.80, 中: 0.60, 难: 0.35}";

  private PaperRulesReader() {}

  /** The rules of a bank; the usual ones where the file does not say otherwise. */
  public static PaperRules read(SourceTree tree, Problems problems) {
    return tree.file(FILE)
        .flatMap(file -> SourceText.read(file, problems))
        .flatMap(text -> FrontMatter.readYaml(text, problems))
        .map(values -> rules(tree, values, problems))
        .orElse(PaperRules.USUAL);
  }

  private static PaperRules rules(SourceTree tree, YamlMapping values, Problems problems) {
    values.allow(List.of("format", "facility", "candidateDigits", "published"));
    values.require("format", "format: 1");
    Map<Difficulty, Integer> facility = new EnumMap<>(PaperRules.USUAL.facility());
    Optional<YamlMapping> written = values.mapping("facility", EXAMPLE);
    written.ifPresent(
        inner -> {
          inner.allow(Difficulty.labels());
          for (String label : inner.keys()) {
            int percent = Percent.of(inner.textOrEmpty(label));
            if (percent < 0) {
              problems.add(
                  ProblemCode.BLUEPRINT_NUMBER,
                  inner.at(label),
                  label,
                  inner.textOrEmpty(label),
                  "0 到 1 之间的数",
                  EXAMPLE);
            } else {
              Difficulty.ofLabel(label).ifPresent(one -> facility.put(one, percent));
            }
          }
        });
    return new PaperRules(facility, digits(values, problems), published(tree, values, problems));
  }

  private static int digits(YamlMapping values, Problems problems) {
    return values.has("candidateDigits")
        ? number(
            values,
            "candidateDigits",
            PaperRules.FEWEST_DIGITS,
            PaperRules.MOST_DIGITS,
            "candidateDigits: 10",
            problems)
        : PaperRules.USUAL.candidateDigits();
  }

  private static Map<String, Integer> published(
      SourceTree tree, YamlMapping values, Problems problems) {
    Map<String, Integer> published = new TreeMap<>();
    for (YamlMapping inner :
        values.mapping("published", "published: {weekly: 4}").stream().toList()) {
      for (String name : inner.keys()) {
        if (tree.file("blueprints/" + name + ".yaml").isEmpty()) {
          problems.add(
              ProblemCode.VALUE_UNKNOWN,
              inner.keyAt(name),
              "published",
              name,
              "blueprints 里细目表的文件名");
        } else {
          int most = PaperRules.MOST_PUBLISHED;
          published.put(name, number(inner, name, 0, most, name + ": 4", problems));
        }
      }
    }
    return published;
  }

  private static int number(
      YamlMapping values, String key, int least, int most, String example, Problems problems) {
    String written = values.textOrEmpty(key);
    if (written.matches("\\d{1,3}")) {
      int number = Integer.parseInt(written);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problems.add(
        ProblemCode.BLUEPRINT_NUMBER,
        values.at(key),
        key,
        written,
        least + " 到 " + most + " 之间的整数",
        example);
    return least;
  }
}
