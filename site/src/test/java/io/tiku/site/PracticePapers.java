package io.tiku.site;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tiku.pipeline.Checked;
import io.tiku.pipeline.PaperBuild;
import io.tiku.pipeline.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Papers of the bank made with the plugin's classes, opened and answered in the browser. */
final class PracticePapers {

  static final long START = 1_616_457_600_000L;

  private PracticePapers() {}

  /** One form of a blueprint, always the same. */
  static Path make(String blueprint, Path folder) {
    Settings settings = TestSettings.of(Path.of("..", "content"), folder, "none");
    PaperBuild.Order order = new PaperBuild.Order("", blueprint, "示例", 1, 0, List.of(), "示例", 1, 0);
    Checked checked = new PaperBuild(settings, folder.resolve("papers"), order).run();
    if (checked.failed()) {
      throw new AssertionError(checked.summary());
    }
    return folder.resolve("papers/" + blueprint + "-示例/A/practice.html");
  }

  /** Opens a paper and begins against the clock. */
  static Visit begun(SiteBrowser browser, Path paper) {
    Visit visit = opened(browser, paper, page -> {});
    visit.find("text=开始作答").click();
    return visit;
  }

  /** Opens a paper by double-click at a time that only the test moves on. */
  static Visit opened(SiteBrowser browser, Path paper, Consumer<Page> before) {
    return browser.visitFile(
        paper,
        Look.DESKTOP.overFile(),
        page -> {
          page.clock().install(new Clock.InstallOptions().setTime(START));
          before.accept(page);
        });
  }

  /** Loads the paper anew and waits until it has looked for what was kept. */
  static void reload(Visit visit) {
    visit.page().reload();
    visit.find(".exam-start .primary, .exam-result h2").first().waitFor();
  }

  static void handIn(Visit visit) {
    visit.find(".exam-hand").click();
    visit.find("dialog .primary").click();
  }

  /** Fills each blank with the last answer it accepts. */
  static void fillRight(Locator question) {
    List<Locator> blanks = question.locator(".blank input").all();
    for (int i = 0; i < blanks.size(); i++) {
      Locator accepted = question.locator(".accepted > li").nth(i).locator("[data-accept]").last();
      blanks.get(i).fill(" " + accepted.textContent() + "　");
    }
  }

  /** A figure of the result. */
  static String fact(Visit visit, String name) {
    return visit
        .find(".exam-result .exam-facts div:has(dt:text-is('" + name + "')) dd")
        .textContent();
  }
}
