package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a contest on stage, and what happens when it cannot be kept or read. */
@InBrowser
class StageRecordIT {

  private static final String REFUSE_DATABASE =
      "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };";
  private static final String REFUSE =
      REFUSE_DATABASE
          + """
          Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
          delete window.showSaveFilePicker;
          """;

  /** A disk that is as slow as the test wants. */
  private static final String SLOW_DISK =
      """
      const begin = IDBDatabase.prototype.transaction;
      window.modes = [];
      window.held = [];
      window.holding = false;
      IDBDatabase.prototype.transaction = function (...args) {
        const transaction = begin.apply(this, args);
        window.modes.push(transaction.mode + " " + transaction.durability);
        let told = null;
        Object.defineProperty(transaction, "oncomplete", { set: (listener) => (told = listener) });
        transaction.addEventListener("complete", () => window.holding ? window.held.push(told) : told());
        return transaction;
      };
      """;

  /** A file as a browser hands it out, which here is a text of the page. */
  private static final String FILE =
      """
      window.fileText = "";
      window.fileBroken = false;
      window.showSaveFilePicker = async () => ({
        name: "现场记录.jsonl",
        getFile: async () => new Blob([window.fileText]),
        createWritable: async () => {
          let text = "";
          return {
            write: async ({ position, data }) => {
              if (window.fileBroken || position !== new Blob([window.fileText]).size) {
                throw new DOMException("gone", "NotFoundError");
              }
              text = data;
            },
            close: async () => { window.fileText += text; },
          };
        },
      });
      """;

  /** What was kept last becomes something that cannot have happened. */
  private static final String DAMAGE =
      """
      () => new Promise((done) => {
        const open = indexedDB.open("tiku", 1);
        open.onsuccess = () => {
          const transaction = open.result.transaction("kept", "readwrite");
          const store = transaction.objectStore("kept");
          const keys = store.getAllKeys();
          keys.onsuccess = () => {
            const [name, run, n] = keys.result.filter(Array.isArray).pop();
            store.put({ run, n, entry: { type: "arm", at: 1 } }, [name, run, n]);
          };
          transaction.oncomplete = done;
        };
      })
      """;

  @TempDir private static Path folder;
  private static final Path EAST = StageDecks.of("2021-east");
  private static final Path WEST = StageDecks.of("2021-west");

