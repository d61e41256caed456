package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The host of a contest on stage at the keyboard. Time stands still unless the host lets it pass.
 */
final class StageHost implements AutoCloseable {

  static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

  private static final long START = 1_629_421_200_000L;
  private static final int MOST_STEPS = 6;
  private static final String COUNT_TONES =
      """
      window.tones = [];
      const make = AudioContext.prototype.createOscillator;
      AudioContext.prototype.createOscillator = function () {
        const oscillator = make.call(this);
        window.tones.push(oscillator);
        return oscillator;
      };
      """;

  private final Visit visit;
  private Optional<Page> audience = Optional.empty();

  private StageHost(Visit visit) {
    this.visit = visit;
  }

  static StageHost opens(SiteBrowser browser, Path deck) {
    return opens(browser, deck, page -> {});
  }

  static StageHost opens(SiteBrowser browser, Path deck, Consumer<Page> before) {
    StageHost host =
        new StageHost(
            browser.visitFile(
                deck,
                Look.DESKTOP.overFile(),
                page -> {
                  page.clock().install(new Clock.InstallOptions().setTime(START));
                  page.clock().pauseAt(START + 1000);
                  page.addInitScript(COUNT_TONES);
                  before.accept(page);
                }));
    return host.settles();
  }

  /** The same browser opens a deck again after the window was lost. */
  StageHost opensAgain(Path deck) {
    Page page = visit.page().context().newPage();
    visit.page().close();
    String folder = deck.getParent().toUri().toString();
    return new StageHost(
            new Visit(page, folder, deck.getFileName().toString(), () -> page.context().close()))
        .settles();
  }

  /** Another window of the same browser. */
  StageHost opensBeside(Path deck) {
    Page page = visit.page().context().newPage();
    String folder = deck.getParent().toUri().toString();
    return new StageHost(new Visit(page, folder, deck.getFileName().toString(), () -> {}))
        .settles();
  }

  /** The audience's window, opened with its key. */
  Page opensAudience() {
    audience = Optional.empty();
    Page window = visit.page().waitForPopup(() -> press("w"));
    visit.find(".deck.is-operator").waitFor();
    audience = Optional.of(window);
    settles();
    return window;
  }

  /** The window is loaded again. */
  StageHost reloads() {
    visit.page().reload();
    return settles();
  }

  /** What was done is on the disk, and only then on the screen. */
  StageHost settles() {
    visit.find(".deck:not([data-busy])").waitFor();
    audience.ifPresent(this::shows);
    return this;
  }

  /** The audience's window has drawn what was sent last. */
  private void shows(Page window) {
    String turn = visit.find(".deck").getAttribute("data-turn");
    if (!window.isClosed() && turn != null) {
      window.locator(".deck[data-turn='" + turn + "']").waitFor();
    }
  }

  Visit visit() {
    return visit;
  }

  Page page() {
    return visit.page();
  }

  StageHost press(String... keys) {
    for (String key : keys) {
      visit.page().keyboard().press(key);
      settles();
    }
    return this;
  }

  /** Presses PageDown until the question is another one, or gone. */
  void goesOn() {
    String before = question();
    for (int i = 0; i < MOST_STEPS && question().equals(before); i++) {
      press("PageDown");
    }
    assertThat(question()).isNotEqualTo(before);
  }

  void lets(int seconds) {
    visit.page().clock().runFor(seconds * 1000L);
  }

  void chooses(String segment) {
    press("g");
    clicks("dialog .menu button:text-is('" + segment + "')");
    waitsForNoPanel();
  }

  void clicks(String selector) {
    visit.find(selector).click();
    settles();
  }

  /** Leaves a panel with Escape. */
  void escapes() {
    press("Escape");
    waitsForNoPanel();
  }

  /** Goes on with the contest that the deck remembers. */
  void recovers() {
    visit.find("dialog.is-recover").waitFor();
    escapes();
  }

  /** A panel is gone, and what it leads to has happened, only a moment after it was left. */
  void waitsForNoPanel() {
    visit.find("dialog").waitFor(GONE);
    settles();
  }

  /** Enters judges' marks, each with the Enter key. */
  void marks(String... marks) {
    press("j");
    for (String mark : marks) {
      visit.page().keyboard().type(mark);
      press("Enter");
    }
  }

  /** Which screen is shown. */
  String screen() {
    return visit.find(".deck").getAttribute("data-at");
  }

  /** What the question on the screen is called; empty for none. */
  String question() {
    return text(".label");
  }

  String who() {
    return text(".who");
  }

  String clock() {
    return text(".clock:visible b");
  }

  String hint() {
    return text(".hint");
  }

  String verdict() {
    return text(".verdict");
  }

  int tones() {
    return ((Number) visit.page().evaluate("window.tones.length")).intValue();
  }

  /** Scores at the foot of the screen, in the order of play. */
  List<String> scores() {
    return visit.find(".teams .score").allTextContents();
  }

  List<String> texts(String selector) {
    return visit.find(selector).allInnerTexts().stream()
        .map(text -> text.replaceAll("[\\s\u3000]+", " ").strip())
        .toList();
  }

  private String text(String selector) {
    Locator found = visit.find(selector);
    return found.count() == 0
        ? ""
        : found.first().innerText().replaceAll("[\\s\u3000]+", " ").strip();
  }

  @Override
  public void close() {
    visit.close();
  }
}
