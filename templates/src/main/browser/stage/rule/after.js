// @ts-check
/** What comes after a segment. */
import { sharing } from "./ranking.js";

/**
 * @import { Deck } from "./deck.js"
 * @import { Onward } from "./kind.js"
 * @import { State } from "./state.js"
 */

/** The next one; a tie-break at the end is left out where nobody shares a place. @param {Deck} deck @param {State} state @returns {Onward} */
export function afterSegment(deck, state) {
  const next = state.segment + 1;
  const more = next < deck.segments.length;
  const needless = more && deck.segments[next].kind === "tiebreak" && next === deck.segments.length - 1 && sharing(deck, state).length === 0;
  return more && !needless ? { type: "segment", segment: next } : { type: "end" };
}
