// @ts-check
/** The kinds of segments by the names that decks use, and the questions of a segment in their order. */
import { buzzer } from "./buzzer.js";
import { segmentOf } from "./deck.js";
import { individual } from "./individual.js";
import { risk } from "./risk.js";
import { scenario } from "./scenario.js";
import { team } from "./team.js";
import { tiebreak } from "./tiebreak.js";

/**
 * @import { Deck } from "./deck.js"
 * @import { Kind } from "./kind.js"
 * @import { State } from "./state.js"
 */

const KINDS = /** @type {Record<string, Kind>} */ ({ individual, team, buzzer, risk, scenario, tiebreak });

/** @param {Deck} deck @param {{segment: number}} state */
export function kindOf(deck, state) {
  return KINDS[segmentOf(deck, state).kind];
}

/** The team that a question falls to by the order of play; -1 for none. @param {Deck} deck @param {State} state @param {number} call */
export function fallsTo(deck, state, call) {
  return kindOf(deck, state).fallsTo(deck, state, call);
}

/** The next question in order, or -1. @param {Deck} deck @param {State} state */
export function nextCall(deck, state) {
  const out = state.out[state.segment];
  return segmentOf(deck, state).calls.findIndex(
    (call, index) => !(call.id in state.taken) && !out.includes(fallsTo(deck, state, index))
  );
}
