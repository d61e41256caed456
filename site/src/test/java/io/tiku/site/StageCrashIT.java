package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A contest on stage and a paper in one browser, which is killed fifty times in the midst of them:
 * what either showed as done is found again, and both go on from there.
 */
@InBrowser
class StageCrashIT {

  private static final int KILLS = 50;
  private static final int MOST_STEPS = 12;
  private static final long SEED = 20_210_820;

  /** What the screen of the deck shows, and what it would show after events. */
  private static final String SHOWN =
      """
      window.deckData = () => JSON.parse(document.querySelector("[data-deck]").textContent);
      window.shown = () => [
        document.querySelector(".deck").dataset.at,
        (document.querySelector(".label") || { textContent: "" }).textContent,
        ...Array.from(document.querySelectorAll(".teams .score"), (score) => score.textContent),
      ].join(" ");
      window.wouldShow = (journal) => {
        const deck = deckData();
        const rules = Tiku.stageRules;
        const state = rules.replay(deck, journal);
        const scored = ["call", "board", "rules"].includes(state.at);
        return [
          state.at,
          state.open ? deck.segments[state.segment].calls[state.open.call].label : "",
          ...(scored ? state.order : []).map((team) => Tiku.stageView.points(rules.total(deck, state, team))),
        ].join(" ");
      };
      window.journal = async () => {
        const deck = deckData();
        return (await Tiku.journal("tiku.stage." + deck.code + "." + deck.digest).open()).entries;
      };
      """;

  /** A host in a hurry: keys one after another, some before the last step is on the disk. */
  private static final String PLAY =
      """
      (seed) => {
        const KEYS = ["PageDown", "PageDown", "PageDown", "PageDown", "y", "y", "n", "1", "4", "8", "p", "v", "u", "U", "e"];
        const deck = document.querySelector(".deck");
        const random = (end) => (seed = (seed * 48271) % 2147483647) % end;
        const press = () => {
          const key = KEYS[random(KEYS.length)];
          const code = key.length === 1 ? (/[0-9]/.test(key) ? "Digit" : "Key") + key.toUpperCase() : key;
          deck.dispatchEvent(new KeyboardEvent("keydown", { key, code, shiftKey: key === "U", bubbles: true }));
        };
        const turn = new MessageChannel();
        turn.port1.onmessage = () => {
          do {
            press();
          } while (!("busy" in deck.dataset));
          if (random(3) === 0) {
            press();
          }
        };
        new MutationObserver(() => {
          if (!("busy" in deck.dataset)) {
            console.info("deck " + JSON.stringify([window.tookSteps, shown()]));
            turn.port2.postMessage(0);
          }
        }).observe(deck, { attributes: true, attributeFilter: ["data-busy"] });
        turn.port2.postMessage(0);
      }
      """;

  /** Counts what is on its way to the disk, so that what is told of a step can be found again. */
  private static final String COUNT =
      """
      const add = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = function (value, key) {
        window.tookSteps = value.n;
        return add.call(this, value, key);
      };
      """;

  /** The choices of a paper, one after another, by which the last one can be told. */
  private static final String ANSWER =
      """
      (from) => {
        const questions = Array.from(document.querySelectorAll(".q[data-type=single]"), (each) => each.querySelectorAll("input"));
        const kept = document.querySelector(".exam-kept");
        let step = from;
        const choose = () => {
          questions[step % questions.length][Math.floor(step / questions.length) % 4].click();
          step++;
        };
        const turn = new MessageChannel();
        turn.port1.onmessage = () => {
          choose();
          if (step % 3 === 0) {
            choose();
          }
        };
        new MutationObserver(() => {
          if (kept.textContent === "✓ 作答已保存") {
            console.info("exam " + (step - 1));
            turn.port2.postMessage(0);
          }
        }).observe(kept, { childList: true });
        turn.port2.postMessage(0);
      }
      """;

  /** The first step of a window of them after which the choices are those on the page. */
  private static final String ANSWERED =
      """
      (from) => {
        const questions = Array.from(document.querySelectorAll(".q[data-type=single]"), (each) => each.querySelectorAll("input"));
        const chosen = questions.map((inputs) => Array.from(inputs).findIndex((input) => input.checked));
        const after = (steps) => questions.map((none, question) => {
          const last = steps - 1 - ((steps - 1 - question) % questions.length + questions.length) % questions.length;
          return last < 0 ? -1 : Math.floor(last / questions.length) % 4;
        });
        for (let steps = from; steps < from + 3 * questions.length; steps++) {
          if (after(steps).join() === chosen.join()) {
            return steps;
          }
        }
        return -1;
      }
      """;

