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
  const made = make("button", text);
  made.type = "button";
  made.addEventListener("click", onclick);
  return made;
}

/** @param {Element | Document} within @param {string} selector @returns {HTMLElement[]} */
export function all(within, selector) {
  return Array.from(within.querySelectorAll(selector));
}

/** A line that is read out when it changes. @param {string} className */
export function makeStatus(className) {
  const line = make("p", "", className);
  line.setAttribute("role", "status");
  return line;
}
