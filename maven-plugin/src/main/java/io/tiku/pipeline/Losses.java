package io.tiku.pipeline;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What readers of the published site would lose though nobody took it away on purpose. */
final class Losses {

  private final Settings settings;

  Losses(Settings settings) {
    this.settings = settings;
  }

  /** A sentence if a site of these editions must not take the place of the published one. */
  Optional<String> by(PublishedEditions editions) {
    if (!editions.newest().publishesItems()) {
      return Optional.of("没有一道启用的公开试题，没有可以发布的。");
    }
    List<String> published = editions.banks().stream().map(ReadBank::id).toList();
    List<String> lost =
        settings.editions().stream()
            .map(EditionRef::id)
            .filter(id -> !published.contains(id))
            .filter(id -> Files.isDirectory(settings.site().resolve(id).resolve("item")))
            .toList();
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "版次「"
                + String.join("」「", lost)
                + "」这次读不出来，而站点里已有它的试题，发布会把它们删掉。先照提示让它读得出来；确实不要了的，从配置的 editions 里去掉。");
  }
}
