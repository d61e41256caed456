// @ts-check
/** How the contest goes on when the host asks for nothing particular. */
import { afterSegment } from "./after.js";
import { shownCall, steps } from "./deck.js";
import { kindOf, nextCall } from "./kinds.js";
import { openOf } from "./state.js";

/**
 * @import { Deck } from "./deck.js"
 * @import { Onward } from "./kind.js"
 * @import { State } from "./state.js"
 */

/** @param {Deck} deck @param {State} state @returns {Onward} */
function nextOf(deck, state) {
  if (kindOf(deck, state).board) {
    return { type: "board" };
  }
  const call = nextCall(deck, state);
  return call < 0 ? { type: "standing" } : { type: "call", call };
}

/** Null while the host has to decide. @param {Deck} deck @param {State} state */
function fromCall(deck, state) {
  const open = openOf(state);
  if (!open.decided) {
    return kindOf(deck, state).next(open);
  }
  return open.revealed < steps(shownCall(deck, open)) ? { type: "reveal" } : nextOf(deck, state);
}

/**
 * The event by which the contest goes on; null while something else has to be decided first.
 * @param {Deck} deck @param {State} state @param {Set<number>} absent teams that do not play for a place they share
 * @returns {Onward | null}
 */
export function on(deck, state, absent) {
  switch (state.at) {
    case "opening":
      return { type: "segment", segment: 0 };
    case "rules":
      return nextOf(deck, state);
    case "board":
      return kindOf(deck, state).fromBoard(deck, state, nextCall(deck, state), absent);
    case "call":
      return fromCall(deck, state);
    case "standing":
      return afterSegment(deck, state);
    default:
      return state.places < deck.units.length ? { type: "reveal" } : null;
  }
}
