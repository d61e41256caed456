// @ts-check
/** What several screens are made of. */
import { make as element } from "../../page/dom.js";
import { signed as withSign } from "../record/words.js";
import { points as plain } from "../rule/points.js";

/** @import { Desk } from "./desk.js" */

/** Children are elements or texts. @param {keyof HTMLElementTagNameMap} name @param {string} className @param {...(Node | string)} children @returns {HTMLElement} */
export function make(name, className, ...children) {
  const made = element(name, "", className);
  made.append(...children);
  return made;
}

/** @param {number} marks */
export function points(marks) {
  return plain(marks).replace("-", "−");
}

/** @param {number} marks */
export function signed(marks) {
  return withSign(marks).replace("-", "−");
}

/** The place of a team in the order of play, from 1. @param {Desk} desk @param {number} team */
export function number(desk, team) {
  return desk.state.order.indexOf(team) + 1;
}

/** @param {Desk} desk @param {number} team */
export function named(desk, team) {
  return make("span", "named", make("b", "", String(number(desk, team))), make("span", "", desk.deck.units[team]));
}

/** @param {Desk} desk */
export function kicker(desk) {
  return make("p", "kicker", "环节 " + (desk.state.segment + 1) + " / " + desk.deck.segments.length);
}
