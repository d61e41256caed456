package io.tiku.site;

import static io.tiku.site.PracticePapers.begun;
import static io.tiku.site.PracticePapers.fact;
import static io.tiku.site.PracticePapers.fillRight;
import static io.tiku.site.PracticePapers.handIn;
import static io.tiku.site.PracticePapers.opened;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a practice paper says once it is handed in: marks, explanations, results. */
@InBrowser
class ExamMarksIT {

  @TempDir private static Path folder;
  private static Path weekly;
  private static Path provincial;

  @BeforeAll
  static void makePapers() {
    weekly = PracticePapers.make("weekly", folder);
    provincial = PracticePapers.make("provincial-100", folder);
  }

  @Test
  void noAnswerIsShownBeforeHandIn(SiteBrowser browser) {
    try (Visit visit = begun(browser, provincial)) {
      assertThat(visit.find(".answer:visible").count()).isZero();
      assertThat(visit.find("body").innerText()).doesNotContain("正确答案", "参考答案", "解析");
      handIn(visit);
      assertThat(visit.find(".answer:visible").count()).isEqualTo(visit.find(".q").count());
      assertThat(visit.find(".rationale:visible").count()).isPositive();
    }
  }

  @Test
  void marksAreExactByTheSectionsRule(SiteBrowser browser) {
    String multiple = "{type: 'multiple', half: 4, partial: 1, options: ['o1', 'o3', 'o4']}";
    String strict = "{type: 'indefinite', half: 4, partial: 0, options: ['o1', 'o3']}";
    String single = "{type: 'single', half: 2, partial: 0, options: ['o2']}";
    String blanks = "{type: 'blank', half: 4, parts: [3, 1], accepted: [['10日', '十日'], ['工会'], ]}";
    String points = "{type: 'short', half: 6, parts: [1, 2, 3]}";
    Map<String, Integer> expected =
        Map.ofEntries(
            Map.entry(multiple + ", ['o4', 'o1', 'o3']", 4),
            Map.entry(multiple + ", ['o1', 'o3']", 2),
            Map.entry(multiple + ", ['o3']", 1),
            Map.entry(multiple + ", ['o1', 'o2', 'o3', 'o4']", 0),
            Map.entry(multiple + ", []", 0),
            Map.entry(strict + ", ['o1']", 0),
            Map.entry(strict + ", ['o1', 'o3']", 4),
            Map.entry(single + ", ['o2']", 2),
            Map.entry(single + ", ['o1']", 0),
            Map.entry(blanks + ", [' １０ 日　', '工 会']", 4),
            Map.entry(blanks + ", ['十日', '工会法']", 3),
            Map.entry(blanks + ", ['', '工会']", 1),
            Map.entry(blanks + ", []", 0),
            Map.entry(points + ", [0, 2]", 4),
            Map.entry(points + ", []", 0));
    try (Visit visit = opened(browser, weekly, page -> {})) {
      expected.forEach(
          (arguments, halves) ->
              assertThat(visit.page().evaluate("() => Tiku.exam.mark(" + arguments + ").half"))
                  .as(arguments)
                  .isEqualTo(halves));
    }
  }

  @Test
  void someRightOptionsEarnTheirPartAndAWrongOneNothing(SiteBrowser browser) {
    try (Visit visit = begun(browser, provincial)) {
      Locator multiple = visit.find(".q[data-type=multiple]");
      multiple.nth(0).locator("li[data-key] input").first().check();
      multiple.nth(1).locator("li[data-key] input").all().forEach(Locator::check);
      multiple.nth(2).locator("li[data-key] input").first().check();
      multiple.nth(2).locator("li:not([data-key]) input").first().check();
      handIn(visit);
      assertThat(multiple.locator(".exam-verdict").allTextContents().subList(0, 4))
          .containsExactly(
              "◐ 得 0.5 分（满分 2 分）", "✓ 得 2 分（满分 2 分）", "✗ 得 0 分（满分 2 分）", "○ 没有作答，得 0 分（满分 2 分）");
      assertThat(multiple.nth(2).locator(".is-wrong .verdict").textContent()).isEqualTo(" ✗ 不该选 ");
    }
  }

