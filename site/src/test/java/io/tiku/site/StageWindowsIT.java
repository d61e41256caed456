package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contest with two windows: the host's and the audience's, as in the rehearsal of a hall. */
@InBrowser
class StageWindowsIT {

  /**
   * Twenty metres ask for type of eighty millimetres: on a screen 2.2 metres high, this part of it.
   */
  private static final double READABLE = 0.036;

  private static final String NAMES =
      """
      () => Array.from(document.querySelectorAll(".named, .who, .places .name, .scores tbody .team"))
        .filter((name) => name.textContent.trim() && name.getClientRects().length)
        .filter((name) => parseFloat(getComputedStyle(name).fontSize) / innerHeight < %s)
        .map((name) => name.closest("[class]").parentElement.className + " " + name.textContent + " " + parseFloat(getComputedStyle(name).fontSize) / innerHeight)
      """
          .formatted(READABLE);

  private static final String SCROLLED =
      """
      () => [...document.querySelectorAll(".deck > *, .main *, .fit")].filter((element) => !element.closest(".side, .left .call-body"))
        .filter((element) => element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
        .filter((element) => ["auto", "hidden"].includes(getComputedStyle(element).overflowY) || element.matches(".main"))
        .map((element) => element.className)
      """;

  private static final Path DECK = StageDecks.of("2021-east");

