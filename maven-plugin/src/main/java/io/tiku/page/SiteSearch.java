package io.tiku.page;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * How a site is searched.
 *
 * @param offered whether pages have a search at all
 * @param service address of an OpenSearch index that answers instead of the site's own files
 */
public record SiteSearch(boolean offered, Optional<String> service) {

  /** By the site's own files, without a server. */
  public static final SiteSearch STATIC = new SiteSearch(true, Optional.empty());

  /**
   * Reads a setting: {@code static}, {@code none}, or the address of an index such as {@code
   * https://search.example.org/tiku}.
   *
   * @throws IllegalArgumentException if it is nothing of the kind
   */
  public static SiteSearch of(String setting) {
    String text = setting.strip();
    if (text.equals("static")) {
      return STATIC;
    }
    if (text.equals("none")) {
      return new SiteSearch(false, Optional.empty());
    }
    URI address = URI.create(text.replaceAll("/+$", ""));
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!(scheme.equals("https") || scheme.equals("http"))
        || address.getHost() == null
        || address.getUserInfo() != null
        || address.getRawPath().length() < 2
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException(text);
    }
    return new SiteSearch(true, Optional.of(address.toString()));
  }

  /** Whether the site's own files answer. */
  public boolean shards() {
    return offered && service.isEmpty();
  }

  /** What pages may connect to; none for the site's own files. */
  public Optional<String> origin() {
    return service
        .map(URI::create)
        .map(address -> address.getScheme() + "://" + address.getRawAuthority());
  }
}
