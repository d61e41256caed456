package io.tiku.markup.plan;

import io.tiku.content.ItemType;
import io.tiku.content.Quota;
import io.tiku.content.SectionSpec;
import io.tiku.markup.item.ItemReader;
import io.tiku.markup.value.Numbers;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Shape;
import io.tiku.source.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads so many items of a type with their marks: a section of a paper, questions on stage. */
final class SectionReader {

  private static final Key<Integer> COUNT = Key.number("count", "题数", 20, 1, 1000).required();
  private static final Key<String> MARKS =
      Key.text("marks", "每题分值，可以到 0.5 分", "1").holding(new Shape.Marks()).required();
  private static final Key<String> PARTIAL =
      Key.text("partial", "多选、不定项（案例里的也算）少选时，每个选对的选项得几分，比每题分值小", "1").holding(new Shape.Marks());
  private static final Key<String> CAP =
      Key.text("cap", "只在案例：一个小题最多几分；超过的案例不选", "4").holding(new Shape.Marks());
  static final Key<Boolean> OPEN = Key.truth("open", "只在简答、案例：只选要写出理由的题，就是简答和有简答小题的案例", false);
  private static final Key<String> HEADING = Key.text("heading", "大题的名称；不写用题型", "选择题");

  static final KeySet KEYS =
      KeySet.of(
              "大题",
              ItemReader.TYPE,
              COUNT,
              MARKS,
              PARTIAL,
              CAP,
              OPEN,
              HEADING,
              QuotaReader.DOMAINS,
              QuotaReader.CHAPTERS,
              QuotaReader.POINTS,
              QuotaReader.DIFFICULTY,
              QuotaReader.COGNITION)
          .like("{type: 单选, count: 20, marks: 1}");

  private final QuotaReader quotas;
  private final Numbers numbers;
  private final Problems problems;

  SectionReader(QuotaReader quotas, Problems problems) {
    this.quotas = quotas;
    this.numbers = new Numbers(problems);
    this.problems = problems;
  }

  /** One section; empty if it has errors. */
  Optional<SectionSpec> section(YamlMapping values) {
    Optional<ItemType> type = values.get(ItemReader.TYPE);
    OptionalInt count = numbers.get(values, COUNT);
    int marks = numbers.marks(values, MARKS);
    int partial = numbers.marks(values, PARTIAL);
    if (type.isEmpty() || count.isEmpty() || marks == 0) {
      return Optional.empty();
    }
    boolean several = type.get().severalOptions() || type.get() == ItemType.CASE;
    if (partial > 0 && (!several || partial >= marks)) {
      misused(values, PARTIAL, several ? "比每题分值小的分数" : "在多选、不定项或案例的大题里，别的题型没有部分得分", "partial: 0.5");
    }
    int cap = cap(values, type.get(), marks);
    boolean open = values.orUsual(OPEN);
    if (open && !type.get().mayBeOpen()) {
      misused(
          values,
          OPEN,
          "在简答或案例的大题里，" + type.get().label() + "题没有要写出理由的",
          "{type: 案例, count: 2, marks: 12, open: true}");
    }
    List<Quota> own = quotas.all(values);
    quotas.checkSums(own, "这一大题", count.getAsInt());
    return Optional.of(
        new SectionSpec(
            type.get(),
            count.getAsInt(),
            marks,
            partial,
            cap,
            open,
            values.get(HEADING),
            own,
            values.start()));
  }

  /** What one question of a 案例 may get; with as much as the item has it would say nothing. */
  private int cap(YamlMapping values, ItemType type, int marks) {
    int cap = numbers.marks(values, CAP);
    if (cap > 0 && (type != ItemType.CASE || cap >= marks)) {
      misused(values, CAP, type == ItemType.CASE ? "比每题分值小的分数" : "在案例的大题里，别的题型没有小题", "cap: 4");
    }
    return cap;
  }

  private void misused(YamlMapping values, Key<?> key, String needed, String example) {
    problems.add(
        ProblemCode.BLUEPRINT_NUMBER,
        values.at(key),
        key.name(),
        values.written(key),
        needed,
        example);
  }
}
