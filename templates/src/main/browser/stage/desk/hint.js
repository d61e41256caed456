// @ts-check
/** The line that says what happened, or else what is to be done. */
import { advice } from "./advice.js";
import { tell } from "./host.js";

/** @import { Host } from "./host.js" */

/** @param {Host} desk */
export function showHint(desk) {
  const card = desk.page.main.querySelector(".advice");
  tell(desk.page.hint, desk.said || (desk.audience.isOpen() ? "" : advice(desk, desk.awake)));
  if (card) {
    tell(card, advice(desk, desk.awake));
  }
}

/** @param {Host} desk @param {string} words */
export function say(desk, words) {
  desk.said = words;
  showHint(desk);
}
