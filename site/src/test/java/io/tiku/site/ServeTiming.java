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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * How long a writer waits in front of an open page: from before a file is saved until the page that
 * was loaded again is painted. Run by {@code bench/serve --browser} with a copy of a bank; asserts
 * nothing.
 */
final class ServeTiming {

  private static final int PAGES = 6;
  private static final int SAVES_OF_A_PAGE = 10;
  private static final int WARM_UP = 2;

  /** Tells, once a page is painted, what it says. */
  private static final String TELL =
      """
      new PerformanceObserver(() => window.painted(document.body.textContent))
        .observe({type: "paint", buffered: true});
      """;

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
      for (int i = 0; i < PAGES; i++) {
        waits.addAll(saves(browser, serve.address(), items.get(i * 97 % items.size())));
      }
    }
    Collections.sort(waits);
    System.out.printf(
        Locale.ROOT,
        "in the browser, %d items, %d saves: median %d ms, p95 %d ms, most %d ms%n",
        items.size(),
        waits.size(),
        waits.get(waits.size() / 2),
        waits.get(waits.size() * 95 / 100),
        waits.get(waits.size() - 1));
  }

  private static List<Long> saves(SiteBrowser browser, String address, Path item)
      throws IOException {
    List<Long> waits = new ArrayList<>();
    try (Visit visit = browser.visitServer(address, "", Look.DESKTOP)) {
      String edition = visit.find("body").getAttribute("data-edition");
      String point = item.getName(item.getNameCount() - 2).toString();
      AtomicReference<Paint> latest = new AtomicReference<>(new Paint("", 0));
      visit
          .page()
          .exposeFunction(
              "painted",
              said -> {
                latest.set(new Paint(String.valueOf(said[0]), System.nanoTime()));
                return "";
              });
      visit.page().addInitScript(TELL);
      visit.page().navigate(address + edition + "/point/" + point + ".html");
      for (int i = 0; i < WARM_UP + SAVES_OF_A_PAGE; i++) {
        long wait = save(visit.page(), item, "改动" + i + "。", latest);
        if (i >= WARM_UP) {
          waits.add(wait);
        }
      }
    }
    return waits;
  }

  private record Paint(String text, long nanos) {}

  private static long save(Page page, Path item, String added, AtomicReference<Paint> latest)
      throws IOException {
    // What the browser still does after the save before is not part of this one.
    page.waitForTimeout(500);
    String text = Files.readString(item).stripTrailing();
    long begin = System.nanoTime();
    Files.writeString(item, text + added + "\n");
    page.waitForCondition(() -> latest.get().text().contains(added));
    return (latest.get().nanos() - begin) / 1_000_000;
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
