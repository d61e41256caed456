package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.template.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pages of domains, chapters and points. */
final class TopicPages {

  private final Pieces pieces;
  private final Edition edition;
  private final PagePress press;

  TopicPages(Pieces pieces, PagePress press) {
    this.pieces = pieces;
    edition = pieces.edition();
    this.press = press;
  }

  /**
   * What the templates of topics show.
   *
   * @param level 掌握, 熟悉 or 了解 of a point, else empty
   * @param notices that its law changed; empty for domains and chapters
   * @param later that it changed after the edition's date, in a word; empty while it did not
   * @param children chapters with their points, or points
   * @param items of a point, ready to be answered
   * @param types the types among the items, for filters
   * @param difficulties the difficulties among the items, for filters
   * @param sheet address of the page from which a chapter is printed
   */
  public record View(
      String title,
      String kindLabel,
      String level,
      List<String> aliases,
      Html notices,
      String later,
      Html text,
      List<Html> basis,
      int itemCount,
      List<TopicRow> children,
      List<ItemView> items,
      List<TopicRow.TypeCount> types,
      List<TopicRow.TypeCount> difficulties,
      String sheet) {}

  /** Adds every domain, chapter and point; neighbours are those in the reading order of a kind. */
  void add() {
    List<Topic> domains = edition.domains();
    add(domains);
    List<Topic> chapters =
        domains.stream().flatMap(domain -> edition.children(domain).stream()).toList();
    add(chapters);
    add(chapters.stream().flatMap(chapter -> edition.children(chapter).stream()).toList());
  }

  private void add(List<Topic> topics) {
    for (int i = 0; i < topics.size(); i++) {
      Topic topic = topics.get(i);
      Optional<Topic> previous = i > 0 ? Optional.of(topics.get(i - 1)) : Optional.empty();
      Optional<Topic> next =
          i + 1 < topics.size() ? Optional.of(topics.get(i + 1)) : Optional.empty();
      Place place = pieces.place(Addresses.of(topic));
      press.add(place, press.fingerprints().of(topic), () -> sheet(topic, place, previous, next));
    }
  }

  private PagePress.Sheet sheet(
      Topic topic, Place place, Optional<Topic> previous, Optional<Topic> next) {
    Page page =
        new Page(
            place,
            topic.kind().name().toLowerCase(Locale.ROOT),
            topic.title(),
            Snippet.of(topic.text().plainText(), 100),
            press.canonical(place),
            pieces.crumbs(edition.parent(topic), place),
            pieces.navigation().around(topic, "page"),
            previous.map(other -> Pieces.link(other, place)),
            next.map(other -> Pieces.link(other, place)));
    return new PagePress.Sheet(page, view(topic, place));
  }

  private View view(Topic topic, Place place) {
    List<Item> items = edition.items(topic);
    boolean point = topic.kind() == TopicKind.POINT;
    return new View(
        topic.title(),
        press.texts().word("topic", topic.kind()),
        pieces.level(topic),
        topic.aliases(),
        pieces.notices(topic, place),
        pieces.later(topic),
        pieces.body(topic.text(), topic.keys().path(), place),
        pieces.citations().list(topic.basis(), place),
        items.size(),
        pieces.row(topic, place, topic.kind() == TopicKind.DOMAIN ? 2 : 1).children(),
        point ? forms(items, place) : List.of(),
        pieces.types(items),
        pieces.difficulties(items),
        topic.kind() == TopicKind.CHAPTER ? place.to(Addresses.sheetOf(topic)) : "");
  }

  private List<ItemView> forms(List<Item> items, Place place) {
    List<ItemView> views = new ArrayList<>(items.size());
    for (Item item : items) {
      views.add(pieces.item(item, views.size() + 1, place, 4));
    }
    return views;
  }
}
