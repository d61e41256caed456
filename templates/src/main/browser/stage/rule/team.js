// @ts-check
/** 团队必答: teams answer one after another in the order of play. */
import { inTurn, PLAIN } from "./kind.js";

/** @import { Kind } from "./kind.js" */

/** @type {Kind} */
export const team = { ...PLAIN, fallsTo: (deck, state, call) => inTurn(state, call) };
