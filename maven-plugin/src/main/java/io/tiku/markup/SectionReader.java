package io.tiku.markup;

import io.tiku.content.ItemType;
import io.tiku.content.Quota;
import io.tiku.content.SectionSpec;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads so many items of a type with their marks: a section of a paper, questions on stage. */
final class SectionReader {

  private static final int MOST_ITEMS = 1000;
  private static final List<String> KEYS =
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
  private final Numbers numbers;
  private final Problems problems;

  SectionReader(QuotaReader quotas, Problems problems) {
    this.quotas = quotas;
    this.numbers = new Numbers(problems);
    this.problems = problems;
  }

  /**
   * One section; empty if it has errors.
   *
   * @param more keys that are allowed besides those of a section
   */
  Optional<SectionSpec> section(YamlMapping values, List<String> more) {
    values.allow(Stream.concat(KEYS.stream(), more.stream()).toList());
    for (String key : List.of("type", "count", "marks")) {
      if (!values.has(key)) {
        problems.add(
            ProblemCode.KEY_MISSING, values.start(), key, "{type: 单选, count: 20, marks: 1}");
        return Optional.empty();
      }
    }
    Optional<ItemType> type = values.word("type", ItemType::ofLabel, ItemType.labels());
    OptionalInt count = numbers.required(values, "count", 1, MOST_ITEMS, "count: 20");
    int marks = numbers.marks(values, "marks");
    int partial = values.has("partial") ? numbers.marks(values, "partial") : 0;
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
}
