package io.tiku.site;

import com.microsoft.playwright.Page;
import io.tiku.pipeline.ServeBuild;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

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
    TimedBank bank = TimedBank.in(Path.of(arguments[0]));
    List<Long> waits = new ArrayList<>();
    try (SiteBrowser browser = new SiteBrowser(SiteBrowser.executable().orElseThrow());
        ServeBuild serve = bank.serve()) {
      URI.create(serve.address()).toURL().openStream().close();
      for (int i = 0; i < PAGES; i++) {
        waits.addAll(saves(browser, serve.address(), bank.item(i * 97)));
      }
    }
    System.out.println(bank.told("in the browser", waits));
  }

  private static List<Long> saves(SiteBrowser browser, String address, Path item)
      throws IOException {
    List<Long> waits = new ArrayList<>();
    try (Visit visit = browser.visitServer(address, "", Look.DESKTOP)) {
      String edition = visit.find("body").getAttribute("data-edition");
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
      visit.page().navigate(address + edition + TimedBank.page(item));
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
}
