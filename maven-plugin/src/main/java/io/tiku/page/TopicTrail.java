package io.tiku.page;

import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.edition.change.Renames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a topic of one edition of a site is in another, where its folder may have another name.
 * Editions are counted from 0, the oldest.
 */
final class TopicTrail {

  private final List<Edition> editions;
  private final List<Map<String, Topic>> pages = new ArrayList<>();
  private final Map<String, Renames> renames = new TreeMap<>();

  TopicTrail(List<SiteEdition> oldestFirst) {
    editions = oldestFirst.stream().map(SiteEdition::edition).toList();
    for (Edition edition : editions) {
      Map<String, Topic> topics = new HashMap<>();
      for (Topic topic : edition.content().topics()) {
        addresses(topic).forEach(address -> topics.put(address, topic));
      }
      pages.add(topics);
    }
  }

  /** The pages of a topic: its own and, of a chapter, that from which it is printed. */
  static List<String> addresses(Topic topic) {
    return topic.kind() == TopicKind.CHAPTER
        ? List.of(Addresses.of(topic), Addresses.sheetOf(topic))
        : List.of(Addresses.of(topic));
  }

  /** The page of the same sort as one of a topic that another topic has. */
  static String same(String name, Topic topic) {
    return name.startsWith(Addresses.SHEET) ? Addresses.sheetOf(topic) : Addresses.of(topic);
  }

  /** What a topic of an edition is in another one; empty if that has none. */
  Optional<Topic> in(int other, int edition, Topic topic) {
    if (edition == other) {
      return Optional.of(topic);
    }
    // Where too much changed since to see it, the edition next to its own may tell.
    int step = edition < other ? edition + 1 : edition - 1;
    return editions
        .get(other)
        .topic(topic.kind(), topic.id())
        .or(() -> next(other, edition, topic))
        .or(() -> next(step, edition, topic).flatMap(next -> in(other, step, next)));
  }

  /**
   * What in another edition is the topic whose page has this name in an edition; the name may be
   * one that only an earlier edition had.
   */
  Optional<Topic> in(int other, int edition, String name) {
    for (int i = edition; i >= 0; i--) {
      Topic topic = pages.get(i).get(name);
      if (topic != null) {
        return in(other, i, topic);
      }
    }
    return Optional.empty();
  }

  /** The title of the topic whose page has this name in an edition. */
  Optional<String> title(int edition, String name) {
    return Optional.ofNullable(pages.get(edition).get(name)).map(Topic::title);
  }

  /** All topics that have another name in another edition, a line each. */
  String listed() {
    StringBuilder listed = new StringBuilder();
    for (int i = 0; i < editions.size(); i++) {
      for (int other = 0; other < editions.size(); other++) {
        for (Topic topic : editions.get(i).content().topics()) {
          if (editions.get(other).topic(topic.kind(), topic.id()).isEmpty()) {
            listed.append(i).append('\t').append(Addresses.of(topic)).append('\t');
            listed.append(other).append('\t');
            in(other, i, topic)
                .ifPresent(is -> listed.append(Addresses.of(is)).append('\t').append(is.title()));
            listed.append('\n');
          }
        }
      }
    }
    return listed.toString();
  }

  private Optional<Topic> next(int other, int edition, Topic topic) {
    return edition < other ? renames(edition, other).is(topic) : renames(other, edition).was(topic);
  }

  /** Pages are made by several threads. */
  private synchronized Renames renames(int before, int after) {
    return renames.computeIfAbsent(
        before + "-" + after, pair -> new Renames(editions.get(before), editions.get(after)));
  }
}
