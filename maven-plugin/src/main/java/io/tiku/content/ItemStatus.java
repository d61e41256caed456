package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 状态: where an item is in its life. */
public enum ItemStatus {
  /** Being written; never published. */
  DRAFT("草稿"),
  /** Published. */
  ACTIVE("启用"),
  /** Withdrawn; the id stays taken. */
  RETIRED("停用");

  private final String label;

  ItemStatus(String label) {
    this.label = label;
  }

  /** The word written in front matter and shown to readers. */
  public String label() {
    return label;
  }

  /** The value with this label, or whose name is this English word, such as {@code draft}. */
  public static Optional<ItemStatus> ofLabel(String label) {
    return Stream.of(values())
        .filter(value -> value.label.equals(label) || value.name().equalsIgnoreCase(label))
        .findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(ItemStatus::label).toList();
  }
}
