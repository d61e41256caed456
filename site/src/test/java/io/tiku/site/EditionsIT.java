package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from edition to edition. */
@InBrowser
class EditionsIT {

  private static final Pattern CHANGED =
      Pattern.compile("<article class=\"change-entry\" id=\"item\\.([a-z0-9-]+)\"");

  @ParameterizedTest(name = "over file: {0}")
  @ValueSource(booleans = {false, true})
  void theSwitcherLeadsFromAChangedItemToTheChangesAndBack(
      boolean byDoubleClick, SiteBrowser browser) {
    Look look = byDoubleClick ? Look.DESKTOP.overFile() : Look.DESKTOP;
    String newest = browser.site().edition();
    String item = "/item/" + reworded(browser.site(), newest) + ".html";
    try (Visit visit = browser.visit("2021" + item, look)) {
      assertThat(visit.find(".older").textContent()).contains("学习请看");

      visit.find(".editions summary").click();
      visit.find(".editions li a").first().click();
      assertThat(visit.address()).isEqualTo(newest + item);
      assertThat(visit.find(".editions summary").textContent()).contains("增补");
      visit.find(".history").waitFor();
      assertThat(visit.find(".older").count()).isZero();

      visit.find(".history a").first().click();
      assertThat(visit.address()).startsWith(newest + "/changes/").contains(".html#item.");
      visit.find(":target ins").first().waitFor();

      visit.find(":target h4 a").click();
      assertThat(visit.address()).isEqualTo(newest + item);

      visit.find(".editions summary").click();
      visit.find(".editions li a").last().click();
      assertThat(visit.address()).isEqualTo("2021" + item);
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void theListOfEditionsClosesLikeAMenu(SiteBrowser browser) {
    try (Visit visit = browser.visit("index.html", Look.PHONE)) {
      visit.find(".menu > summary").click();
      visit.find(".editions summary").click();
      assertThat(visit.find(".editions ul").isVisible()).isTrue();
      visit.page().keyboard().press("Escape");
      assertThat(visit.find(".editions ul").isVisible()).isFalse();
      visit.page().keyboard().press("Escape");
      assertThat(visit.find(".menu nav").isVisible()).isFalse();
      visit.find(".menu > summary").click();
      // beside the text: a page that a link takes away cannot be closed before it is gone
      visit.page().mouse().click(2, 780);
      assertThat(visit.find(".menu nav").isVisible()).isFalse();
    }
  }

  @Test
  void eachEditionIsSearchedByItself(SiteBrowser browser) {
    String fresh = "数据安全法";
    for (String edition : List.of("2021", browser.site().edition())) {
      try (Visit visit = browser.visit(edition + "/search.html?q=" + fresh, Look.DESKTOP)) {
        visit.find(".hits a.hit").first().waitFor();
        assertThat(visit.find(".hits a[href*='shuju-anquan-fa']").count() > 0)
            .as(edition)
            .isEqualTo(!edition.equals("2021"));
      }
    }
  }

  /** An item of both editions that was changed in the newest. */
  private static String reworded(PublishedSite site, String newest) {
    String changes = site.pages(newest + "/changes").map(site::read).findFirst().orElseThrow();
    Matcher entry = CHANGED.matcher(changes);
    int from = changes.indexOf("class=\"change-list wording\"");
    assertThat(entry.find(from)).as("an entry of a reworded item").isTrue();
    return entry.group(1);
  }
}
