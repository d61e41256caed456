package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        Playwright playwright = playwright()) {
      String address =
          byDoubleClick ? paper.toUri().toString() : server.address() + "practice.html";
      BrowserContext first = open(playwright);
      Page page = first.pages().get(0);
      page.navigate(address);
      page.locator("text=开始作答").click();
      page.locator(".q[data-type=single] input").nth(2).check();
      page.locator(".blank input").first().fill("断电之前");
      page.locator(".exam-kept:text-is('✓ 作答已保存')").waitFor();
      kill();
      BrowserContext second = open(playwright);
      page = second.pages().get(0);
      page.navigate(address);
      page.locator("text=继续上次作答").click();
      assertThat(page.locator(".q[data-type=single] input").nth(2).isChecked()).isTrue();
      assertThat(page.locator(".blank input").first().inputValue()).isEqualTo("断电之前");
      second.close();
    }
  }

  private BrowserContext open(Playwright playwright) {
    return playwright
        .chromium()
        .launchPersistentContext(
            folder.resolve("profile"),
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(SiteBrowser.executable().orElseThrow())
                .setArgs(SiteBrowser.ARGUMENTS));
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /** Kills every process of the browser that uses our profile, as a lost power supply does. */
  private void kill() {
    String profile = folder.resolve("profile").toString();
    List<ProcessHandle> processes =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").contains(profile))
            .toList();
    assertThat(processes).isNotEmpty();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