  @Test
  void blanksAcceptEachListedAnswer(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      Locator question = visit.find(".q[data-type=blank]").first();
      fillRight(question);
      visit.find(".q[data-type=blank]").nth(1).locator("input").first().fill("别的");
      handIn(visit);
      assertThat(question.locator(".exam-verdict").textContent()).startsWith("✓ 得 2 分");
      assertThat(visit.find(".q[data-type=blank]").nth(1).locator(".stem .verdict").first())
          .extracting(Locator::textContent)
          .isEqualTo(" ✗ 不对 ");
    }
  }

  @Test
  void shortAnswersWaitForTheirWritersJudgement(SiteBrowser browser) {
    try (Visit visit = begun(browser, provincial)) {
      Locator shorts = visit.find(".q[data-type=short]");
      shorts.nth(0).locator("textarea").fill("要点");
      handIn(visit);
      assertThat(visit.find(".exam-result h2").textContent()).isEqualTo("成绩（待自评）");
      assertThat(visit.find(".exam-facts dt").allTextContents()).doesNotContain("总分");
      assertThat(shorts.nth(1).locator(".exam-verdict").textContent()).startsWith("○ 没有作答");
      shorts.nth(0).locator(".points input").first().check();
      String part = shorts.nth(0).locator(".points .marks").first().textContent();
      String got = part.replaceAll("[^0-9.]", "");
      assertThat(fact(visit, "自评得分")).startsWith(got + "/ ");
      visit.find(".exam-judge:visible").click();
      assertThat(visit.find(".exam-result h2").textContent()).isEqualTo("成绩");
      assertThat(fact(visit, "总分")).isEqualTo(got + "/ 100 分");
      visit.page().reload();
      visit.find("text=查看上次成绩").click();
      assertThat(fact(visit, "总分")).isEqualTo(got + "/ 100 分");
    }
  }

  @Test
  void theResultAddsUpBySectionAndByDomain(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.find("li[data-key] input").all().forEach(Locator::check);
      visit.find(".q[data-type=blank]").all().forEach(PracticePapers::fillRight);
      visit
          .find(".q[data-type=single]")
          .first()
          .locator("li:not([data-key]) input")
          .first()
          .check();
      handIn(visit);
      assertThat(fact(visit, "总分")).isEqualTo("18/ 20 分");
      assertThat(visit.find(".exam-table").first().locator("tbody tr").allTextContents())
          .containsExactly("单项选择题4667%", "多项选择题66100%", "判断题44100%", "填空题44100%");
      String lost =
          visit
              .find("[data-result=wrong]")
              .evaluate("q => q.closest('.item').dataset.domain")
              .toString();
      List<String> domains = visit.find(".exam-table").nth(1).locator("tbody tr").allTextContents();
      assertThat(domains).hasSize(5).contains(lost + "2450%");
      assertThat(domains.stream().filter(row -> row.endsWith("44100%"))).hasSize(4);
      assertThat(visit.find(".exam-lost li").allTextContents())
          .singleElement()
          .asString()
          .endsWith("0/2 分");
      assertThat(visit.find(".exam-meter i").first().getAttribute("style")).contains("67%");
      visit.find(".exam-lost a").click();
      assertThat(visit.find(".item.is-current [data-result=wrong]").count()).isEqualTo(1);
      visit.find("text=只看失分").click();
      assertThat(visit.find(".item:visible").count()).isEqualTo(1);
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void anotherAttemptBeginsWithAnEmptyPaper(SiteBrowser browser) {
    try (Visit visit = begun(browser, weekly)) {
      visit.find(".q[data-type=single] input").first().check();
      visit.find(".q[data-type=blank] input").first().fill("别的");
      handIn(visit);
      visit.find("text=再做一次").click();
      visit.find("dialog .primary").click();
      visit.find("text=开始作答").click();
      assertThat(visit.find(".verdict, .exam-verdict, [data-result], :disabled").count()).isZero();
      assertThat(visit.find(".options input:checked").count()).isZero();
      assertThat(visit.find(".answer:visible").count()).isZero();
      handIn(visit);
      assertThat(fact(visit, "总分")).isEqualTo("0/ 20 分");
    }
  }

  @Test
  void anotherScriptMayStartAnExamFromTheSitesOwnMarkup(SiteBrowser browser) {
    try (Visit visit = opened(browser, weekly, page -> {})) {
      Object same =
          visit
              .page()
              .evaluate(
                  """
                  () => {
                    const item = document.querySelector(".item:has([data-type=blank])").cloneNode(true);
                    document.querySelector("[data-exam]").remove();
                    item.querySelectorAll(".options input").forEach((input) => input.remove());
                    item.querySelectorAll("[data-half]").forEach((part) => part.removeAttribute("data-half"));
                    item.querySelector(".q").dataset.half = "6";
                    item.querySelector(".answer").hidden = false;
                    const root = document.createElement("div");
                    const section = document.createElement("section");
                    section.append(item);
                    root.append(section);
                    document.querySelector("main").append(root);
                    const before = root.innerHTML;
                    const settings = { code: "drawn", digest: "1", minutes: 0 };
                    Tiku.exam.start(root, settings).stop();
                    const same = root.innerHTML === before;
                    Tiku.exam.start(root, settings);
                    return same;
                  }
                  """);
      assertThat(same).isEqualTo(true);
      assertThat(visit.find("text=计时方式").count()).isZero();
      visit.find("text=开始作答").click();
      assertThat(visit.find(".answer").isVisible()).isFalse();
      fillRight(visit.find(".q"));
      handIn(visit);
      assertThat(fact(visit, "总分")).isEqualTo("3/ 3 分");
    }
  }
}
