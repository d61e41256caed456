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
      assertThat(visit.violations()).as("in the dark").isEmpty();
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
      assertThat(visit.violations()).as("in the dark").isEmpty();
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
    try (Visit visit = browser.visit("index.html", Look.PHONE.withoutScripts().overFile())) {
      List<String> tooWide =
          browser
              .site()
              .pages("")
              .filter(path -> !path.contains("/item/"))
              .filter(path -> path.startsWith(newest) || !path.matches(".*/.*/.*"))
              .filter(path -> isTooWide(visit, browser, path))
              .toList();
      assertThat(tooWide).isEmpty();
    }
  }

  private static boolean isTooWide(Visit visit, SiteBrowser browser, String path) {
    visit.page().navigate(browser.site().folder().resolve(path).toUri().toString());
    return visit.overflow() > 0;
  }
}
