// @ts-check
/**
 * Answering on the page. Each element with data-q is a question; its key is in the markup. Judging it
 * says of every option in words whether it is right, shows its note, opens the rationale, and records
 * the item when all its questions are answered; then the main button leads on.
 */
import { offerCopy } from "./copy.js";
import { fillBlanks, tickable, writeIn } from "./fields.js";
import * as lines from "./lines.js";
import { judgeAtOneTap, offerOneTap } from "./one-tap.js";
import { moveTo, tell } from "./onward.js";
import { again, details, submit } from "./submitting.js";
import { makeBox } from "../page/check.js";
import { all, make, makeButton, makeStatus } from "../page/dom.js";
import { say } from "../text/say.js";

/** Gives a question its fields and buttons. @param {HTMLElement} q */
function prepare(q) {
  fillBlanks(q, (number) => say("practice.blank", number));
  all(q, ".points li").forEach((line) => tickable(line, makeBox(false)));
  if (q.dataset.type === "short") {
    writeIn(q, "own-words", 4, say("practice.yours")).placeholder = say("practice.writeFirst");
  }
  lines.prepare(q, "");
  const button = makeButton("", () => submit(q));
  button.className = "primary";
  const once = makeButton(say("practice.once"), () => {
    again(q);
    moveTo(q);
  });
  q.insertBefore(make("div", "", "act", button, once, makeStatus("result")), details(q));
  tell(q, "", "result");
  judgeAtOneTap(q);
}

/** @param {Event} event */
function keepLocked(event) {
  const on = event.target;
  const q = on instanceof HTMLInputElement && on.type !== "text" ? /** @type {HTMLElement | null} */ (on.closest(".q")) : null;
  if (q && q.dataset.result && !(event instanceof KeyboardEvent && !event.key.startsWith("Arrow"))) {
    event.preventDefault();
  }
}

/** Begins, on every page with questions. */
export function practice() {
  all(document, ".q").forEach(prepare);
  document.addEventListener("click", keepLocked, true);
  document.addEventListener("keydown", keepLocked, true);
  offerOneTap();
  offerCopy();
}
