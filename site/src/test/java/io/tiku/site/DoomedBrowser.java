package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser with a profile of its own, which is killed and opened again. */
final class DoomedBrowser implements AutoCloseable {

  private final Path profile;
  private final Playwright playwright;

  DoomedBrowser(Path profile) {
    this.profile = profile;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  BrowserContext opens() {
    return playwright
        .chromium()
        .launchPersistentContext(
            profile,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(SiteBrowser.executable().orElseThrow())
                .setArgs(SiteBrowser.ARGUMENTS));
  }

  /** Its processes, each of which names the profile. */
  List<ProcessHandle> processes() {
    List<ProcessHandle> found =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
            .toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  /** Kills all of them with SIGKILL, so that none can write what it still has in memory. */
  static void kill(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  @Override
  public void close() {
    playwright.close();
  }
}
