package io.tiku.markup.value;

import io.tiku.markup.body.Marks;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.Key;
import io.tiku.source.Shape;
import io.tiku.source.YamlMapping;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads numbers and marks of blueprints and plans. */
public final class Numbers {

  private final Problems problems;

  public Numbers(Problems problems) {
    this.problems = problems;
  }

  /** A number within the bounds of its key. */
  public OptionalInt get(YamlMapping values, Key<Integer> key) {
    Shape.Whole bounds = (Shape.Whole) key.shape();
    return get(values, key, bounds.most());
  }

  /** A number within the bounds of its key, of which the upper one is lower here. */
  public OptionalInt get(YamlMapping values, Key<Integer> key, int most) {
    int least = ((Shape.Whole) key.shape()).least();
    Optional<Integer> number = values.get(key);
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at(key),
          key.name(),
          values.written(key),
          least + " 到 " + most + " 的整数",
          key.line());
      return OptionalInt.empty();
    }
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /** The same of a number that is needed here. */
  public OptionalInt needed(YamlMapping values, Key<Integer> key) {
    return values.require(key) ? get(values, key) : OptionalInt.empty();
  }

  /** Marks in halves; 0 if they are wrong, which is reported. */
  public int marks(YamlMapping values, Key<String> key) {
    Optional<String> text = values.get(key);
    int halves = text.map(Numbers::halves).orElse(0);
    if (text.isPresent() && halves == 0) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at(key),
          key.name(),
          text.get(),
          "大于 0 的分数，可以到 0.5 分",
          key.name() + ": 1.5");
    }
    return halves;
  }

  /** Marks such as {@code 1.5} in halves; 0 if it is none. */
  public static int halves(String text) {
    return Marks.halves(text + "分");
  }
}
