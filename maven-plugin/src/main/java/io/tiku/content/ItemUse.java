package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 用途: who may see an item. */
public enum ItemUse {
  /** Site and practice papers. */
  PUBLIC("公开"),
  /** Only sealed packs; never the site, its search data or a practice paper. */
  SETTERS("命题专用");

  private final String label;

  ItemUse(String label) {
    this.label = label;
  }

  /** The word written in front matter and shown to readers. */
  public String label() {
    return label;
  }

  /** The value with this label, or whose name is this English word, such as {@code public}. */
  public static Optional<ItemUse> ofLabel(String label) {
    return Stream.of(values())
        .filter(value -> value.label.equals(label) || value.name().equalsIgnoreCase(label))
        .findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(ItemUse::label).toList();
  }
}
