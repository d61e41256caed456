package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The site opened by double-click, as on a PC in an office network. */
@InBrowser
class OfflineIT {

  private static final Look BY_DOUBLE_CLICK = Look.DESKTOP.overFile();

  static Stream<Map.Entry<String, String>> pages() {
    return new PublishedSite().examples().entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void opensWithoutAFault(Map.Entry<String, String> page, SiteBrowser browser) {
    try (Visit visit = browser.glance(page.getValue(), BY_DOUBLE_CLICK)) {
      assertThat(visit.find("h1").count()).isEqualTo(1);
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void leadsFromTheStartPageToAnAnsweredItem(SiteBrowser browser) {
    try (Visit visit = browser.visit("index.html", BY_DOUBLE_CLICK)) {
      visit.find(".domains h3 a").first().click();
      visit.find(".points-list a.title").first().click();
      visit.find(".item-head h3 a").first().click();
      visit.page().waitForURL("**/item/*.html");
      visit
          .page()
          .navigate(
              browser.site().folder().resolve(browser.site().item("single")).toUri().toString());
      visit.find(".options li[data-key] input").check();
      assertThat(visit.find("[role=status]").textContent()).isEqualTo("✓ 回答正确");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void remembersTheThemeFromPageToPage(SiteBrowser browser) {
    try (Visit visit = browser.visit("index.html", BY_DOUBLE_CLICK)) {
      visit.find("[data-settings] button:text-is(\"深色\")").click();
      visit.find(".domains h3 a").first().click();
      visit.page().waitForURL("**/domain/*.html");
      visit.find("html[data-theme=dark]").waitFor();
    }
  }
}
