package io.tiku.site;

import static io.tiku.site.PracticePapers.begun;
import static io.tiku.site.PracticePapers.fact;
import static io.tiku.site.PracticePapers.handIn;
import static io.tiku.site.PracticePapers.opened;
import static io.tiku.site.PracticePapers.reload;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice paper opened by double-click: answered, kept against the clock and handed in. */
@InBrowser
class ExamIT {

  private static final long MINUTE = 60_000;
  private static final String NO_DATABASE =
      "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };";
  private static final String REFUSE =
      """
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
      """;

  @TempDir private static Path folder;
  private static Path weekly;
  private static Path provincial;

  @BeforeAll
  static void makePapers() {
    weekly = PracticePapers.make("weekly", folder);
    provincial = PracticePapers.make("provincial-100", folder);
  }

  @Test
  void answersAndFlagsSurviveAReload(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.find(".q[data-type=single] input").nth(2).check();
      visit.find(".blank input").first().fill("写到一半");
      visit.find(".exam-flag").nth(3).click();
      reload(visit);
      assertThat(visit.find(".exam-start").textContent()).contains("已答 2 / 10 问");
      visit.find("text=继续上次作答").click();
      assertThat(visit.find(".q[data-type=single] input").nth(2).isChecked()).isTrue();
      assertThat(visit.find(".blank input").first().inputValue()).isEqualTo("写到一半");
      assertThat(visit.find(".exam-flag").nth(3).getAttribute("aria-pressed")).isEqualTo("true");
      assertThat(visit.find(".exam-progress").textContent()).contains("标记 1 题");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void startingAfreshForgetsTheLastAttemptOnlyWhenConfirmed(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.find(".q[data-type=single] input").first().check();
      reload(visit);
      visit.find(".exam-start button:text-is('重新开始')").click();
      visit.find("dialog button:text-is('保留')").click();
      assertThat(visit.find("text=继续上次作答").isVisible()).isTrue();
      visit.find(".exam-start button:text-is('重新开始')").click();
      visit.find("dialog .primary").click();
      visit.find("text=开始作答").click();
      assertThat(visit.find(".options input:checked").count()).isZero();
      visit.find(".q[data-type=single] input").first().check();
      assertThat(visit.find(".exam-progress").textContent()).startsWith("已答 1 题");
    }
  }

