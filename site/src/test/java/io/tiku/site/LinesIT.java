package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 匹配 and 排序 on the page, by tap and by keyboard, and on a composed paper. */
@InBrowser
class LinesIT {

  private static final String MATCHING = "/item/probation-period-006.html";
  private static final String ORDERING = "/item/arbitration-acceptance-004.html";

  private static Visit open(SiteBrowser browser, String page, Look look) {
    return browser.visit(browser.site().edition() + page, look);
  }

  private static String result(Visit visit) {
    return visit.find(".act [role=status]").textContent();
  }

  private static List<String> right(Locator q) {
    return q.locator("[data-line]").all().stream()
        .map(line -> line.getAttribute("data-line"))
        .toList();
  }

  private static void choose(Locator q, List<String> answer) {
    for (int i = 0; i < answer.size(); i++) {
      q.locator(".prompts select").nth(i).selectOption(answer.get(i));
    }
  }

  /** Brings the steps into their right order with the buttons. */
  private static void arrange(Locator q) {
    List<String> right = right(q);
    for (int place = 0; place < right.size(); place++) {
      Locator step = q.locator(".steps [data-option=" + right.get(place) + "]");
      while (!right
          .get(place)
          .equals(q.locator(".steps li").nth(place).getAttribute("data-option"))) {
        step.locator("[data-by='-1']").click();
      }
    }
  }

  @Test
  void matchingSaysOfEachLineWhetherItIsRight(SiteBrowser browser) {
    try (Visit visit = open(browser, MATCHING, Look.PHONE)) {
      Locator q = visit.find(".q");
      assertThat(visit.overflow()).isZero();
      visit.find(".act .primary").click();
      assertThat(result(visit)).isEqualTo("请先选择答案。");
      List<String> answer = List.of(right(q).get(0), right(q).get(2), "o5");
      choose(q, answer);
      visit.find(".act .primary").click();
      assertThat(result(visit)).isEqualTo("✗ 回答错误");
      assertThat(q.locator(".prompts .verdict").allTextContents())
          .hasSize(4)
          .satisfies(all -> assertThat(all.get(0)).isEqualToIgnoringWhitespace("✓ 对"))
          .satisfies(
              all ->
                  assertThat(all.subList(1, 4)).allMatch(one -> one.strip().matches("✗ 应选 [A-E]")));
      assertThat(q.locator("select:enabled").count()).isZero();
      assertThat(q.locator(".choices .why").count()).isEqualTo(1);
      assertThat(visit.violations()).isEmpty();
      visit.find(".act button:text-is('再做一次')").click();
      assertThat(q.locator("select").first().inputValue()).isEmpty();
      choose(q, right(q));
      visit.find(".act .primary").click();
      assertThat(result(visit)).isEqualTo("✓ 回答正确");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void stepsAreMovedByTapAndByKeyAndTheFocusGoesWithThem(SiteBrowser browser) {
    try (Visit visit = open(browser, ORDERING, Look.PHONE)) {
      Locator q = visit.find(".q");
      assertThat(visit.overflow()).isZero();
      visit.find(".act .primary").click();
      assertThat(result(visit)).isEqualTo("请先移动各项，排出次序。");
      String first = q.locator(".steps li").first().getAttribute("data-option");
      q.locator(".steps li").first().locator("[data-by='1']").focus();
      visit.page().keyboard().press("Enter");
      visit.page().keyboard().press("ArrowDown");
      assertThat(q.locator(".steps li").nth(2).getAttribute("data-option")).isEqualTo(first);
      assertThat(q.locator(".lines [role=status]").textContent()).isEqualTo("移到了第 3 位");
      assertThat(visit.page().evaluate("document.activeElement.closest('li').dataset.option"))
          .isEqualTo(first);
      arrange(q);
      assertThat(visit.violations()).isEmpty();
      visit.find(".act .primary").click();
      assertThat(result(visit)).isEqualTo("✓ 回答正确");
      assertThat(q.locator(".steps .is-right").count()).isEqualTo(5);
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void pageWithoutScriptsShowsBothSidesAndTheKey(SiteBrowser browser) {
    try (Visit visit = open(browser, MATCHING, Look.DESKTOP.withoutScripts())) {
      assertThat(visit.find(".prompts li").count()).isEqualTo(4);
      assertThat(visit.find(".choices li").count()).isEqualTo(5);
      assertThat(visit.find(".placed li").first().textContent()).isEqualTo("合同期限三个月以上不满一年 → 一个月");
    }
  }

  @Test
  void composedPaperMarksSomeRightLinesByTheRules(SiteBrowser browser) {
    String page = "/compose.html?blueprint=自选&匹配=1&排序=1&seed=a";
    try (Visit visit = open(browser, page, Look.DESKTOP)) {
      visit.find(".composed .item >> nth=1").waitFor();
      visit.find("button:text-is('在线作答')").click();
      visit.find("text=开始作答").click();
      Locator matching = visit.find(".q[data-type=matching]");
      choose(matching, right(matching).subList(0, 3));
      arrange(visit.find(".q[data-type=ordering]"));
      PracticePapers.handIn(visit);
      assertThat(visit.find(".exam-verdict").allTextContents())
          .containsExactly("◐ 得 0.5 分（满分 1 分）", "✓ 得 1 分（满分 1 分）");
      assertThat(matching.locator(".prompts .is-wrong").count()).isEqualTo(1);
      assertThat(visit.faults()).isEmpty();
    }
  }
}
