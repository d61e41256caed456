// @ts-check
/** 加赛: teams that share a place answer the same questions until one of them is left. */
import { afterSegment } from "./after.js";
import { indices, reasoned } from "./check.js";
import { segmentOf } from "./deck.js";
import { PLAIN } from "./kind.js";
import { sharing } from "./ranking.js";
import { decide } from "./state.js";

/**
 * @import { Deck } from "./deck.js"
 * @import { Kind } from "./kind.js"
 * @import { Happening, State, Tie } from "./state.js"
 */

/** @type {Kind} */
export const tiebreak = {
  ...PLAIN,
  board: true,
  judged: false,
  refuses: (deck, state) => (running(state) ? "" : "先选定哪几个队加赛。"),
  fromBoard(deck, state, call, absent) {
    if (running(state)) {
      return call < 0 ? null : { type: "call", call };
    }
    return (call >= 0 && tieOf(deck, state, absent)) || (sharing(deck, state).length > 0 ? null : afterSegment(deck, state));
  },
};

/** The tie that is being played. @param {State} state @returns {Tie | null} */
export function running(state) {
  const tie = state.ties[state.ties.length - 1];
  return tie && tie.left.length > 1 ? tie : null;
}

/** The tie of the best place that is shared by two or more teams that play for it. @param {Deck} deck @param {State} state @param {Set<number>} absent */
export function tieOf(deck, state, absent) {
  const playing = sharing(deck, state).map((group) => group.map((place) => place.team).filter((team) => !absent.has(team)));
  const teams = playing.find((each) => each.length > 1);
  return teams ? { type: "tie", teams } : null;
}

/** Which teams play for the place they share. @type {Happening} */
export const tie = {
  refuses(deck, state, event) {
    const teams = event.teams || [];
    if (state.segment < 0 || segmentOf(deck, state).kind !== "tiebreak" || running(state)) {
      return "现在不能开始加赛。";
    }
    const together = sharing(deck, state).some((group) => teams.every((team) => group.some((place) => place.team === team)));
    return indices(teams, deck.units.length) && teams.length > 1 && together ? "" : "加赛的队要有两个以上，而且名次相同。";
  },
  happens(deck, state, event) {
    const teams = (event.teams || []).slice();
    state.at = "board";
    state.ties.push({ teams, left: teams.slice(), out: {}, asked: 0 });
  },
};

/** Who was wrong is out, unless all were. @type {Happening} */
export const sudden = {
  refuses(deck, state, event) {
    const tie = running(state);
    const wrong = event.teams || [];
    if (!tie || (!state.open && !reasoned(event.reason)) || (state.open && state.open.decided)) {
      return "现在没有要判定的加赛题。";
    }
    return indices(wrong, deck.units.length) && wrong.every((team) => tie.left.includes(team)) ? "" : "只能判参加加赛的队。";
  },
  happens(deck, state, event) {
    const tie = /** @type {Tie} */ (running(state));
    const wrong = event.teams || [];
    tie.asked++;
    if (wrong.length < tie.left.length) {
      wrong.forEach((team) => (tie.out[team] = tie.asked));
      tie.left = tie.left.filter((team) => !wrong.includes(team));
    }
    if (state.open) {
      decide(deck, state, "done");
    }
  },
};
