// @ts-check
/** What is said once a paper is handed in: marks by section and domain, what was lost, what waits for its writer. */
import { clock } from "./clock.js";
import { table } from "./view.js";
import { sum, tally } from "../mark/marking.js";
import { makeCheck } from "../page/check.js";
import { make, makeButton } from "../page/dom.js";
import { points } from "../text/points.js";
import { say } from "../text/say.js";

/**
 * @typedef {import("./view.js").Question} Question
 * @typedef {import("./view.js").Item} Item
 *
 * @typedef {Object} Desk an exam as far as its result needs it
 * @property {HTMLElement} root
 * @property {Item[]} items
 * @property {Question[]} questions
 * @property {{elapsed: number, handed: number}} state
 * @property {(question: Question) => number} gotOf halves
 * @property {(question: Question) => boolean} waits whether it waits for its writer's judgement
 * @property {(words: string, items: Item[]) => HTMLElement} numbers a line of buttons that lead to items
 * @property {(question: Question, focus: boolean) => void} go
 * @property {() => void} again
 * @property {() => HTMLElement[]} wayBack
 */

/** @param {Desk} desk @param {(item: Item) => string} name */
function rows(desk, name) {
  return tally(
    desk.questions.map((question) => ({
      name: name(question.item),
      got: desk.gotOf(question),
      full: question.key.half,
      pending: desk.waits(question) ? 1 : 0,
    }))
  );
}

/** @param {Desk} desk @param {Question[]} waiting */
function facts(desk, waiting) {
  const { questions, gotOf, state } = desk;
  const short = questions.filter((question) => question.key.type === "short");
  const other = questions.filter((question) => question.key.type !== "short");
  const list = make("dl", "", "exam-facts");
  /** @param {string} name @param {string} value @param {string} [unit] */
  const fact = (name, value, unit) => {
    const term = make("dd", value);
    if (unit) {
      term.append(make("small", unit));
    }
    list.append(make("div", "", "", make("dt", name), term));
  };
  /** @param {string} name @param {Question[]} of */
  const marks = (name, of) =>
    fact(name, points(sum(of.map(gotOf))), say("exam.ofFull", points(sum(of.map((question) => question.key.half)))));
  if (!waiting.length) {
    marks(say("exam.total"), questions);
  }
  marks(say("exam.objectiveMarks"), other);
  if (short.length) {
    marks(say("exam.ownMarks"), short);
  }
  fact(say("exam.used"), clock(state.elapsed));
  const when = new Date(state.handed);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const day = when.getFullYear() + "-" + two(when.getMonth() + 1) + "-" + two(when.getDate());
  fact(say("exam.handed"), two(when.getHours()) + ":" + two(when.getMinutes()), day);
  return list;
}

/** @param {Desk} desk @param {Item[]} lost */
function lostList(desk, lost) {
  if (!lost.length) {
    return make("p", say("exam.lostNone"), "exam-lost");
  }
  const list = make("ol");
  lost.forEach((item) => {
    const link = make("a");
    link.href = "#" + item.element.id;
    link.append(make("b", String(item.number)), make("span", item.words));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      desk.go(item.questions[0], true);
    });
    const full = sum(item.questions.map((question) => question.key.half));
    const got = sum(item.questions.map(desk.gotOf));
    list.append(make("li", "", "", link, make("span", say("exam.got", points(got), points(full)))));
  });
  return make("div", "", "exam-lost", make("h3", say("exam.lostList", lost.length)), list);
}

/** @param {Desk} desk */
function actions(desk) {
  const print = makeButton(say("exam.print"), () => window.print());
  const again = makeButton(say("practice.once"), desk.again);
  const shown = desk.root.classList;
  const only = makeCheck(say("exam.onlyLost"), shown.contains("is-lost-only"), (on) => shown.toggle("is-lost-only", on));
  return make("div", "", "actions", print, again, ...desk.wayBack(), only);
}

/** The parts of the result, from its heading to its buttons. @param {Desk} desk @returns {HTMLElement[]} */
export function resultParts(desk) {
  const { items, questions, gotOf, waits } = desk;
  const waiting = questions.filter(waits);
  const lost = items.filter(
    (item) => !item.questions.some(waits) && item.questions.some((each) => gotOf(each) < each.key.half)
  );
  const heading = make("h2", waiting.length ? say("exam.resultPending") : say("exam.result"));
  /** @type {HTMLElement[]} */
  const parts = [heading, make("p", say("exam.who"), "exam-who"), facts(desk, waiting)];
  if (waiting.length) {
    const list = Array.from(new Set(waiting.map((question) => question.item)));
    parts.push(desk.numbers(say("exam.judgeThese"), list));
  }
  parts.push(table(rows(desk, (item) => item.section), say("exam.section"), say("exam.bySection")));
  if (items.some((item) => item.domain)) {
    parts.push(table(rows(desk, (item) => item.domain || say("exam.other")), say("word.domain"), say("exam.byDomain")));
  }
  return [...parts, lostList(desk, lost), actions(desk)];
}
