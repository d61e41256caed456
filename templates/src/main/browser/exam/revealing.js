// @ts-check
/** What the questions of a paper say once it is handed in; of 简答 the points, which their writer ticks. */
import { given, isShort, markOf, waits } from "./marks.js";
import { fields, inLines, isChoice, tell } from "./view.js";
import { tickable } from "../item/fields.js";
import * as lines from "../item/lines.js";
import * as verdict from "../item/verdict.js";
import { makeBox } from "../page/check.js";
import { all, makeButton } from "../page/dom.js";
import { say } from "../text/say.js";

/**
 * @typedef {import("./view.js").Question} Question
 * @typedef {import("./state.js").State} State
 */

/** Says what a question earned, or that it waits. @param {State} state @param {Question} question */
export function tellMark(state, question) {
  tell(question, given(state, question), waits(state, question) ? null : markOf(state, question));
}

/** @param {State} state @param {Question} question @param {(question: Question) => void} judged when its writer judged a 简答 */
export function reveal(state, question, judged) {
  const q = question.element;
  fields(question).forEach((field) => {
    /** @type {any} */ (field)[isChoice(field) ? "disabled" : "readOnly"] = true;
  });
  if (isShort(question)) {
    offerSelfMarking(state, question, judged);
  } else if (question.key.type === "blank") {
    verdict.blanks(q, markOf(state, question).parts.map((half) => half > 0));
  } else if (inLines(question)) {
    lines.reveal(q, given(state, question));
  } else {
    verdict.options(q);
  }
  tellMark(state, question);
  const details = q.querySelector("details.answer");
  if (details instanceof HTMLDetailsElement) {
    details.hidden = false;
    details.open = true;
  }
}

/** @param {State} state @param {Question} question @param {(question: Question) => void} judged */
function offerSelfMarking(state, question, judged) {
  const q = question.element;
  const ticks = () => state.ticks[question.id] || [];
  all(q, ".points > li").forEach((line, index) => {
    const box = makeBox(ticks().includes(index), (made) => {
      const others = ticks().filter((each) => each !== index);
      state.ticks[question.id] = made ? [...others, index].sort((a, b) => a - b) : others;
      judged(question);
    });
    tickable(line, box);
  });
  const done = makeButton(say("exam.judged"), () => {
    state.judged.push(question.id);
    done.hidden = true;
    judged(question);
    q.focus({ preventScroll: true });
  });
  done.className = "exam-judge";
  done.hidden = !waits(state, question);
  q.querySelector(".points")?.after(done);
}
