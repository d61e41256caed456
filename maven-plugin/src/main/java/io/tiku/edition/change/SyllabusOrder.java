package io.tiku.edition.change;

import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes of two syllabuses in one order: that of the later one, gone nodes after their neighbours.
 */
final class SyllabusOrder {

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Topic> domains = new LinkedHashMap<>();

  SyllabusOrder(Edition before, Edition after) {
    List<String> later = nodes(after);
    Set<String> known = new HashSet<>(later);
    Map<String, List<String>> gone = new HashMap<>();
    String last = "";
    for (String node : nodes(before)) {
      if (known.contains(node)) {
        last = node;
      } else {
        gone.computeIfAbsent(last, key -> new ArrayList<>()).add(node);
      }
    }
    place(gone.getOrDefault("", List.of()));
    for (String node : later) {
      place(List.of(node));
      place(gone.getOrDefault(node, List.of()));
    }
  }

  /** Where a node stands among all; last if it lies outside the syllabus. */
  int of(TopicKind kind, String id) {
    return places.getOrDefault(kind + "/" + id, Integer.MAX_VALUE);
  }

  /** The domain in which a point lies, as the later edition has it if it does. */
  Optional<Topic> domain(String point) {
    return Optional.ofNullable(domains.get(point));
  }

  private List<String> nodes(Edition edition) {
    List<String> nodes = new ArrayList<>();
    for (Topic domain : edition.domains()) {
      nodes.add(key(domain));
      for (Topic chapter : edition.children(domain)) {
        nodes.add(key(chapter));
        for (Topic point : edition.children(chapter)) {
          nodes.add(key(point));
          domains.putIfAbsent(point.id(), domain);
        }
      }
    }
    return nodes;
  }

  private static String key(Topic topic) {
    return topic.kind() + "/" + topic.id();
  }

  private void place(List<String> nodes) {
    nodes.forEach(node -> places.putIfAbsent(node, places.size()));
  }
}
