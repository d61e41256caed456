// @ts-check
/** The questions of a paper in the page: read, filled in, judged; and the pieces its screens are made of. */
import { fillBlanks, writeIn } from "../item/fields.js";
import { key as keyOfLines, prepare as prepareLines, read as readLines, write as writeLines } from "../item/lines.js";
import * as marking from "../mark/marking.js";
import { all, make, makeButton, makeStatus } from "../page/dom.js";
import { points } from "../text/points.js";
import { say } from "../text/say.js";

/**
 * @typedef {{half: number, parts: number[]}} Mark
 * @typedef {{name: string, got: number, full: number, pending: number}} Row
 * @typedef {{element: HTMLElement, id: string, key: any, item: Item}} Question its key is that of marking.js
 * @typedef {{element: HTMLElement, number: number, id: string, domain: string, section: string, words: string, questions: Question[]}} Item
 */

/** @param {HTMLElement} q @param {number} partial */
function readKey(q, partial) {
  const half = Number(q.dataset.half) || 2;
  const lines = all(q, ".accepted > li, .points > li");
  return {
    type: q.dataset.type || "",
    half,
    partial,
    options: all(q, ".options li[data-key] input").map((input) => /** @type {HTMLInputElement} */ (input).value),
    accepted: lines.map((line) => marking.accepted(line)),
    parts: marking.share(half, lines.map((line) => Number(line.dataset.half) || 0)),
    lines: keyOfLines(q),
    scale: (q.dataset.scale || "").split(" ").map(Number),
  };
}

/** @param {HTMLElement} root @returns {Item[]} */
export function readItems(root) {
  return all(root, "[data-item]").map((element, index) => {
    const section = /** @type {HTMLElement | null} */ (element.closest("section"));
    const partial = Number(section && section.dataset.partial) || 0;
    const opening = element.querySelector(".material, .stem");
    const item = {
      element,
      number: index + 1,
      id: element.dataset.item || "",
      domain: element.dataset.domain || "",
      section: (section && section.dataset.title) || say("exam.questions"),
      words: (opening && opening.textContent) || "",
      questions: /** @type {Question[]} */ ([]),
    };
    element.id = element.id || "item." + item.number;
    all(element, ".q").forEach((q) => {
      item.questions.push({ element: q, id: q.dataset.q || "", key: readKey(q, partial), item });
    });
    return item;
  });
}

/** Gives blanks and short answers their fields and hides what is right. @param {Question} question */
export function prepare(question) {
  const q = question.element;
  q.tabIndex = -1;
  const number = question.item.number;
  all(q, "details.answer").forEach((details) => (details.hidden = true));
  fillBlanks(q, (blank) => say("exam.blank", number, blank));
  prepareLines(q, say("exam.number", number));
  if (question.key.type === "short") {
    writeIn(q, "exam-text", 5, say("exam.answerOf", number));
  }
}

/** @param {Question} question */
export function fields(question) {
  return /** @type {Array<HTMLInputElement | HTMLTextAreaElement>} */ (
    all(question.element, ".options input, .stem .blank input, textarea.exam-text")
  );
}

/** @param {Element} field */
export function isChoice(field) {
  return field instanceof HTMLInputElement && field.type !== "text";
}

/** Whether it is a 匹配 or 排序. @param {Question} question @returns {boolean} */
export function inLines(question) {
  return question.key.lines.length > 0;
}

/** @param {Question} question @returns {string[]} */
export function answerOf(question) {
  if (inLines(question)) {
    return readLines(question.element);
  }
  const list = fields(question);
  return list.some(isChoice)
    ? list.filter((field) => /** @type {HTMLInputElement} */ (field).checked).map((field) => field.value)
    : list.map((field) => field.value);
}

/** @param {Question} question @param {string[]} answer */
export function fill(question, answer) {
  writeLines(question.element, answer);
  fields(question).forEach((field, index) => {
    if (isChoice(field)) {
      /** @type {HTMLInputElement} */ (field).checked = answer.includes(field.value);
    } else {
      field.value = answer[index] || "";
    }
  });
}

/** How much of a question is answered, 0 to 1. @param {Question} question @param {string[]} answer */
export function extent(question, answer) {
  const given = answer.filter((text) => marking.normal(text) !== "").length;
  const wanted = question.key.type === "blank" ? question.key.parts.length : question.key.lines.length || 1;
  return Math.min(1, given / wanted);
}

// ---- dialog ----

/**
 * A question to be decided; closing it otherwise changes nothing.
 * @param {HTMLElement} root @param {string} title @param {Node[]} body @param {string} cancel @param {string} go
 * @param {() => void} action
 */
export function ask(root, title, body, cancel, go, action) {
  const dialog = make("dialog", "", "exam-ask");
  const heading = make("h2", title);
  heading.id = "_exam-ask";
  dialog.setAttribute("aria-labelledby", heading.id);
  const back = makeButton(cancel, () => shut(dialog));
  const yes = makeButton(go, () => {
    shut(dialog);
    action();
  });
  yes.className = "primary";
  dialog.append(heading, ...body, make("div", "", "actions", back, yes));
  dialog.addEventListener("close", () => shut(dialog));
  root.append(dialog);
  dialog.showModal();
  back.focus();
  return dialog;
}

/** Gives the focus back, too. @param {HTMLDialogElement} dialog */
export function shut(dialog) {
  dialog.close();
  dialog.remove();
}

// ---- after hand-in ----

/** @param {Question} question @param {string[]} answer @param {Mark | null} got null while it waits for its writer's judgement */
export function tell(question, answer, got) {
  const q = question.element;
  let line = /** @type {HTMLElement | null} */ (q.querySelector(".exam-verdict"));
  if (!line) {
    line = makeStatus("exam-verdict");
    q.insertBefore(line, q.querySelector(".answer"));
  }
  const full = say("exam.full", points(question.key.half));
  if (!got) {
    line.textContent = say("exam.tick") + full;
    line.className = "exam-verdict result";
    q.dataset.result = "pending";
    return;
  }
  const right = got.half === question.key.half;
  const missing = extent(question, answer) === 0 && got.half === 0;
  const words = missing ? say("exam.unanswered") : right ? "✓ " : got.half > 0 ? "◐ " : "✗ ";
  line.textContent = words + say("exam.gets", points(got.half)) + full;
  line.className = "exam-verdict result " + (right ? "good" : got.half > 0 ? "part" : "bad");
  q.dataset.result = right ? "right" : got.half > 0 ? "part" : "wrong";
}

/** The head of a column or row. @param {string} words @param {string} scope */
export function makeHead(words, scope) {
  const head = make("th", words);
  head.setAttribute("scope", scope);
  return head;
}

/** @param {Row[]} rows @param {string} heading @param {string} caption */
export function table(rows, heading, caption) {
  const head = make("tr", "");
  [heading, say("exam.marksGot"), say("exam.marksFull"), say("exam.rate")].forEach((words) => {
    head.append(makeHead(words, "col"));
  });
  const body = make("tbody", "");
  rows.forEach((row) => {
    const percent = Math.round((row.got * 100) / row.full);
    const name = makeHead(row.name, "row");
    if (row.pending) {
      name.append(make("small", say("exam.rowPending", row.pending)));
    }
    const fillBar = make("i");
    fillBar.style.width = percent + "%";
    const rate = make("div", "", "exam-rate", make("span", "", "exam-meter", fillBar), make("span", percent + "%"));
    body.append(make("tr", "", "", name, make("td", points(row.got)), make("td", points(row.full)), make("td", "", "", rate)));
  });
  return make("table", "", "exam-table", make("caption", caption), make("thead", "", "", head), body);
}
