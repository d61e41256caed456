package io.tiku.markup;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.YamlMapping;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads numbers and marks of blueprints and plans. */
final class Numbers {

  private final Problems problems;

  Numbers(Problems problems) {
    this.problems = problems;
  }

  /** A number between two others that must be written. */
  OptionalInt required(YamlMapping values, String key, int least, int most, String example) {
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

  /** Marks in halves; 0 if they are wrong, which is reported. */
  int marks(YamlMapping values, String key) {
    Optional<String> text = values.text(key, key + ": 1");
    int halves = text.map(Numbers::halves).orElse(0);
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

  /** Marks such as {@code 1.5} in halves; 0 if it is none. */
  static int halves(String text) {
    return Marks.halves(text + "分");
  }
}
