package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 给分办法: what part of its marks a 匹配 or 排序 earns whose lines are not all right. */
public enum LineCredit {
  /** An equal share for each right line; the sum is rounded down to half marks. */
  EACH("每行"),
  /** Nothing. */
  ALL("全对");

  private final String label;

  LineCredit(String label) {
    this.label = label;
  }

  /** The word written in {@code rules/papers.yaml}. */
  public String label() {
    return label;
  }

  /** The value with this label. */
  public static Optional<LineCredit> ofLabel(String label) {
    return Stream.of(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(LineCredit::label).toList();
  }

  /** The marks for one right line, for two … for all, in halves. */
  public List<Integer> scale(int halves, int lines) {
    return IntStream.rangeClosed(1, lines)
        .mapToObj(right -> right == lines ? halves : this == EACH ? halves * right / lines : 0)
        .toList();
  }
}
