// @ts-check
/** The words of a question, as far as they may be seen. */
import { shownCall } from "../rule/deck.js";
import { make } from "./parts.js";

/**
 * @import { Call } from "../rule/deck.js"
 * @import { Open } from "../rule/state.js"
 * @import { Desk } from "./desk.js"
 */

/** The words of a question as far as they may be seen. @param {Desk} desk @param {Open} open @param {boolean} all for the host, who sees all */
export function words(desk, open, all) {
  const call = shownCall(desk.deck, open);
  const shown = ["", "1", call.rationale ? "2" : "3", "3"][open.revealed] || "";
  return wordsOf(call, all ? "3" : shown, shown);
}

/** @param {Call} call @param {string} shown the last step that is seen @param {string} told the last step that the audience sees */
export function wordsOf(call, shown, told) {
  const template = /** @type {HTMLTemplateElement} */ (document.querySelector('template[data-call="' + call.id + '"]'));
  const body = make("div", "fit call-body", template.content.cloneNode(true));
  body.querySelectorAll("[data-step]").forEach((part) => {
    const step = /** @type {HTMLElement} */ (part).dataset.step || "";
    if (step > shown) {
      part.remove();
    }
    part.classList.toggle("is-sealed", step > told);
  });
  body.querySelectorAll(".options li").forEach((line) => {
    const key = line.hasAttribute("data-key");
    line.removeAttribute("data-key");
    if (shown) {
      line.className = key ? "is-key" : "is-other";
      line.append(...(key ? [make("span", "tick", "✓")] : []));
    }
  });
  body.dataset.shown = told;
  body.dataset.most = "0.66";
  body.classList.toggle("is-case", body.querySelector(".material") !== null);
  return body;
}
