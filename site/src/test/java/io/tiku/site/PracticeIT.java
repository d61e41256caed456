package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items answered on the page. */
@InBrowser
class PracticeIT {

  private static final Locator.ClickOptions TOO_LATE = new Locator.ClickOptions().setForce(true);
  private static final String RIGHT = "rgb(28, 105, 66)";

  /** Accepted answer, given answer, what it is; read by the test of Java's marking too. */
  private static final Path BLANKS =
      Path.of("../maven-plugin/src/test/resources/io/tiku/mark/typed-answers.tsv");

  /** Every default-ignorable code point in the middle of a word: those that would be seen. */
  private static final String UNSEEN =
      """
      () => {
        const ranges = [
          [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5],
          [0x180b, 0x180f], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0x3164, 0x3164],
          [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xffa0, 0xffa0], [0xfff0, 0xfff8],
          [0x1bca0, 0x1bca3], [0x1d173, 0x1d17a], [0xe0000, 0xe0fff],
        ];
        const seen = [];
        ranges.forEach(([from, to]) => {
          for (let point = from; point <= to; point++) {
            const given = "三十" + String.fromCodePoint(point) + "日";
            if (!Tiku.marking.fits(["三十日"], given)) {
              seen.push(point.toString(16));
            }
          }
        });
        return seen;
      }
      """;

  @Test
  void singleChoiceSaysRightAndShowsTheRationale(SiteBrowser browser) {
    try (Visit visit = item("single", browser)) {
      visit.find(".options li[data-key] input").check();
      assertThat(result(visit)).isEqualTo("✓ 回答正确");
      assertThat(visit.find(".rationale").isVisible()).isTrue();
      assertThat(verdict(visit, "li.is-right")).isEqualTo("✓ 选对了");
    }
  }

  @Test
  void singleChoiceSaysWrongAndNamesTheRightOption(SiteBrowser browser) {
    try (Visit visit = item("single", browser)) {
      visit.find(".options li:not([data-key]) input").first().check();
      assertThat(result(visit)).matches("✗ 回答错误，应选 [A-H]");
      assertThat(verdict(visit, "li.is-wrong")).isEqualTo("✗ 不该选");
      assertThat(verdict(visit, "li[data-key]")).isEqualTo("✓ 应选这项");
      assertThat(colour(visit, "li[data-key] .verdict")).isEqualTo(RIGHT);
      assertThat(colour(visit, "li[data-key] label > span")).isNotEqualTo(RIGHT);
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
      assertThat(result(visit)).startsWith("✗ 回答错误，应选 ");
      again(visit);
      visit.find(".options li[data-key] input").all().forEach(Locator::check);
      submit(visit);
      assertThat(result(visit)).isEqualTo("✓ 回答正确");
    }
  }

  @Test
  void judgementIsAnswered(SiteBrowser browser) {
    try (Visit visit = item("judgement", browser)) {
      visit.find(".options li:not([data-key]) input").check();
      assertThat(result(visit)).matches("✗ 回答错误，应选 「(正确|错误)」");
    }
  }

