package io.tiku.page;

import io.tiku.template.Html;
import java.util.List;
import java.util.Optional;

/**
 * What the frame around every page shows ({@code page/layout.ftlh}).
 *
 * @param kind the template's name, also a class of the body
 * @param description one line for lists of search results
 * @param canonical full address, where the site's address is known
 * @param crumbs from the start page to the parent
 * @param nav the tree; empty markup for none
 */
public record Page(
    Place place,
    String kind,
    String title,
    String description,
    Optional<String> canonical,
    List<Link> crumbs,
    Html nav,
    Optional<Link> previous,
    Optional<Link> next) {
  public Page {
    crumbs = List.copyOf(crumbs);
  }

  /** Whether items are answered here, which takes scripts of its own. */
  public boolean practice() {
    return kind.equals("item") || kind.equals("point");
  }
}
