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
            "组一份练习卷",
            "选一种细目表，或者自选领域和题量，在浏览器里组一份新的练习卷。",
            press.canonical(place),
            List.of(new Link("首页", Addresses.START), new Link("练习卷", Addresses.PAPERS)),
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
            "练习卷",
            "按细目表组好的练习卷，可以打印，附参考答案。",
            press.canonical(place),
            pieces.crumbs(Optional.empty(), place),
            new Html(""),
            Optional.empty(),
            Optional.empty());
    return new PagePress.Sheet(page, new View(shelves));
  }
}
