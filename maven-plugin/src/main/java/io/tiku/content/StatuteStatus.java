package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 效力状态 of a text on the edition's date. */
public enum StatuteStatus {
  /** Applies. */
  IN_FORCE("有效"),
  /** Applied once. */
  REPEALED("失效"),
  /** Will apply. */
  NOT_YET("未施行");

  private final String label;

  StatuteStatus(String label) {
    this.label = label;
  }

  /** The word written in front matter and shown to readers. */
  public String label() {
    return label;
  }

  /** The value with this label. */
  public static Optional<StatuteStatus> ofLabel(String label) {
    return Stream.of(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(StatuteStatus::label).toList();
  }
}
