package io.tiku.site;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An open page, and what went wrong on it so far. */
final class Visit implements AutoCloseable {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Of those rules the ones that look at colours. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final String AXE = axe();

  // a selector for each element that is right would take most of the time
  private static final String FOUND =
      """
      (runOnly) => axe.run(document, {runOnly, resultTypes: ["violations"]})
        .then(({violations}) => violations.flatMap(({id, nodes}) =>
          nodes.map(({html, target}) => id + ": " + html + " " + target)))
      """;

  /** axe reads the same few colours thousands of times, which would take a third of its time. */
  private static final String READ_COLOURS_ONCE =
      """
      () => {
        const known = new Map();
        const {prototype} = axe.commons.color.Color;
        const read = prototype.parseString;
        prototype.parseString = function (text) {
          if (!known.has(text)) {
            read.call(this, text);
            known.set(text, [this.r, this.g, this.b, this.alpha]);
          }
          [this.r, this.g, this.b, this.alpha] = known.get(text);
          return this;
        };
      }
      """;

  private final Page page;
  private final String root;
  private final Runnable afterwards;
  private final List<String> faults = new ArrayList<>();

  Visit(Page page, String root, String path, Runnable afterwards) {
    this.page = page;
    this.root = root;
    this.afterwards = afterwards;
    page.onConsoleMessage(
        message -> faults.add("console " + message.type() + ": " + message.text()));
    page.onPageError(error -> faults.add("script error: " + error));
    page.onRequest(request -> request(request.url()));
    page.onRequestFailed(request -> faults.add("failed request: " + request.url()));
    page.navigate(root + path);
  }

  Page page() {
    return page;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** Looks at the page as someone who has set everything to dark. */
  void inTheDark() {
    in(ColorScheme.DARK);
  }

  void in(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    // colours that are still on their way are nobody's colours
    page.evaluate("Promise.all(document.getAnimations().map((animation) => animation.finished))");
  }

  /** Console messages, script errors, failed requests and requests that left the site. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** The page's address within the site. */
  String address() {
    return page.url().substring(root.length());
  }

  /** How many pixels the page is wider than its window. */
  int overflow() {
    Object pixels =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) pixels).intValue();
  }

  /** What axe finds against WCAG 2.2 AA. */
  List<String> violations() {
    // what has been scrolled under a sticky head is no target
    page.evaluate("scrollTo(0, 0)");
    return found("tag", RULES);
  }

  /** The same for the rules that another colour scheme can break. */
  List<String> faintTexts() {
    return found("rule", COLOURS);
  }

  /** Faults against what is named, {@code tag}s or {@code rule}s, each with its element. */
  private List<String> found(String kind, List<String> names) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(AXE);
      page.evaluate(READ_COLOURS_ONCE);
    }
    Object found = page.evaluate(FOUND, Map.of("type", kind, "values", names));
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String axe() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      byte[] bytes = Objects.requireNonNull(script, "axe").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void request(String url) {
    if (!url.startsWith(root) && !url.startsWith("data:")) {
      faults.add("request that leaves the site: " + url);
    }
  }

  @Override
  public void close() {
    page.close();
    afterwards.run();
  }
}
