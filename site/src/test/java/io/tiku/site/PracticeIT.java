package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Items answered on the page. */
@InBrowser
class PracticeIT {

  @Test
  void singleChoiceSaysRightAndShowsTheRationale(SiteBrowser browser) {
    try (Visit visit = item("single", browser)) {
      visit.find(".options li[data-key] input").check();
      submit(visit);
      assertThat(result(visit)).isEqualTo("✓ 回答正确");
      assertThat(visit.find(".rationale").isVisible()).isTrue();
      assertThat(visit.find(".options li[data-key] .verdict").textContent()).isEqualTo("✓ 选对了");
    }
  }

  @Test
  void singleChoiceSaysWrongAndNamesTheRightOption(SiteBrowser browser) {
    try (Visit visit = item("single", browser)) {
      visit.find(".options li:not([data-key]) input").first().check();
      submit(visit);
      assertThat(result(visit)).isEqualTo("✗ 回答错误");
      assertThat(visit.find(".options li.is-wrong .verdict").textContent()).isEqualTo("✗ 不该选");
      assertThat(visit.find(".options li[data-key] .verdict").textContent()).contains("正确");
      assertThat(visit.find(".rationale").isVisible()).isTrue();
    }
  }

  @Test
  void nothingChosenIsNoAnswer(SiteBrowser browser) {
    try (Visit visit = item("single", browser)) {
      submit(visit);
      assertThat(result(visit)).isEqualTo("请先选择答案。");
      assertThat(visit.find(".rationale").isVisible()).isFalse();
    }
  }

  @Test
  void multipleChoiceNeedsEveryRightOption(SiteBrowser browser) {
    try (Visit visit = item("multiple", browser)) {
      visit.find(".options li[data-key] input").first().check();
      submit(visit);
      assertThat(result(visit)).isEqualTo("✗ 回答错误");
      submit(visit); // once more from the beginning
      visit.find(".options li[data-key] input").all().forEach(Locator::check);
      submit(visit);
      assertThat(result(visit)).isEqualTo("✓ 回答正确");
    }
  }

  @Test
  void judgementIsAnswered(SiteBrowser browser) {
    try (Visit visit = item("judgement", browser)) {
      visit.find(".options li:not([data-key]) input").check();
      submit(visit);
      assertThat(result(visit)).isEqualTo("✗ 回答错误");
    }
  }

  @Test
  void blanksAcceptEveryListedAnswerAndNoOther(SiteBrowser browser) {
    try (Visit visit = item("blank", browser)) {
      Locator blanks = visit.find(".stem .blank input");
      blanks.all().forEach(blank -> blank.fill("别的"));
      submit(visit);
      assertThat(result(visit)).isEqualTo("✗ 回答错误");
      submit(visit);
      for (int i = 0; i < blanks.count(); i++) {
        Locator accepted = visit.find(".accepted li").nth(i).locator("[data-accept]").last();
        blanks.nth(i).fill(" " + accepted.textContent() + " ");
      }
      submit(visit);
      assertThat(result(visit)).isEqualTo("✓ 回答正确");
    }
  }

  @Test
  void shortAnswerIsComparedByItsWriter(SiteBrowser browser) {
    try (Visit visit = item("short", browser)) {
      submit(visit);
      visit.find(".points input").all().forEach(Locator::check);
      submit(visit);
      assertThat(result(visit)).isEqualTo("自评：说到 100%");
    }
  }

  @Test
  void eachQuestionOfACaseIsAnsweredByItself(SiteBrowser browser) {
    try (Visit visit = item("case", browser)) {
      Locator questions = visit.find(".q");
      assertThat(questions.count()).isGreaterThan(1);
      questions.first().locator(".options li[data-key] input").all().forEach(Locator::check);
      submit(visit);
      assertThat(result(visit)).isEqualTo("✓ 回答正确");
      assertThat(questions.nth(1).locator(".rationale").isVisible()).isFalse();
    }
  }

  @Test
  void whatWasAnsweredIsMarkedOnListsOfItems(SiteBrowser browser) {
    String item = browser.site().item("single");
    try (Visit visit = browser.visit(item, Look.DESKTOP)) {
      visit.find(".options li[data-key] input").check();
      submit(visit);
      visit.find(".basis a").first().click();
      String id = item.substring(item.lastIndexOf('/') + 1).replace(".html", "");
      assertThat(visit.find("[data-record='" + id + "'] .done").first().textContent())
          .isEqualTo("✓ 做对");
      assertThat(visit.faults()).isEmpty();
    }
  }

  private static Visit item(String type, SiteBrowser browser) {
    return browser.visit(browser.site().item(type), Look.DESKTOP);
  }

  private static void submit(Visit visit) {
    visit.find(".q .act button").first().click();
  }

  private static String result(Visit visit) {
    return visit.find(".q [role=status]").first().textContent();
  }
}
