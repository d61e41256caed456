// @ts-check
/** Keys by which questions are answered, and the dialog that explains them and can turn them off. */
import { makeCheck } from "./check.js";
import { composing } from "./composing.js";
import { all, make, makeButton } from "./dom.js";
import { Tiku } from "./edge.js";
import { keysOff, typing, useKeys } from "./keys.js";
import { say } from "../text/say.js";

/** Names of keys, by texts or as keyboards have them, and texts for what they do. */
const KEYS = [
  ["keys.next", "keys.nextDoes"],
  ["keys.previous", "keys.previousDoes"],
  ["keys.option", "keys.optionDoes"],
  ["Enter", "keys.enterDoes"],
  ["R", "keys.revealDoes"],
  ["keys.search", "word.search"],
  ["?", "keys.helpDoes"],
];

/** Begins. */
export function keyboard() {
  const questions = all(document, ".q");
  let current = questions.length === 1 ? questions[0] : null;

  /** @type {HTMLDialogElement | null} */
  let dialog = null;

  function help() {
    if (!dialog) {
      dialog = make("dialog");
      const title = make("h2", say("keys.title"));
      title.id = "_keys";
      dialog.setAttribute("aria-labelledby", "_keys");
      const list = make("dl");
      KEYS.forEach(([keys, words]) => list.append(make("dt", "", "", make("kbd", say(keys))), make("dd", say(words))));
      const label = makeCheck(say("keys.use"), !keysOff(), useKeys);
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
    if (typing(event.target) || keysOff()) {
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
}
