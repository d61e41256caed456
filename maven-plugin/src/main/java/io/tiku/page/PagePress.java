package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.Later;
import io.tiku.publish.OutputTree;
import io.tiku.publish.OutputTree.OutputFile;
import io.tiku.template.Templates;
import io.tiku.template.Texts;
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
  private final SharedPages shared;

  PagePress(
      OutputTree tree,
      Templates templates,
      SiteSettings settings,
      SiteEditions editions,
      int edition,
      SiteView site,
      Fingerprints fingerprints,
      SharedPages shared) {
    this.tree = tree;
    this.templates = templates;
    this.settings = settings;
    this.editions = editions;
    this.edition = edition;
    this.site = site;
    this.fingerprints = fingerprints;
    this.shared = shared;
  }

  Fingerprints fingerprints() {
    return fingerprints;
  }

  /** Whether the newest edition's pages are printed. */
  boolean newest() {
    return edition == editions.newest();
  }

  /** What pages say in the site's language. */
  Texts texts() {
    return templates.texts();
  }

  /** A text of the interface. */
  String say(String key, Object... values) {
    return texts().say(key, values);
  }

  String siteTitle() {
    return settings.siteTitle();
  }

  /**
   * A page and what its template shows inside the frame.
   *
   * @param shareable whether it leads to no page that another edition may lack
   */
  record Sheet(Page page, Object view, boolean shareable) {
    Sheet(Page page, Object view) {
      this(page, view, false);
    }
  }

  /** Adds a page; {@code fingerprint} says from what it is made. */
  void add(Place place, String fingerprint, Supplier<Sheet> sheet) {
    String having = editions.having(place.name());
    String whole = fingerprint.isEmpty() ? "" : fingerprint + having;
    tree.add(place.path(), new OutputFile(() -> print(sheet.get(), having), whole));
  }

  /**
   * Adds the page of an item, which other editions may have too.
   *
   * @param rest what it rests on besides the item and what the frame says of the edition
   * @param frame what the frame shows
   * @param sheet the whole
   */
  void add(
      Place place,
      String fingerprint,
      Item item,
      Supplier<String> rest,
      Supplier<Page> frame,
      Supplier<Sheet> sheet) {
    if (editions.all().size() == 1) {
      add(place, fingerprint, sheet);
      return;
    }
    String having = editions.having(place.name());
    tree.add(
        place.path(),
        new OutputFile(
            () -> {
              Later<Sheet> printed = Later.when(sheet);
              return shared.print(
                  item,
                  rest.get() + site.papers(),
                  site,
                  editions.switcher(edition, frame.get(), having),
                  (view, switcher) -> render(printed.get(), view, switcher),
                  () -> printed.get().shareable());
            },
            fingerprint.isEmpty() ? "" : fingerprint + having));
  }

  /** The bytes of a page that is in no tree. */
  byte[] print(Sheet sheet) {
    return print(sheet, editions.having(sheet.page().place().name()));
  }

  private byte[] print(Sheet sheet, String having) {
    return render(sheet, site, editions.switcher(edition, sheet.page(), having))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String render(Sheet sheet, SiteView view, SiteEditions.Switcher switcher) {
    return templates.render(
        "page/" + sheet.page().kind() + ".ftlh",
        Map.of("site", view, "editions", switcher, "page", sheet.page(), "view", sheet.view()));
  }

  /** The full address by which search engines know a page, where the site's own is known. */
  Optional<String> canonical(Place place) {
    return settings.baseUrl().map(url -> url + editions.canonical(edition, place.name()));
  }
}
