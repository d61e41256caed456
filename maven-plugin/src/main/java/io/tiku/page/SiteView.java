package io.tiku.page;

import java.util.Optional;

/**
 * What every page knows about its site.
 *
 * @param guide first guide, relative to the edition's folder
 */
public record SiteView(
    String title,
    String edition,
    String editionTitle,
    String asOf,
    Optional<String> guide,
    SiteSearch search,
    AssetFiles assets) {}