  @Test
  void nothingIsShownBeforeTheDiskHasIt(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, EAST, page -> page.addInitScript(SLOW_DISK))) {
      Page page = host.page();
      page.evaluate("window.holding = true");
      page.keyboard().press("PageDown");
      page.keyboard().press("PageDown");
      page.waitForCondition(() -> page.evaluate("window.held.length").equals(1));
      assertThat(host.screen()).isEqualTo("opening");
      page.evaluate("window.holding = false; window.held.splice(0).forEach((told) => told())");
      host.press("y");
      assertThat(host.question()).isEqualTo("1-1");
      assertThat(host.verdict()).isEqualTo("✓ 答对 上海市 +10");
      assertThat((List<?>) page.evaluate("[...new Set(window.modes)].sort()"))
          .isEqualTo(List.of("readonly strict", "readwrite strict"));
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void anotherPackNeverTakesARecordOver(SiteBrowser browser) {
    try (StageHost host = begun(browser).opensAgain(WEST)) {
      assertThat(host.visit().find("dialog").count()).isZero();
      assertThat(host.hint()).startsWith("第一次在这台电脑上打开");
      host.press("PageDown");
      try (StageHost again = host.opensAgain(EAST)) {
        again.recovers();
        assertThat(again.question()).isEqualTo("2-1");
      }
    }
  }

  @Test
  void startingAfreshKeepsTheOldRecord(SiteBrowser browser) throws IOException {
    try (StageHost host = begun(browser).reloads()) {
      host.clicks("dialog button:text-is('重新开始')");
      host.waitsForNoPanel();
      assertThat(host.screen()).isEqualTo("opening");
      host.reloads();
      assertThat(host.visit().find("dialog").count()).isZero();
      host.press("l");
      host.clicks("dialog .is-past button");
      assertThat(host.texts("dialog:last-of-type .log tbody tr")).hasSize(7);
      assertThat(host.texts("dialog:last-of-type .log tbody tr").get(4)).contains("上海市答对 上海市 +10");
      Download old =
          host.page()
              .waitForDownload(
                  () -> host.clicks("dialog:last-of-type button:text-is('导出数据（JSON）')"));
      assertThat(Files.readString(old.path())).contains("\"type\":\"judge\"");
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void aDamagedRecordIsPutAsideWithASentence(SiteBrowser browser) {
    try (StageHost host = begun(browser)) {
      host.page().evaluate(DAMAGE);
      host.reloads();
      assertThat(host.hint()).contains("读不出来", "记录已损坏，有前后矛盾的事项");
      host.press("l");
      host.clicks("dialog .is-past button");
      assertThat(host.texts("dialog:last-of-type button")).contains("导出数据（JSON）");
      host.press("Escape", "Escape");
      host.waitsForNoPanel();
      host.press("PageDown");
      assertThat(host.screen()).isEqualTo("rules");
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void storageThatIsRefusedIsSaidBeforeTheFirstStep(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, EAST, page -> page.addInitScript(REFUSE))) {
      assertThat(host.texts("dialog.is-unsafe p").get(0))
          .isEqualTo("浏览器不允许保存，关掉页面就丢失记录：请按 L 随时导出。");
      host.clicks("dialog button");
      host.waitsForNoPanel();
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
  void whereOnlyTheOldStorageIsAllowedItIsSaidAndUsed(SiteBrowser browser) {
    try (StageHost host =
        StageHost.opens(browser, EAST, page -> page.addInitScript(REFUSE_DATABASE))) {
      assertThat(host.texts("dialog.is-unsafe p").get(0)).startsWith("浏览器只肯勉强保存，死机会丢最后几步");
      host.escapes();
      host.press("PageDown", "PageDown", "y");
      host.reloads();
      assertThat(host.texts(".unkept").get(0)).startsWith("浏览器只肯勉强保存");
      host.press("Escape");
      host.recovers();
      assertThat(host.verdict()).isEqualTo("✓ 答对 上海市 +10");
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void aLogFileStandsInForAStorageThatIsRefused(SiteBrowser browser) throws IOException {
    Path file = folder.resolve("log.jsonl");
    try (StageHost host =
        StageHost.opens(
            browser,
            EAST,
            page -> {
              page.addInitScript(REFUSE);
              page.addInitScript(FILE);
            })) {
      host.clicks("dialog button:text-is('选日志文件')");
      host.waitsForNoPanel();
      assertThat(host.texts(".unkept")).containsExactly("浏览器不肯保存，每一步只在日志文件「现场记录.jsonl」里。");
      host.press("PageDown", "PageDown", "y");
      String text = (String) host.page().evaluate("window.fileText");
      assertThat(text.strip().lines()).hasSize(4);
      Files.writeString(file, text + "{\"type\":\"rev");
      host.page().evaluate("window.fileBroken = true");
      host.press("PageDown");
      assertThat(host.texts(".unkept").get(0)).startsWith("日志文件「现场记录.jsonl」写不进去了");
      assertThat(host.visit().faults()).isEmpty();
    }
    try (StageHost other = StageHost.opens(browser, EAST)) {
      other.press("l");
      other.visit().find("dialog input").setInputFiles(file);
      other.waitsForNoPanel();
      assertThat(other.verdict()).isEqualTo("✓ 答对 上海市 +10");
    }
  }

  @Test
  void aLogFileBegunInTheMiddleOfAContestHasAllOfIt(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, EAST, page -> page.addInitScript(FILE))) {
      host.press("PageDown", "PageDown", "d", "y");
      assertThat(host.visit().find(".unkept").isVisible()).isFalse();
      assertThat(
              host.page()
                  .evaluate(
                      """
                      () => Tiku.stageRecord.read(JSON.parse(document.querySelector("[data-deck]").textContent), window.fileText)
                        .map((event) => event.type)
                      """))
          .isEqualTo(List.of("segment", "call", "judge"));
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
      try (StageHost other = host.opensAgain(WEST)) {
        other.press("l");
        other.visit().find("dialog input").setInputFiles(file);
        other.visit().find(".trouble:not(:empty)").waitFor();
        assertThat(other.texts(".trouble")).containsExactly("这是另一套题的记录（试卷代号 2021-east），不能用在这里。");
        assertThat(other.visit().faults()).isEmpty();
      }
    }
  }

  @Test
  void aSecondWindowIsNoticedAndOverwritesNothing(SiteBrowser browser) {
    try (StageHost host = begun(browser);
        StageHost second = host.opensBeside(EAST)) {
      second.recovers();
      host.visit().find(".hint:text('另一个窗口也打开了这场比赛')").waitFor();
      host.press("y");
      second.press("n");
      assertThat(second.texts(".unkept").get(0)).startsWith("这一步已经有另一份记录");
      assertThat(second.verdict()).isEmpty();
      host.press("PageDown");
      host.reloads();
      host.recovers();
      assertThat(host.scores().get(1)).isEqualTo("110");
    }
  }

  /** The first question is answered, the second is on the screen. */
  private static StageHost begun(SiteBrowser browser) {
    StageHost host = StageHost.opens(browser, EAST);
    host.press("PageDown", "PageDown", "y");
    host.goesOn();
    return host;
  }
}