  @Test
  void blanksAcceptEveryListedAnswerAndNoOther(SiteBrowser browser) {
    try (Visit visit = item("blank", browser)) {
      Locator blanks = visit.find(".stem .blank input");
      blanks.all().forEach(blank -> blank.fill("别的"));
      submit(visit);
      assertThat(result(visit)).isEqualTo("✗ 回答错误");
      again(visit);
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
  void theFocusStaysWhereItWasAndTheMainButtonLeadsOn(SiteBrowser browser) {
    try (Visit visit = item("single", browser)) {
      String first = visit.address();
      Locator wrong = visit.find(".options li:not([data-key]) input").first();
      wrong.check();
      assertThat(wrong.evaluate("(input) => document.activeElement === input")).isEqualTo(true);
      visit.page().keyboard().press("ArrowDown");
      visit.find(".options li[data-key] label").click(TOO_LATE);
      assertThat(wrong.isChecked()).isTrue();
      assertThat(visit.find(".act .primary").textContent()).isIn("下一题", "下一个知识点");
      visit.page().keyboard().press("Enter");
      visit.page().waitForURL(url -> !url.endsWith(first));
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void arrowKeysOnlyChooseAndEnterSubmits(SiteBrowser browser) {
    try (Visit visit = item("single", browser)) {
      visit.find(".options input").first().focus();
      visit.page().keyboard().press("ArrowDown");
      assertThat(visit.find(".options input").nth(1).isChecked()).isTrue();
      assertThat(result(visit)).isEmpty();
      visit.page().keyboard().press("Enter");
      assertThat(result(visit)).contains("回答");
    }
  }

  @Test
  void whoWantsToSubmitByHandSaysSoOnce(SiteBrowser browser) {
    try (Visit visit = item("single", browser)) {
      visit.find("label:has-text('点选即判') input").uncheck();
      visit.page().reload();
      visit.find(".options li[data-key] input").check();
      assertThat(result(visit)).isEmpty();
      submit(visit);
      assertThat(result(visit)).isEqualTo("✓ 回答正确");
    }
    try (Visit visit = item("single", browser)) {
      visit.page().evaluate("document.body.dataset.tap = 'off'"); // as -Dtiku.oneTap=false has it
      visit.find(".options li[data-key] input").check();
      assertThat(result(visit)).isEmpty();
    }
  }

  @Test
  void afterTheLastQuestionOfAPointComesTheNextPoint(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().point() + "?type=judgement", Look.PHONE)) {
      String here = visit.address();
      List<Locator> shown = visit.find(".item[data-type=judgement]").all();
      for (Locator item : shown) {
        item.locator("li[data-key] input").check();
        boolean last = item == shown.get(shown.size() - 1);
        assertThat(item.locator(".act .primary").textContent()).isEqualTo(last ? "下一个知识点" : "下一题");
        item.locator(".act .primary").click();
      }
      visit.page().waitForURL(url -> !url.endsWith(here) && url.contains("/point/"));
    }
    String last = browser.site().lastItemOfAPoint();
    try (Visit visit = browser.visit(last, Look.DESKTOP)) {
      assertThat(visit.find("a[rel=next]").getAttribute("href")).startsWith("../point/");
    }
  }

  @Test
  void aVerdictIsSetOffFromTheSentence(SiteBrowser browser) {
    try (Visit visit = item("blank", browser)) {
      visit.find(".stem .blank input").all().forEach(blank -> blank.fill("别的"));
      submit(visit);
      assertThat(visit.find(".stem .blank .verdict").first().textContent()).isEqualTo(" ✗ 不对 ");
    }
    try (Visit visit = item("multiple", browser)) {
      visit.find(".options li[data-key] input").first().check();
      submit(visit);
      assertThat(visit.find(".options li.is-right").first().textContent()).contains(" ✓ 选对了 ");
      assertThat(visit.find(".options li.is-missed").first().textContent()).contains(" ✓ 应选这项 ");
    }
  }

  @Test
  void aShortAnswerIsWrittenBeforeTheReferenceIsShown(SiteBrowser browser) {
    try (Visit visit = item("short", browser)) {
      Locator own = visit.find(".q textarea").first();
      assertThat(visit.find(".points").first().isVisible()).isFalse();
      own.fill("我的要点");
      submit(visit);
      assertThat(visit.find(".points").first().isVisible()).isTrue();
      assertThat(own.inputValue()).isEqualTo("我的要点");
      submit(visit);
      assertThat(own.isEditable()).isFalse();
      again(visit);
      assertThat(own.inputValue()).isEmpty();
    }
  }

  @Test
  void blanksAreComparedAsPeopleReadThem(SiteBrowser browser) throws IOException {
    List<String> lines = Files.readAllLines(BLANKS);
    assertThat(lines).hasSizeGreaterThan(40);
    try (Visit visit = item("blank", browser)) {
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        assertThat(
                visit
                    .page()
                    .evaluate(
                        "([accepted, given]) => Tiku.marking.fits([JSON.parse(accepted)], JSON.parse(given))",
                        List.of(cells[0], cells[1])))
            .as(line)
            .isEqualTo(cells[2].equals("right"));
      }
      assertThat(visit.page().evaluate(UNSEEN)).isEqualTo(List.of());
    }
  }

  @Test
  void theEnterOfAnInputMethodSubmitsNothing(SiteBrowser browser) {
    try (Visit visit = item("blank", browser)) {
      visit.find(".stem .blank input").first().fill("sanshiri");
      for (String enter : InputMethod.ENTERS) {
        visit.find(".stem .blank input").first().evaluate(enter);
        assertThat(result(visit)).as(enter).isEmpty();
      }
      visit.page().keyboard().press("Enter");
      assertThat(result(visit)).isEqualTo("✗ 回答错误");
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

  private static void again(Visit visit) {
    visit.find(".q button:text-is('再做一次')").first().click();
  }

  private static String verdict(Visit visit, String line) {
    return visit.find(".options " + line + " .verdict").innerText().trim();
  }

  private static Object colour(Visit visit, String element) {
    return visit
        .find(".options " + element)
        .first()
        .evaluate("(shown) => getComputedStyle(shown).color");
  }

  private static void submit(Visit visit) {
    visit.find(".q .act button").first().click();
  }

  private static String result(Visit visit) {
    return visit.find(".q [role=status]").first().textContent();
  }
}
