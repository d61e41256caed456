// @ts-check
/** 抢答: a question is for the team that buzzes first; who buzzes before time pays and is out of it. */
import { index } from "./check.js";
import { segmentOf } from "./deck.js";
import { PLAIN } from "./kind.js";
import { openOf, score } from "./state.js";

/**
 * @import { Deck, Segment } from "./deck.js"
 * @import { Kind } from "./kind.js"
 * @import { Happening, Open, State } from "./state.js"
 */

/** @type {Kind} */
export const buzzer = {
  ...PLAIN,
  swapped(open) {
    open.team = -1;
  },
  next: (open) => (open.armed ? null : { type: "arm" }),
};

/** @param {Deck} deck @param {State} state */
function played(deck, state) {
  return segmentOf(deck, state).kind === "buzzer";
}

/** What the next buzz before time costs a team. @param {Segment} segment @param {number} before how often it did so */
export function earlyCost(segment, before) {
  const list = segment.early;
  return list.length === 0 ? 0 : list[Math.min(before, list.length - 1)];
}

/** Whether a team may still buzz for the open question. @param {State} state @param {Open} open @param {number} team */
export function mayBuzz(state, open, team) {
  return !open.early.includes(team) && !state.out[state.segment].includes(team);
}

/** The question was read; teams may buzz. @type {Happening} */
export const arm = {
  refuses(deck, state) {
    const open = state.open;
    return open && played(deck, state) && !open.armed && !open.decided ? "" : "现在不能开始抢答。";
  },
  happens(deck, state) {
    openOf(state).armed = true;
  },
};

/** @type {Happening} */
export const buzz = {
  refuses(deck, state, event) {
    const open = state.open;
    if (!open || !played(deck, state) || open.decided || open.team >= 0 || !index(event.team, deck.units.length)) {
      return "现在不能抢答。";
    }
    return mayBuzz(state, open, Number(event.team)) ? "" : "「" + deck.units[Number(event.team)] + "」不能再抢本题。";
  },
  happens(deck, state, event) {
    const open = openOf(state);
    const team = Number(event.team);
    if (open.armed) {
      open.team = team;
      return;
    }
    const early = state.early[state.segment];
    score(state, team, -earlyCost(segmentOf(deck, state), early[team]));
    early[team]++;
    open.early.push(team);
  },
};
