// @ts-check
/** Fields in which questions are answered that have none of their own, on pages of items and on papers. */
import { all, make } from "../page/dom.js";

/** Gives blanks their fields. @param {Element} q @param {(number: number) => string} name what a field is called */
export function fillBlanks(q, name) {
  all(q, ".stem .blank").forEach((blank, index) => {
    const input = make("input");
    input.type = "text";
    input.autocomplete = "off";
    input.setAttribute("aria-label", name(index + 1));
    blank.replaceChildren(input);
  });
}

/** Gives a 简答 a field before its answer. @param {Element} q @param {string} className @param {number} rows @param {string} name */
export function writeIn(q, className, rows, name) {
  const area = make("textarea", "", className);
  area.rows = rows;
  area.setAttribute("aria-label", name);
  q.insertBefore(area, q.querySelector("details.answer"));
  return area;
}

/** Makes a point of a 简答 something to tick. @param {HTMLElement} line @param {HTMLInputElement} box */
export function tickable(line, box) {
  line.replaceChildren(make("label", "", "", box, ...Array.from(line.childNodes)));
}
