package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.template.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page for each chapter that holds all of it, rules and items, to be printed. */
final class SheetPages {

  private final Pieces pieces;
  private final Edition edition;
  private final PagePress press;

  SheetPages(Pieces pieces, PagePress press) {
    this.pieces = pieces;
    edition = pieces.edition();
    this.press = press;
  }

  /**
   * What {@code page/sheet.ftlh} shows.
   *
   * @param href of the chapter's own page
   */
  public record View(
      String title,
      String href,
      List<TopicRow.TypeCount> types,
      List<TopicRow.TypeCount> difficulties,
      List<Point> points) {}

  /** A point with its rule. */
  public record Point(
      String title, String level, Html text, List<Html> basis, List<ItemView> items) {}

  void add() {
    for (Topic domain : edition.domains()) {
      for (Topic chapter : edition.children(domain)) {
        Place place = pieces.place(Addresses.sheetOf(chapter));
        press.add(place, press.fingerprints().of(chapter), () -> sheet(chapter, place));
      }
    }
  }

  private PagePress.Sheet sheet(Topic chapter, Place place) {
    Page page =
        new Page(
            place,
            "sheet",
            press.say("sheet.title", chapter.title()),
            "",
            press.canonical(pieces.place(Addresses.of(chapter))),
            pieces.crumbs(Optional.of(chapter), place),
            new Html(""),
            Optional.empty(),
            Optional.empty());
    List<Item> items = edition.items(chapter);
    View view =
        new View(
            chapter.title(),
            place.to(Addresses.of(chapter)),
            pieces.types(items),
            pieces.difficulties(items),
            edition.children(chapter).stream().map(point -> point(point, place)).toList());
    return new PagePress.Sheet(page, view);
  }

  private Point point(Topic point, Place place) {
    List<ItemView> items = new ArrayList<>();
    for (Item item : edition.items(point)) {
      items.add(pieces.item(item, items.size() + 1, place, 4));
    }
    return new Point(
        point.title(),
        pieces.level(point),
        pieces.body(point.text(), point.keys().path(), place),
        pieces.citations().list(point.basis(), place),
        items);
  }
}
