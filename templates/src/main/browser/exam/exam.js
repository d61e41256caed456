// @ts-check
/**
 * A paper answered in the page against the clock: start panel, answer card, keeping, hand-in, marks.
 * The questions are elements of the page, in the markup of the site's items (docs/practice-paper.md).
 */
import { Attempt } from "./attempt.js";
import { say } from "../text/say.js";

/**
 * Starts with the panel on which timing is chosen.
 * @param {HTMLElement} root holds sections with items, and nothing else but what introduces them
 * @param {import("./attempt.js").Settings} settings code and digest name the stored answers; minutes 0: never timed
 * @returns {{stop: () => void}} stop gives back the elements as they were
 */
export function start(root, settings) {
  /** @type {Attempt} */
  let attempt;
  const again = () => {
    attempt = new Attempt(root, settings, again);
    attempt.begin();
  };
  again();
  return { stop: () => attempt.stop() };
}

/** Starts the paper of a page that is one. */
export function exam() {
  document.querySelectorAll("[data-exam]").forEach((element) => {
    const root = /** @type {HTMLElement} */ (element);
    start(root, {
      code: root.dataset.code || "",
      digest: root.dataset.digest || "",
      minutes: Number(root.dataset.minutes) || 0,
      back: root.dataset.back ? { words: say("exam.back"), href: root.dataset.back } : undefined,
    });
  });
}
