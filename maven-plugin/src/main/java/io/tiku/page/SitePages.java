package io.tiku.page;

import io.tiku.content.Asset;
import io.tiku.content.EditionInfo;
import io.tiku.edition.Edition;
import io.tiku.edition.SourceDigests;
import io.tiku.publish.OutputTree;
import io.tiku.template.Templates;
import java.util.List;
import java.util.Map;

/** The plan of the site: which files it has and how each is made. */
public final class SitePages {

  private SitePages() {}

  /**
   * All files of the site of one edition; each is made when it is published, by any thread.
   *
   * @param papers the practice papers it offers
   * @param digests of the source files, by which pages are known that need not be made again
   */
  public static OutputTree plan(
      Edition edition,
      SiteSettings settings,
      List<PaperShelf> papers,
      Templates templates,
      SourceDigests digests) {
    OutputTree tree = new OutputTree();
    AssetFiles assets = AssetFiles.addTo(tree, templates, !papers.isEmpty());
    Pieces pieces = new Pieces(edition);
    PagePress press =
        new PagePress(
            tree,
            templates,
            settings,
            view(edition, settings, !papers.isEmpty(), assets),
            new Fingerprints(edition, settings, !papers.isEmpty(), templates, digests));
    add(tree, pieces, press, settings);
    if (!papers.isEmpty()) {
      new PaperPages(pieces, press).add(papers);
    }
    NotFoundPage.addTo(tree, templates, settings);
    settings.baseUrl().ifPresent(url -> Sitemap.addTo(tree, url));
    return tree;
  }

  /** The pages of an edition and their images. */
  static void add(OutputTree tree, Pieces pieces, PagePress press, SiteSettings settings) {
    new EditionPages(pieces, press).add(settings);
    new TopicPages(pieces, press).add();
    new ItemPages(pieces, press).add();
    new StatutePages(pieces, press).add();
    new GuidePages(pieces, press).add();
    addImages(tree, pieces.edition());
  }

  static SiteView view(Edition edition, SiteSettings settings, boolean papers, AssetFiles assets) {
    EditionInfo info = edition.info();
    return new SiteView(
        settings.siteTitle(),
        info.id(),
        info.title(),
        info.asOf().toString(),
        edition.guides().stream().findFirst().map(Addresses::of),
        papers,
        settings.search(),
        assets,
        false);
  }

  private static void addImages(OutputTree tree, Edition edition) {
    Map<String, Asset> assets = edition.content().assets();
    for (String path : UsedImages.of(edition)) {
      Asset asset = assets.get(path);
      if (asset != null) {
        tree.add(edition.info().id() + "/asset/" + path, asset::bytes);
      }
    }
  }
}