  @Test
  void timeWarnsTwiceAndThenHandsIn(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.page().clock().runFor(5 * MINUTE - 5_000);
      assertThat(visit.find(".exam-alert").textContent()).isEmpty();
      visit.page().clock().runFor(6_000);
      assertThat(visit.find(".exam-alert").textContent()).contains("最后 5 分钟");
      visit.page().clock().runFor(4 * MINUTE);
      assertThat(visit.find(".exam-alert").textContent()).contains("最后 1 分钟");
      assertThat(phase(visit)).isEqualTo("run");
      visit.find(".exam-hand").click();
      visit.page().clock().runFor(MINUTE);
      assertThat(phase(visit)).isEqualTo("done");
      assertThat(visit.find("dialog").count()).isZero();
      assertThat(visit.find(".exam-alert").textContent()).isEqualTo("时间到了，已自动交卷。");
      assertThat(fact(visit, "用时")).isEqualTo("10:00");
    }
  }

  @Test
  void reloadingWinsNoTime(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.find(".q[data-type=single] input").first().check();
      visit.page().clock().fastForward(3 * MINUTE);
      reload(visit);
      visit.page().clock().fastForward(4 * MINUTE);
      visit.find("text=继续上次作答").click();
      assertThat(visit.find(".exam-clock b").textContent()).matches("03:00|02:5[0-9]");
      reload(visit);
      visit.find("text=继续上次作答").click();
      assertThat(visit.find(".exam-clock b").textContent()).matches("03:00|02:5[0-9]");
      assertThat(visit.find(".options input:checked").count()).isEqualTo(1);
    }
  }

  @Test
  void settingTheComputersClockNeitherEndsNorLengthens(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.page().clock().setSystemTime(PracticePapers.START + 60 * MINUTE);
      visit.page().clock().runFor(2_000);
      assertThat(phase(visit)).isEqualTo("run");
      assertThat(visit.find(".exam-clock b").textContent()).matches("09:5[0-9]");
      reload(visit);
      visit.find("text=继续上次作答").click();
      visit.page().clock().setSystemTime(PracticePapers.START - 60 * MINUTE);
      visit.page().clock().runFor(2_000);
      assertThat(visit.find(".exam-clock b").textContent()).matches("09:[45][0-9]");
      visit.page().clock().setSystemTime(PracticePapers.START + 90 * MINUTE);
      reload(visit); // before a tick could see it
      assertThat(visit.find(".exam-start").textContent()).matches(".*还剩 09:[45][0-9].*");
      visit.page().clock().setSystemTime(PracticePapers.START + 200 * MINUTE);
      reload(visit); // while the attempt was only offered
      assertThat(visit.find(".exam-start").textContent()).matches(".*还剩 09:[45][0-9].*");
    }
  }

  @Test
  void aClockSetWhileThePageReloadsIsSeenThrough(SiteBrowser browser) {
    String later =
        "const real = Date.now; Date.now = () => real() + 3600e3 * Number(sessionStorage.later || 0)";
    try (Visit visit =
        browser.visitFile(weekly, Look.DESKTOP.overFile(), page -> page.addInitScript(later))) {
      visit.find("text=开始作答").click();
      visit.page().evaluate("addEventListener('unload', () => { sessionStorage.later = 1; })");
      reload(visit);
      assertThat(visit.find(".exam-start").textContent()).matches(".*还剩 (10:00|09:[45][0-9]).*");
    }
  }

  @Test
  void theTimeGoesOnWhileThePaperIsClosed(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.find(".q[data-type=single] input").first().check();
      String address = visit.page().url();
      BrowserContext context = visit.page().context();
      visit.page().close();
      context.clock().fastForward(4 * MINUTE);
      Page page = context.newPage();
      page.navigate(address);
      assertThat(page.locator(".exam-start:has-text('已答 1 / 10 问')").textContent())
          .matches(".*还剩 (06:00|05:[45][0-9]).*");
      page.close();
      context.clock().fastForward(7 * MINUTE);
      page = context.newPage();
      page.navigate(address);
      page.locator(".exam[data-phase=done]").waitFor();
      assertThat(page.locator(".exam-alert").textContent()).contains("已自动交卷");
      assertThat(page.locator(".options input:checked").count()).isEqualTo(1);
    }
  }

  @Test
  void withoutTimingNothingEndsByItself(SiteBrowser browser) {
    try (Visit visit = opened(browser, weekly, page -> {})) {
      visit.find("text=不计时").click();
      visit.find("text=开始作答").click();
      visit.page().clock().runFor(11 * MINUTE);
      assertThat(phase(visit)).isEqualTo("run");
      assertThat(visit.find(".exam-clock").textContent()).startsWith("用时11:");
      reload(visit);
      visit.page().clock().fastForward(60 * MINUTE);
      visit.find("text=继续上次作答").click();
      assertThat(visit.find(".exam-clock").textContent()).startsWith("用时11:");
    }
  }

  @Test
  void handingInTellsWhatIsUnansweredAndFlagged(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.find(".q[data-type=judgement] input").first().check();
      visit.find(".exam-flag").nth(1).click();
      visit.find(".exam-hand").click();
      assertThat(visit.find("dialog").textContent())
          .contains("还有 9 题没有作答或没有答完：1234568910", "标记了 1 题：2");
      visit.find("dialog button[aria-label='第 4 题']").first().click();
      assertThat(visit.find("dialog").count()).isZero();
      assertThat(visit.find(".exam-cells [aria-current=true]").textContent()).isEqualTo("4");
      assertThat(phase(visit)).isEqualTo("run");
    }
  }

  @Test
  void storageThatIsRefusedIsSaidAndTheExamGoesOn(SiteBrowser browser) {
    try (Visit visit = opened(browser, weekly, page -> page.addInitScript(NO_DATABASE + REFUSE))) {
      assertThat(visit.find(".exam-unkept").textContent()).contains("不允许保存");
      visit.find("text=开始作答").click();
      visit.find(".q[data-type=single] li[data-key] input").first().check();
      assertThat(visit.find(".exam-alert").textContent()).isEmpty();
      handIn(visit);
      assertThat(fact(visit, "总分")).isEqualTo("2/ 20 分");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void storageThatFailsLaterIsSaidOnce(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.page().evaluate("() => { " + REFUSE + " }");
      visit.find(".q[data-type=single] input").first().check();
      visit.find(".exam-alert:has-text('不再允许保存')").waitFor();
      assertThat(visit.find(".exam-kept").textContent()).isEqualTo("作答没有保存");
      visit.page().evaluate("document.querySelector('.exam-alert').textContent = ''");
      visit.find(".q[data-type=single] input").nth(1).check();
      assertThat(visit.find(".exam-alert").textContent()).isEmpty();
    }
  }

  @Test
  void leavingIsQuestionedWhereNothingIsKept(SiteBrowser browser) {
    String leave = "() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    try (Visit visit = opened(browser, weekly, page -> page.addInitScript(NO_DATABASE + REFUSE))) {
      visit.find("text=开始作答").click();
      assertThat(visit.page().evaluate(leave)).isEqualTo(false);
      visit.find(".q[data-type=single] input").first().check();
      assertThat(visit.page().evaluate(leave)).isEqualTo(true);
    }
    try (Visit visit = begun(browser, weekly)) {
      visit.find(".q[data-type=single] input").first().check();
      assertThat(visit.page().evaluate(leave)).isEqualTo(false);
    }
  }

  @Test
  void aSecondWindowIsNoticed(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.find(".exam-kept:has-text('已保存')").waitFor();
      Page second = visit.page().context().newPage();
      second.navigate(visit.page().url());
      second.locator("text=继续上次作答").click();
      visit.find(".exam-alert:has-text('另一个窗口')").waitFor();
    }
  }

  @Test
  void whereThereIsNoDatabaseAPlainStoreStandsIn(SiteBrowser browser) {
    try (Visit visit = opened(browser, weekly, page -> page.addInitScript(NO_DATABASE))) {
      assertThat(visit.find(".exam-unkept").textContent()).contains("简单保存", "最后几秒");
      visit.find("text=开始作答").click();
      visit.find(".q[data-type=single] input").first().check();
      visit.find(".exam-kept:has-text('已保存（突然断电')").waitFor();
      reload(visit);
      assertThat(visit.find(".exam-start").textContent()).contains("已答 1 / 10 问");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void anAnswerIsCalledKeptOnlyOnceTheDiskHasIt(SiteBrowser browser) {
    String slowDisk =
        """
        const begin = IDBDatabase.prototype.transaction;
        window.disk = { asked: [], slow: false, done: [] };
        IDBDatabase.prototype.transaction = function (store, mode, options) {
          const transaction = begin.call(this, store, mode, options);
          disk.asked.push(options.durability);
          Object.defineProperty(transaction, "oncomplete", {
            set: (done) => transaction.addEventListener("complete", () => (disk.slow ? disk.done.push(done) : done())),
          });
          return transaction;
        };
        """;
    try (Visit visit = opened(browser, weekly, page -> page.addInitScript(slowDisk))) {
      visit.find("text=开始作答").click();
      visit.find(".exam-kept:has-text('✓ 作答已保存')").waitFor();
      visit.page().evaluate("disk.slow = true");
      visit.find(".q[data-type=single] input").first().check();
      visit.page().waitForFunction("disk.done.length === 1");
      assertThat(visit.find(".exam-kept").textContent()).isEqualTo("正在保存……");
      visit.page().evaluate("() => { disk.slow = false; disk.done[0](); }");
      visit.find(".exam-kept:has-text('✓ 作答已保存')").waitFor();
      assertThat(visit.page().evaluate("[...new Set(disk.asked)].join()")).isEqualTo("strict");
    }
  }

  @Test
  void whatEarlierPapersKeptIsTakenOver(SiteBrowser browser) {
    try (Visit visit = opened(browser, weekly, page -> {})) {
      visit.find("text=开始作答").waitFor();
      visit
          .page()
          .evaluate(
              """
              (started) => {
                const { code, digest } = document.querySelector("[data-exam]").dataset;
                const question = document.querySelector(".q[data-type=single]").dataset.q;
                localStorage.setItem("tiku.exam." + code + "." + digest, JSON.stringify({
                  format: 1, timed: true, started, elapsed: 1000, answers: { [question]: ["o2"] },
                  flags: [], handed: 0, ticks: {}, judged: [],
                }));
              }
              """,
              (double) (PracticePapers.START - 2 * MINUTE));
      reload(visit);
      assertThat(visit.find(".exam-start").textContent())
          .contains("已答 1 / 10 问")
          .matches(".*还剩 (08:00|07:5[0-9]).*");
      visit.find("text=继续上次作答").click();
      visit.find(".exam-kept:has-text('已保存')").waitFor();
      assertThat(
              visit
                  .page()
                  .evaluate(
                      "Object.keys(localStorage).filter((key) => key.startsWith('tiku.exam.')).length"))
          .isEqualTo(0);
      reload(visit);
      visit.find("text=继续上次作答").click();
      assertThat(visit.find(".options input[value=o2]:checked").count()).isEqualTo(1);
    }
  }

  @Test
  void listsOfPapersCanSeeHowFarItIs(SiteBrowser browser) {
    String record =
        """
        () => {
          const { digest, state, answered, questions, got, full, waiting } =
            JSON.parse(localStorage.getItem("tiku.paper." + document.querySelector("[data-exam]").dataset.code));
          return [digest.length, state, answered, questions, got, full, waiting].join(" ");
        }
        """;
    try (Visit visit = begun(browser, weekly)) {
      visit.find(".q[data-type=single] li[data-key] input").first().check();
      assertThat(visit.page().evaluate(record)).isEqualTo("16 run 1 10 0 40 0");
      handIn(visit);
      assertThat(visit.page().evaluate(record)).isEqualTo("16 done 1 10 4 40 0");
    }
  }

  @Test
  void theEnterOfAnInputMethodMovesNowhere(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      Locator blank = visit.find(".blank input").first();
      blank.focus();
      String at = visit.find(".exam-cells [aria-current=true]").textContent();
      for (String enter : InputMethod.ENTERS) {
        blank.evaluate(enter);
        assertThat(visit.find(".exam-cells [aria-current=true]").textContent()).isEqualTo(at);
      }
      visit.page().clock().runFor(100);
      press(visit, "Enter");
      assertThat(visit.find(".exam-cells [aria-current=true]").textContent()).isNotEqualTo(at);
    }
  }

  @Test
  void keysChooseMoveAndFlagButNotWhileWriting(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      Locator current = visit.find(".exam-cells [aria-current=true]");
      press(visit, "2");
      assertThat(visit.find(".item").first().locator("input").nth(1).isChecked()).isTrue();
      press(visit, "ArrowRight", "f", "j");
      assertThat(current.textContent()).isEqualTo("3");
      assertThat(visit.find(".exam-flag[aria-pressed=true]").count()).isEqualTo(1);
      press(visit, "k");
      assertThat(current.getAttribute("class")).contains("is-flagged");
      press(visit, "ArrowLeft", "c");
      assertThat(visit.find(".item").first().locator("input").nth(2).isChecked()).isTrue();
      Locator blank = visit.find(".blank input").first();
      blank.focus();
      press(visit, "f", "1", "j");
      assertThat(blank.inputValue()).isEqualTo("f1j");
      assertThat(visit.find(".exam-flag[aria-pressed=true]").count()).isEqualTo(1);
      visit.find(".exam-keys summary").click();
      visit.find(".exam-keys input").uncheck();
      visit.find(".exam-cells button").first().click();
      press(visit, "f");
      assertThat(visit.find(".exam-flag[aria-pressed=true]").count()).isEqualTo(1);
    }
  }

  @Test
  void withoutScriptsThePaperCanBeRead(SiteBrowser browser) {
    try (Visit visit =
        browser.visitFile(provincial, Look.PHONE.withoutScripts().overFile(), page -> {})) {
      assertThat(visit.find(".notice").textContent()).contains("要用脚本");
      assertThat(visit.find(".item:visible").count()).isEqualTo(60);
      assertThat(visit.find(".answer:visible, button:visible").count()).isZero();
      assertThat(visit.overflow()).isZero();
    }
  }

  private static void press(Visit visit, String... keys) {
    for (String key : keys) {
      visit.page().keyboard().press(key);
    }
  }

  private static String phase(Visit visit) {
    return visit.find(".exam").getAttribute("data-phase");
  }
}
