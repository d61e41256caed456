// @ts-check
/** 风险题: teams choose from a board what their answer is worth, the best of a round first. */
import { index } from "./check.js";
import { segmentOf } from "./deck.js";
import { PLAIN } from "./kind.js";
import { byScore } from "./ranking.js";

/**
 * @import { Deck } from "./deck.js"
 * @import { Kind } from "./kind.js"
 * @import { Happening, State } from "./state.js"
 */

/** @type {Kind} */
export const risk = {
  ...PLAIN,
  board: true,
  refuses(deck, state, event) {
    return !index(event.team, deck.units.length) || state.out[state.segment].includes(Number(event.team)) ? "先选定由哪个队选题。" : "";
  },
  called(state, event) {
    const team = Number(event.team);
    state.turn.next = Math.max(0, state.turn.order.indexOf(team)) + 1;
    return team;
  },
  shown(deck, state) {
    if (state.turn.order.length === 0 || state.turn.next >= state.turn.order.length) {
      round(deck, state);
    }
  },
  passes: (state) => state.at === "board" && state.turn.order.length > 0,
  fromBoard: (deck, state, call) => (call < 0 ? { type: "standing" } : null),
};

/** A new round begins with the scores of that moment. @param {Deck} deck @param {State} state */
function round(deck, state) {
  state.turn = { order: byScore(deck, state), next: 0 };
}

/** Whose turn it is after a choice or a pass. @param {Deck} deck @param {State} state */
export function advance(deck, state) {
  state.turn.next++;
  if (state.turn.next >= state.turn.order.length) {
    round(deck, state);
  }
}

/** Another team chooses. @type {Happening} */
export const turn = {
  refuses(deck, state, event) {
    const fits = index(event.team, deck.units.length) && state.turn.order.includes(Number(event.team));
    return state.at === "board" && segmentOf(deck, state).kind === "risk" && fits ? "" : "现在不能换选题的队。";
  },
  happens(deck, state, event) {
    state.turn.next = state.turn.order.indexOf(Number(event.team));
  },
};
