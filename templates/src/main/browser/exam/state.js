// @ts-check
/**
 * What is stored of an attempt, and what of it is read again: the formats of docs/practice-paper.md.
 *
 * @typedef {Object} State
 * @property {number} format
 * @property {boolean} timed
 * @property {number} elapsed
 * @property {number} seen
 * @property {boolean} left
 * @property {Record<string, string[]>} answers of each question: ids of options, or texts
 * @property {string[]} flags ids of items
 * @property {number} handed when it was handed in; 0 before
 * @property {Record<string, number[]>} ticks of each 简答 the points its writer made
 * @property {string[]} judged questions whose self-marking is done
 */
import { loading, reopened } from "./clock.js";

const FORMAT = 2;

/** Before anything is answered. @param {boolean} timed @returns {State} */
export function fresh(timed) {
  return { format: FORMAT, timed, elapsed: 0, seen: 0, left: false, answers: {}, flags: [], handed: 0, ticks: {}, judged: [] };
}

/** Brings the time of an attempt up to now. @param {any} value @returns {State | null} */
export function readState(value) {
  if (!value || (value.format !== FORMAT && value.format !== 1) || !value.answers) {
    return null;
  }
  const now = Date.now();
  /** @type {State} */
  const saved = Object.assign({}, value);
  if (value.format === 1) {
    // Kept by earlier papers, which told the time from its start.
    saved.elapsed = value.timed && !value.handed ? Math.max(value.elapsed, now - value.started) : value.elapsed;
    saved.format = FORMAT;
    saved.left = false;
  } else if (!value.handed) {
    saved.elapsed = reopened(value, now, loading());
  }
  saved.seen = now;
  return saved;
}
