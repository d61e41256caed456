// @ts-check
/**
 * Answering on the page. Each element with data-q is a question; its key is in the markup. Judging it
 * says of every option in words whether it is right, shows its note, opens the rationale, and records
 * the item when all its questions are answered; then the main button leads on.
 */
import * as lines from "./lines.js";
import * as marking from "../mark/marking.js";
import * as verdict from "./verdict.js";
import { make, makeButton } from "../page/dom.js";
import { Tiku } from "../page/edge.js";
import { record } from "../record/answers.js";
import { read, write } from "../record/storage.js";
import { say } from "../text/say.js";

/** @type {Record<string, string>} */
const ASK = { blank: say("practice.fillFirst"), ordering: say("practice.moveFirst") };
const TAP = "tiku.tap";

/**
 * @param {Element | Document} within
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function all(within, selector) {
  return Array.from(within.querySelectorAll(selector));
}

/** @param {HTMLElement} q */
function details(q) {
  return /** @type {HTMLDetailsElement | null} */ (q.querySelector("details.answer"));
}

/** @param {HTMLElement} q */
function inputs(q) {
  return /** @type {HTMLInputElement[]} */ (all(q, "input"));
}

/** @param {HTMLElement} q @returns {boolean} */
function judgeOptions(q) {
  verdict.options(q);
  return all(q, ".options li").every(
    (line) => /** @type {HTMLInputElement} */ (line.querySelector("input")).checked === "key" in line.dataset
  );
}

/** @param {HTMLElement} q @returns {boolean} */
function judgeBlanks(q) {
  const lines = all(q, ".accepted li");
  const hits = all(q, ".stem .blank input").map((input, index) => {
    const accepted = lines[index] ? marking.accepted(lines[index]) : [];
    return marking.fits(accepted, /** @type {HTMLInputElement} */ (input).value);
  });
  verdict.blanks(q, hits);
  return hits.every(Boolean);
}

/** @param {HTMLElement} q @returns {boolean} */
function judgeLines(q) {
  const right = lines.key(q);
  const given = lines.read(q);
  lines.reveal(q, given);
  return marking.linesRight(right, given) === right.length;
}

/** How questions of a type are judged. @param {HTMLElement} q @returns {boolean} */
function judge(q) {
  return q.dataset.type === "blank" ? judgeBlanks(q) : q.querySelector(".lines") ? judgeLines(q) : judgeOptions(q);
}

/** @param {HTMLElement} q */
function answered(q) {
  if (q.querySelector(".lines")) {
    return lines.read(q).some((/** @type {string} */ id) => id !== "");
  }
  return inputs(q).some((input) => (input.type === "text" ? marking.normal(input.value) !== "" : input.checked));
}

/** What was judged stays as it is, yet the focus may rest on it, which a disabled field would lose. @param {HTMLElement} q */
function lock(q) {
  const locked = Boolean(q.dataset.result);
  inputs(q).forEach((input) => {
    input.readOnly = locked;
    input.setAttribute("aria-disabled", String(locked));
  });
  const area = q.querySelector("textarea");
  if (area) {
    area.readOnly = locked;
  }
}

/** @param {Event} event */
function keepLocked(event) {
  const on = event.target;
  const q = on instanceof HTMLInputElement && on.type !== "text" ? /** @type {HTMLElement | null} */ (on.closest(".q")) : null;
  const turns = event instanceof KeyboardEvent ? event.key.startsWith("Arrow") : true;
  if (q && q.dataset.result && turns) {
    event.preventDefault();
  }
}

/** @param {HTMLElement} q @param {boolean} right @param {string} words */
function finish(q, right, words) {
  q.dataset.result = right ? "right" : "wrong";
  lock(q);
  tell(q, words, right ? "result good" : "result bad");
  const answer = details(q);
  if (answer) {
    answer.open = true;
  }
  const item = /** @type {HTMLElement | null} */ (q.closest("[data-item]"));
  if (item) {
    const questions = all(item, ".q");
    if (questions.every((each) => each.dataset.result)) {
      record(item.dataset.item || "", questions.every((each) => each.dataset.result === "right"));
    }
  }
  document.dispatchEvent(new CustomEvent("tiku:answered"));
}

/** @param {HTMLElement} q @param {string} words @param {string} className */
function tell(q, words, className) {
  const result = q.querySelector(".act [role=status]");
  if (result) {
    result.textContent = words;
    result.className = className;
  }
  const [main, again] = /** @type {HTMLButtonElement[]} */ (all(q, ".act button"));
  const done = Boolean(q.dataset.result);
  const ahead = done ? onward(q) : null;
  again.hidden = !done;
  main.hidden = done && !ahead;
  main.textContent = ahead ? ahead.words : q.dataset.type === "short" ? say("practice.compare") : say("practice.submit");
}

/**
 * What comes after a question: the next one that is shown, or the page the pager leads to; null at the end.
 * @param {HTMLElement} q @returns {{words: string, go: () => void} | null}
 */
function onward(q) {
  const shown = all(document, ".q").filter((each) => each === q || each.offsetParent !== null);
  const next = shown[shown.indexOf(q) + 1];
  if (next) {
    const same = next.closest(".item") === q.closest(".item");
    return { words: same ? say("practice.nextPart") : say("word.next"), go: () => moveTo(next) };
  }
  const link = document.querySelector('a[rel="next"]');
  if (!(link instanceof HTMLAnchorElement)) {
    return null;
  }
  return { words: /(^|\/)item\/[^/]*$/.test(link.pathname) ? say("word.next") : say("practice.nextPoint"), go: () => link.click() };
}

