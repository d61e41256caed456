// @ts-check
/** The panel before a paper: what it has, with or without a clock; or how far the last attempt came. */
import { clock, duration } from "./clock.js";
import { extent, makeHead } from "./view.js";
import { tally } from "../mark/marking.js";
import { make, makeButton } from "../page/dom.js";
import { points } from "../text/points.js";
import { say } from "../text/say.js";

const KEEPING = {
  safe: say("exam.keepsSafe"),
  plain: say("exam.keepsPlainly"),
  none: say("exam.keepsNothing"),
};

/**
 * @typedef {Object} Desk
 * @property {import("./view.js").Item[]} items
 * @property {import("./view.js").Question[]} questions
 * @property {number} minutes 0: never timed
 * @property {"safe" | "plain" | "none"} how answers are kept
 * @property {() => HTMLElement[]} wayBack
 *
 * @typedef {{timed: boolean, elapsed: number, handed: number, answers: Record<string, string[]>}} Saved
 */

/** @param {Desk} desk */
function overview(desk) {
  const rows = make("tbody", "");
  tally(
    desk.questions.map((question) => ({ name: question.item.section, got: 0, full: question.key.half, pending: 0 }))
  ).forEach((/** @type {{name: string, full: number}} */ row) => {
    const number = desk.items.filter((item) => item.section === row.name).length;
    rows.append(make("tr", "", "", makeHead(row.name, "row"), make("td", say("exam.items", number)), make("td", say("exam.marks", points(row.full)))));
  });
  return make("table", "", "exam-overview", rows);
}

/** @param {Desk} desk @param {(timed: boolean) => void} begin @returns {Node[]} */
export function choice(desk, begin) {
  let chosen = desk.minutes > 0;
  const field = make("fieldset", "", "exam-timing", make("legend", say("exam.timing")));
  /** @param {string} name @param {string} words @param {boolean} timed */
  const offer = (name, words, timed) => {
    const input = make("input");
    input.type = "radio";
    input.name = "_exam-timing";
    input.checked = chosen === timed;
    input.addEventListener("change", () => {
      chosen = timed;
    });
    field.append(make("label", "", "", input, make("span", "", "", make("b", name), make("small", words))));
  };
  offer(say("exam.timed"), say("exam.timedHow", desk.minutes), true);
  offer(say("exam.untimed"), say("exam.untimedHow"), false);
  const start = makeButton(say("exam.begin"), () => begin(chosen));
  start.className = "primary";
  const notes = make("ul", "", "exam-tips");
  [say("exam.tipFlag"), KEEPING[desk.how], say("exam.tipAfter")].forEach((words) =>
    notes.append(make("li", words))
  );
  if (desk.how !== "safe") {
    notes.children[1].className = "exam-unkept";
  }
  return [
    overview(desk),
    ...(desk.minutes > 0 ? [field] : []),
    notes,
    make("div", "", "actions", start, ...desk.wayBack()),
  ];
}

/** @param {Desk} desk @param {Saved} saved @param {() => void} goOn @param {() => void} afresh @returns {Node[]} */
export function resume(desk, saved, goOn, afresh) {
  const on = makeButton(saved.handed ? say("exam.seeLast") : say("exam.goOnLast"), goOn);
  on.className = "primary";
  const answered = desk.questions.filter(
    (question) => extent(question, saved.answers[question.id] || []) > 0
  ).length;
  let words = say("exam.soFar", answered, desk.questions.length);
  if (saved.handed) {
    words = say("exam.wasHanded", duration(saved.elapsed));
  } else if (saved.timed) {
    words += say("exam.stillLeft", clock(desk.minutes * 60000 - saved.elapsed));
  } else {
    words += say("exam.usedSoFar", duration(saved.elapsed));
  }
  return [make("p", words), make("div", "", "actions", on, makeButton(say("exam.afresh"), afresh), ...desk.wayBack())];
}