  @TempDir private Path folder;

  private int acknowledged;
  private String shown = "";
  private int answered;
  private int left;
  private String deciding = "";

  @Test
  @Timeout(1200)
  void nothingThatWasShownAsDoneIsLostInFiftyKills() {
    Path deck = StageDecks.of("2021-east");
    Path paper = PracticePapers.make("weekly", folder);
    Random random = new Random(SEED);
    try (DoomedBrowser doomed = new DoomedBrowser(folder.resolve("profile"))) {
      for (int kill = 0; kill < KILLS; kill++) {
        BrowserContext context = doomed.opens();
        List<ProcessHandle> processes = doomed.processes();
        Page stage = opensDeck(context, deck, kill);
        Page exam = opensPaper(context, paper, kill);
        left = 1 + random.nextInt(MOST_STEPS);
        deciding = random.nextBoolean() ? "deck " : "exam ";
        stage.onConsoleMessage(message -> hears(message.text(), processes));
        exam.onConsoleMessage(message -> hears(message.text(), processes));
        try {
          stage.evaluate(PLAY, random.nextInt(1_000_000) + 1);
          exam.evaluate(ANSWER, answered);
          stage.waitForCondition(() -> left == 0);
        } catch (PlaywrightException gone) {
          assertThat(left).as(gone.getMessage()).isZero();
        }
      }
      BrowserContext last = doomed.opens();
      opensDeck(last, deck, KILLS);
      opensPaper(last, paper, KILLS);
      last.close();
    }
    assertThat(acknowledged).isGreaterThan(KILLS);
    assertThat(answered).isGreaterThan(KILLS);
  }

  private void hears(String text, List<ProcessHandle> processes) {
    if (text.startsWith("deck ")) {
      String[] told = text.substring("deck [".length()).split(",", 2);
      acknowledged = Integer.parseInt(told[0]);
      shown = told[1].substring(1, told[1].length() - 2);
    } else if (text.startsWith("exam ")) {
      answered = Math.max(answered, Integer.parseInt(text.substring("exam ".length())) + 1);
    }
    if (left > 0 && text.startsWith(deciding) && --left == 0) {
      DoomedBrowser.kill(processes);
    }
  }

  private Page opensDeck(BrowserContext context, Path deck, int kill) {
    Page page = context.pages().get(0);
    page.addInitScript(SHOWN);
    page.addInitScript(COUNT);
    page.navigate(deck.toUri().toString());
    page.locator(".deck:not([data-busy])").waitFor();
    if (kill > 0) {
      Object found =
          page.evaluate(
              "async (steps) => { const all = await journal(); window.tookSteps = all.length;"
                  + " return { all: all.length, then: wouldShow(all.slice(0, steps)), now: wouldShow(all) }; }",
              acknowledged);
      Map<?, ?> kept = (Map<?, ?>) found;
      int all = ((Number) kept.get("all")).intValue();
      assertThat(all).isGreaterThanOrEqualTo(acknowledged);
      if (acknowledged > 0) {
        assertThat(kept.get("then")).as("as shown at step " + acknowledged).isEqualTo(shown);
      }
      if (all > 0) {
        page.locator("dialog.is-recover .primary").click();
        page.locator("dialog").waitFor(StageHost.GONE);
        page.locator(".deck:not([data-busy])").waitFor();
      }
      assertThat(page.evaluate("shown()")).isEqualTo(kept.get("now"));
    }
    return page;
  }

  private Page opensPaper(BrowserContext context, Path paper, int kill) {
    Page page = context.newPage();
    page.navigate(paper.toUri().toString());
    if (kill == 0) {
      page.locator(".exam-start input").nth(1).check(); // without a limit: this takes a while
    }
    page.locator(kill == 0 ? "text=开始作答" : "text=继续上次作答").click();
    page.locator(".exam-kept:text-is('✓ 作答已保存')").waitFor();
    int found = ((Number) page.evaluate(ANSWERED, answered)).intValue();
    assertThat(found).as("the choices after " + answered).isGreaterThanOrEqualTo(answered);
    answered = found;
    return page;
  }
}
