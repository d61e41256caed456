// @ts-check
/** Keys while a paper is answered. */
import { composing } from "../page/composing.js";
import { keysOff, typing } from "../page/keys.js";

/** @typedef {import("./attempt.js").Attempt} Attempt */

/** @param {Attempt} attempt @param {string} name @returns {boolean} whether it meant something */
function letter({ moving, state, toggleFlag }, name) {
  const small = name.toLowerCase();
  if (small === "j" || name === "ArrowRight") {
    moving.step(1);
  } else if (small === "k" || name === "ArrowLeft") {
    moving.step(-1);
  } else if (small === "f") {
    if (!state.handed) {
      toggleFlag(moving.current.item);
    }
  } else if (/^[1-9]$/.test(small)) {
    moving.choose(Number(small) - 1);
  } else if (/^[a-h]$/.test(small)) {
    moving.choose(small.charCodeAt(0) - "a".charCodeAt(0));
  } else {
    return false;
  }
  return true;
}

/** @param {Attempt} attempt @param {KeyboardEvent} event */
export function key(attempt, event) {
  const { card, root } = attempt;
  const on = /** @type {HTMLElement} */ (event.target);
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !composing(event);
  if (!plain || attempt.phase === "start" || attempt.isAsking()) {
    return;
  }
  if (event.key === "Escape" && card.isOpen()) {
    card.open(false);
    card.toggle.focus();
  } else if (on instanceof HTMLInputElement && root.contains(on) && event.key === "Enter") {
    attempt.moving.step(1);
  } else if (typing(on) || keysOff() || !letter(attempt, event.key)) {
    return;
  }
  event.preventDefault();
}
