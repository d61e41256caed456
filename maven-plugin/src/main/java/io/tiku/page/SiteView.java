package io.tiku.page;

import java.util.Optional;

/**
 * What every page knows about its site.
 *
 * @param papers whether practice papers are offered
 * @param guide first guide, relative to the edition's folder
 */
public record SiteView(
    String title,
    String edition,
    String editionTitle,
    String asOf,
    Optional<String> guide,
    boolean papers,
    SiteSearch search,
    AssetFiles assets) {}
