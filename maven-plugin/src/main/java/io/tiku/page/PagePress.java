package io.tiku.page;

import io.tiku.publish.OutputTree;
import io.tiku.publish.OutputTree.OutputFile;
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
  private final Fingerprints fingerprints;

  PagePress(
      OutputTree tree,
      Templates templates,
      SiteSettings settings,
      SiteView site,
      Fingerprints fingerprints) {
    this.tree = tree;
    this.templates = templates;
    this.settings = settings;
    this.site = site;
    this.fingerprints = fingerprints;
  }

  Fingerprints fingerprints() {
    return fingerprints;
  }

  String siteTitle() {
    return settings.siteTitle();
  }

  /** A page and what its template shows inside the frame. */
  record Sheet(Page page, Object view) {}

  /** Adds a page; {@code fingerprint} says from what it is made. */
  void add(Place place, String fingerprint, Supplier<Sheet> sheet) {
    tree.add(place.path(), new OutputFile(() -> print(sheet.get()), fingerprint));
  }

  /** A page's bytes. */
  byte[] print(Sheet sheet) {
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
