package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of page, on a phone and on a desk, light and dark. */
@InBrowser
class PageQualityIT {

  /**
   * Those of many pages that are wider than a window, each seen in a frame without scripts. Pages
   * of the same styles follow each other in one document; one with a picture is loaded whole.
   */
  private static final String TOO_WIDE =
      """
      async ({width, pages}) => {
        const wide = [];
        const frame = document.createElement("iframe");
        frame.width = width;
        frame.height = 800;
        frame.sandbox = "allow-same-origin";
        // laid out, which is what is asked for, and not drawn
        frame.style.visibility = "hidden";
        document.body.replaceChildren(frame);
        const styles = (page, base) => Array.from(page.querySelectorAll("link[rel=stylesheet]"),
          (link) => new URL(link.getAttribute("href"), base).pathname + link.media).join();
        let loaded = "";
        for (const path of pages) {
          const address = new URL("/" + path, location.href);
          const text = await (await fetch(address)).text();
          const page = new DOMParser().parseFromString(text, "text/html");
          const wanted = page.querySelector("img") ? path : styles(page, address);
          if (wanted === loaded) {
            frame.contentDocument.body.replaceWith(page.body);
          } else {
            const done = new Promise((resolve) => { frame.onload = resolve; });
            frame.src = address.href;
            await done;
            loaded = wanted;
          }
          const seen = frame.contentDocument.documentElement;
          if (!seen.querySelector("main") || seen.scrollWidth > seen.clientWidth) wide.push(path);
        }
        return wide;
      }
      """;

  static Stream<Arguments> pagesInEveryLook() {
    Map<String, String> examples = new PublishedSite().examples();
    return Stream.of(Look.PHONE, Look.DESKTOP)
        .flatMap(
            look ->
                examples.entrySet().stream()
                    .map(page -> Arguments.of(page.getKey(), look, page.getValue())));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pagesInEveryLook")
  void isAccessibleFitsTheWindowAndHasNoFault(
      String name, Look look, String path, SiteBrowser browser) {
    try (Visit visit = browser.glance(path, look)) {
      assertThat(visit.overflow()).as("pixels wider than the window").isZero();
      assertThat(visit.violations()).isEmpty();
      visit.inTheDark();
      assertThat(visit.faintTexts()).as("in the dark").isEmpty();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void answersAreAccessibleTooOnceTheyAreShown(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().point(), Look.PHONE)) {
      visit.find("[data-filters] summary").click();
      visit.find(".options input").first().check();
      visit.find(".act button").first().click();
      visit.find("[data-act=reveal]").click();
      assertThat(visit.overflow()).as("pixels wider than the window").isZero();
      assertThat(visit.violations()).isEmpty();
      visit.inTheDark();
      assertThat(visit.faintTexts()).as("in the dark").isEmpty();
    }
  }

  @Test
  void aPhoneKeepsOneRowWithTitleMenuAndSearch(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().point(), Look.NARROW)) {
      assertThat(visit.find(".top").boundingBox().height).isEqualTo(56);
      visit.page().evaluate("scrollTo(0, 2000)");
      for (String part : List.of(".home a", ".menu > summary", ".find")) {
        assertThat(visit.find(part).first().boundingBox().y).as(part).isBetween(0.0, 56.0);
      }
      visit.find(".menu > summary").click();
      assertThat(visit.find(".menu [data-settings] button").first().isVisible()).isTrue();
      assertThat(visit.overflow()).isZero();
      assertThat(visit.violations()).isEmpty();
    }
  }

  @Test
  void theFirstQuestionStandsWithinAScreenAndAHalf(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().point(), Look.PHONE)) {
      visit.page().setViewportSize(390, 844);
      visit.page().reload();
      assertThat(visit.find(".item .stem").first().boundingBox().y).isLessThan(1.5 * 844);
    }
  }

  @Test
  void citationsAreLargeEnoughToTouch(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().point(), Look.PHONE)) {
      visit.find("[data-act=reveal]").click();
      assertThat(
              visit
                  .page()
                  .evaluate(
                      "Array.from(document.querySelectorAll('.basis a, .basis-list a'))"
                          + ".filter((a) => a.getBoundingClientRect().height < 24).length"))
          .isEqualTo(0);
    }
  }

  @Test
  void aPageSaysHowOldItsLawIsByTheReadersClock(SiteBrowser browser) {
    try (Visit visit = browser.visit("index.html", Look.PHONE)) {
      visit.page().clock().setFixedTime("2024-09-09T12:00:00");
      visit.page().reload();
      assertThat(visit.find(".aged").textContent())
          .isEqualTo("规定截至 2021-09-10，已过 2 年，办事、答复请对照现行规定");
      visit.page().clock().setFixedTime("2022-09-09T12:00:00");
      visit.page().reload();
      assertThat(visit.find(".aged").isVisible()).isFalse();
    }
  }

  @Test
  void theCheckItselfFindsWhatIsWrong(SiteBrowser browser) {
    try (Visit visit = browser.visit("index.html", Look.DESKTOP)) {
      visit.page().evaluate("document.documentElement.removeAttribute('lang')");
      visit
          .find("main p")
          .first()
          .evaluate(
              "(text) => { text.style.color = 'rgb(170 170 170)'; text.textContent = '浅色的字'; }");
      assertThat(visit.violations())
          .satisfiesExactlyInAnyOrder(
              fault -> assertThat(fault).startsWith("html-has-lang: "),
              fault -> assertThat(fault).startsWith("color-contrast: ").contains("浅色的字"));
    }
  }

  @Test
  void everyPageFitsTheNarrowestPhone(SiteBrowser browser) {
    // Pages of older editions are made like those of the newest.
    String newest = browser.site().edition() + "/";
    List<String> pages =
        browser
            .site()
            .pages("")
            .filter(path -> !path.contains("/item/"))
            .filter(path -> path.startsWith(newest) || !path.matches(".*/.*/.*"))
            .toList();
    // The stylesheet's own address: a document that does not forbid frames.
    try (Visit visit = browser.visit(browser.site().asset("tiku", ".css"), Look.NARROW)) {
      Map<String, Object> frames = Map.of("width", Look.NARROW.width(), "pages", pages);
      assertThat((List<?>) visit.page().evaluate(TOO_WIDE, frames)).isEmpty();
      List<String> two = pages.subList(0, 2);
      assertThat(visit.page().evaluate(TOO_WIDE, Map.of("width", 60, "pages", two))).isEqualTo(two);
    }
  }
}
