// @ts-check
/** Elements as scripts make them, and what keys mean. */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name @param {string | null} [text] @param {string} [className] @param {Node[]} children after the text
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(name, text, className, ...children) {
  const element = document.createElement(name);
  element.textContent = text || "";
  element.className = className || "";
  element.append(...children);
  return element;
}

/** @param {string} text @param {() => void} onclick */
export function makeButton(text, onclick) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", onclick);
  return made;
}
