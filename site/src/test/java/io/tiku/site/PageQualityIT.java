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
  void theCheckItselfFindsWhatIsWrong(SiteBrowser browser) {
    try (Visit visit = browser.visit("index.html", Look.DESKTOP)) {
      visit.page().evaluate("document.documentElement.removeAttribute('lang')");
      assertThat(visit.violations()).singleElement().asString().startsWith("html-has-lang: ");
    }
  }

  @Test
  void everyPageFitsAPhone(SiteBrowser browser) {
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
    try (Visit visit = browser.visit(browser.site().asset("tiku", ".css"), Look.PHONE)) {
      Map<String, Object> frames = Map.of("width", Look.PHONE.width(), "pages", pages);
      assertThat((List<?>) visit.page().evaluate(TOO_WIDE, frames)).isEmpty();
    }
  }
}
