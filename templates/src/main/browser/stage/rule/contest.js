// @ts-check
/** What belongs to the contest as a whole: the order of play, segments, boards and standings, corrections. */
import { index, indices, reasoned } from "./check.js";
import { kindOf } from "./kinds.js";

/** @import { Happening } from "./state.js" */

/** @type {Happening} */
export const order = {
  refuses(deck, state, event) {
    const list = event.order;
    const whole = indices(list, deck.units.length) && (list || []).length === deck.units.length;
    return !whole ? "出场顺序要把每个队各写一次。" : state.at !== "opening" ? "开赛以后不能再改出场顺序。" : "";
  },
  happens(deck, state, event) {
    state.order = (event.order || []).slice();
  },
};

/** @type {Happening} */
export const segment = {
  refuses: (deck, state, event) => (index(event.segment, deck.segments.length) ? "" : "没有这个环节。"),
  happens(deck, state, event) {
    state.segment = Number(event.segment);
    state.at = "rules";
    state.turn = { order: [], next: 0 };
  },
};

/** @type {Happening} */
export const board = {
  refuses: (deck, state) => (state.segment >= 0 && kindOf(deck, state).board ? "" : "这个环节没有选题板。"),
  happens(deck, state) {
    state.at = "board";
    kindOf(deck, state).shown(deck, state);
  },
};

/** @type {Happening} */
export const standing = {
  refuses: (deck, state) => (state.segment >= 0 ? "" : "还没有开赛。"),
  happens(deck, state) {
    state.at = "standing";
  },
};

/** @type {Happening} */
export const correct = {
  refuses(deck, state, event) {
    if (!index(event.team, deck.units.length) || !Number.isInteger(event.marks) || event.marks === 0) {
      return "更正的分数要是不为 0 的数，最多两位小数。";
    }
    return !reasoned(event.reason) ? "写明更正的理由（不超过 200 字）。" : Math.abs(Number(event.marks)) > 1000000 ? "更正的分数太大。" : "";
  },
  happens(deck, state, event) {
    state.corrections[Number(event.team)] += Number(event.marks);
    state.change[Number(event.team)] += Number(event.marks);
  },
};

/** @type {Happening} */
export const end = {
  refuses: standing.refuses,
  happens(deck, state) {
    state.at = "final";
  },
};
