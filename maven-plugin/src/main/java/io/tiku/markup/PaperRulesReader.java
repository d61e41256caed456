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
        .map(values -> rules(values, problems))
        .orElse(PaperRules.USUAL);
  }

  private static PaperRules rules(YamlMapping values, Problems problems) {
    values.allow(List.of("format", "facility", "candidateDigits"));
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
    return new PaperRules(facility, digits(values, problems));
  }

  private static int digits(YamlMapping values, Problems problems) {
    String written = values.textOrEmpty("candidateDigits");
    if (written.isEmpty()) {
      return PaperRules.USUAL.candidateDigits();
    }
    if (written.matches("\\d{1,2}")) {
      int digits = Integer.parseInt(written);
      if (digits >= PaperRules.FEWEST_DIGITS && digits <= PaperRules.MOST_DIGITS) {
        return digits;
      }
    }
    problems.add(
        ProblemCode.BLUEPRINT_NUMBER,
        values.at("candidateDigits"),
        "candidateDigits",
        written,
        PaperRules.FEWEST_DIGITS + " 到 " + PaperRules.MOST_DIGITS + " 之间的整数",
        "candidateDigits: 10");
    return PaperRules.USUAL.candidateDigits();
  }
}
