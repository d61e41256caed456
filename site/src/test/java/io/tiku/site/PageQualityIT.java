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

  /** Those of many pages that are wider than a window, each seen in a frame without scripts. */
  private static final String TOO_WIDE =
      """
      async ({width, pages}) => {
        const wide = [];
        const rest = [...pages];
        const frame = document.createElement("iframe");
        frame.width = width;
        frame.height = 800;
        frame.sandbox = "allow-same-origin";
        document.body.replaceChildren(frame);
        for (let path = rest.shift(); path; path = rest.shift()) {
          const loaded = new Promise((resolve) => { frame.onload = resolve; });
          frame.src = "/" + path;
          await loaded;
          const page = frame.contentDocument.documentElement;
          if (!frame.contentDocument.querySelector("main") || page.scrollWidth > page.clientWidth) wide.push(path);
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
      assertThat(visit.violations()).singleElement().asString().startsWith("html-has-lang: ");
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
    }
  }
}
