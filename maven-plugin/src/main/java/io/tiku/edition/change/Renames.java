package io.tiku.edition.change;

import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which node of an earlier syllabus a node of a later one is. A folder that got another name is the
 * same node if it alone has the title, holds most of what the other held, or says the same.
 */
public final class Renames {

  private final Edition before;
  private final Edition after;
  private final Map<String, Set<String>> heldBefore;
  private final Map<String, Set<String>> heldAfter;
  private final Map<TopicKind, Map<String, Topic>> earlier = new TreeMap<>();
  private final Map<TopicKind, Map<String, String>> names = new TreeMap<>();
  private final Map<String, String> paths = new TreeMap<>();

  /** Compares the syllabuses of two editions. */
  public Renames(Edition before, Edition after) {
    this.before = before;
    this.after = after;
    heldBefore = holdings(before);
    heldAfter = holdings(after);
    for (TopicKind kind : TopicKind.values()) {
      match(kind);
    }
    Map<String, String> items = new TreeMap<>();
    after.content().items().forEach(item -> items.put(item.id(), path(item.keys().path())));
    for (Item item : before.content().items()) {
      String now = items.get(item.id());
      if (now != null) {
        paths.put(path(item.keys().path()), now);
      }
    }
  }

  /** The node of the earlier syllabus that one of the later was; empty if it is new. */
  public Optional<Topic> was(Topic topic) {
    return Optional.ofNullable(earlier.getOrDefault(topic.kind(), Map.of()).get(topic.id()));
  }

  /** The node of the later syllabus that one of the earlier is; empty if it is gone. */
  public Optional<Topic> is(Topic topic) {
    return Optional.ofNullable(names.getOrDefault(topic.kind(), Map.of()).get(topic.id()))
        .flatMap(id -> after.topic(topic.kind(), id));
  }

  /** The id that a node of the earlier syllabus has in the later one; its own if it is gone. */
  String now(TopicKind kind, String id) {
    return names.getOrDefault(kind, Map.of()).getOrDefault(id, id);
  }

  /** Where a file or a place in it is in the later edition, as far as folders were renamed. */
  String now(String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String rest = hash < 0 ? "" : target.substring(hash);
    String known = paths.get(path);
    if (known != null) {
      return known + rest;
    }
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      String folder = paths.get(path.substring(0, slash + 1));
      if (folder != null) {
        return folder + path.substring(slash + 1) + rest;
      }
    }
    return target;
  }

  private void match(TopicKind kind) {
    Map<String, Topic> was = topics(before, kind);
    Map<String, Topic> is = topics(after, kind);
    Map<String, Topic> gone = new LinkedHashMap<>(was);
    gone.keySet().removeAll(is.keySet());
    Map<String, Topic> fresh = new LinkedHashMap<>(is);
    fresh.keySet().removeAll(was.keySet());
    for (Topic topic : is.values()) {
      Topic named = was.get(topic.id());
      if (named != null) {
        found(named, topic);
      }
    }
    for (Topic topic : List.copyOf(fresh.values())) {
      same(topic, gone, fresh)
          .ifPresent(
              old -> {
                found(old, topic);
                gone.remove(old.id());
                fresh.remove(topic.id());
              });
    }
  }

  private void found(Topic old, Topic topic) {
    earlier.computeIfAbsent(topic.kind(), kind -> new TreeMap<>()).put(topic.id(), old);
    names.computeIfAbsent(topic.kind(), kind -> new TreeMap<>()).put(old.id(), topic.id());
    paths.put(folder(old), folder(topic));
  }

  private Optional<Topic> same(Topic topic, Map<String, Topic> gone, Map<String, Topic> fresh) {
    Predicate<Topic> titled = other -> other.title().equals(topic.title());
    Predicate<Topic> says =
        other -> !topic.text().blocks().isEmpty() && other.text().equals(topic.text());
    return only(gone, other -> holdsTheSame(other, topic))
        .or(() -> only(fresh, titled).flatMap(itself -> only(gone, titled)))
        .or(() -> only(fresh, says).flatMap(itself -> only(gone, says)));
  }

  private static Optional<Topic> only(Map<String, Topic> topics, Predicate<Topic> wanted) {
    List<Topic> found = topics.values().stream().filter(wanted).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether more than half of what either holds is in both. */
  private boolean holdsTheSame(Topic old, Topic topic) {
    Set<String> was = heldBefore.getOrDefault(old.kind() + "/" + old.id(), Set.of());
    Set<String> is = heldAfter.getOrDefault(topic.kind() + "/" + topic.id(), Set.of());
    Set<String> both = new TreeSet<>(was);
    both.retainAll(is);
    return both.size() * 2 > Math.max(was.size(), is.size());
  }

  /** The ids of what nodes hold, by kind and id of the node: items of points, else nodes. */
  private static Map<String, Set<String>> holdings(Edition edition) {
    Map<String, Set<String>> held = new TreeMap<>();
    for (Item item : edition.content().items()) {
      hold(held, TopicKind.POINT, item.point(), item.id());
    }
    for (Topic topic : edition.content().topics()) {
      if (topic.kind() != TopicKind.DOMAIN) {
        hold(held, TopicKind.values()[topic.kind().ordinal() - 1], topic.parent(), topic.id());
      }
    }
    return held;
  }

  private static void hold(
      Map<String, Set<String>> held, TopicKind kind, String holder, String id) {
    held.computeIfAbsent(kind + "/" + holder, key -> new TreeSet<>()).add(id);
  }

  private static Map<String, Topic> topics(Edition edition, TopicKind kind) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (Topic topic : edition.content().topics()) {
      if (topic.kind() == kind) {
        topics.putIfAbsent(topic.id(), topic);
      }
    }
    return topics;
  }

  private static String folder(Topic topic) {
    String path = path(topic.keys().path());
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Below the content folder, as targets of links are. */
  private static String path(String displayed) {
    return displayed.substring(displayed.indexOf('/') + 1);
  }
}
