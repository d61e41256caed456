package io.tiku.site;

import com.microsoft.playwright.Page;
import io.tiku.build.Progress;
import io.tiku.build.ServeBuild;
import io.tiku.build.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a writer waits in front of an open page: from before a file is saved until the page has
 * been loaded again and shows it. Run by {@code bench/serve --browser} with a copy of a bank;
 * asserts nothing.
 */
final class ServeTiming {

  private static final int SAVES = 60;
  private static final int WARM_UP = 5;

  private ServeTiming() {}

  /**
   * Prints a line.
   *
   * @param arguments the folder of a bank that may be written to
   */
  public static void main(String[] arguments) throws IOException {
    Path content = Path.of(arguments[0]);
    List<Path> items = items(content);
    List<Long> waits = new ArrayList<>();
    try (SiteBrowser browser = new SiteBrowser(SiteBrowser.executable().orElseThrow());
        ServeBuild serve =
            ServeBuild.start(settings(content), Progress.SILENT, System::nanoTime, 0)) {
      new Thread(serve::watch).start();
      URI.create(serve.address()).toURL().openStream().close();
      for (int i = 0; i < WARM_UP + SAVES; i++) {
        Path item = items.get(i * 7 % items.size());
        long wait = save(browser, serve.address(), item, "改动" + i + "。");
        if (i >= WARM_UP) {
          waits.add(wait);
        }
      }
    }
    Collections.sort(waits);
    System.out.printf(
        Locale.ROOT,
        "in the browser, %d items, %d saves: median %d ms, p95 %d ms, most %d ms%n",
        items.size(),
        SAVES,
        waits.get(SAVES / 2),
        waits.get(SAVES * 95 / 100),
        waits.get(SAVES - 1));
  }

  private static long save(SiteBrowser browser, String address, Path item, String added)
      throws IOException {
    try (Visit start = browser.visitServer(address, "", Look.DESKTOP)) {
      String edition = start.find("body").getAttribute("data-edition");
      String point = item.getName(item.getNameCount() - 2).toString();
      start.page().navigate(address + edition + "/point/" + point + ".html");
      String text = Files.readString(item).stripTrailing();
      long begin = System.nanoTime();
      Files.writeString(item, text + added + "\n");
      start
          .page()
          .waitForFunction(
              "(added) => document.body && document.body.textContent.includes(added)",
              added,
              new Page.WaitForFunctionOptions().setPollingInterval(5));
      return (System.nanoTime() - begin) / 1_000_000;
    }
  }

  private static Settings settings(Path content) {
    return new Settings(
        content,
        List.of(),
        content.resolveSibling("site"),
        content.resolveSibling("reports"),
        Optional.empty(),
        Optional.empty(),
        "题库",
        "static",
        false,
        Instant.EPOCH,
        "0",
        "timing");
  }

  private static List<Path> items(Path content) throws IOException {
    List<Path> items = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(content.resolve("syllabus"), 4)) {
      for (Path path : paths.sorted().toList()) {
        boolean item = path.toString().endsWith(".md") && !path.endsWith("index.md");
        if (item && isShown(Files.readString(path))) {
          items.add(path);
        }
      }
    }
    return items;
  }

  private static boolean isShown(String text) {
    return text.contains("## 解析") && !text.contains("命题专用") && !text.contains("停用");
  }
}