  @Test
  void theAudienceSeesOnlyWhatIsOnItsScreen(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, DECK)) {
      Page audience = host.opensAudience();
      assertThat(audience.locator("template, script, .desk, dialog, [data-deck]").count()).isZero();
      host.press("PageDown", "PageDown");
      assertThat(audience.locator(".label").textContent()).isEqualTo("1-1");
      String stem = host.page().locator(".left .stem").textContent();
      assertThat(audience.locator(".stem").textContent()).isEqualTo(stem);
      assertThat(host.page().locator(".left .is-key").isVisible()).isTrue();
      assertThat(audience.locator(".key, .is-key, .basis, .rationale").count()).isZero();
      String next = host.page().locator(".is-next .stem").textContent();
      assertThat(next).isNotBlank().isNotEqualTo(stem);
      assertThat(audience.content())
          .doesNotContain(next)
          .doesNotContain(host.page().locator(".left .basis p").textContent())
          .doesNotContain("data-step")
          .doesNotContain("data-key");
      assertThat(audience.evaluate("document.querySelectorAll('template, script').length"))
          .isEqualTo(0);
      assertThat(host.texts(".is-onward p")).containsExactly("空格开始计时");
      host.press(" ");
      host.lets(3);
      assertThat(host.texts(".is-onward p")).containsExactly("Y 答对，N 答错");
      audience.locator(".clock b:text-is('27')").waitFor();
      assertThat(host.clock()).isEqualTo("27");
      host.press("y");
      assertThat(audience.locator(".verdict").textContent()).isEqualTo("✓ 答对上海市 +10");
      assertThat(host.texts(".is-onward p")).containsExactly("PageDown：公布答案");
      assertThat(audience.locator(".is-key").count()).isZero();
      host.press("PageDown");
      assertThat(audience.locator(".is-key").isVisible()).isTrue();
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void keysWorkInEitherWindowAndPanelsAreTheHostsAlone(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, DECK)) {
      Page audience = host.opensAudience();
      audience.keyboard().press("PageDown");
      host.visit().find(".deck[data-at=rules]").waitFor();
      audience.keyboard().press("PageDown");
      host.visit().find(".deck[data-at=call]").waitFor();
      assertThat(host.settles().question()).isEqualTo("1-1");
      host.press("s");
      assertThat(audience.locator(".scores").isVisible()).isTrue();
      assertThat(host.texts(".covered")).containsExactly("观众屏上是记分板，按 S 收起");
      assertThat(host.question()).isEqualTo("1-1");
      host.press("PageDown");
      assertThat(audience.locator(".label").textContent()).isEqualTo("1-1");
      host.press("b");
      assertThat(audience.locator(".main").isVisible()).isFalse();
      assertThat(host.texts(".covered")).containsExactly("观众屏黑着，按 B 恢复");
      host.press("b");
      host.chooses("情景案例");
      host.press("PageDown");
      host.marks("24", "25.5", "27", "28", "26.75");
      host.waitsForNoPanel();
      assertThat(audience.locator(".verdict b").textContent()).isEqualTo("26.42 分");
      assertThat(audience.locator("dialog").count()).isZero();
      host.visit().find("textarea").fill("请评委亮分");
      assertThat(audience.content()).doesNotContain("请评委亮分");
      host.press("b");
      assertThat(audience.locator(".main").isVisible()).isTrue();
      host.press("Escape", "b");
      assertThat(audience.locator(".main").isVisible()).isFalse();
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void aTieBreakIsPlayedWithoutTheMouseAndToldWhenItIsJudged(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, DECK)) {
      Page audience = host.opensAudience();
      host.chooses("加赛");
      host.press("PageDown", "4", "5", "6", "7", "8");
      assertThat(host.texts(".is-onward p")).containsExactly("PageDown：加赛：上海市、江苏省、浙江省");
      host.press("PageDown", "PageDown", "2");
      assertThat(host.texts(".teams .change")).containsExactly("✓ 答对", "✗ 答错", "✓ 答对");
      assertThat(audience.locator(".teams .change").count()).isZero();
      assertThat(audience.locator(".verdict").textContent()).isEmpty();
      host.press("j");
      assertThat(audience.locator(".verdict").textContent()).isEqualTo("仍未分出：上海市、浙江省，再答一题");
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void theHostGoesOnAloneWhenTheAudiencesWindowIsClosed(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, DECK)) {
      Page audience = host.opensAudience();
      host.press("PageDown", "PageDown");
      audience.close();
      host.visit().find(".hint:text('观众屏关了')").waitFor();
      assertThat(host.visit().find(".left, .key").count()).isZero();
      Page again = host.opensAudience();
      assertThat(again.locator(".label").textContent()).isEqualTo("1-1");
      host.press("y");
      assertThat(again.locator(".verdict").textContent()).startsWith("✓ 答对");
    }
  }

  @Test
  void theAudiencesWindowStaysWhenTheDeckIsLoadedAgain(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, DECK)) {
      Page audience = host.opensAudience();
      host.press("PageDown", "PageDown");
      host.visit().page().reload();
      host.recovers();
      host.lets(2);
      host.visit().find(".deck.is-operator").waitFor();
      host.press("y");
      assertThat(audience.locator(".verdict").textContent()).startsWith("✓ 答对");
      audience.reload();
      host.visit().find(".hint:text('观众屏关了')").waitFor();
      Page other = host.opensAudience();
      assertThat(other.locator(".verdict").textContent()).startsWith("✓ 答对");
      assertThat(other.locator("template, script").count()).isZero();
      assertThat(audience.isClosed()).isTrue();
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void theScreenIsKeptAwake(SiteBrowser browser) {
    try (StageHost host =
        StageHost.opens(
            browser,
            DECK,
            page ->
                page.addInitScript(
                    "window.locks = []; navigator.wakeLock.request = (type) => { window.locks.push(type);"
                        + " return window.refuse ? Promise.reject(new Error('low')) : Promise.resolve({}); };"))) {
      assertThat(host.page().evaluate("window.locks")).isEqualTo(List.of("screen"));
      assertThat(host.hint()).doesNotContain("熄灭");
      host.opensAudience();
      assertThat(host.texts(".side .kept")).containsExactly("已写到硬盘：0 步");
      host.page()
          .evaluate("window.refuse = true; document.dispatchEvent(new Event('visibilitychange'));");
      host.visit().find(".side .kept:text('屏幕会自己熄灭')").waitFor();
      assertThat(host.page().evaluate("window.locks.length")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"1920, 1080", "1280, 720"})
  void teamsCanBeReadFromTwentyMetres(int width, int height, SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, DECK)) {
      host.page().setViewportSize(width, height);
      readable(host.page());
      Page audience = host.opensAudience();
      audience.setViewportSize(width, height);
      readable(audience);
      for (String segment : List.of("个人必答", "抢答", "风险题", "情景案例", "加赛")) {
        host.chooses(segment);
        readable(audience);
        host.press("PageDown");
        readable(audience);
        fits(host.page(), segment);
        fits(audience, segment);
      }
      host.press("PageDown");
      readable(audience);
      host.press("PageDown");
      readable(audience);
      host.press("s");
      readable(audience);
      host.press("s", "g");
      host.clicks("dialog button:text-is('总成绩')");
      host.waitsForNoPanel();
      host.press("PageDown", "PageDown", "PageDown");
      readable(audience);
      fits(host.page(), "总成绩");
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  private static void readable(Page page) {
    assertThat((List<?>) page.evaluate(NAMES)).isEmpty();
  }

  private static void fits(Page page, String where) {
    assertThat((List<?>) page.evaluate(SCROLLED)).as(where).isEmpty();
  }
}
