// @ts-check
/** Keys, and the dialog that explains them and can turn them off (WCAG 2.1.4). */
import { composing } from "./composing.js";
import { make, makeButton } from "./dom.js";
import { Tiku } from "./edge.js";
import { read, write } from "../record/storage.js";
import { say } from "../text/say.js";

const OFF = "tiku.keys.off";
const KEYS = [
  [say("keys.next"), say("keys.nextDoes")],
  [say("keys.previous"), say("keys.previousDoes")],
  [say("keys.option"), say("keys.optionDoes")],
  ["Enter", say("keys.enterDoes")],
  ["R", say("keys.revealDoes")],
  [say("keys.search"), say("word.search")],
  ["?", say("keys.helpDoes")],
];
const questions = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(".q")));
let current = questions.length === 1 ? questions[0] : null;

/** @type {HTMLDialogElement | null} */
let dialog = null;

function help() {
  if (!dialog) {
    dialog = /** @type {HTMLDialogElement} */ (document.createElement("dialog"));
    const title = make("h2", say("keys.title"));
    title.id = "_keys";
    dialog.setAttribute("aria-labelledby", "_keys");
    const list = document.createElement("dl");
    KEYS.forEach(([keys, words]) => {
      const term = document.createElement("dt");
      term.append(make("kbd", keys));
      list.append(term, make("dd", words));
    });
    const label = make("label", "", "check");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = read(OFF) !== "1";
    box.addEventListener("change", () => write(OFF, box.checked ? "0" : "1"));
    label.append(box, say("keys.use"));
    const open = dialog;
    dialog.append(title, list, label, makeButton(say("word.close"), () => open.close()));
    document.body.append(dialog);
  }
  dialog.showModal();
}

function visible() {
  return questions.filter((q) => q.offsetParent !== null);
}

/** @param {number} by */
function step(by) {
  const list = visible();
  if (list.length < 2) {
    const link = document.querySelector(by > 0 ? 'a[rel="next"]' : 'a[rel="prev"]');
    if (link instanceof HTMLAnchorElement) {
      link.click();
    }
    return;
  }
  const at = current ? list.indexOf(current) + by : 0;
  current = list[Math.max(0, Math.min(list.length - 1, at))];
  const target = current.querySelector("input, select, button");
  if (target instanceof HTMLElement) {
    target.focus({ preventScroll: true });
  }
  (current.closest(".item") || current).scrollIntoView({ block: "start" });
}

/** @param {number} index */
function choose(index) {
  const input = current && current.querySelectorAll(".options input")[index];
  if (input instanceof HTMLInputElement && !input.disabled) {
    input.focus();
    input.click();
  }
}

function reveal() {
  const answer = current && current.querySelector("details.answer");
  if (answer instanceof HTMLDetailsElement) {
    answer.open = !answer.open;
  }
}

/** @param {KeyboardEvent} event */
function enter(event) {
  const on = /** @type {HTMLElement} */ (event.target);
  if (current && !on.closest("a, button, summary, select, textarea")) {
    event.preventDefault();
    if (!event.repeat) {
      Tiku.submit(current);
    }
  }
}

/** Whether typing belongs to the element. @param {EventTarget | null} target */
function typing(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])'))
  );
}

document.addEventListener("focusin", (event) => {
  const q = event.target instanceof Element ? event.target.closest(".q") : null;
  if (q instanceof HTMLElement) {
    current = q;
  }
});

document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !composing(event);
  if (!plain || event.defaultPrevented || (dialog && dialog.open)) {
    return;
  }
  if (event.key === "Enter") {
    enter(event);
    return;
  }
  if (typing(event.target) || read(OFF) === "1") {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "j" || key === "n") {
    step(1);
  } else if (key === "k" || key === "p") {
    step(-1);
  } else if (key === "r") {
    reveal();
  } else if (key === "?") {
    help();
  } else if (/^[1-9]$/.test(key)) {
    choose(Number(key) - 1);
  } else if (/^[a-h]$/.test(key)) {
    choose(key.charCodeAt(0) - "a".charCodeAt(0));
  } else {
    return;
  }
  event.preventDefault();
});

const settings = document.querySelector("[data-settings]");
if (settings) {
  const button = makeButton(say("keys.title"), help);
  button.className = "keys";
  settings.append(button);
}
