package io.tiku.page;

import java.util.Optional;

/**
 * What every page knows about its site.
 *
 * @param icon path of an icon of its own, below the site's folder
 * @param logo path of a picture before the title, likewise
 * @param aged the day from which the edition counts as old: a year after its date
 * @param statutes whether there is a register of statutes
 * @param papers whether practice papers are offered
 * @param changes whether there are other editions, with which this one is compared
 * @param feed path of the feed of changes, below the site's folder
 * @param guide first guide, relative to the edition's folder
 * @param oneTap whether a tap on an option judges it, unless the reader wants otherwise
 * @param preview whether it is shown to its writers, with marks for what is added to each page
 */
public record SiteView(
    String title,
    Optional<String> icon,
    Optional<String> logo,
    String edition,
    String editionTitle,
    String asOf,
    String aged,
    Optional<String> guide,
    boolean statutes,
    boolean papers,
    boolean changes,
    Optional<String> feed,
    SiteSearch search,
    AssetFiles assets,
    boolean oneTap,
    boolean preview) {

  /** The same site where pages say this of their edition. */
  SiteView ofEdition(String otherEdition, String otherTitle, String otherAsOf, String otherAged) {
    return with(otherEdition, otherTitle, otherAsOf, otherAged, preview);
  }

  /** The same site for its writers. */
  SiteView forPreview() {
    return with(edition, editionTitle, asOf, aged, true);
  }

  private SiteView with(
      String otherEdition,
      String otherTitle,
      String otherAsOf,
      String otherAged,
      boolean shownToWriters) {
    return new SiteView(
        title,
        icon,
        logo,
        otherEdition,
        otherTitle,
        otherAsOf,
        otherAged,
        guide,
        statutes,
        papers,
        changes,
        feed,
        search,
        assets,
        oneTap,
        shownToWriters);
  }
}
