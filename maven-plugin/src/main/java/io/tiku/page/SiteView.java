package io.tiku.page;

import java.util.Optional;

/**
 * What every page knows about its site.
 *
 * @param papers whether practice papers are offered
 * @param changes whether there are other editions, with which this one is compared
 * @param feed path of the feed of changes, below the site's folder
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
    boolean changes,
    Optional<String> feed,
    SiteSearch search,
    AssetFiles assets,
    boolean preview) {

  /** The same site where pages say this of their edition. */
  SiteView ofEdition(String otherEdition, String otherTitle, String otherAsOf) {
    return with(otherEdition, otherTitle, otherAsOf, preview);
  }

  /** The same site for its writers. */
  SiteView forPreview() {
    return with(edition, editionTitle, asOf, true);
  }

  private SiteView with(
      String otherEdition, String otherTitle, String otherAsOf, boolean shownToWriters) {
    return new SiteView(
        title,
        otherEdition,
        otherTitle,
        otherAsOf,
        guide,
        papers,
        changes,
        feed,
        search,
        assets,
        shownToWriters);
  }
}
