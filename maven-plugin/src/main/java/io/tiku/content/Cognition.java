package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 认知层次: what the item asks of the mind. */
public enum Cognition {
  /** Recall a fact. */
  REMEMBER("识记"),
  /** Explain or recognise a rule. */
  UNDERSTAND("理解"),
  /** Apply a rule to a case. */
  APPLY("应用"),
  /** Weigh several rules. */
  ANALYSE("分析");

  private final String label;

  Cognition(String label) {
    this.label = label;
  }

  /** The word written in front matter and shown to readers. */
  public String label() {
    return label;
  }

  /** The value with this label, or whose name is this English word, such as {@code apply}. */
  public static Optional<Cognition> ofLabel(String label) {
    return Stream.of(values())
        .filter(value -> value.label.equals(label) || value.name().equalsIgnoreCase(label))
        .findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(Cognition::label).toList();
  }
}
