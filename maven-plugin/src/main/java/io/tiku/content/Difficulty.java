package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 预估难度: the writer's estimate; a measured proportion is called facility. */
public enum Difficulty {
  /** Most candidates know it. */
  EASY("易"),
  /** About half know it. */
  MEDIUM("中"),
  /** Few know it. */
  HARD("难");

  private final String label;

  Difficulty(String label) {
    this.label = label;
  }

  /** The word written in front matter and shown to readers. */
  public String label() {
    return label;
  }

  /** The value with this label, or whose name is this English word, such as {@code easy}. */
  public static Optional<Difficulty> ofLabel(String label) {
    return Stream.of(values())
        .filter(value -> value.label.equals(label) || value.name().equalsIgnoreCase(label))
        .findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(Difficulty::label).toList();
  }
}
