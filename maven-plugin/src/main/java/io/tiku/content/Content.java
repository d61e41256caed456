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
 * @param relaxed warnings that the bank's rules let pass
 */
public record Content(
    EditionInfo edition,
    List<Topic> topics,
    List<Item> items,
    List<Statute> statutes,
    List<Guide> guides,
    SortedMap<String, Asset> assets,
    List<Relaxation> relaxed) {
  public Content {
    topics = List.copyOf(topics);
    items = List.copyOf(items);
    statutes = List.copyOf(statutes);
    guides = List.copyOf(guides);
    relaxed = List.copyOf(relaxed);
    assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
  }

  /** Content of which every check is made. */
  public Content(
      EditionInfo edition,
      List<Topic> topics,
      List<Item> items,
      List<Statute> statutes,
      List<Guide> guides,
      SortedMap<String, Asset> assets) {
    this(edition, topics, items, statutes, guides, assets, List.of());
  }

  /** The same with other items. */
  public Content with(List<Item> otherItems) {
    return with(topics, otherItems);
  }

  /** The same with other topics and items. */
  public Content with(List<Topic> otherTopics, List<Item> otherItems) {
    return new Content(edition, otherTopics, otherItems, statutes, guides, assets, relaxed);
  }
}
