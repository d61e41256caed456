package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a contest on stage, and what happens when it cannot be kept or read. */
@InBrowser
class StageRecordIT {

  private static final String REFUSE =
      "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
  private static final String DAMAGE =
      """
      () => Object.keys(localStorage).filter((key) => /^tiku[.]stage[.].*[0-9a-f]{16}$/.test(key))
        .forEach((key) => localStorage.setItem(key, localStorage.getItem(key).slice(0, -9)))
      """;

  @TempDir private static Path folder;
  private static Path east;
  private static Path west;

  @BeforeAll
  static void makeDecks() {
    east = StageDecks.make(folder, "2021-east", false);
    west = StageDecks.make(folder, "2021-west", false);
  }

  @Test
  void anotherPackNeverTakesARecordOver(SiteBrowser browser) {
    try (StageHost host = begun(browser).opensAgain(west)) {
      assertThat(host.visit().find("dialog").count()).isZero();
      host.press("PageDown");
      try (StageHost again = host.opensAgain(east)) {
        again.recovers();
        assertThat(again.question()).isEqualTo("2-1");
      }
    }
  }

  @Test
  void startingAfreshForgetsTheRecord(SiteBrowser browser) {
    try (StageHost host = begun(browser)) {
      host.page().reload();
      host.clicks("dialog button:text-is('重新开始')");
      host.waitsForNoPanel();
      assertThat(host.screen()).isEqualTo("opening");
      host.page().reload();
      assertThat(host.visit().find("dialog").count()).isZero();
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void aDamagedRecordIsPutAsideWithASentence(SiteBrowser browser) {
    try (StageHost host = begun(browser)) {
      host.page().evaluate(DAMAGE);
      host.page().reload();
      assertThat(host.hint()).contains("读不出来", "记录已损坏，不是完整的数据。");
      assertThat(
              host.page()
                  .evaluate("Object.keys(localStorage).some((key) => key.endsWith('.damaged'))"))
          .isEqualTo(true);
      host.press("PageDown");
      assertThat(host.screen()).isEqualTo("rules");
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void storageThatIsRefusedIsSaidAndTheContestGoesOn(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, east, page -> page.addInitScript(REFUSE))) {
      assertThat(host.visit().find(".unkept").isVisible()).isTrue();
      host.press("PageDown", "PageDown", "y");
      assertThat(host.scores().get(0)).isEqualTo("110");
      assertThat(
              host.page()
                  .evaluate(
                      "!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"))
          .isEqualTo(true);
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void exportedDataIsReadBackButNotThatOfAnotherPack(SiteBrowser browser) {
    try (StageHost host = begun(browser)) {
      host.press("l");
      Download data =
          host.page().waitForDownload(() -> host.clicks("dialog button:text-is('导出数据（JSON）')"));
      Path file = data.path();
      host.escapes();
      host.press("u", "u", "u");
      host.press("l");
      host.visit().find("dialog input").setInputFiles(file);
      host.waitsForNoPanel();
      assertThat(host.question()).isEqualTo("2-1");
      try (StageHost other = host.opensAgain(west)) {
        other.press("l");
        other.visit().find("dialog input").setInputFiles(file);
        other.visit().find(".trouble:not(:empty)").waitFor();
        assertThat(other.texts(".trouble")).containsExactly("这是另一套题的记录（试卷代号 2021-east），不能用在这里。");
        assertThat(other.visit().faults()).isEmpty();
      }
    }
  }

  @Test
  void aSecondWindowIsNoticed(SiteBrowser browser) {
    try (StageHost host = begun(browser)) {
      host.page()
          .evaluate(
              """
              () => window.dispatchEvent(new StorageEvent("storage", {
                key: Object.keys(localStorage).find((key) => key.startsWith("tiku.stage.") && !key.endsWith("clock")),
              }))
              """);
      assertThat(host.hint()).contains("另一个窗口");
    }
  }

  /** The first question is answered, the second is on the screen. */
  private static StageHost begun(SiteBrowser browser) {
    StageHost host = StageHost.opens(browser, east);
    host.press("PageDown", "PageDown", "y");
    host.goesOn();
    return host;
  }
}
