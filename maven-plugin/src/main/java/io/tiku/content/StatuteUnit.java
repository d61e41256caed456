package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a text numbers its provisions in. */
public enum StatuteUnit {
  /** 第一条, 第二条 … */
  ARTICLE("条"),
  /** 一、 二、 … as notices do. */
  POINT("点");

  private final String label;

  StatuteUnit(String label) {
    this.label = label;
  }

  /** The word written in front matter and shown to readers. */
  public String label() {
    return label;
  }

  /** The value with this label. */
  public static Optional<StatuteUnit> ofLabel(String label) {
    return Stream.of(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(StatuteUnit::label).toList();
  }
}
