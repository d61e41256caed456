// @ts-check
/** What is asked before a paper is handed in or forgotten. */
import { extentOf } from "./marks.js";
import { make, makeButton } from "../page/dom.js";
import { say } from "../text/say.js";

/**
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./view.js").Item} Item
 */

/** A line of buttons that lead to items. @param {Attempt} attempt @param {string} words @param {Item[]} list */
export function numbers(attempt, words, list) {
  const line = make("p", words, "exam-numbers");
  list.forEach((item) => {
    const button = makeButton(String(item.number), () => {
      attempt.dismiss();
      attempt.moving.go(item.questions[0], true);
    });
    button.setAttribute("aria-label", say("exam.number", item.number));
    line.append(button);
  });
  return line;
}

/** Names what is missing or flagged, and hands in if that is wanted. @param {Attempt} attempt */
export function confirmHandIn(attempt) {
  const { items, state, card } = attempt;
  const missing = items.filter((item) => extentOf(state, item) !== "all");
  const flagged = items.filter((item) => state.flags.includes(item.id));
  const lines = [
    missing.length ? numbers(attempt, say("exam.missing", missing.length), missing) : make("p", say("exam.allDone", items.length)),
    ...(flagged.length ? [numbers(attempt, say("exam.flaggedOnes", flagged.length), flagged)] : []),
    make("p", say("exam.final")),
  ];
  card.open(false);
  attempt.pose(say("exam.handAsked"), lines, say("exam.goOn"), say("exam.hand"), () => attempt.handIn(false));
}

/** Forgets an attempt if that is wanted. @param {Attempt} attempt @param {string} title @param {string} words */
export function confirmRestart(attempt, title, words) {
  attempt.pose(title, [make("p", words)], say("exam.keep"), say("exam.clear"), () => attempt.restart());
}
