// @ts-check
/** Both windows as the state is now. */
import { showControls } from "./command/controls.js";
import { advice } from "./desk/advice.js";
import { showHint } from "./desk/hint.js";
import { keptWords } from "./desk/safety.js";
import { showClock } from "./desk/timer.js";
import { segmentOf } from "./rule/deck.js";
import { kindName } from "./screen/desk.js";
import { all } from "./screen/fit.js";
import { screen as hostScreen } from "./screen/operator.js";
import { make } from "./screen/parts.js";
import { scoreboard } from "./screen/scores.js";
import { screen } from "./screen/screen.js";
import { teams } from "./screen/teams.js";

/** @import { Host } from "./desk/host.js" */

/** How many screens the audience was shown. */
let turns = 0;

/** @param {Host} desk @returns {HTMLElement[]} */
function headParts(desk) {
  const { deck, state } = desk;
  const rehearsal = deck.rehearsal ? [make("strong", "rehearsal", "演练")] : [];
  const inSegment = state.at === "call" || (kindName(desk) === "risk" && state.at === "board");
  const named = inSegment ? [make("b", "", segmentOf(deck, state).name)] : [];
  return [make("p", "where", ...rehearsal, ...named), make("p", "contest", deck.region + "　" + deck.title)];
}

/** @param {Host} desk */
export function render(desk) {
  const { state, page } = desk;
  const beside = desk.audience.isOpen();
  const scored = ["call", "board", "rules"].includes(state.at);
  page.root.dataset.at = state.at;
  page.root.classList.toggle("is-operator", beside);
  page.root.classList.toggle("is-black", desk.black && !beside);
  page.head.replaceChildren(...headParts(desk));
  page.head.hidden = state.at === "opening" && !desk.deck.rehearsal;
  page.main.replaceChildren(
    beside ? hostScreen(desk, { advice: advice(desk, desk.awake), black: desk.black, board: desk.scoring, notes: desk.notes, kept: keptWords(desk) }) : screen(desk)
  );
  page.foot.hidden = !scored;
  page.foot.replaceChildren(...(scored ? [teams(desk, beside)] : []));
  if (beside) {
    showAudience(desk, scored);
  }
  showControls(desk);
  showHint(desk);
  showClock(desk);
  all(document);
}

/** @param {Host} desk @param {boolean} scored whether the scores stand at the foot */
function showAudience(desk, scored) {
  const { page, scoring } = desk;
  const parts = [make("main", "main", scoring ? scoreboard(desk) : screen(desk))];
  if (!page.head.hidden) {
    parts.unshift(make("header", "head", ...headParts(desk)));
  }
  if (scored && !scoring) {
    parts.push(make("footer", "foot", teams(desk)));
  }
  turns++;
  page.root.dataset.turn = desk.journal.length + "." + turns;
  desk.audience.show(parts, { at: desk.state.at, turn: page.root.dataset.turn, black: desk.black, theme: document.documentElement.dataset.theme || "" });
}