/** @param {HTMLElement} q */
function moveTo(q) {
  const target = q.querySelector("input, select, textarea, button");
  if (target instanceof HTMLElement) {
    target.focus({ preventScroll: true });
  }
  const item = q.closest(".item");
  (item && item.querySelector(".q") === q ? item : q).scrollIntoView({ block: "start" });
}

/** The main thing to do at a question: to judge it, and then to go on. @param {HTMLElement} q */
function submit(q) {
  const ahead = q.dataset.result ? onward(q) : null;
  if (q.dataset.result) {
    if (ahead) {
      ahead.go();
    }
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
    const button = q.querySelector(".act button");
    if (button) {
      button.textContent = say("practice.note");
    }
    return;
  }
  const points = all(q, ".points li");
  const half = (/** @type {HTMLElement[]} */ lines) =>
    lines.reduce((sum, line) => sum + (Number(line.dataset.half) || 1), 0);
  const got = half(points.filter((line) => /** @type {HTMLInputElement} */ (line.querySelector("input")).checked));
  const total = half(points);
  finish(q, got * 5 >= total * 3, say("practice.self", Math.round((got * 100) / total)));
}

/** @param {HTMLElement} q */
function again(q) {
  delete q.dataset.result;
  lock(q);
  inputs(q).forEach((input) => {
    input.checked = false;
    if (input.type === "text") {
      input.value = "";
    }
  });
  const area = q.querySelector("textarea");
  if (area) {
    area.value = "";
  }
  verdict.remove(q);
  lines.clear(q);
  const answer = details(q);
  if (answer) {
    answer.open = false;
  }
  tell(q, "", "result");
  document.dispatchEvent(new CustomEvent("tiku:answered"));
}

// ---- one tap ----

/** As the site is set up, unless the reader chose otherwise. */
function oneTap() {
  const own = read(TAP);
  return own === null ? document.body.dataset.tap !== "off" : own === "1";
}

/**
 * A tap or click on an option of a 单选 or 判断 judges it at once. Who moves through the options with the
 * arrow keys only chooses, and submits afterwards.
 * @param {HTMLElement} q
 */
function judgeAtOneTap(q) {
  /** @type {Element | null} */
  let touched = null;
  q.addEventListener("pointerdown", (event) => {
    touched = event.target instanceof Element ? event.target.closest(".options label") : null;
  });
  q.addEventListener("keydown", () => {
    touched = null;
  });
  q.addEventListener("click", (event) => {
    const on = event.target;
    if (on instanceof HTMLInputElement && on.type === "radio" && touched && touched.contains(on) && !q.dataset.result && oneTap()) {
      touched = null;
      submit(q);
    }
  });
}

function offerOneTap() {
  const place = document.querySelector("[data-tools] .actions, .item-page .address");
  if (!place || !document.querySelector('.q input[type="radio"]')) {
    return;
  }
  const label = make("label", "", "check");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = oneTap();
  box.addEventListener("change", () => write(TAP, box.checked ? "1" : "0"));
  label.append(box, say("practice.oneTap"));
  place.append(label);
}

/** @param {HTMLElement} q */
function prepare(q) {
  all(q, ".stem .blank").forEach((blank, index) => {
    const input = document.createElement("input");
    input.type = "text";
    input.autocomplete = "off";
    input.setAttribute("aria-label", say("practice.blank", index + 1));
    blank.replaceChildren(input);
  });
  all(q, ".points li").forEach((line) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    label.append(box, ...Array.from(line.childNodes));
    line.replaceChildren(label);
  });
  if (q.dataset.type === "short") {
    const area = document.createElement("textarea");
    area.rows = 4;
    area.className = "own-words";
    area.setAttribute("aria-label", say("practice.yours"));
    area.placeholder = say("practice.writeFirst");
    q.insertBefore(area, details(q));
  }
  lines.prepare(q, "");
  const row = make("div", "", "act");
  const button = makeButton("", () => submit(q));
  button.className = "primary";
  const once = makeButton(say("practice.once"), () => {
    again(q);
    moveTo(q);
  });
  const result = make("p", "", "result");
  result.setAttribute("role", "status");
  row.append(button, once, result);
  q.insertBefore(row, details(q));
  tell(q, "", "result");
  judgeAtOneTap(q);
}

function offerCopy() {
  const place = document.querySelector("[data-copy]");
  if (!place) {
    return;
  }
  // The address of a file leads nowhere on another machine; the number is found there by search.
  const file = location.protocol === "file:";
  const number = document.querySelector(".address code");
  const button = makeButton(file ? say("practice.copyId") : say("practice.copy"), () => {
    const address = file && number ? number.textContent || "" : location.href.replace(/[?#].*$/, "");
    const done = () => {
      button.textContent = file ? say("practice.idCopied") : say("practice.copied");
    };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(address).then(done, () => window.prompt(file ? say("practice.copyThisId") : say("practice.copyThis"), address));
    } else {
      window.prompt(file ? say("practice.copyThisId") : say("practice.copyThis"), address); // plain http in office networks has no clipboard
    }
  });
  place.append(button);
}

all(document, ".q").forEach(prepare);
document.addEventListener("click", keepLocked, true);
document.addEventListener("keydown", keepLocked, true);
offerOneTap();
offerCopy();
Tiku.submit = submit;
Tiku.again = again;
