// @ts-check
/** Which question of a paper is at hand, and how one comes to another. */
import { all } from "../page/dom.js";

/** @typedef {import("./view.js").Question} Question */

export class Moving {
  /** @param {Question[]} questions @param {(item: import("./view.js").Item) => void} show an item of which that changed */
  constructor(questions, show) {
    this.questions = questions;
    this.show = show;
    this.current = questions[0];
  }

  /** @param {Question} question @param {boolean} focus */
  go(question, focus) {
    const before = this.current;
    const item = question.item;
    this.current = question;
    this.show(before.item);
    this.show(item);
    if (focus) {
      const above = item.element.previousElementSibling;
      const top = question !== item.questions[0] ? question.element : above && above.matches("h2") ? above : item.element;
      top.scrollIntoView({ block: "start" });
      question.element.focus({ preventScroll: true });
    }
  }

  /** @param {number} by */
  step(by) {
    const question = this.questions[this.questions.indexOf(this.current) + by];
    if (question) {
      this.go(question, true);
    }
  }

  /** @param {number} index of an option */
  choose(index) {
    const input = /** @type {HTMLInputElement | undefined} */ (all(this.current.element, ".options input")[index]);
    if (input && !input.disabled) {
      input.focus({ preventScroll: true });
      input.click();
    }
  }

  /** The question that an element belongs to. @param {EventTarget | null} element */
  questionOf(element) {
    return this.questions.find((each) => element instanceof Node && each.element.contains(element));
  }

  /** The first question on the screen, when what was answered last has left it. */
  followScrolling() {
    const box = this.current.element.getBoundingClientRect();
    if (box.bottom > 80 && box.top < window.innerHeight - 80) {
      return;
    }
    const seen = this.questions.find((question) => question.element.getBoundingClientRect().bottom > 120);
    if (seen && seen !== this.current) {
      this.go(seen, false);
    }
  }
}
