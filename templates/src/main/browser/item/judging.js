// @ts-check
/** Whether a question of a page is answered, and whether rightly, which is said of each of its options, blanks and lines. */
import * as lines from "./lines.js";
import * as verdict from "./verdict.js";
import * as marking from "../mark/marking.js";
import { all } from "../page/dom.js";

/** @param {HTMLElement} q */
export function inputs(q) {
  return /** @type {HTMLInputElement[]} */ (all(q, "input"));
}

/** @param {HTMLElement} q @returns {boolean} */
function judgeOptions(q) {
  verdict.options(q);
  return all(q, ".options li").every(
    (line) => /** @type {HTMLInputElement} */ (line.querySelector("input")).checked === "key" in line.dataset
  );
}

/** @param {HTMLElement} q @returns {boolean} */
function judgeBlanks(q) {
  const lines = all(q, ".accepted li");
  const hits = all(q, ".stem .blank input").map((input, index) => {
    const accepted = lines[index] ? marking.accepted(lines[index]) : [];
    return marking.fits(accepted, /** @type {HTMLInputElement} */ (input).value);
  });
  verdict.blanks(q, hits);
  return hits.every(Boolean);
}

/** @param {HTMLElement} q @returns {boolean} */
function judgeLines(q) {
  const right = lines.key(q);
  const given = lines.read(q);
  lines.reveal(q, given);
  return marking.linesRight(right, given) === right.length;
}

/** Judges as questions of its type are judged. @param {HTMLElement} q @returns {boolean} */
export function judge(q) {
  return q.dataset.type === "blank" ? judgeBlanks(q) : q.querySelector(".lines") ? judgeLines(q) : judgeOptions(q);
}

/** @param {HTMLElement} q */
export function answered(q) {
  if (q.querySelector(".lines")) {
    return lines.read(q).some((/** @type {string} */ id) => id !== "");
  }
  return inputs(q).some((input) => (input.type === "text" ? marking.normal(input.value) !== "" : input.checked));
}
