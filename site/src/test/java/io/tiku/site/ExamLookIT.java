package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A practice paper before, during and after, on a phone and on a desk, light and dark. */
@InBrowser
class ExamLookIT {

  @TempDir private static Path folder;
  private static Path paper;

  @BeforeAll
  static void makePaper() {
    paper = PracticePapers.make("provincial-100", folder);
  }

  static Stream<Look> looks() {
    return Stream.of(Look.PHONE, Look.DESKTOP).map(Look::overFile);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void isAccessibleAndFitsTheWindowInEveryPhase(Look look, SiteBrowser browser) {
    try (Visit visit = browser.visitFile(paper, look, page -> {})) {
      examine(visit, "start");
      visit.find("text=开始作答").click();
      visit.find(".q[data-type=multiple] input").first().check();
      visit.find(".q[data-type=short] textarea").first().fill("要点");
      visit.find(".exam-flag").first().click();
      examine(visit, "run");
      visit.find(".exam-hand").click();
      examine(visit, "dialog");
      visit.find("dialog .primary").click();
      examine(visit, "done");
      visit.page().reload();
      examine(visit, "again");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void theCardIsASheetOnAPhoneAndStandsBesideTheQuestionsOnADesk(SiteBrowser browser) {
    try (Visit visit = browser.visitFile(paper, Look.PHONE.overFile(), page -> {})) {
      visit.find("text=开始作答").click();
      Locator sheet = visit.find(".exam-sheet");
      assertThat(sheet.isVisible()).isFalse();
      visit.find(".exam-toggle").click();
      assertThat(sheet.isVisible()).isTrue();
      visit.page().keyboard().press("Escape");
      assertThat(sheet.isVisible()).isFalse();
      visit.find(".exam-toggle").click();
      visit.find(".exam-cells button").nth(40).click();
      assertThat(sheet.isVisible()).isFalse();
      assertThat(top(visit, ".item.is-current")).isBetween(0.0, 60.0);
      visit.page().setViewportSize(1280, 800);
      assertThat(sheet.isVisible()).isTrue();
      assertThat(top(visit, ".exam-card")).isBetween(0.0, 40.0);
      assertThat(visit.find(".exam-card").boundingBox().x)
          .isGreaterThan(visit.find(".item.is-current").boundingBox().x + 400);
    }
  }

  @Test
  void whatIsPrintedAfterwardsIsTheResultAlone(SiteBrowser browser) {
    try (Visit visit = browser.visitFile(paper, Look.DESKTOP.overFile(), page -> {})) {
      visit.find("text=开始作答").click();
      visit.find(".exam-hand").click();
      visit.find("dialog .primary").click();
      visit.page().evaluate("window.print = () => { document.title = 'printed'; }");
      visit.find("text=打印成绩").click();
      assertThat(visit.page().title()).isEqualTo("printed");
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(visit.find(".exam-table:visible").count()).isEqualTo(2);
      assertThat(visit.find(".exam-who").isVisible()).isTrue();
      assertThat(visit.find(".item:visible, .exam-card:visible, button:visible").count())
          .isEqualTo(0);
    }
  }

  private static double top(Visit visit, String selector) {
    return visit.find(selector).boundingBox().y;
  }

  private static void examine(Visit visit, String phase) {
    assertThat(visit.overflow()).as(phase).isZero();
    visit.inTheDark();
    assertThat(visit.faintTexts()).as(phase + " in the dark").isEmpty();
    visit.in(ColorScheme.LIGHT);
    assertThat(visit.violations()).as(phase).isEmpty();
  }
}
