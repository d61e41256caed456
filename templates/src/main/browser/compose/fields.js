// @ts-check
/** Fields of the form in which a paper is chosen. */
import { make } from "../page/dom.js";

/** @param {HTMLElement} parent @param {string} label @param {HTMLElement} field */
export function labelled(parent, label, field) {
  parent.append(make("label", "", "compose-field", make("span", label), field));
}

/** @param {string} type @param {string} value */
export function input(type, value) {
  const field = make("input");
  field.type = type;
  field.value = value;
  return field;
}

/** @param {string} name @param {string} value @param {boolean} checked @param {string} words */
export function tick(name, value, checked, words) {
  const box = input("checkbox", value);
  box.name = name;
  box.checked = checked;
  return make("label", "", "compose-tick", box, make("span", words));
}
