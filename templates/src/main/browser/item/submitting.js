// @ts-check
/** What the buttons of a question do: it is judged, shown its explanation and recorded, or taken back. */
import { answered, inputs, judge } from "./judging.js";
import * as lines from "./lines.js";
import { onward, tell } from "./onward.js";
import * as verdict from "./verdict.js";
import { all } from "../page/dom.js";
import { record } from "../record/answers.js";
import { say } from "../text/say.js";

/** @type {Record<string, string>} */
const ASK = { blank: say("practice.fillFirst"), ordering: say("practice.moveFirst") };

/** @param {HTMLElement} q */
export function details(q) {
  return /** @type {HTMLDetailsElement | null} */ (q.querySelector("details.answer"));
}

/** @param {HTMLElement} q */
function texts(q) {
  return /** @type {HTMLTextAreaElement[]} */ (all(q, "textarea"));
}

/** @param {HTMLElement} q @param {boolean} open */
function unfold(q, open) {
  const answer = details(q);
  if (answer) {
    answer.open = open;
  }
}

/** What was judged stays as it is, yet the focus may rest on it, which a disabled field would lose. @param {HTMLElement} q */
function lock(q) {
  const locked = Boolean(q.dataset.result);
  inputs(q).forEach((input) => {
    input.readOnly = locked;
    input.setAttribute("aria-disabled", String(locked));
  });
  texts(q).forEach((area) => (area.readOnly = locked));
}

/** @param {HTMLElement} q @param {boolean} right @param {string} words */
function finish(q, right, words) {
  q.dataset.result = right ? "right" : "wrong";
  lock(q);
  tell(q, words, right ? "result good" : "result bad");
  unfold(q, true);
  const item = /** @type {HTMLElement | null} */ (q.closest("[data-item]"));
  const results = all(item || q, ".q").map((each) => each.dataset.result);
  if (item && results.every(Boolean)) {
    record(item.dataset.item || "", results.every((each) => each === "right"));
  }
  document.dispatchEvent(new CustomEvent("tiku:answered"));
}

/** The main thing to do at a question: to judge it, and then to go on. @param {HTMLElement} q */
export function submit(q) {
  if (q.dataset.result) {
    onward(q)?.go();
  } else if (q.dataset.type === "short") {
    assess(q);
  } else if (!answered(q)) {
    tell(q, ASK[q.dataset.type || ""] || say("practice.chooseFirst"), "result");
  } else {
    const right = judge(q);
    const key = q.querySelector(".options") ? say("practice.rightIs", verdict.key(q)) : "";
    finish(q, right, right ? say("practice.right") : say("practice.wrong") + key);
  }
}

/** 简答: the reader compares with the points and counts the marks. @param {HTMLElement} q */
function assess(q) {
  const answer = details(q);
  if (answer && !answer.open) {
    answer.open = true;
    tell(q, say("practice.tick"), "result");
    all(q, ".act button")[0].textContent = say("practice.note");
    return;
  }
  const points = all(q, ".points li");
  const half = (/** @type {HTMLElement[]} */ lines) =>
    lines.reduce((sum, line) => sum + (Number(line.dataset.half) || 1), 0);
  const got = half(points.filter((line) => /** @type {HTMLInputElement} */ (line.querySelector("input")).checked));
  const total = half(points);
  finish(q, got * 5 >= total * 3, say("practice.self", Math.round((got * 100) / total)));
}

/** Takes answer and verdict back. @param {HTMLElement} q */
export function again(q) {
  delete q.dataset.result;
  lock(q);
  inputs(q).forEach((input) => {
    input.checked = false;
    if (input.type === "text") {
      input.value = "";
    }
  });
  texts(q).forEach((area) => (area.value = ""));
  verdict.remove(q);
  lines.clear(q);
  unfold(q, false);
  tell(q, "", "result");
  document.dispatchEvent(new CustomEvent("tiku:answered"));
}
