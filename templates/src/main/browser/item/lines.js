// @ts-check
/**
 * Questions answered in lines (html.LinesHtml): 匹配 by a list at each prompt, 排序 by moving the steps.
 * An answer is one option's id a line; a line without one is "", steps that nobody moved are none.
 */
import { all, make, makeButton, makeStatus } from "../page/dom.js";
import { say } from "../text/say.js";

/** @param {Element} q @returns {HTMLSelectElement[]} */
function lists(q) {
  return /** @type {HTMLSelectElement[]} */ (all(q, ".prompts select"));
}

/** Ids of the right options, line by line; none of other types. @param {Element} q @returns {string[]} */
export function key(q) {
  return all(q, "[data-line]").map((line) => line.dataset.line || "");
}

/** @param {HTMLElement} q @returns {string[]} */
export function read(q) {
  const chosen = lists(q).map((list) => list.value);
  return chosen.length || !("moved" in q.dataset) ? chosen : all(q, ".steps li").map((step) => step.dataset.option || "");
}

/** @param {HTMLElement} q @param {string[]} answer */
export function write(q, answer) {
  lists(q).forEach((list, line) => {
    list.value = answer[line] || "";
  });
  const steps = q.querySelector(".steps");
  if (steps && answer.length) {
    q.dataset.moved = "";
    answer.forEach((id) => steps.append(...all(steps, '[data-option="' + id + '"]')));
    ends(steps);
  }
}

/** The first step cannot go up, the last not down. @param {Element} steps */
function ends(steps) {
  all(steps, "button").forEach((button) => {
    const step = /** @type {Element} */ (button.closest("li"));
    const next = button.dataset.by === "-1" ? step.previousElementSibling : step.nextElementSibling;
    button.setAttribute("aria-disabled", String(!next));
  });
}

/** @param {HTMLElement} q @param {HTMLElement} step @param {number} by @param {HTMLElement} button */
function move(q, step, by, button) {
  const other = by < 0 ? step.previousElementSibling : step.nextElementSibling;
  const steps = step.parentElement;
  if (!other || !steps) {
    return;
  }
  other[by < 0 ? "before" : "after"](step);
  q.dataset.moved = "";
  ends(steps);
  // Moving an element takes the focus from it.
  button.focus();
  const said = q.querySelector(".lines [role=status]");
  if (said) {
    said.textContent = say("lines.moved", Array.from(steps.children).indexOf(step) + 1);
  }
  q.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {HTMLElement} q @param {HTMLElement} step */
function arm(q, step) {
  const name = (step.textContent || "").trim();
  const buttons = [-1, 1].map((by) => {
    const button = makeButton(by < 0 ? "↑" : "↓", () => move(q, step, by, button));
    button.dataset.by = String(by);
    button.setAttribute("aria-label", by < 0 ? say("lines.up", name) : say("lines.down", name));
    return button;
  });
  const row = make("span", "", "move", ...buttons);
  row.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by) {
      event.preventDefault();
      move(q, step, by, /** @type {HTMLElement} */ (event.target));
    }
  });
  step.append(row);
}

/** Gives the lines of a question their fields. @param {HTMLElement} q @param {string} name what the question is called */
export function prepare(q, name) {
  const choices = all(q, ".choices li");
  all(q, ".prompts li").forEach((prompt, line) => {
    const list = make("select");
    list.setAttribute("aria-label", name + say("lines.line", line + 1, (prompt.textContent || "").trim()));
    list.append(new Option(say("lines.choose"), ""));
    choices.forEach((choice, place) => {
      const words = String.fromCharCode(65 + place) + "　" + (choice.textContent || "").trim();
      list.append(new Option(words, choice.dataset.option));
    });
    prompt.append(list);
  });
  const steps = q.querySelector(".steps");
  if (steps) {
    all(steps, "li").forEach((step) => arm(q, step));
    ends(steps);
    steps.after(makeStatus(""));
  }
}

/** Says of each line whether it is right, and closes the fields. @param {HTMLElement} q @param {string[]} answer */
export function reveal(q, answer) {
  const right = key(q);
  lock(q, true);
  all(q, ".prompts li, .steps li").forEach((line, place) => {
    const hit = right[place] === answer[place];
    line.classList.add(hit ? "is-right" : "is-wrong");
    const text = /** @type {HTMLElement} */ (line.querySelector("span"));
    text.append(make("b", hit ? " " + say("verdict.good") + " " : " ✗ " + correction(q, right, line, place) + " ", "verdict"));
  });
  all(q, ".notes [data-o]").forEach((note) => {
    const option = q.querySelector('[data-option="' + note.dataset.o + '"] > span');
    if (option) {
      option.append(make("span", note.textContent, "why"));
    }
  });
}

/** @param {HTMLElement} q @param {string[]} right @param {HTMLElement} line @param {number} place */
function correction(q, right, line, place) {
  if (line.dataset.option) {
    return say("lines.place", right.indexOf(line.dataset.option) + 1);
  }
  const option = lists(q)[place].querySelector('option[value="' + right[place] + '"]');
  return say("lines.right", (option?.textContent || "").charAt(0));
}

/** @param {HTMLElement} q @param {boolean} locked */
export function lock(q, locked) {
  /** @type {Array<HTMLSelectElement | HTMLButtonElement>} */ (all(q, ".lines select, .lines button")).forEach((field) => {
    field.disabled = locked;
  });
}

/** Takes answer and verdicts back; steps stay as they were moved. @param {HTMLElement} q */
export function clear(q) {
  lock(q, false);
  delete q.dataset.moved;
  write(q, []);
  all(q, ".lines .is-right, .lines .is-wrong").forEach((line) => line.classList.remove("is-right", "is-wrong"));
}
