// @ts-check
/**
 * The time of a paper. While the page is open it is measured (performance.now), whatever is done to the clock
 * of the computer; that clock counts only what passed while the page was closed, and never backwards.
 *
 * A computer's sleep is what the measuring clock makes of it: it stands still on Linux, macOS and phones, and
 * goes on under Windows. Nothing is concluded from the difference to the wall clock, since it looks the same
 * when somebody sets that clock.
 */
import { say } from "../text/say.js";

const JUMP = 2000;

/**
 * @typedef {Object} Reading what is stored of the time
 * @property {boolean} timed
 * @property {number} elapsed milliseconds used
 * @property {number} seen what the wall clock said then; 0 before it began
 * @property {boolean} left whether the page was left in good order
 */

/**
 * Milliseconds used, once a page is opened again: against the clock those while it was closed count too.
 * @param {Reading} state @param {number} now the wall clock
 * @param {number} loading milliseconds since a reload began; Infinity where the page was opened otherwise
 */
export function reopened(state, now, loading) {
  const closed = state.seen > 0 ? Math.max(0, now - state.seen) : 0;
  // A reload takes the place of the page at once, so that a clock set in between is seen through.
  return state.elapsed + (state.timed ? Math.min(closed, state.left ? loading : Infinity) : 0);
}

/** Milliseconds since this page was reloaded; Infinity where it was opened otherwise. @returns {number} */
export function loading() {
  const entry = /** @type {any} */ (performance.getEntriesByType("navigation")[0]);
  // Such a page was closed for a while.
  const discarded = /** @type {any} */ (document).wasDiscarded;
  return entry && entry.type === "reload" && !discarded ? performance.now() : Infinity;
}

/** Measures from now on. @param {Reading} state */
export function measure(state) {
  let at = performance.now();
  return {
    /** Brings what is stored up to date; whether the wall clock was set meanwhile. @returns {boolean} */
    read() {
      const now = performance.now();
      const wall = Date.now();
      const passed = Math.max(0, now - at);
      const jumped = state.seen > 0 && Math.abs(wall - state.seen - passed) > JUMP;
      at = now;
      state.elapsed += passed;
      state.seen = wall;
      state.left = false;
      return jumped;
    },
  };
}

/** 89:59 @param {number} milliseconds */
export function clock(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return String(Math.floor(seconds / 60)).padStart(2, "0") + ":" + String(seconds % 60).padStart(2, "0");
}

/** @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return (seconds >= 60 ? say("exam.minutes", Math.floor(seconds / 60)) : "") + say("exam.seconds", seconds % 60);
}
