package io.tiku.page;

import java.util.List;

/**
 * A node of the syllabus in a list.
 *
 * @param level 掌握, 熟悉 or 了解 of a point, else empty
 * @param items number of published items on it and below
 * @param types how many of which type
 */
public record TopicRow(
    String title,
    String href,
    String level,
    int items,
    List<TypeCount> types,
    List<TopicRow> children) {
  public TopicRow {
    types = List.copyOf(types);
    children = List.copyOf(children);
  }

  /** So many items of a type; {@code key} is what filters call it. */
  public record TypeCount(String key, String label, int count) {}
}
