// @ts-check
/** Where a contest stands, and what happened to bring it there. Only the fold of events changes a state. */
import { segmentOf } from "./deck.js";

/** @import { Deck } from "./deck.js" */

/**
 * @typedef {Object} Event what the host did; which members it has depends on its type
 * @property {string} type
 * @property {number} at when, in milliseconds
 * @property {number[]} [order]
 * @property {number} [segment]
 * @property {number} [call]
 * @property {number} [team]
 * @property {number[]} [teams]
 * @property {string} [result] right, wrong or part
 * @property {number} [marks]
 * @property {number[]} [given] judges' marks
 * @property {number} [left] seconds that were left
 * @property {string} [reason]
 *
 * @typedef {Object} Open the question on the screen
 * @property {number} call
 * @property {{segment: number, call: number}} shown another one only when it was replaced by a reserve question
 * @property {number} team who answers; -1 for nobody yet
 * @property {boolean} armed whether teams may buzz
 * @property {number[]} early teams that buzzed before time
 * @property {string} decided empty, right, wrong, part, pass, void, dead or done
 * @property {number} revealed steps of key, rationale and basis
 * @property {Record<number, number>} gained what the question brought each team so far
 *
 * @typedef {Object} Tie teams of the same total, and on which question of the tie-break each went out
 * @property {number[]} teams
 * @property {number[]} left
 * @property {Record<number, number>} out
 * @property {number} asked
 *
 * @typedef {Object} State
 * @property {number[]} order teams in the order of play
 * @property {string} at opening, rules, board, call, standing or final
 * @property {number} segment
 * @property {number[][]} scores by segment and team
 * @property {number[]} corrections by team
 * @property {Record<string, string>} taken outcome by id of the call
 * @property {Record<string, Record<number, number[]>>} given judges' marks by call and team
 * @property {number[][]} early how often a team buzzed before time, by segment and team
 * @property {number[][]} out teams out of a segment
 * @property {{order: number[], next: number}} turn whose turn it is to choose
 * @property {Open | null} open
 * @property {Tie[]} ties
 * @property {number} places how many places are shown at the end
 * @property {number[]} change what the last event brought each team
 *
 * @typedef {Omit<Event, "at">} Step an event before it has a time
 *
 * @typedef {Object} Happening what an event is to the rules
 * @property {(deck: Deck, state: State, event: Step) => string} refuses why it cannot be now; empty when it can
 * @property {(deck: Deck, state: State, event: Event) => void} happens
 */

/** Before the first event. @param {Deck} deck @returns {State} */
export function opening(deck) {
  const zeros = () => deck.units.map(() => 0);
  return {
    order: deck.units.map((name, team) => team),
    at: "opening",
    segment: -1,
    scores: deck.segments.map(zeros),
    corrections: zeros(),
    taken: {},
    given: {},
    early: deck.segments.map(zeros),
    out: deck.segments.map(() => []),
    turn: { order: [], next: 0 },
    open: null,
    ties: [],
    places: 0,
    change: zeros(),
  };
}


/** The question on the screen, where an event needs one. @param {State} state */
export function openOf(state) {
  return /** @type {Open} */ (state.open);
}

/** @param {State} state */
export function undecided(state) {
  return state.open !== null && !state.open.decided;
}

/** @param {State} state @param {number} team @param {number} marks */
export function score(state, team, marks) {
  state.scores[state.segment][team] += marks;
  state.change[team] += marks;
  const { gained } = openOf(state);
  gained[team] = (gained[team] || 0) + marks;
}

/** @param {Deck} deck @param {State} state @param {string} outcome */
export function decide(deck, state, outcome) {
  const open = openOf(state);
  open.decided = outcome;
  state.taken[segmentOf(deck, state).calls[open.call].id] = outcome;
}
