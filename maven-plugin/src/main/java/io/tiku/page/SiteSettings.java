package io.tiku.page;

import java.time.Instant;
import java.util.Optional;

/**
 * What a site is called and where it will stand.
 *
 * @param baseUrl address of the published site; canonical links and the sitemap need it
 * @param siteTitle shown in the head of every page
 * @param icon path of the icon that browsers show, where it is not the built-in one
 * @param logo path of a picture that stands before the title
 * @param search how it is searched
 * @param oneTap whether a tap on an option of a 单选 or 判断 judges it
 * @param outputTimestamp the build's time, the same for the same sources
 * @param tool which build of the program makes the pages
 */
public record SiteSettings(
    Optional<String> baseUrl,
    String siteTitle,
    Optional<String> icon,
    Optional<String> logo,
    SiteSearch search,
    boolean oneTap,
    Instant outputTimestamp,
    String tool) {
  public SiteSettings {
    baseUrl = baseUrl.filter(url -> !url.isBlank()).map(url -> url.endsWith("/") ? url : url + "/");
  }
}
