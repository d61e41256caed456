package io.tiku.edition;

import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import java.util.List;
import java.util.Map;

/** What the items of a point are like together. Only published ones count. */
final class PointChecks {

  private final Edition edition;
  private final CheckSettings settings;
  private final Map<Item, ItemFacts> facts;
  private final UnreadFiles unread;
  private final Problems problems;

  PointChecks(
      Edition edition,
      CheckSettings settings,
      Map<Item, ItemFacts> facts,
      UnreadFiles unread,
      Problems problems) {
    this.edition = edition;
    this.settings = settings;
    this.facts = facts;
    this.unread = unread;
    this.problems = problems;
  }

  void check() {
    for (Topic topic : edition.content().topics()) {
      if (topic.kind() == TopicKind.POINT) {
        point(topic, edition.items(topic));
      }
    }
  }

  private void point(Topic point, List<Item> items) {
    boolean noneAtAll = edition.content().items().isEmpty();
    if (items.isEmpty() && !noneAtAll && !unread.below(folder(point))) {
      problems.add(
          ProblemCode.POINT_WITHOUT_ITEMS, point.keys().start(), point.title(), point.id());
    }
    int[] places = keyPlaces(items);
    int keys = 0;
    int most = 0;
    for (int i = 0; i < places.length; i++) {
      keys += places[i];
      most = places[i] > places[most] ? i : most;
    }
    if (keys >= settings.balancedFrom() && places[most] > settings.mostInOnePlace() * keys) {
      problems.add(ProblemCode.KEY_POSITIONS, point.keys().start(), keys, places[most], most + 1);
    }
  }

  private static String folder(Topic topic) {
    String path = topic.keys().path();
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** How many keys stand first, second …. */
  private int[] keyPlaces(List<Item> items) {
    int[] places = new int[26];
    for (Item item : items) {
      ItemFacts known = facts.get(item);
      if (known != null && known.keyPlace() >= 0 && known.keyPlace() < places.length) {
        places[known.keyPlace()]++;
      }
    }
    return places;
  }
}
