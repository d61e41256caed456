package io.tiku.site;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import io.tiku.content.Item;
import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.problem.Problems;
import io.tiku.source.FolderTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How long a reader waits for a search over {@code file://}: milliseconds from the first keystroke
 * in a page that has never searched to its hits, and of script for the keystroke after it. Run by
 * {@code bench/search --browser}; asserts nothing.
 */
final class SearchTiming {

  private static final int QUERIES = 100;

  private static final String TYPE =
      """
      (query) => new Promise((resolve) => {
        const box = document.querySelector("#_query");
        const start = performance.now();
        const hits = document.querySelector(".hits");
        const done = new MutationObserver(() => {
          if (hits.children.length > 0) {
            done.disconnect();
            resolve(performance.now() - start);
          }
        });
        done.observe(hits, {childList: true});
        box.value = query;
        box.dispatchEvent(new Event("input", {bubbles: true}));
      })
      """;

  private SearchTiming() {}

  /**
   * Prints one row of a table.
   *
   * @param arguments the content folder; the property {@code tiku.site} names its site
   */
  public static void main(String[] arguments) throws IOException {
    Problems problems = new Problems();
    List<Item> items =
        Edition.of(ContentReader.read(FolderTree.read(Path.of(arguments[0]), problems), problems))
            .items();
    List<Double> first = new ArrayList<>();
    List<Double> next = new ArrayList<>();
    Random random = new Random(7);
    try (SiteBrowser browser = new SiteBrowser(SiteBrowser.executable().orElseThrow())) {
      for (int i = 0; i < QUERIES; i++) {
        String stem = items.get(random.nextInt(items.size())).headline().plainText();
        int start = random.nextInt(Math.max(1, stem.length() - 5));
        int end = Math.min(stem.length(), start + 5 + random.nextInt(9));
        measure(browser, stem.substring(start, end), first, next);
      }
    }
    Collections.sort(first);
    Collections.sort(next);
    System.out.printf(
        "| %6d | %8.0f | %8.0f | %8.1f | %8.1f |%n",
        items.size(), at(first, 50), at(first, 95), at(next, 50), at(next, 95));
  }

  private static void measure(
      SiteBrowser browser, String query, List<Double> first, List<Double> next) {
    String page = browser.site().edition() + "/search.html";
    try (Visit visit = browser.visit(page, Look.PHONE.overFile())) {
      CDPSession session = visit.page().context().newCDPSession(visit.page());
      session.send("Performance.enable");
      first.add(type(visit, query.substring(0, query.length() - 1)));
      double before = script(session);
      type(visit, query);
      next.add(script(session) - before);
    }
  }

  private static double type(Visit visit, String query) {
    return ((Number) visit.page().evaluate(TYPE, query)).doubleValue();
  }

  /** Milliseconds of script that the page has run so far. */
  private static double script(CDPSession session) {
    JsonObject metrics = session.send("Performance.getMetrics");
    for (var metric : metrics.getAsJsonArray("metrics")) {
      JsonObject one = metric.getAsJsonObject();
      if (one.get("name").getAsString().equals("ScriptDuration")) {
        return one.get("value").getAsDouble() * 1000;
      }
    }
    throw new AssertionError("no metric ScriptDuration");
  }

  private static double at(List<Double> sorted, int percent) {
    return sorted.get(sorted.size() * percent / 100);
  }
}
