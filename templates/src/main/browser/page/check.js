// @ts-check
/** Boxes to tick. */
import { make } from "./dom.js";

/** @param {boolean} checked @param {(checked: boolean) => void} [changed] */
export function makeBox(checked, changed) {
  const box = make("input");
  box.type = "checkbox";
  box.checked = checked;
  box.addEventListener("change", () => changed && changed(box.checked));
  return box;
}

/** A box with its words. @param {string} words @param {boolean} checked @param {(checked: boolean) => void} changed */
export function makeCheck(words, checked, changed) {
  const label = make("label", "", "check", makeBox(checked, changed));
  label.append(words);
  return label;
}
