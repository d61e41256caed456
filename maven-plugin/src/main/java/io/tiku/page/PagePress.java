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
  private final SiteEditions editions;
  private final int edition;
  private final SiteView site;
  private final Fingerprints fingerprints;

  PagePress(
      OutputTree tree,
      Templates templates,
      SiteSettings settings,
      SiteEditions editions,
      int edition,
      SiteView site,
      Fingerprints fingerprints) {
    this.tree = tree;
    this.templates = templates;
    this.settings = settings;
    this.editions = editions;
    this.edition = edition;
    this.site = site;
    this.fingerprints = fingerprints;
  }

  Fingerprints fingerprints() {
    return fingerprints;
  }

  /** Whether the newest edition's pages are printed. */
  boolean newest() {
    return edition == editions.newest();
  }

  String siteTitle() {
    return settings.siteTitle();
  }

  /** A page and what its template shows inside the frame. */
  record Sheet(Page page, Object view) {}

  /** Adds a page; {@code fingerprint} says from what it is made. */
  void add(Place place, String fingerprint, Supplier<Sheet> sheet) {
    String having = editions.having(place.name());
    String whole = fingerprint.isEmpty() ? "" : fingerprint + having;
    tree.add(place.path(), new OutputFile(() -> print(sheet.get(), having), whole));
  }

  /** The bytes of a page that is in no tree. */
  byte[] print(Sheet sheet) {
    return print(sheet, editions.having(sheet.page().place().name()));
  }

  private byte[] print(Sheet sheet, String having) {
    String name = "page/" + sheet.page().kind() + ".ftlh";
    return templates
        .render(
            name,
            Map.of(
                "site", site,
                "editions", editions.switcher(edition, sheet.page(), having),
                "page", sheet.page(),
                "view", sheet.view()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The full address by which search engines know a page, where the site's own is known. */
  Optional<String> canonical(Place place) {
    return settings.baseUrl().map(url -> url + editions.canonical(edition, place.name()));
  }
}
