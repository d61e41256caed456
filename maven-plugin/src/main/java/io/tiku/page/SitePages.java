package io.tiku.page;

import io.tiku.content.Asset;
import io.tiku.content.EditionInfo;
import io.tiku.edition.Edition;
import io.tiku.publish.OutputTree;
import io.tiku.template.Templates;
import java.util.List;
import java.util.Map;

/** The plan of the site: which files it has and how each is made. */
public final class SitePages {

  private SitePages() {}

  /**
   * All files of the site; each is made when it is published, by any thread.
   *
   * @param oldestFirst its editions; the last one is also what the start page shows
   */
  public static OutputTree plan(
      List<SiteEdition> oldestFirst, SiteSettings settings, Templates templates) {
    OutputTree tree = new OutputTree();
    boolean papers = oldestFirst.stream().anyMatch(edition -> !edition.papers().isEmpty());
    AssetFiles assets = AssetFiles.addTo(tree, templates, papers);
    SiteEditions editions = new SiteEditions(oldestFirst, settings.search().offered());
    String base = settings + templates.digest() + editions.listed();
    for (int i = 0; i < oldestFirst.size(); i++) {
      SiteEdition edition = oldestFirst.get(i);
      add(
          edition,
          new Pieces(edition.edition()),
          new PagePress(
              tree,
              templates,
              settings,
              editions,
              i,
              view(edition, settings, assets),
              new Fingerprints(edition, base)),
          settings);
      addImages(tree, edition.edition());
    }
    NotFoundPage.addTo(tree, templates, settings);
    settings.baseUrl().ifPresent(url -> Sitemap.addTo(tree, url, editions::isCanonical));
    return tree;
  }

  /** The pages of an edition. */
  static void add(SiteEdition published, Pieces pieces, PagePress press, SiteSettings settings) {
    new EditionPages(pieces, press).add(settings);
    new TopicPages(pieces, press).add();
    new ItemPages(pieces, press).add();
    new StatutePages(pieces, press).add();
    new GuidePages(pieces, press).add();
    if (!published.papers().isEmpty()) {
      new PaperPages(pieces, press).add(published.papers());
    }
  }

  static SiteView view(SiteEdition published, SiteSettings settings, AssetFiles assets) {
    EditionInfo info = published.edition().info();
    return new SiteView(
        settings.siteTitle(),
        info.id(),
        published.title(),
        info.asOf().toString(),
        published.edition().guides().stream().findFirst().map(Addresses::of),
        !published.papers().isEmpty(),
        settings.search(),
        assets,
        false);
  }

  static void addImages(OutputTree tree, Edition edition) {
    Map<String, Asset> assets = edition.content().assets();
    for (String path : UsedImages.of(edition)) {
      Asset asset = assets.get(path);
      if (asset != null) {
        tree.add(edition.info().id() + "/asset/" + path, asset::bytes);
      }
    }
  }
}
