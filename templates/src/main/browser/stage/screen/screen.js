// @ts-check
/** The main part of the screen, made anew from the state. Screens decide nothing. */
import { segmentOf } from "../rule/deck.js";
import { opening, segmentRules } from "./opening.js";
import { call } from "./question.js";
import { risk } from "./risk.js";
import { final, standing } from "./scores.js";
import { ties } from "./tiebreak.js";

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk @returns {HTMLElement} */
export function screen(desk) {
  switch (desk.state.at) {
    case "opening":
      return opening(desk);
    case "rules":
      return segmentRules(desk);
    case "board":
      return segmentOf(desk.deck, desk.state).kind === "risk" ? risk(desk) : ties(desk);
    case "call":
      return call(desk);
    case "standing":
      return standing(desk);
    default:
      return final(desk);
  }
}
