package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A paper in a browser of its own, which is killed. */
@InBrowser
class ExamCrashIT {

  @TempDir private Path folder;

  @ParameterizedTest(name = "over file: {0}")
  @ValueSource(booleans = {true, false})
  void whatIsCalledKeptIsFoundAgainAfterTheBrowserWasKilled(
      boolean byDoubleClick, SiteBrowser browser) throws Exception {
    Path paper = PracticePapers.make("weekly", folder);
    try (SiteServer server = new SiteServer(paper.getParent());
        DoomedBrowser doomed = new DoomedBrowser(folder.resolve("profile"))) {
      String address =
          byDoubleClick ? paper.toUri().toString() : server.address() + "practice.html";
      BrowserContext first = doomed.opens();
      Page page = first.pages().get(0);
      page.navigate(address);
      page.locator("text=开始作答").click();
      page.locator(".q[data-type=single] input").nth(2).check();
      page.locator(".blank input").first().fill("断电之前");
      page.locator(".exam-kept:text-is('✓ 作答已保存')").waitFor();
      DoomedBrowser.kill(doomed.processes());
      BrowserContext second = doomed.opens();
      page = second.pages().get(0);
      page.navigate(address);
      page.locator("text=继续上次作答").click();
      assertThat(page.locator(".q[data-type=single] input").nth(2).isChecked()).isTrue();
      assertThat(page.locator(".blank input").first().inputValue()).isEqualTo("断电之前");
      second.close();
    }
  }
}
