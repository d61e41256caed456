package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen of the deck on the projectors of halls: nothing is scrolled, nothing too small or
 * too faint.
 */
@InBrowser
class StageLookIT {

  /**
   * The smallest type of a question that is read from the last row, in parts of the screen's
   * height.
   */
  private static final double SMALLEST = 0.022;

  private static final String SCROLLED =
      """
      () => [document.body, ...document.querySelectorAll(".deck > *, .main *, .fit")]
        .filter((element) => element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
        .filter((element) => ["auto", "hidden"].includes(getComputedStyle(element).overflowY) || element.matches(".main"))
        .map((element) => element.className)
      """;
  private static final String TYPE =
      "() => parseFloat(getComputedStyle(document.querySelector('.call-body')).fontSize) / innerHeight";

  private static final Path DECK = StageDecks.of("2021-east");
  private static final Path REHEARSAL = StageDecks.rehearsal();

  @ParameterizedTest
  @CsvSource({"1920, 1080", "1280, 720", "1024, 768"})
  void everyKindOfQuestionFitsTheScreen(int width, int height, SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, DECK)) {
      host.page().setViewportSize(width, height);
      fits(host);
      for (String segment : List.of("个人必答", "团队必答", "情景案例")) {
        host.chooses(segment);
        fits(host);
        host.press("PageDown");
        while (host.screen().equals("call")) {
          fits(host);
          host.press(segment.equals("情景案例") ? "e" : "y");
          String before = host.question();
          while (host.question().equals(before)) {
            fits(host);
            host.press("PageDown");
          }
        }
        fits(host);
      }
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void everyScreenIsAccessibleLightAndDark(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, REHEARSAL)) {
      // axe waits for time to pass
      host.page().clock().resume();
      host.page().setViewportSize(1920, 1080);
      examine(host, "opening");
      panel(host, "o");
      host.press("PageDown");
      examine(host, "rules");
      host.press("PageDown");
      examine(host, "question");
      host.press("y", "PageDown", "PageDown", "PageDown");
      examine(host, "key");
      host.chooses("抢答");
      host.press("PageDown", "3", "PageDown");
      examine(host, "buzz");
      host.press("4", "n");
      examine(host, "wrong");
      host.chooses("风险题");
      host.press("PageDown");
      host.clicks(".cells button:text-is('10-3')");
      host.press("n");
      host.goesOn();
      examine(host, "board");
      host.chooses("情景案例");
      host.press("PageDown");
      examine(host, "case");
      panel(host, "j");
      host.press("e");
      host.goesOn();
      host.press("e");
      host.goesOn();
      examine(host, "standing");
      for (String key : List.of("s", "x", "l", "g", "?")) {
        panel(host, key);
      }
      host.press("PageDown", "PageDown");
      examine(host, "ties");
      host.clicks(".tie-group .primary");
      host.press("PageDown");
      examine(host, "tie");
      host.chooses("加赛");
      host.press("g");
      host.clicks("dialog button:text-is('总成绩')");
      host.waitsForNoPanel();
      host.press("PageDown", "PageDown");
      examine(host, "final");
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void theHostsWindowIsAccessibleLightAndDark(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, REHEARSAL)) {
      host.page().clock().resume();
      host.page().setViewportSize(1280, 720);
      host.opensAudience();
      host.press("PageDown", "PageDown");
      examine(host, "question");
      host.press("b");
      examine(host, "black");
      host.press("b");
      host.chooses("加赛");
      host.press("PageDown", "PageDown", "PageDown", "2");
      examine(host, "tie");
      host.press("g");
      host.clicks("dialog button:text-is('总成绩')");
      host.waitsForNoPanel();
      host.press("PageDown");
      examine(host, "final");
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void aRehearsalSaysSoOnEveryScreen(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, REHEARSAL)) {
      assertThat(host.visit().find(".rehearsal").isVisible()).isTrue();
      host.press("PageDown");
      assertThat(host.visit().find(".rehearsal").isVisible()).isTrue();
      host.press("PageDown");
      assertThat(host.visit().find(".rehearsal").isVisible()).isTrue();
    }
    try (StageHost host = StageHost.opens(browser, DECK)) {
      host.press("PageDown");
      assertThat(host.visit().find(".rehearsal").count()).isZero();
    }
  }

  private static void panel(StageHost host, String key) {
    host.press(key);
    examine(host, "panel " + key);
    host.escapes();
  }

  private static void examine(StageHost host, String name) {
    host.visit().inTheDark();
    assertThat(host.visit().faintTexts()).as(name + " in the dark").isEmpty();
    host.visit().in(ColorScheme.LIGHT);
    assertThat(host.visit().violations()).as(name).isEmpty();
  }

  private static void fits(StageHost host) {
    assertThat((List<?>) host.page().evaluate(SCROLLED)).as(host.question()).isEmpty();
    if (host.screen().equals("call")) {
      double type = ((Number) host.page().evaluate(TYPE)).doubleValue();
      assertThat(type).as(host.question()).isGreaterThan(SMALLEST);
    }
  }
}
