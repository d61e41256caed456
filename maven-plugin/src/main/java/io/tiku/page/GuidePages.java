package io.tiku.page;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Guide;
import io.tiku.html.Markup;
import io.tiku.template.Html;
import java.util.List;
import java.util.Optional;

/** The help pages. */
final class GuidePages {

  private final Pieces pieces;
  private final PagePress press;

  GuidePages(Pieces pieces, PagePress press) {
    this.pieces = pieces;
    this.press = press;
  }

  /** A guide in a list. */
  public record Row(String title, String href, String audience) {}

  /**
   * What {@code page/guide.ftlh} shows.
   *
   * @param contents headings of the second level, as links into the page
   */
  public record View(String title, String audience, Html text, List<Link> contents) {}

  void add() {
    List<Guide> guides = pieces.edition().guides();
    for (int i = 0; i < guides.size(); i++) {
      int index = i;
      Place place = pieces.place(Addresses.of(guides.get(i)));
      press.add(place, press.fingerprints().whole(), () -> sheet(guides, index, place));
    }
  }

  Row row(Guide guide, Place place) {
    return new Row(guide.title(), place.to(Addresses.of(guide)), audience(guide));
  }

  private PagePress.Sheet sheet(List<Guide> guides, int index, Place place) {
    Guide guide = guides.get(index);
    Page page =
        new Page(
            place,
            "guide",
            guide.title(),
            Snippet.of(guide.text().plainText(), 100),
            press.canonical(place),
            pieces.crumbs(Optional.empty(), place),
            tree(guides, guide, place),
            neighbour(guides, index - 1, place),
            neighbour(guides, index + 1, place));
    View view =
        new View(
            guide.title(),
            audience(guide),
            pieces.body(guide.text(), guide.keys().path(), place),
            contents(guide.text()));
    return new PagePress.Sheet(page, view);
  }

  private static Optional<Link> neighbour(List<Guide> guides, int index, Place place) {
    return index < 0 || index >= guides.size()
        ? Optional.empty()
        : Optional.of(
            new Link(guides.get(index).title(), place.to(Addresses.of(guides.get(index)))));
  }

  private String audience(Guide guide) {
    return press.texts().word("audience", guide.audience());
  }

  private static Html tree(List<Guide> guides, Guide current, Place place) {
    Markup out = new Markup(512).raw("<ul>");
    for (Guide guide : guides) {
      out.raw("<li><a href=\"").text(place.to(Addresses.of(guide)));
      out.raw(guide.equals(current) ? "\" aria-current=\"page\">" : "\">");
      out.text(guide.title()).raw("</a></li>");
    }
    return new Html(out.raw("</ul>").toString());
  }

  private static List<Link> contents(Body body) {
    return body.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .filter(heading -> heading.level() == 2)
        .map(
            heading -> {
              Body line = new Body(List.of(new Block.Paragraph(heading.children())));
              return new Link(line.plainText(), "#" + heading.anchor());
            })
        .toList();
  }
}
