package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.template.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One page for each published item. */
final class ItemPages {

  private final Pieces pieces;
  private final Edition edition;
  private final PagePress press;
  private final EditionHistory history;
  private final Map<String, Topic> following;

  ItemPages(Pieces pieces, PagePress press, EditionHistory history) {
    this.pieces = pieces;
    edition = pieces.edition();
    this.press = press;
    this.history = history;
    following = following(edition);
  }

  /** Of each point that has items, by its id, the next that has any; the last has none. */
  private static Map<String, Topic> following(Edition edition) {
    List<Topic> points =
        edition.domains().stream()
            .flatMap(domain -> edition.points(domain).stream())
            .filter(point -> !edition.items(point).isEmpty())
            .toList();
    return IntStream.range(1, points.size())
        .boxed()
        .collect(Collectors.toMap(i -> points.get(i - 1).id(), points::get));
  }

  /**
   * What {@code page/item.ftlh} shows.
   *
   * @param point the point it belongs to
   * @param total number of items on that point
   * @param history what became of it in each edition; empty where there is one only
   */
  public record View(ItemView item, Link point, int total, Html history) {}

  void add() {
    for (Topic domain : edition.domains()) {
      for (Topic point : edition.points(domain)) {
        List<Item> items = edition.items(point);
        for (int i = 0; i < items.size(); i++) {
          int index = i;
          Item item = items.get(i);
          Place place = pieces.place(Addresses.of(item));
          press.add(
              place,
              press.fingerprints().of(item, history.mark(item)),
              item,
              () -> rest(point, items, index, place),
              () -> frame(point, items, index, place, new Html("")),
              () -> sheet(point, items, index, place));
        }
      }
    }
  }

  /** What an item's page shows of the edition besides the item. */
  private String rest(Topic point, List<Item> items, int index, Place place) {
    return String.join(
        "\n",
        point.id(),
        index + "/" + items.size(),
        index > 0 ? items.get(index - 1).id() : "",
        index + 1 < items.size() ? items.get(index + 1).id() : nextPoint(point, place).toString(),
        pieces.navigation().fingerprint(point),
        pieces.surroundings(items.get(index), place));
  }

  private Page frame(Topic point, List<Item> items, int index, Place place, Html nav) {
    Item item = items.get(index);
    return new Page(
        place,
        "item",
        press.texts().word("type", item.type()) + press.say("word.colon") + Snippet.of(item, 32),
        Snippet.of(item, 100),
        press.canonical(place),
        pieces.crumbs(edition.topic(TopicKind.POINT, point.id()), place),
        nav,
        neighbour(items, index - 1, place),
        neighbour(items, index + 1, place).or(() -> nextPoint(point, place)));
  }

  private PagePress.Sheet sheet(Topic point, List<Item> items, int index, Place place) {
    Item item = items.get(index);
    Page page = frame(point, items, index, place, pieces.navigation().around(point, "true"));
    ItemView view = pieces.item(item, index + 1, place, 2);
    return new PagePress.Sheet(
        page,
        new View(view, Pieces.link(point, place), items.size(), history.of(item, place)),
        !view.linked());
  }

  /** After the last item of a point its reader goes on with the next point that has any. */
  private Optional<Link> nextPoint(Topic point, Place place) {
    return Optional.ofNullable(following.get(point.id()))
        .map(
            next ->
                new Link(press.say("word.onPoint", next.title()), place.to(Addresses.of(next))));
  }

  private Optional<Link> neighbour(List<Item> items, int index, Place place) {
    if (index < 0 || index >= items.size()) {
      return Optional.empty();
    }
    Item item = items.get(index);
    return Optional.of(new Link(press.say("item.number", index + 1), place.to(Addresses.of(item))));
  }
}
