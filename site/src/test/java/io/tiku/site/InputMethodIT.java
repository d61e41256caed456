package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Spelling Chinese where keys mean something else too; see PracticeIT, ExamIT and ComposeIT. */
@InBrowser
class InputMethodIT {

  @Test
  void itsEnterLeavesTheSearchForNoHit(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().edition() + "/search.html", Look.DESKTOP)) {
      Locator query = visit.find("#_query");
      query.fill("shiyongqi");
      visit.find(".hits a").first().waitFor();
      String here = visit.address();
      for (String enter : InputMethod.ENTERS) {
        query.evaluate(enter);
      }
      assertThat(visit.address()).isEqualTo(here);
      query.press("Enter");
      visit.page().waitForURL(url -> !url.contains("search.html"));
    }
  }

  @Test
  void itsEnterClosesNoPanelOfTheStage(SiteBrowser browser) {
    Path deck = StageDecks.of("2021-input");
    try (StageHost host = StageHost.opens(browser, deck)) {
      host.press("x");
      Locator reason = host.page().locator("dialog[open] input[type=text]").last();
      reason.fill("liyou");
      for (String enter : InputMethod.ENTERS) {
        reason.evaluate(enter);
        assertThat(host.page().locator("dialog[open]").count()).isEqualTo(1);
        assertThat(host.page().locator("dialog[open] .trouble").textContent()).isEmpty();
      }
    }
  }
}
