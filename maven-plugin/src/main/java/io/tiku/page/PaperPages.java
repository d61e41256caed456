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
