package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The countdown of the contest on stage, without its deck. */
@InBrowser
class StageClockIT {

  private static final Path MODULE =
      Path.of("..", "templates/src/main/browser/stage/clock/countdown.js");

  @Test
  void settingTheComputersClockMovesItNeitherWay(SiteBrowser browser) throws IOException {
    try (Visit visit = browser.visit("404.html", Look.DESKTOP)) {
      Page page = visit.page();
      page.clock().install(new Clock.InstallOptions().setTime(PracticePapers.START));
      page.clock().pauseAt(PracticePapers.START + 1_000);
      page.evaluate(Files.readString(MODULE).replace("export function", "function"));
      page.evaluate(
          """
          () => {
            window.ended = 0;
            window.watch = countdown({ beep() {}, end() { ended++; } }, () => {});
            watch.set(30);
            watch.start();
          }
          """);
      page.clock().setSystemTime(PracticePapers.START - 20_000);
      page.clock().runFor(1_000);
      assertThat(page.evaluate("watch.seconds()")).isEqualTo(29);
      page.clock().setSystemTime(PracticePapers.START + 3_600_000);
      page.clock().runFor(1_000);
      assertThat(page.evaluate("[watch.seconds(), ended]")).isEqualTo(List.of(28, 0));
      page.clock().runFor(28_000);
      assertThat(page.evaluate("[watch.seconds(), ended]")).isEqualTo(List.of(0, 1));
    }
  }
}
