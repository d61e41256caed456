package io.tiku.page;

import io.tiku.publish.OutputTree;
import io.tiku.template.Templates;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Fills pages' templates and puts them into the tree, to be printed when they are published. */
final class PagePress {

  private final OutputTree tree;
  private final Templates templates;
  private final SiteSettings settings;
  private final SiteView site;

  PagePress(OutputTree tree, Templates templates, SiteSettings settings, SiteView site) {
    this.tree = tree;
    this.templates = templates;
    this.settings = settings;
    this.site = site;
  }

  String siteTitle() {
    return settings.siteTitle();
  }

  /** A page and what its template shows inside the frame. */
  record Sheet(Page page, Object view) {}

  void add(Place place, Supplier<Sheet> sheet) {
    tree.add(place.path(), () -> print(sheet.get()));
  }

  private byte[] print(Sheet sheet) {
    String name = "page/" + sheet.page().kind() + ".ftlh";
    return templates
        .render(name, Map.of("site", site, "page", sheet.page(), "view", sheet.view()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The full address of a page, where the site's own is known. */
  Optional<String> canonical(Place place) {
    return settings.baseUrl().map(url -> url + place.path());
  }
}
