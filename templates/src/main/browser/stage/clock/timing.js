// @ts-check
/** What is timed: the answer, or how long a question waits for a buzz. Knows no page. */
import { drawOf, segmentOf } from "../rule/deck.js";

/**
 * @import { Deck } from "../rule/deck.js"
 * @import { State } from "../rule/state.js"
 * @typedef {{seconds: number, waiting: boolean}} Timing
 */

/** Null while nothing is. @param {Deck} deck @param {State} state @returns {Timing | null} */
export function timing(deck, state) {
  const open = state.open;
  if (!open || open.decided) {
    return null;
  }
  const segment = segmentOf(deck, state);
  if (segment.kind === "buzzer" && open.team < 0) {
    return open.armed && segment.dead > 0 ? { seconds: segment.dead, waiting: true } : null;
  }
  return { seconds: drawOf(deck, state, open).seconds, waiting: false };
}

/** Another one when something else is timed; empty while nothing is. @param {Deck} deck @param {State} state @param {number} team who is to be marked */
export function timed(deck, state, team) {
  const now = timing(deck, state);
  const open = state.open;
  if (!now || !open) {
    return "";
  }
  // All teams write in the same time, whosever marks are entered.
  const whose = segmentOf(deck, state).written ? -1 : team;
  return [open.shown.segment, open.shown.call, open.call, open.team, whose, now.waiting].join(" ");
}
