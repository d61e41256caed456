// @ts-check
/**
 * The contest as a list of events: the state is their fold. Undos and redos are events too, so that nothing is ever taken
 * out of the list.
 */
import { arm, buzz } from "./buzzer.js";
import { board, correct, end, order, segment, standing } from "./contest.js";
import { annul, call, judge, pass, reveal, swap } from "./question.js";
import { turn } from "./risk.js";
import { close, marks } from "./scenario.js";
import { opening } from "./state.js";
import { sudden, tie } from "./tiebreak.js";

/**
 * @import { Deck } from "./deck.js"
 * @import { Event, Happening, State, Step } from "./state.js"
 */

const EVENTS = /** @type {Map<string, Happening>} */ (
  new Map(Object.entries({ order, segment, board, call, arm, buzz, judge, pass, turn, void: annul, swap, reveal, marks, close, tie, sudden, standing, correct, end }))
);

/** Why an event cannot happen now; empty when it can. @param {Deck} deck @param {State} state @param {Step} event @returns {string} */
export function refusal(deck, state, event) {
  const known = EVENTS.get(event.type);
  return known ? known.refuses(deck, state, event) : "不认识的操作「" + event.type + "」。";
}

/** The state after events. @param {Deck} deck @param {Event[]} events @returns {State} */
export function fold(deck, events) {
  const state = opening(deck);
  events.forEach((event) => {
    const sentence = refusal(deck, state, event);
    if (sentence) {
      throw new RangeError(sentence);
    }
    state.change = state.change.map(() => 0);
    /** @type {Happening} */ (EVENTS.get(event.type)).happens(deck, state, event);
    if (state.at !== "call") {
      state.open = null;
    }
  });
  return state;
}

/**
 * Places in the journal of the events that hold, and of those that could be redone (the next one last).
 * @param {Event[]} journal @returns {{done: number[], undone: number[]}}
 */
export function effective(journal) {
  /** @type {number[]} */
  const done = [];
  /** @type {number[]} */
  let undone = [];
  journal.forEach((event, place) => {
    const from = event.type === "undo" ? done : event.type === "redo" ? undone : null;
    if (!from) {
      done.push(place);
      undone = [];
      return;
    }
    const moved = from.pop();
    if (moved === undefined) {
      throw new RangeError("没有可以" + (from === done ? "撤销" : "重做") + "的操作。");
    }
    (from === done ? undone : done).push(moved);
  });
  return { done, undone };
}

/** @param {Deck} deck @param {Event[]} journal */
export function replay(deck, journal) {
  return fold(deck, effective(journal).done.map((place) => journal[place]));
}
