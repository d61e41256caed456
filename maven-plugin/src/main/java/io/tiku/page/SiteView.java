package io.tiku.page;

import java.util.Optional;

/**
 * What every page knows about its site.
 *
 * @param papers whether practice papers are offered
 * @param guide first guide, relative to the edition's folder
 * @param preview whether it is shown to its writers, with marks for what is added to each page
 */
public record SiteView(
    String title,
    String edition,
    String editionTitle,
    String asOf,
    Optional<String> guide,
    boolean papers,
    SiteSearch search,
    AssetFiles assets,
    boolean preview) {

  /** The same for writers. */
  SiteView forPreview() {
    return new SiteView(title, edition, editionTitle, asOf, guide, papers, search, assets, true);
  }
}
