package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 掌握程度: how well the syllabus wants a point known. */
public enum Level {
  /** Apply without help. */
  MASTER("掌握"),
  /** Explain and find quickly. */
  FAMILIAR("熟悉"),
  /** Know that it exists. */
  AWARE("了解");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  /** The word written in front matter and shown to readers. */
  public String label() {
    return label;
  }

  /** The value with this label. */
  public static Optional<Level> ofLabel(String label) {
    return Stream.of(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(Level::label).toList();
  }
}
