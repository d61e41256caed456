package io.tiku.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The browser of this machine, and the published site in it. */
final class SiteBrowser implements AutoCloseable {

  static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          // a page lives too short a time for what optimising compilers spend on it
          "--js-flags=--no-maglev,--no-turbofan");

  private final PublishedSite site = new PublishedSite();
  private final SiteServer server;
  private final Playwright playwright;
  private final Path executable;
  private final Browser browser;
  private final Map<Look, BrowserContext> contexts = new HashMap<>();

  SiteBrowser(Path executable) throws IOException {
    server = new SiteServer(site.folder());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.executable = executable;
    browser = launch(ARGUMENTS);
  }

  private Browser launch(List<String> arguments) {
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(arguments));
  }

  /**
   * The machine's Chromium, where there is one. Its headless shell has no window to draw around the
   * pages and asks for half the work.
   */
  static Optional<Path> executable() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  PublishedSite site() {
    return site;
  }

  /** Opens a page in a browser that has never seen the site. */
  Visit visit(String path, Look look) {
    BrowserContext context = context(look);
    return open(path, look, context, context::close);
  }

  /** Opens a page that calculates for so long that optimising compilers gain what they spend. */
  Visit calculate(String path, Look look) {
    Browser optimising =
        launch(ARGUMENTS.stream().filter(one -> !one.startsWith("--js-flags=")).toList());
    return open(path, look, context(optimising, look), optimising::close);
  }

  /** Opens a page of another site in a browser that has never seen it. */
  Visit visitElsewhere(SiteServer elsewhere, String path) {
    BrowserContext context = context(Look.DESKTOP);
    return new Visit(context.newPage(), elsewhere.address(), path, context::close);
  }

  /** Opens a page of another server in a browser that has never seen it. */
  Visit visitServer(String address, String path, Look look) {
    BrowserContext context = context(look);
    return new Visit(context.newPage(), address, path, context::close);
  }

  /** Opens a file by double-click, once what is given has been done to the empty page. */
  Visit visitFile(Path file, Look look, Consumer<Page> before) {
    return visitFile(file, look, before, "");
  }

  /** The same with a query behind the file's name; the whole site may be asked for files. */
  Visit visitFile(Path file, Look look, Consumer<Page> before, String query) {
    BrowserContext context = context(look);
    Page page = context.newPage();
    before.accept(page);
    boolean within = file.startsWith(site.folder());
    Path root = within ? site.folder() : file.getParent();
    String path = root.relativize(file).toString().replace('\\', '/');
    return new Visit(page, root.toUri().toString(), path + query, context::close);
  }

  /** Opens a page, faster, in a browser that has looked at other pages before. */
  Visit glance(String path, Look look) {
    return open(path, look, contexts.computeIfAbsent(look, this::context), () -> {});
  }

  private Visit open(String path, Look look, BrowserContext context, Runnable afterwards) {
    String root = look.byDoubleClick() ? site.folder().toUri().toString() : server.address();
    return new Visit(context.newPage(), root, path, afterwards);
  }

  private BrowserContext context(Look look) {
    return context(browser, look);
  }

  private static BrowserContext context(Browser browser, Look look) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width(), 800)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(look.scripts()));
    context.setDefaultTimeout(10_000);
    return context;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
  }
}
