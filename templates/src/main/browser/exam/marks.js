// @ts-check
/**
 * How far the questions of an attempt are answered, and what they earn.
 *
 * @typedef {import("./view.js").Question} Question
 * @typedef {import("./view.js").Item} Item
 * @typedef {import("./state.js").State} State
 */
import { extent } from "./view.js";
import { mark } from "../mark/marking.js";

/** @param {State} state @param {Question} question */
export function given(state, question) {
  return state.answers[question.id] || [];
}

/** How much of a question is answered, 0 to 1. @param {State} state @param {Question} question */
export function shareOf(state, question) {
  return extent(question, given(state, question));
}

/** How much of an item is answered. @param {State} state @param {Item} item @returns {"all" | "some" | "none"} */
export function extentOf(state, item) {
  const shares = item.questions.map((question) => shareOf(state, question));
  return shares.every((each) => each === 1) ? "all" : shares.some((each) => each > 0) ? "some" : "none";
}

/** @param {Question} question */
export function isShort(question) {
  return question.key.type === "short";
}

/** @param {State} state @param {Question} question */
export function markOf(state, question) {
  return mark(question.key, isShort(question) ? state.ticks[question.id] || [] : given(state, question));
}

/** Whether a question waits for its writer's judgement. @param {State} state @param {Question} question */
export function waits(state, question) {
  return isShort(question) && !state.judged.includes(question.id);
}

/** How an item stands, as a class of the card. @param {State} state @param {Item} item @returns {string} */
export function standing(state, item) {
  if (!state.handed) {
    return { all: "is-answered", some: "is-some", none: "" }[extentOf(state, item)];
  }
  const results = item.questions.map((question) => question.element.dataset.result);
  if (results.includes("pending")) {
    return "is-pending";
  }
  return "is-" + (results.every((each) => each === results[0]) ? results[0] : "part");
}
