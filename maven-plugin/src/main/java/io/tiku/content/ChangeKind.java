package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change of law does to a text (废改立). */
public enum ChangeKind {
  /** Words changed. */
  AMENDED("修订"),
  /** No longer applies. */
  REPEALED("废止"),
  /** A new text. */
  NEW("新立");

  private final String label;

  ChangeKind(String label) {
    this.label = label;
  }

  /** The word written in front matter and shown to readers. */
  public String label() {
    return label;
  }

  /** The value with this label. */
  public static Optional<ChangeKind> ofLabel(String label) {
    return Stream.of(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(ChangeKind::label).toList();
  }
}
