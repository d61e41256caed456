package io.tiku.page;

import io.tiku.template.Html;
import java.util.List;
import java.util.Optional;

/** The page that offers practice papers. */
final class PaperPages {

  private final Pieces pieces;
  private final PagePress press;

  PaperPages(Pieces pieces, PagePress press) {
    this.pieces = pieces;
    this.press = press;
  }

  /** What {@code page/papers.ftlh} shows. */
  public record View(List<PaperShelf> shelves) {
    public View {
      shelves = List.copyOf(shelves);
    }
  }

  void add(List<PaperShelf> shelves) {
    Place place = pieces.place(Addresses.PAPERS);
    press.add(place, press.fingerprints().whole(shelves.toString()), () -> sheet(shelves, place));
    Place compose = pieces.place(Addresses.COMPOSE);
    press.add(compose, press.fingerprints().whole(), () -> composeSheet(compose));
  }

  private PagePress.Sheet composeSheet(Place place) {
    Page page =
        new Page(
            place,
            "compose",
            press.say("compose.title"),
            press.say("page.compose"),
            press.canonical(place),
            List.of(
                new Link(press.say("frame.home"), Addresses.START),
                new Link(press.say("papers.title"), Addresses.PAPERS)),
            new Html(""),
            Optional.empty(),
            Optional.empty());
    return new PagePress.Sheet(page, pieces.edition().info());
  }

  private PagePress.Sheet sheet(List<PaperShelf> shelves, Place place) {
    Page page =
        new Page(
            place,
            "papers",
            press.say("papers.title"),
            press.say("page.papers"),
            press.canonical(place),
            pieces.crumbs(Optional.empty(), place),
            new Html(""),
            Optional.empty(),
            Optional.empty());
    return new PagePress.Sheet(page, new View(shelves));
  }
}
