// @ts-check
/** What an attempt listens to, until it is stopped. */
import { key } from "./keys.js";
import { answerOf, fields, inLines } from "./view.js";
import { say } from "../text/say.js";

/** @typedef {import("./attempt.js").Attempt} Attempt */

/** @param {Attempt} attempt @param {Event} event */
function changed({ moving, state, keeping }, event) {
  const question = moving.questionOf(event.target);
  if (question && !state.handed && (inLines(question) || fields(question).some((field) => field === event.target))) {
    state.answers[question.id] = answerOf(question);
    keeping.save();
    moving.go(question, false);
  }
}

/** @param {Attempt} attempt @param {AbortSignal} signal */
export function listen(attempt, signal) {
  const { root, card, moving, keeping } = attempt;
  /** @param {EventTarget} to @param {string} type @param {(event: any) => void} act @param {AddEventListenerOptions} [how] */
  const on = (to, type, act, how) => to.addEventListener(type, act, { signal, ...how });
  on(root, "input", (event) => changed(attempt, event));
  on(root, "focusin", (event) => {
    const question = moving.questionOf(event.target);
    if (question && attempt.phase !== "start") {
      moving.go(question, false);
    }
  });
  on(document, "click", (event) => {
    if (card.isOpen() && !card.element.contains(event.target)) {
      card.open(false);
    }
  });
  on(window, "keydown", (event) => key(attempt, event), { capture: true });
  on(window, "scroll", () => attempt.phase !== "start" && moving.followScrolling(), { passive: true });
  on(window, "pagehide", (event) => keeping.leaving(event));
  on(document, "visibilitychange", (event) => keeping.leaving(event));
  on(window, "beforeunload", (event) => keeping.unload(event));
  on(window, "storage", (event) => {
    if (attempt.phase === "run" && event.key === keeping.record && event.newValue) {
      card.alert.textContent = say("exam.twice");
    }
  });
}
