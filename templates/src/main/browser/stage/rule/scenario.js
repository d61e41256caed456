// @ts-check
/** 情景案例: judges mark what teams write or say on a case. */
import { index } from "./check.js";
import { drawOf, segmentOf } from "./deck.js";
import { inTurn, PLAIN } from "./kind.js";
import { mean, points } from "./points.js";
import { decide, openOf, score } from "./state.js";

/**
 * @import { Deck } from "./deck.js"
 * @import { Kind } from "./kind.js"
 * @import { Happening, Open, State } from "./state.js"
 */

/** @type {Kind} */
export const scenario = {
  ...PLAIN,
  judged: false,
  again: true,
  spare: false,
  fallsTo: (deck, state, call) => (segmentOf(deck, state).written ? -1 : inTurn(state, call)),
};

/** @param {Deck} deck @param {State} state */
function played(deck, state) {
  return segmentOf(deck, state).kind === "scenario";
}

/** Whether the open case is a team's. @param {Open} open @param {number} team */
export function answers(open, team) {
  return open.team < 0 || open.team === team;
}

/** Teams that have no marks for the open case yet, in the order of play. @param {Deck} deck @param {State} state @param {Open} open */
export function unmarked(deck, state, open) {
  const given = state.given[segmentOf(deck, state).calls[open.call].id] || {};
  return state.order.filter((team) => answers(open, team) && !(team in given));
}

/** @type {Happening} */
export const marks = {
  refuses(deck, state, event) {
    const open = state.open;
    if (!open || !played(deck, state) || open.decided === "void" || !index(event.team, deck.units.length)) {
      return "现在不能录入裁判打分。";
    }
    if (!answers(open, Number(event.team))) {
      return "这道题由「" + deck.units[open.team] + "」作答。";
    }
    const { count } = segmentOf(deck, state).judges;
    const most = drawOf(deck, state, open).marks;
    const given = event.given || [];
    const fit = given.length === count && given.every((each) => Number.isInteger(each) && each >= 0 && each <= most);
    return fit ? "" : "要录入 " + count + " 个分数，每个在 0 和 " + points(most) + " 之间，最多两位小数。";
  },
  happens(deck, state, event) {
    const open = openOf(state);
    const { calls, judges } = segmentOf(deck, state);
    const id = calls[open.call].id;
    const all = (state.given[id] = state.given[id] || {});
    const team = Number(event.team);
    const before = team in all ? mean(all[team], judges.trimmed) : 0;
    all[team] = (event.given || []).slice();
    score(state, team, mean(all[team], judges.trimmed) - before);
    if (unmarked(deck, state, open).length === 0) {
      decide(deck, state, "done");
    }
  },
};

/** No more marks are given. @type {Happening} */
export const close = {
  refuses(deck, state) {
    const open = state.open;
    return open && played(deck, state) && !open.decided ? "" : "现在不能结束这道题。";
  },
  happens(deck, state) {
    decide(deck, state, "done");
  },
};
