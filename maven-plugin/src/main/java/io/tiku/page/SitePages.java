package io.tiku.page;

import io.tiku.content.Asset;
import io.tiku.content.Audience;
import io.tiku.content.EditionInfo;
import io.tiku.content.Guide;
import io.tiku.edition.Edition;
import io.tiku.publish.Fingerprint;
import io.tiku.publish.OutputTree;
import io.tiku.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    SiteEditions editions =
        new SiteEditions(oldestFirst, settings.search().offered(), templates.texts());
    EditionHistory history = new EditionHistory(editions, templates.texts());
    String base = settings + templates.digest() + editions.listed();
    List<Fingerprints> fingerprints =
        oldestFirst.stream().map(edition -> new Fingerprints(edition, base)).toList();
    SharedPages shared =
        new SharedPages(
            Fingerprint.of(fingerprints.stream().map(Fingerprints::whole).toArray(String[]::new)));
    for (int i = 0; i < oldestFirst.size(); i++) {
      SiteEdition edition = oldestFirst.get(i);
      SiteView view = view(edition, settings, assets, oldestFirst.size() > 1);
      PagePress press =
          new PagePress(tree, templates, settings, editions, i, view, fingerprints.get(i), shared);
      Pieces pieces = new Pieces(edition.edition(), templates.texts());
      add(edition, pieces, press, settings, history);
      if (oldestFirst.size() > 1) {
        new ChangePages(pieces, press, history.before(i), history.of(i), history.addresses(i))
            .add(
                history.base(i).stream()
                    .mapToObj(fingerprints::get)
                    .map(Fingerprints::whole)
                    .findFirst()
                    .orElse(""));
      }
      addImages(tree, edition.edition());
      if (i == editions.newest()) {
        new MovedPages(pieces, press, oldestFirst, editions.trail()).add();
      }
    }
    NotFoundPage.addTo(tree, templates, settings);
    settings
        .baseUrl()
        .ifPresent(
            url -> {
              if (oldestFirst.size() > 1) {
                ChangeFeed.addTo(
                    tree, editions, history, url, settings.siteTitle(), templates.texts());
              }
              Sitemap.addTo(tree, url, editions::isCanonical);
            });
    return tree;
  }

  /** The pages of an edition. */
  static void add(
      SiteEdition published,
      Pieces pieces,
      PagePress press,
      SiteSettings settings,
      EditionHistory history) {
    new EditionPages(pieces, press).add(settings);
    new TopicPages(pieces, press).add();
    new SheetPages(pieces, press).add();
    new ItemPages(pieces, press, history).add();
    new StatutePages(pieces, press).add();
    new GuidePages(pieces, press).add();
    new WorklistPages(pieces, press).add();
    if (!published.papers().isEmpty()) {
      new PaperPages(pieces, press).add(published.papers());
    }
  }

  static SiteView view(
      SiteEdition published, SiteSettings settings, AssetFiles assets, boolean several) {
    EditionInfo info = published.edition().info();
    return new SiteView(
        settings.siteTitle(),
        settings.icon(),
        settings.logo(),
        info.id(),
        published.title(),
        info.asOf().toString(),
        info.asOf().plusYears(1).toString(),
        guide(published.edition()),
        !published.edition().statutes().isEmpty(),
        !published.papers().isEmpty(),
        several,
        several && settings.baseUrl().isPresent() ? Optional.of(ChangeFeed.PATH) : Optional.empty(),
        settings.search(),
        assets,
        settings.oneTap(),
        false);
  }

  /** The guide that the menu leads to: the first one for staff, else the first. */
  private static Optional<String> guide(Edition edition) {
    List<Guide> guides = edition.guides();
    return guides.stream()
        .filter(guide -> guide.audience() == Audience.STAFF)
        .findFirst()
        .or(() -> guides.stream().findFirst())
        .map(Addresses::of);
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
