package io.tiku.edition;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Content;
import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.Topic;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands twice: ids, items, headings. The later place is reported, the earlier is related. */
final class DuplicateChecks {

  private final Map<Item, ItemFacts> facts;
  private final Problems problems;
  private final TextPlaces places;

  DuplicateChecks(Map<Item, ItemFacts> facts, Problems problems, TextPlaces places) {
    this.facts = facts;
    this.problems = problems;
    this.places = places;
  }

  void check(Content content) {
    topics(content.topics());
    ids(content.items());
    items(content.items());
    content.guides().forEach(this::headings);
  }

  private void topics(List<Topic> topics) {
    Map<String, Topic> seen = new HashMap<>();
    for (Topic topic : topics) {
      Topic first = seen.putIfAbsent(topic.kind() + "/" + topic.id(), topic);
      if (first != null) {
        problems.add(
            ProblemCode.TOPIC_DUPLICATE,
            topic.keys().start(),
            List.of(first.keys().start()),
            topic.kind().label(),
            topic.id());
      }
    }
  }

  private void ids(List<Item> items) {
    Map<String, Item> seen = new HashMap<>();
    for (Item item : items) {
      Item first = seen.putIfAbsent(item.id(), item);
      if (first != null) {
        problems.add(
            ProblemCode.ID_DUPLICATE,
            item.keys().start(),
            List.of(first.keys().start()),
            item.id(),
            first.keys().path());
      }
    }
  }

  private void items(List<Item> items) {
    List<Item> alive = items.stream().filter(item -> item.status() != ItemStatus.RETIRED).toList();
    Map<String, Item> seen = new HashMap<>();
    for (Item item : alive) {
      ItemFacts known = facts.get(item);
      Item first = known == null ? null : seen.putIfAbsent(known.wording(), item);
      if (first != null) {
        problems.add(ProblemCode.ITEM_DUPLICATE, stem(item), List.of(stem(first)), first.id());
      }
    }
  }

  private static SourcePosition stem(Item item) {
    return item.questions().get(0).at();
  }

  private void headings(Guide guide) {
    Map<String, SourcePosition> seen = new HashMap<>();
    Set<String> reported = new HashSet<>();
    SourcePosition from = guide.keys().start();
    for (Block block : guide.text().blocks()) {
      if (!(block instanceof Block.Heading heading)) {
        continue;
      }
      String text = new Body(List.of(heading)).plainText();
      SourcePosition at = places.find(from, text);
      if (!at.equals(from)) {
        from = new SourcePosition(at.path(), at.line() + 1, 1);
      }
      SourcePosition first = seen.putIfAbsent(text, at);
      if (first != null && reported.add(text)) {
        problems.add(ProblemCode.GUIDE_DUPLICATE_HEADING, at, List.of(first), text);
      }
    }
  }
}
