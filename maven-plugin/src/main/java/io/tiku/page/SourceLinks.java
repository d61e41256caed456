package io.tiku.page;

import io.tiku.content.Content;
import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.html.Targets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links between source files, turned into links between their pages. */
final class SourceLinks {

  private final Map<String, String> pageOfSource = new HashMap<>();

  SourceLinks(Edition edition) {
    Content content = edition.content();
    for (Topic topic : content.topics()) {
      pageOfSource.put(topic.keys().path(), Addresses.of(topic));
    }
    for (Item item : edition.items()) {
      pageOfSource.put(item.keys().path(), Addresses.of(item));
    }
    for (Statute statute : content.statutes()) {
      pageOfSource.put(statute.keys().path(), Addresses.of(statute));
    }
    for (Guide guide : content.guides()) {
      pageOfSource.put(guide.keys().path(), Addresses.of(guide));
    }
  }

  /** What the bodies of a source file point to, seen from a page. */
  Targets from(String source, Place place) {
    return new Targets() {
      @Override
      public Optional<String> link(String target) {
        return resolve(target, source, place);
      }

      @Override
      public String image(String asset) {
        return place.to("asset/" + asset);
      }
    };
  }

  /**
   * Where a link leads from a page, empty when nothing published is there.
   *
   * @param target as written in the source file
   * @param source path of the source file
   */
  Optional<String> resolve(String target, String source, Place place) {
    if (target.startsWith("#") || external(target)) {
      return Optional.of(target);
    }
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    String fragment = hash < 0 ? "" : target.substring(hash);
    return Optional.ofNullable(pageOfSource.get(beside(source, file)))
        .map(page -> place.to(page) + fragment);
  }

  /** Whether a link leaves the site. */
  static boolean external(String target) {
    return target.startsWith("http://")
        || target.startsWith("https://")
        || target.startsWith("mailto:");
  }

  private static String beside(String source, String relative) {
    Deque<String> path = new ArrayDeque<>();
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    for (String name : (folder + relative).split("/", -1)) {
      if (name.equals("..")) {
        path.pollLast();
      } else if (!name.equals(".") && !name.isEmpty()) {
        path.addLast(name);
      }
    }
    return String.join("/", path);
  }
}
