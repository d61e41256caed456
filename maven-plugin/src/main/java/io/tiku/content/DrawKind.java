package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a public draw decides (抽签的用途). */
public enum DrawKind {
  /** Which group each of the drawn belongs to. */
  GROUPING("分组"),
  /** In which order the drawn come. */
  ORDER("次序"),
  /** Which of the listed are taken. */
  SELECTION("抽取");

  private final String label;

  DrawKind(String label) {
    this.label = label;
  }

  /** The word written in the plan of a draw. */
  public String label() {
    return label;
  }

  /** The value with this label. */
  public static Optional<DrawKind> ofLabel(String label) {
    return Stream.of(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(DrawKind::label).toList();
  }
}
