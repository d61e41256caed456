package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@InBrowser
class StageDeckIT {
  @Test
  void makes(SiteBrowser browser) {
    Path file = StageDecks.make(Path.of("/tmp/deck"), "2021-east", true);
    assertThat(StageDecks.make(Path.of("/tmp/deck"), "2021-west", false)).exists();
    try (Visit visit = browser.visitFile(file, Look.DESKTOP.overFile(), page -> {})) {
      assertThat(visit.faults()).isEmpty();
    }
  }
}
