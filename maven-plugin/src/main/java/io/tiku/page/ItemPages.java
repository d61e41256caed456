package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import java.util.List;
import java.util.Optional;

/** One page for each published item. */
final class ItemPages {

  private final Pieces pieces;
  private final Edition edition;
  private final PagePress press;

  ItemPages(Pieces pieces, PagePress press) {
    this.pieces = pieces;
    edition = pieces.edition();
    this.press = press;
  }

  /**
   * What {@code page/item.ftlh} shows.
   *
   * @param point the point it belongs to
   * @param total number of items on that point
   */
  public record View(ItemView item, Link point, int total) {}

  void add() {
    for (Topic domain : edition.domains()) {
      for (Topic point : edition.points(domain)) {
        List<Item> items = edition.items(point);
        for (int i = 0; i < items.size(); i++) {
          int index = i;
          Item item = items.get(i);
          Place place = pieces.place(Addresses.of(item));
          press.add(place, press.fingerprints().of(item), () -> sheet(point, items, index, place));
        }
      }
    }
  }

  private PagePress.Sheet sheet(Topic point, List<Item> items, int index, Place place) {
    Item item = items.get(index);
    Page page =
        new Page(
            place,
            "item",
            item.type().label() + "：" + Snippet.of(item, 32),
            Snippet.of(item, 100),
            press.canonical(place),
            pieces.crumbs(edition.topic(TopicKind.POINT, point.id()), place),
            pieces.navigation().around(point, "true"),
            neighbour(items, index - 1, place),
            neighbour(items, index + 1, place));
    ItemView view = pieces.item(item, index + 1, place, 2);
    return new PagePress.Sheet(page, new View(view, Pieces.link(point, place), items.size()));
  }

  private static Optional<Link> neighbour(List<Item> items, int index, Place place) {
    if (index < 0 || index >= items.size()) {
      return Optional.empty();
    }
    Item item = items.get(index);
    return Optional.of(new Link("第 " + (index + 1) + " 题", place.to(Addresses.of(item))));
  }
}
