// @ts-check
/** A tap on an option of a 单选 or 判断 judges it at once, unless the reader or the site wants otherwise. */
import { submit } from "./submitting.js";
import { makeCheck } from "../page/check.js";
import { read, write } from "../record/storage.js";
import { say } from "../text/say.js";

const TAP = "tiku.tap";

/** As the site is set up, unless the reader chose otherwise. */
function oneTap() {
  const own = read(TAP);
  return own === null ? document.body.dataset.tap !== "off" : own === "1";
}

/**
 * A tap or click on an option of a 单选 or 判断 judges it at once. Who moves through the options with the
 * arrow keys only chooses, and submits afterwards.
 * @param {HTMLElement} q
 */
export function judgeAtOneTap(q) {
  /** @type {Element | null} */
  let touched = null;
  q.addEventListener("pointerdown", (event) => {
    touched = event.target instanceof Element ? event.target.closest(".options label") : null;
  });
  q.addEventListener("keydown", () => {
    touched = null;
  });
  q.addEventListener("click", (event) => {
    const on = event.target;
    if (on instanceof HTMLInputElement && on.type === "radio" && touched && touched.contains(on) && !q.dataset.result && oneTap()) {
      touched = null;
      submit(q);
    }
  });
}

export function offerOneTap() {
  const place = document.querySelector("[data-tools] .actions, .item-page .address");
  if (!place || !document.querySelector('.q input[type="radio"]')) {
    return;
  }
  place.append(makeCheck(say("practice.oneTap"), oneTap(), (on) => write(TAP, on ? "1" : "0")));
}
