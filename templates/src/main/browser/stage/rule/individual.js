// @ts-check
/** 个人必答: members of a team answer one after another, each a question of their own. */
import { inTurn, PLAIN } from "./kind.js";

/** @import { Kind } from "./kind.js" */
/** @import { State } from "./state.js" */

/** @type {Kind} */
export const individual = { ...PLAIN, fallsTo: (deck, state, call) => inTurn(state, call) };

/** The member of a team whom a question falls to, from 1. @param {State} state @param {number} index */
export function member(state, index) {
  return Math.floor(index / state.order.length) + 1;
}

