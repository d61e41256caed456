// @ts-check
/** Totals and places: who is before whom, and who shares a place. */

/**
 * @import { Deck } from "./deck.js"
 * @import { State } from "./state.js"
 * @typedef {{team: number, total: number, rank: number, tied: boolean}} Place
 */

const NEVER = 1000000;

/** @param {Deck} deck @param {State} state @param {number} team */
export function total(deck, state, team) {
  return state.scores.reduce((sum, row) => sum + row[team], deck.base + state.corrections[team]);
}

/** Below 0 when team a is before team b by a tie-break. @param {State} state @param {number} a @param {number} b */
function byTieBreak(state, a, b) {
  for (let i = state.ties.length - 1; i >= 0; i--) {
    const tie = state.ties[i];
    const one = a in tie.out ? tie.out[a] : NEVER;
    const other = b in tie.out ? tie.out[b] : NEVER;
    if (tie.teams.includes(a) && tie.teams.includes(b) && one !== other) {
      return other - one;
    }
  }
  return 0;
}

/** All teams, best first; equal ones share a rank. @param {Deck} deck @param {State} state @returns {Place[]} */
export function ranking(deck, state) {
  const totals = deck.units.map((name, team) => total(deck, state, team));
  /** @param {number} a @param {number} b */
  const compare = (a, b) => totals[b] - totals[a] || byTieBreak(state, a, b);
  const sorted = state.order.slice().sort(compare);
  /** @type {Place[]} */
  const places = [];
  sorted.forEach((team, index) => {
    const same = index > 0 && compare(sorted[index - 1], team) === 0;
    const rank = same ? places[index - 1].rank : index + 1;
    places.push({ team, total: totals[team], rank, tied: same });
    if (same) {
      places[index - 1].tied = true;
    }
  });
  return places;
}

/** Groups of teams that share a rank. @param {Deck} deck @param {State} state @returns {Place[][]} */
export function sharing(deck, state) {
  /** @type {Map<number, Place[]>} */
  const groups = new Map();
  ranking(deck, state).forEach((place) => groups.set(place.rank, (groups.get(place.rank) || []).concat(place)));
  return Array.from(groups.values()).filter((group) => group.length > 1);
}

/** Teams in the order in which they choose: by score, then by the order of play. @param {Deck} deck @param {State} state */
export function byScore(deck, state) {
  const out = state.out[state.segment];
  return state.order
    .filter((team) => !out.includes(team))
    .sort((a, b) => total(deck, state, b) - total(deck, state, a) || state.order.indexOf(a) - state.order.indexOf(b));
}
