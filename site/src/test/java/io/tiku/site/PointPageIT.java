package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** The tools above a point's items, keys, deep links, paper. */
@InBrowser
class PointPageIT {

  @Test
  void filtersByType(SiteBrowser browser) {
    try (Visit visit = point(browser, "")) {
      int all = visit.find(".item:visible").count();
      int singles = visit.find(".item[data-type=single]").count();
      visit.find("[data-filters] summary").click();
      visit.find("input[name=type][value=single]").uncheck();
      assertThat(visit.find(".item:visible").count()).isEqualTo(all - singles);
      assertThat(visit.find("[data-count]").textContent())
          .isEqualTo("显示 " + (all - singles) + " 题，已答 0 题，答对 0 题");
    }
  }

  @Test
  void filtersByDifficulty(SiteBrowser browser) {
    try (Visit visit = point(browser, "")) {
      visit.find("[data-filters] summary").click();
      Locator box = visit.find("input[name=difficulty]").first();
      String hidden = box.getAttribute("value");
      box.uncheck();
      assertThat(visit.find(".item[data-difficulty=" + hidden + "]:visible").count()).isZero();
    }
  }

  @Test
  void aLinkMayNameAType(SiteBrowser browser) {
    try (Visit visit = point(browser, "?type=single")) {
      assertThat(visit.find(".item:visible").count())
          .isEqualTo(visit.find(".item[data-type=single]").count());
    }
  }

  @Test
  void showsAndHidesAllAnswers(SiteBrowser browser) {
    try (Visit visit = point(browser, "")) {
      int answers = visit.find("details.answer").count();
      visit.find("[data-act=reveal]").click();
      assertThat(visit.find("details.answer[open]").count()).isEqualTo(answers);
      visit.find("[data-act=reveal]").click();
      assertThat(visit.find("details.answer[open]").count()).isZero();
    }
  }

  @Test
  void keysChooseSubmitRevealAndMoveOn(SiteBrowser browser) {
    try (Visit visit = point(browser, "?type=single")) {
      Page page = visit.page();
      Locator first = visit.find(".item[data-type=single] .q").first();
      page.keyboard().press("j");
      page.keyboard().press("2");
      assertThat(first.locator(".options input").nth(1).isChecked()).isTrue();
      page.keyboard().press("Enter");
      assertThat(first.getAttribute("data-result")).isIn("right", "wrong");
      page.keyboard().press("r");
      assertThat(first.locator("details.answer").getAttribute("open")).isNull();
    }
  }

  @Test
  void keysTurnThePagesOfItems(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().item("single"), Look.DESKTOP)) {
      String first = visit.address();
      visit.page().keyboard().press("j");
      visit.page().waitForURL(url -> !url.endsWith(first));
      visit.page().keyboard().press("k");
      visit.page().waitForURL(url -> url.endsWith(first));
    }
  }

  @Test
  void theKeyboardAloneReachesTheTextFirst(SiteBrowser browser) {
    try (Visit visit = point(browser, "")) {
      visit.page().keyboard().press("Tab");
      assertThat(visit.page().evaluate("document.activeElement.textContent")).isEqualTo("跳到正文");
      visit.page().keyboard().press("Enter");
      assertThat(visit.address()).endsWith("#_main");
    }
  }

  @Test
  void aDeepLinkLeadsToItsItem(SiteBrowser browser) {
    String id;
    try (Visit visit = point(browser, "")) {
      id = visit.find(".item").last().getAttribute("id");
    }
    try (Visit visit = point(browser, "#" + id)) {
      assertThat(visit.page().evaluate("document.querySelector(':target').id")).isEqualTo(id);
      assertThat(
              visit
                  .page()
                  .evaluate(
                      "document.querySelector(':target').getBoundingClientRect().top < innerHeight"))
          .isEqualTo(true);
    }
  }

  @Test
  void aPrintedSheetHasQuestionsAndNoControls(SiteBrowser browser) {
    try (Visit visit = point(browser, "")) {
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(visit.find(".sheet-head").isVisible()).isTrue();
      assertThat(visit.find(".stem").first().isVisible()).isTrue();
      assertThat(visit.find("button:visible").count()).isZero();
      assertThat(visit.find("nav:visible").count()).isZero();
      assertThat(visit.find(".rationale:visible").count()).isZero();
    }
  }

  private static Visit point(SiteBrowser browser, String more) {
    return browser.visit(browser.site().point() + more, Look.DESKTOP);
  }
}
