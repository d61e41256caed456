package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Pages where scripts are switched off. */
@InBrowser
class WithoutScriptsIT {

  private static final Look PLAIN = Look.PHONE.withoutScripts();

  @SuppressWarnings("unused") // named by FieldSource
  static final java.util.List<String> TYPES = PublishedSite.ITEM_TYPES;

  @ParameterizedTest
  @FieldSource("TYPES")
  void answersCanBeRead(String type, SiteBrowser browser) {
    try (Visit visit = browser.glance(browser.site().item(type), PLAIN)) {
      assertThat(visit.find(".key").first().isVisible()).isFalse();
      visit.find("details.answer summary").first().click();
      assertThat(visit.find(".key").first().isVisible()).isTrue();
      assertThat(visit.find(".rationale").first().isVisible()).isTrue();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void toolsThatNeedScriptsAreNotOffered(SiteBrowser browser) {
    try (Visit visit = browser.glance(browser.site().point(), PLAIN)) {
      assertThat(visit.find("[data-tools]").isVisible()).isFalse();
      assertThat(visit.find("main button:visible").count()).isZero();
    }
  }

  @Test
  void theTreeCanBeOpened(SiteBrowser browser) {
    try (Visit visit = browser.glance(browser.site().point(), PLAIN)) {
      visit.find("details.tree > summary").click();
      assertThat(visit.find("details.tree [aria-current]").first().isVisible()).isTrue();
    }
  }
}
