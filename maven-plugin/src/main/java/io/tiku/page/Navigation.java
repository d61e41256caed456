package io.tiku.page;

import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.html.Markup;
import io.tiku.publish.Fingerprint;
import io.tiku.template.Html;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tree beside pages: all domains, the chapters of the current one, the points of the current
 * chapter. It is made once for each chapter; pages only mark where they are.
 */
final class Navigation {

  private final Edition edition;
  private final Map<String, String> trees = new HashMap<>();
  private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

  Navigation(Edition edition) {
    this.edition = edition;
    for (Topic domain : edition.domains()) {
      trees.put(Addresses.of(domain), tree(domain, domain));
      for (Topic chapter : edition.children(domain)) {
        trees.put(Addresses.of(chapter), tree(domain, chapter));
      }
    }
    trees.put("", tree("", ""));
  }

  /**
   * The tree around a topic.
   *
   * @param current what {@code aria-current} says: {@code page} on the topic's own page
   */
  Html around(Topic topic, String current) {
    Topic open = topic.kind() == TopicKind.POINT ? edition.parent(topic).orElse(topic) : topic;
    String link = "\"../" + Addresses.of(topic) + "\"";
    String tree = trees.getOrDefault(Addresses.of(open), "");
    return new Html(tree.replace(link, link + " aria-current=\"" + current + "\""));
  }

  /** A digest of the tree around a point, in which the titles of all its parents stand too. */
  String fingerprint(Topic point) {
    return fingerprints.computeIfAbsent(
        point.parent(),
        chapter -> {
          String open = Addresses.of(edition.parent(point).orElse(point));
          return Fingerprint.of(trees.getOrDefault(open, ""));
        });
  }

  /** The domains alone, for pages in a folder of the edition's folder or in that itself. */
  Html domains(Place place) {
    String tree = trees.getOrDefault("", "");
    return new Html(
        place.up().equals("../") ? tree : tree.replace("href=\"../", "href=\"" + place.up()));
  }

  private String tree(Topic domain, Topic open) {
    return tree(Addresses.of(domain), Addresses.of(open));
  }

  private String tree(String domain, String open) {
    Markup out = new Markup(2048).raw("<ul>");
    for (Topic each : edition.domains()) {
      entry(out, each);
      if (Addresses.of(each).equals(domain)) {
        out.raw("<ul>");
        for (Topic chapter : edition.children(each)) {
          entry(out, chapter);
          if (Addresses.of(chapter).equals(open)) {
            out.raw("<ul>");
            for (Topic point : edition.children(chapter)) {
              entry(out, point);
              out.raw("</li>");
            }
            out.raw("</ul>");
          }
          out.raw("</li>");
        }
        out.raw("</ul>");
      }
      out.raw("</li>\n");
    }
    return out.raw("</ul>").toString();
  }

  private static void entry(Markup out, Topic topic) {
    out.raw("<li>").link("../" + Addresses.of(topic), topic.title());
  }
}
