// @ts-check
/** What the kinds of segments do in ways of their own; each has a file beside this one. */

/**
 * @import { Deck } from "./deck.js"
 * @import { Event, Open, State, Step } from "./state.js"
 *
 * @typedef {{type: string, segment?: number, call?: number, teams?: number[]}} Onward
 *
 * @typedef {Object} Kind
 * @property {boolean} board whether questions are called from a board
 * @property {boolean} judged whether the host says right or wrong to what a team answered
 * @property {boolean} again whether a question that was closed may be shown again
 * @property {boolean} spare whether a reserve question may stand in for one
 * @property {(deck: Deck, state: State, call: number) => number} fallsTo the team that a question falls to; -1 for none
 * @property {(deck: Deck, state: State, event: Step) => string} refuses why a question cannot be called
 * @property {(state: State, event: Event, falls: number) => number} called the team that answers, once it is called
 * @property {(deck: Deck, state: State) => void} shown when its board is
 * @property {(state: State) => boolean} passes whether there is somebody to pass
 * @property {(open: Open) => void} swapped when another question stands in
 * @property {(open: Open) => Onward | null} next how an undecided question goes on without a decision
 * @property {(deck: Deck, state: State, call: number, absent: Set<number>) => Onward | null} fromBoard how it goes on from the board; call is the next question or -1
 */

/** What the others rest on: a question without a board and without a team. @type {Kind} */
export const PLAIN = {
  board: false,
  judged: true,
  again: false,
  spare: true,
  fallsTo: () => -1,
  refuses: () => "",
  called: (state, event, falls) => falls,
  shown: () => {},
  passes: (state) => state.open !== null && state.open.team >= 0 && !state.open.decided,
  swapped: () => {},
  next: () => null,
  fromBoard: () => null,
};

/** The team whose turn it is by the order of play. @param {State} state @param {number} call */
export function inTurn(state, call) {
  return state.order[call % state.order.length];
}
