package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The register, the shelf of papers, and the way home. */
@InBrowser
class ListsIT {

  @Test
  void theRegisterIsSearchedNarrowedAndSorted(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().edition() + "/statutes.html", Look.NARROW)) {
      visit.find("[data-register] input").fill("主席令第 65 号");
      assertThat(visit.find("tbody tr:visible").count()).isEqualTo(1);
      assertThat(visit.find(".level-list:visible h2").allTextContents()).hasSize(1);
      visit.find("[data-register] input").fill("");
      visit.find("select[data-status]").selectOption("later");
      int later = visit.find("tbody tr:visible").count();
      assertThat(visit.find("tbody tr:visible .tag.warn:text-matches('^此后')").count())
          .isEqualTo(later)
          .isPositive();
      visit.find("select[data-sort]").selectOption("items");
      List<Integer> items =
          visit
                      .find("#_law ~ table tbody tr")
                      .evaluateAll("rows => rows.map(r => +r.dataset.items)")
                  instanceof List<?> found
              ? found.stream().map(Integer.class::cast).toList()
              : List.of();
      assertThat(items).isSortedAccordingTo((one, other) -> other - one).isNotEmpty();
      assertThat(visit.overflow()).isZero();
      assertThat(visit.violations()).isEmpty();
    }
  }

  @Test
  void theShelfSaysWhatBecameOfAPaper(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().edition() + "/papers.html", Look.PHONE)) {
      String code = visit.find("[data-paper]").first().getAttribute("data-paper");
      note(visit, code, "{state:'run',answered:2,questions:5,got:0,full:20,waiting:0}");
      assertThat(visit.find("[data-paper]").first().textContent()).contains("做到 2/5", "接着做");
      note(visit, code, "{state:'done',answered:5,questions:5,got:15,full:20,waiting:1}");
      assertThat(visit.find("[data-paper]").first().textContent())
          .contains("得 7.5 分（满分 10），1 题待自评", "看成绩");
    }
  }

  @Test
  void anAddressThatLeadsNowhereLeadsHome(SiteBrowser browser) {
    try (Visit visit =
        browser.visit(browser.site().edition() + "/point/nowhere.html", Look.PHONE)) {
      visit.find("#home").click();
      assertThat(visit.address()).isEqualTo("index.html");
    }
  }

  @Test
  void overFileTheNumberIsCopiedAndNotTheAddress(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().item("single"), Look.PHONE.overFile())) {
      assertThat(visit.find("[data-copy] button").textContent()).isEqualTo("复制编号");
    }
  }

  private static void note(Visit visit, String code, String record) {
    visit
        .page()
        .evaluate(
            "localStorage.setItem('tiku.paper." + code + "', JSON.stringify(" + record + "))");
    visit.page().reload();
  }
}
