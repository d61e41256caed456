package io.tiku.page;

import io.tiku.edition.Edition;
import io.tiku.edition.SourceDigests;
import java.util.List;

/**
 * An edition as a site publishes it.
 *
 * @param title what the switcher calls it
 * @param papers the practice papers it offers
 * @param digests of the source files, by which pages are known that need not be made again
 * @param unread paths of files that could not be read, which have neither come nor gone
 */
public record SiteEdition(
    Edition edition,
    String title,
    List<PaperShelf> papers,
    SourceDigests digests,
    List<String> unread) {
  public SiteEdition {
    papers = List.copyOf(papers);
    unread = List.copyOf(unread);
  }

  String id() {
    return edition.info().id();
  }
}
