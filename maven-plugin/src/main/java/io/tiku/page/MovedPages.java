package io.tiku.page;

import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.template.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pages in the newest edition at the addresses that topics had in earlier ones: where a folder got
 * another name, they lead on; where a topic is gone, they lead to the nearest one above it.
 */
final class MovedPages {

  private final Pieces pieces;
  private final PagePress press;
  private final List<SiteEdition> editions;
  private final Edition newest;
  private final TopicTrail trail;

  /**
   * @param pieces of the newest edition
   * @param oldestFirst all editions of the site
   */
  MovedPages(Pieces pieces, PagePress press, List<SiteEdition> oldestFirst, TopicTrail trail) {
    this.pieces = pieces;
    this.press = press;
    editions = oldestFirst;
    this.trail = trail;
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
          Former former = new Former(i, topic);
          TopicTrail.addresses(topic).forEach(name -> formers.putIfAbsent(name, former));
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
            .map(shown -> new Link(shown.title(), place.to(address(place, now, shown))))
            .orElseGet(() -> page.crumbs().get(0));
    SiteEdition last = editions.get(former.edition());
    return new PagePress.Sheet(
        page,
        new View(
            press.texts().word("topic", topic.kind()),
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

  /** The sheet of a chapter that is still there, else the page of what is shown. */
  private static String address(Place place, Optional<Topic> now, Topic shown) {
    return now.isPresent() ? TopicTrail.same(place.name(), shown) : Addresses.of(shown);
  }

  private Optional<Topic> now(int edition, Topic topic) {
    return trail.in(newest(), edition, topic);
  }
}
