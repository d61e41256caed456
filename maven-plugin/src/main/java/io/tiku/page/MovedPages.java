package io.tiku.page;

import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.edition.change.Renames;
import io.tiku.template.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Pages in the newest edition at the addresses that topics had in earlier ones: where a folder got
 * another name, they lead on; where a topic is gone, they lead to the nearest one above it.
 */
final class MovedPages {

  private final Pieces pieces;
  private final PagePress press;
  private final List<SiteEdition> editions;
  private final Edition newest;
  private final Map<String, Renames> renames = new TreeMap<>();

  /**
   * @param pieces of the newest edition
   * @param oldestFirst all editions of the site
   */
  MovedPages(Pieces pieces, PagePress press, List<SiteEdition> oldestFirst) {
    this.pieces = pieces;
    this.press = press;
    editions = oldestFirst;
    newest = pieces.edition();
  }

  /**
   * What {@code page/moved.ftlh} shows.
   *
   * @param kind of the topic: 领域, 章 or 知识点
   * @param edition what the newest edition is called
   * @param target where the topic is, or the nearest page above where it was
   * @param moved whether it is still there
   * @param onward whether nothing but its address changed, so that browsers may go there themselves
   * @param last its page in the last edition that had it
   */
  public record View(
      String kind, String edition, Link target, boolean moved, boolean onward, Link last) {}

  /** A topic at an address that is not in use any more, and in which edition it was last. */
  private record Former(int edition, Topic topic) {}

  /** Adds a page for each address of a topic that only earlier editions have. */
  void add() {
    Map<String, Former> formers = new LinkedHashMap<>();
    for (int i = newest() - 1; i >= 0; i--) {
      for (Topic topic : editions.get(i).edition().content().topics()) {
        if (newest.topic(topic.kind(), topic.id()).isEmpty()) {
          formers.putIfAbsent(Addresses.of(topic), new Former(i, topic));
        }
      }
    }
    formers.forEach(
        (name, former) -> {
          Place place = pieces.place(name);
          press.add(place, "", () -> sheet(former, place));
        });
  }

  private int newest() {
    return editions.size() - 1;
  }

  private PagePress.Sheet sheet(Former former, Place place) {
    Topic topic = former.topic();
    Optional<Topic> now = now(former.edition(), topic);
    Optional<Topic> above = now.isPresent() ? newest.parent(now.get()) : above(former);
    Html navigation =
        now.or(() -> above)
            .map(shown -> pieces.navigation().around(shown, "true"))
            .orElseGet(() -> pieces.navigation().domains(place));
    Page page =
        new Page(
            place,
            "moved",
            topic.title(),
            "",
            Optional.empty(),
            pieces.crumbs(above, place),
            navigation,
            Optional.empty(),
            Optional.empty());
    Link target =
        now.or(() -> above)
            .map(shown -> Pieces.link(shown, place))
            .orElseGet(() -> page.crumbs().get(0));
    SiteEdition last = editions.get(former.edition());
    return new PagePress.Sheet(
        page,
        new View(
            topic.kind().label(),
            editions.get(newest()).title(),
            target,
            now.isPresent(),
            now.filter(same -> same.title().equals(topic.title())).isPresent(),
            new Link(last.title(), place.root() + last.id() + "/" + place.name())));
  }

  /** The nearest topic above a former one that is still there, maybe under another name. */
  private Optional<Topic> above(Former former) {
    Edition edition = editions.get(former.edition()).edition();
    Optional<Topic> above = edition.parent(former.topic());
    while (above.isPresent()) {
      Optional<Topic> now = now(former.edition(), above.get());
      if (now.isPresent()) {
        return now;
      }
      above = edition.parent(above.get());
    }
    return Optional.empty();
  }

  /**
   * What a topic of an earlier edition is in the newest one; where too much changed since to see
   * it, what it is in the edition after its own may tell.
   */
  private Optional<Topic> now(int edition, Topic topic) {
    if (edition == newest()) {
      return Optional.of(topic);
    }
    return newest
        .topic(topic.kind(), topic.id())
        .or(() -> renames(edition, newest()).is(topic))
        .or(() -> renames(edition, edition + 1).is(topic).flatMap(next -> now(edition + 1, next)));
  }

  /** Pages are made by several threads. */
  private synchronized Renames renames(int before, int after) {
    return renames.computeIfAbsent(
        before + "-" + after,
        pair -> new Renames(editions.get(before).edition(), editions.get(after).edition()));
  }
}
