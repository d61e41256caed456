package io.tiku.site;

import io.tiku.pipeline.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What builds are made with in tests. */
final class TestSettings {

  private TestSettings() {}

  /**
   * Settings of a build.
   *
   * @param folder where everything is written, each kind in a folder of its own
   * @param search {@code static}, {@code none} or the address of a service
   */
  static Settings of(Path content, Path folder, String search) {
    return new Settings(
        content,
        List.of(),
        folder.resolve("site"),
        folder.resolve("reports"),
        Optional.empty(),
        Optional.empty(),
        "题库（示例）",
        search,
        false,
        Instant.EPOCH,
        "test",
        "test");
  }
}
