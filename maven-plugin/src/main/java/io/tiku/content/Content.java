package io.tiku.content;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything read from a content folder, each list sorted by path.
 *
 * @param topics the syllabus, parents and children in one list
 * @param assets images that bodies show: path below the content folder → bytes
 */
public record Content(
    EditionInfo edition,
    List<Topic> topics,
    List<Item> items,
    List<Statute> statutes,
    List<Guide> guides,
    SortedMap<String, Asset> assets) {
  public Content {
    topics = List.copyOf(topics);
    items = List.copyOf(items);
    statutes = List.copyOf(statutes);
    guides = List.copyOf(guides);
    assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
  }

  /** The same with other items. */
  public Content with(List<Item> otherItems) {
    return new Content(edition, topics, otherItems, statutes, guides, assets);
  }
}
