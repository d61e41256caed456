package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every screen of the deck keeps to itself until its time has come. */
@InBrowser
class StageSecrecyIT {

  /**
   * What the screen tells too early, by what has happened so far: words of questions that are not
   * open, keys, rationales and bases not revealed, verdicts not given, places not read out.
   */
  private static final String LEAKS =
      """
      async (html) => {
        const deck = JSON.parse(document.querySelector("[data-deck]").textContent);
        const { entries } = await Tiku.journal("tiku.stage." + deck.code + "." + deck.digest).open();
        const rules = Tiku.stageRules;
        const state = rules.replay(deck, entries);
        const page = html ? new DOMParser().parseFromString(html, "text/html") : document;
        const screen = page.querySelector(".deck");
        const plain = (text) => text.replace(/\\s+/g, "");
        const seen = plain(screen.outerHTML) + plain(screen.textContent);
        const open = state.open;
        const shown = open ? rules.shownCall(deck, open) : null;
        const step = open ? ["", "1", shown.rationale ? "2" : "3", "3"][open.revealed] : "";
        const leaks = [];
        // Some questions quote their basis, and some are on the same one.
        let allowed = "";
        document.querySelectorAll("template[data-call]").forEach((template) => {
          if (shown && template.dataset.call === shown.id) {
            const copy = template.content.cloneNode(true);
            copy.querySelectorAll("[data-step]").forEach((part) => part.dataset.step > step && part.remove());
            allowed = plain(copy.textContent);
          }
        });
        document.querySelectorAll("template[data-call]").forEach((template) => {
          template.content.querySelectorAll(".stem, .material, [data-step]").forEach((part) => {
            const words = plain(part.textContent).replace(/^(答案|解析|依据)/, "");
            if (words.length > 7 && !allowed.includes(words) && seen.includes(words)) {
              leaks.push(template.dataset.call + " " + part.className);
            }
          });
        });
        const marked = [...screen.querySelectorAll(".main [data-key], .main .is-key, .main .is-other, .main .tick, .main [data-step]")];
        if (marked.length && !step) {
          leaks.push("key " + marked[0].className);
        }
        const early = open && open.early.length > 0;
        const verdict = screen.querySelector(".verdict");
        if (open && !open.decided && verdict && verdict.textContent && !early && entries[entries.length - 1].type !== "marks") {
          leaks.push("verdict " + verdict.textContent);
        }
        if (state.at === "final") {
          const places = [...screen.querySelectorAll(".places li")];
          places.slice(0, places.length - state.places).filter((place) => plain(place.textContent)).forEach((place) => leaks.push("place " + place.textContent));
          if (state.places === 0 && deck.units.some((unit) => screen.textContent.includes(unit))) {
            leaks.push("teams on the last screen");
          }
        }
        return leaks;
      }
      """;

  private static final Path DECK = StageDecks.of("2021-east");

  private Optional<Page> audience = Optional.empty();

  @ParameterizedTest(name = "in a window of the audience: {0}")
  @ValueSource(booleans = {false, true})
  void noScreenTellsWhatIsStillToCome(boolean beside, SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, DECK)) {
      audience = beside ? Optional.of(host.opensAudience()) : Optional.empty();
      tellsNothing(host, "o", "Escape", "PageDown", "PageDown");
      tellsNothing(host, " ", "a", "y", "PageDown", "PageDown", "PageDown", "PageDown", "r", "n");
      tellsNothing(host, "PageDown", "PageDown", "PageDown", "PageDown", "v", "u", "p");
      host.chooses("团队必答");
      tellsNothing(host, "PageDown", "k", "Escape", "n", "PageDown");
      host.chooses("抢答");
      tellsNothing(host, "PageDown", "3", "PageDown", "a", "4", "a", "n", "PageDown");
      host.chooses("风险题");
      tellsNothing(host, "PageDown");
      host.clicks(".cells button:text-is('30-1')");
      tellsNothing(host, "a", "y", "s", "s", "PageDown", "PageDown", "PageDown", "PageDown");
      host.chooses("情景案例");
      tellsNothing(host, "PageDown", "j", "Escape", "2", "a", "e", "PageDown", "PageDown");
      host.chooses("加赛");
      tellsNothing(host, "PageDown", "PageDown", "PageDown", "2", "3", "a", "j", "PageDown");
      tellsNothing(host, "PageDown", "PageDown", "l", "Escape");
      host.press("g");
      host.clicks("dialog button:text-is('总成绩')");
      host.waitsForNoPanel();
      tellsNothing(host, "PageDown", "PageDown", "PageDown", "PageDown", "PageDown");
      tellsNothing(host, "PageDown", "PageDown", "PageDown");
      assertThat(audience.orElse(host.page()).locator(".places .rank").first().textContent())
          .isEqualTo("1");
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  @Test
  void aTieBreakTellsNoVerdictBeforeItIsGiven(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, DECK)) {
      host.chooses("加赛");
      host.press("PageDown", "PageDown");
      assertThat(host.texts(".tie-group p")).isEmpty();
      host.press("PageDown");
      assertThat(host.question()).isEqualTo("加赛 1");
      assertThat(host.texts(".teams .change")).isEmpty();
      host.press("1");
      String one = screen(host);
      assertThat(host.hint()).isEqualTo("已记下，全部记好以后按 J 判定");
      host.press("1", "2", "3");
      assertThat(screen(host)).isEqualTo(one);
      assertThat(host.verdict()).isEmpty();
      host.press("j");
      assertThat(host.verdict()).startsWith("仍未分出");
      assertThat(host.verdict()).doesNotContain("浙江省");
    }
  }

  private void tellsNothing(StageHost host, String... keys) {
    for (String key : keys) {
      host.press(key);
      String seen = audience.map(Page::content).orElse("").replaceAll(" style=\"[^\"]*\"", "");
      assertThat((List<?>) host.page().evaluate(LEAKS, seen))
          .as("%s, %s, after %s", host.screen(), host.question(), key)
          .isEmpty();
    }
  }

  private static String screen(StageHost host) {
    return (String) host.page().evaluate("document.querySelector('.deck').outerHTML");
  }
}
