// @ts-check
/**
 * A paper answered in the page against the clock: start panel, answer card, keeping, hand-in, marks.
 * The questions are elements of the page, in the markup of the site's items (docs/practice-paper.md).
 * Marks are decided in marking.js, time in exam-clock.js; what is kept is written by keep.js.
 */
import { answerCard } from "./card.js";
import { clock, loading, measure, reopened } from "./clock.js";
import { resultParts } from "./result.js";
import { choice, resume } from "./start.js";
import { all, answerOf, ask, extent as share01, fields, fill, inLines, isChoice, prepare, readItems, shut, tell } from "./view.js";
import * as lines from "../item/lines.js";
import { mark, points, sum } from "../mark/marking.js";
import * as verdict from "../item/verdict.js";
import { composing } from "../page/composing.js";
import { make, makeButton } from "../page/dom.js";
import { record } from "../record/answers.js";
import { keep } from "../record/keep.js";
import { read, write } from "../record/storage.js";
import { say } from "../text/say.js";

const FORMAT = 2;
const MINUTE = 60000;
const WARNINGS = [1, 5];
const SAVE_EVERY = 15;
const KEPT = { safe: say("exam.kept"), plain: say("exam.keptPlainly"), none: say("exam.unkept") };
/** @type {[string, Node[], string, string]} */
const AFRESH = [say("exam.afreshAsked"), [make("p", say("exam.lost"))], say("exam.keep"), say("exam.clear")];
const KEYS_OFF = "tiku.keys.off";

/**
 * @typedef {import("./view.js").Question} Question
 * @typedef {import("./view.js").Item} Item
 *
 * @typedef {Object} State what is stored
 * @property {number} format
 * @property {boolean} timed
 * @property {number} elapsed
 * @property {number} seen
 * @property {boolean} left
 * @property {Record<string, string[]>} answers of each question: ids of options, or texts
 * @property {string[]} flags ids of items
 * @property {number} handed when it was handed in; 0 before
 * @property {Record<string, number[]>} ticks of each 简答 the points its writer made
 * @property {string[]} judged questions whose self-marking is done
 *
 * @typedef {Object} Settings
 * @property {string} code with the digest names what is kept
 * @property {string} digest
 * @property {number} minutes 0: never timed
 * @property {{words: string, href?: string, go?: () => void}} [back] where one came from
 */

// ---- an exam ----

/**
 * Starts with the panel on which timing is chosen.
 * @param {HTMLElement} root holds sections with items, and nothing else but what introduces them
 * @param {Settings} settings code and digest name the stored answers; minutes 0: never timed
 * @returns {{stop: () => void}} stop gives back the elements as they were
 */
export function start(root, settings) {
  let stop = () => {};
  const again = () => {
    stop();
    stop = attempt(root, settings, again);
  };
  again();
  return { stop: () => stop() };
}

/** One attempt, from the panel to the marks. @param {HTMLElement} root @param {Settings} settings @param {() => void} again */
function attempt(root, settings, again) {
  const pristine = Array.from(root.childNodes, (node) => node.cloneNode(true));
  const control = new AbortController();
  const signal = control.signal;
  const place = keep("tiku.exam." + settings.code + "." + settings.digest);
  const RECORD = "tiku.paper." + settings.code;
  /** @type {Item[]} */
  const items = readItems(root);
  const questions = items.flatMap((item) => item.questions);
  const limit = settings.minutes * MINUTE;
  /** @type {State} */
  let state = {
    format: FORMAT,
    timed: limit > 0,
    elapsed: 0,
    seen: 0,
    left: false,
    answers: {},
    flags: [],
    handed: 0,
    ticks: {},
    judged: [],
  };
  let watch = measure(state);
  /** @type {State | null} an attempt against the clock that is offered: its time goes on */
  let held = null;
  /** @type {"safe" | "plain" | "none"} how the last was kept */
  let how = "safe";
  let puts = 0;
  let gone = false;
  let warned = Infinity;
  let ticks = 0;
  let timer = 0;
  let current = questions[0];
  /** @type {HTMLDialogElement | null} */
  let dialog = null;

  root.classList.add("exam");
  const body = make("div", "", "exam-body");
  all(root, "section").forEach((section) => {
    if (!section.parentElement || !section.parentElement.closest("section")) {
      body.append(section);
    }
  });
  const panel = make("section", "", "exam-start");
  const result = make("section", "", "exam-result");
  root.append(panel, result, body);
  questions.forEach(prepare);

  // -- the card --

  const card = answerCard(root, items, {
    hand: confirmHandIn,
    jump: (item) => go(item.questions[0], true),
    flag: toggleFlag,
    wayBack,
  });
  const { alert, keptLine, time, timeLabel } = card;

  /** Where one came from: a link, or a button that ends the exam on this page. @returns {HTMLElement[]} */
  function wayBack() {
    const back = settings.back;
    if (!back) {
      return [];
    }
    if (back.go) {
      return [makeButton(back.words, () => {
        leaving(new Event("back")); // from now on it counts as closed
        /** @type {() => void} */ (back.go)();
      })];
    }
    const link = document.createElement("a");
    link.href = back.href || "";
    link.textContent = back.words;
    return [make("span", "", "exam-back", link)];
  }

  /** @param {Item} item */
  function toggleFlag(item) {
    const on = !state.flags.includes(item.id);
    state.flags = state.flags.filter((id) => id !== item.id);
    if (on) {
      state.flags.push(item.id);
    }
    save();
    show(item);
  }

  /** How much of an item is answered: none, some or all of it. @param {Item} item */
  function extent(item) {
    const shares = item.questions.map((question) => share01(question, state.answers[question.id] || []));
    return shares.every((each) => each === 1) ? "all" : shares.some((each) => each > 0) ? "some" : "none";
  }

  /** How an item stands, as a class of the card and in words. @param {Item} item @returns {[string, string]} */
  function standing(item) {
    if (!state.handed) {
      return /** @type {Record<string, [string, string]>} */ ({
        all: ["is-answered", say("exam.answered")],
        some: ["is-some", say("exam.some")],
        none: ["", say("exam.none")],
      })[extent(item)];
    }
    const results = item.questions.map((question) => question.element.dataset.result);
    if (results.includes("pending")) {
      return ["is-pending", say("exam.pending")];
    }
    const alike = results.every((each) => each === results[0]) ? results[0] : "part";
    return alike === "right" ? ["is-right", say("exam.right")] : alike === "wrong" ? ["is-wrong", say("exam.wrong")] : ["is-part", say("exam.part")];
  }

  /** @param {Item} item */
  function show(item) {
    const [kind, words] = standing(item);
    card.show(item, { kind, words, flagged: state.flags.includes(item.id), at: current.item === item });
    const done = items.filter((each) => extent(each) === "all").length;
    card.progress(
      state.handed ? "" : done + "/" + items.length,
      state.handed
        ? say("exam.seeNumbers")
        : say("exam.progress", done, items.length - done, state.flags.length)
    );
  }

  /** @param {string} title @param {Node[]} content @param {string} cancel @param {string} yes @param {() => void} action */
  function pose(title, content, cancel, yes, action) {
    dialog = ask(root, title, content, cancel, yes, action);
  }

  function dismiss() {
    if (dialog) {
      shut(dialog);
    }
  }

  // -- moving --

  /** @param {Question} question @param {boolean} focus */
  function go(question, focus) {
    const before = current;
    current = question;
    show(before.item);
    show(question.item);
    if (!focus) {
      return;
    }
    const item = question.item;
    const above = item.element.previousElementSibling;
    const top = question !== item.questions[0] ? question.element : above && above.matches("h2") ? above : item.element;
    top.scrollIntoView({ block: "start" });
    question.element.focus({ preventScroll: true });
  }

  /** @param {number} by */
  function step(by) {
    const index = questions.indexOf(current) + by;
    if (index >= 0 && index < questions.length) {
      go(questions[index], true);
    }
  }

  /** @param {number} index */
  function choose(index) {
    const input = /** @type {HTMLInputElement | undefined} */ (all(current.element, ".options input")[index]);
    if (input && !input.disabled) {
      input.focus({ preventScroll: true });
      input.click();
    }
  }

  /** The first question on the screen, when what was answered last has left it. */
  function followScrolling() {
    const box = current.element.getBoundingClientRect();
    if (box.bottom > 80 && box.top < window.innerHeight - 80) {
      return;
    }
    const seen = questions.find((question) => question.element.getBoundingClientRect().bottom > 120);
    if (seen && seen !== current) {
      go(seen, false);
    }
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const on = /** @type {HTMLElement} */ (event.target);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !composing(event);
    if (!plain || root.dataset.phase === "start" || (dialog && dialog.open)) {
      return;
    }
    if (event.key === "Escape" && card.isOpen()) {
      card.open(false);
      card.toggle.focus();
    } else if (on instanceof HTMLInputElement && root.contains(on) && event.key === "Enter") {
      step(1);
    } else if (on.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])')) {
      return;
    } else if (read(KEYS_OFF) === "1" || !letter(event.key)) {
      return;
    }
    event.preventDefault();
  }

  /** @param {string} name @returns {boolean} whether it meant something */
  function letter(name) {
    const small = name.toLowerCase();
    if (small === "j" || name === "ArrowRight") {
      step(1);
    } else if (small === "k" || name === "ArrowLeft") {
      step(-1);
    } else if (small === "f") {
      if (!state.handed) {
        toggleFlag(current.item);
      }
    } else if (/^[1-9]$/.test(small)) {
      choose(Number(small) - 1);
    } else if (/^[a-h]$/.test(small)) {
      choose(small.charCodeAt(0) - "a".charCodeAt(0));
    } else {
      return false;
    }
    return true;
  }

  // -- keeping --

  /** Only now is it said that an answer is kept: when the disk has it. */
  function save() {
    if (!state.handed) {
      watch.read();
    }
    const turn = ++puts;
    keptLine.textContent = say("exam.saving");
    place.put(state).then((/** @type {"safe" | "plain" | "none"} */ now) => {
      if (now === "none" && how !== "none") {
        alert.textContent = say("exam.noMore");
      }
      how = now;
      if (turn === puts) {
        keptLine.textContent = KEPT[now];
      }
    });
    note();
  }

  /** What lists of papers show of this one; see docs/practice-paper.md. */
  function note() {
    write(
      RECORD,
      JSON.stringify({
        digest: settings.digest,
        state: state.handed ? "done" : "run",
        answered: questions.filter(isAnswered).length,
        questions: questions.length,
        got: state.handed ? sum(questions.map(gotOf)) : 0,
        full: sum(questions.map((question) => question.key.half)),
        waiting: state.handed ? questions.filter(waits).length : 0,
        at: new Date().toISOString(),
      })
    );
  }

  /** @param {Question} question */
  function isAnswered(question) {
    return share01(question, state.answers[question.id] || []) > 0;
  }

  /** Browsers tell of a page that goes first that it goes, then that it is hidden. @param {Event} event */
  function leaving(event) {
    gone = event.type === "pagehide" || (gone && document.hidden);
    const going = root.dataset.phase === "run" ? state : held;
    if (going) {
      watch.read();
      going.left = gone;
      place.leave(going);
    }
  }

  /** @param {BeforeUnloadEvent} event */
  function unload(event) {
    if (root.dataset.phase === "run" && how === "none" && Object.keys(state.answers).length > 0) {
      event.preventDefault();
    }
  }

  /** @param {Event} event */
  function changed(event) {
    const on = event.target instanceof Element ? event.target : null;
    const question = questions.find((each) => on && each.element.contains(on));
    if (!question || state.handed || !(inLines(question) || fields(question).some((field) => field === on))) {
      return;
    }
    state.answers[question.id] = answerOf(question);
    save();
    go(question, false);
  }

  // -- phases --

  /** Waits for what is kept, which may be an attempt whose time has run out meanwhile. */
  async function startPanel() {
    root.dataset.phase = "start";
    panel.replaceChildren(make("h2", say("exam.ready")), make("p", say("exam.looking")));
    const found = await place.open();
    if (signal.aborted) {
      return;
    }
    how = found.how;
    const saved = readState(found.value);
    if (saved && !saved.handed && saved.timed && saved.elapsed >= limit) {
      state = saved;
      run(true);
      return;
    }
    if (saved && !saved.handed && saved.timed) {
      held = saved;
      watch = measure(saved);
      place.put(saved);
    }
    const heading = make("h2", saved ? say("exam.still") : say("exam.ready"));
    const desk = { items, questions, minutes: settings.minutes, how, wayBack };
    panel.replaceChildren(
      heading,
      ...(saved ? resume(desk, saved, () => goOn(saved), () => pose(...AFRESH, restart)) : choice(desk, begin))
    );
  }

  /** Brings the time of an attempt up to now. @param {any} value @returns {State | null} */
  function readState(value) {
    if (!value || (value.format !== FORMAT && value.format !== 1) || !value.answers) {
      return null;
    }
    const now = Date.now();
    /** @type {State} */
    const saved = Object.assign({}, value);
    if (value.format === 1) {
      // Kept by earlier papers, which told the time from its start.
      saved.elapsed = value.timed && !value.handed ? Math.max(value.elapsed, now - value.started) : value.elapsed;
      saved.format = FORMAT;
      saved.left = false;
    } else if (!value.handed) {
      saved.elapsed = reopened(value, now, loading());
    }
    saved.seen = now;
    return saved;
  }

  /** @param {boolean} timed */
  function begin(timed) {
    state.timed = timed;
    run(false);
  }

  /** @param {State} saved */
  function goOn(saved) {
    if (held) {
      watch.read();
      held = null;
    }
    state = saved;
    run(true);
  }

  /** @param {boolean} restored */
  function run(restored) {
    questions.forEach((question) => fill(question, state.answers[question.id] || []));
    state.seen = Date.now();
    watch = measure(state);
    card.build();
    root.dataset.phase = "run";
    timeLabel.textContent = state.timed ? say("exam.left") : say("exam.used");
    items.forEach(show);
    if (state.handed) {
      finish(false);
      note();
      return;
    }
    tick();
    if (root.dataset.phase === "run") {
      save();
      timer = window.setInterval(tick, 1000);
      const todo = restored && questions.find((question) => share01(question, state.answers[question.id] || []) < 1);
      go(todo || questions[0], true);
    }
  }

  function tick() {
    const jumped = watch.read();
    const passed = state.elapsed;
    const left = limit - passed;
    time.textContent = clock(state.timed ? left : passed);
    if (state.timed && left <= 0) {
      handIn(true);
      return;
    }
    const due = WARNINGS.find((minutes) => minutes < settings.minutes && left <= minutes * MINUTE);
    if (state.timed && due && due < warned) {
      warned = due;
      alert.textContent = say("exam.lastMinutes", due);
      card.late();
    }
    ticks += 1;
    if (jumped || ticks % SAVE_EVERY === 0) {
      save();
    }
  }

  /** @param {string} words @param {Item[]} list */
  function numbers(words, list) {
    const line = make("p", words, "exam-numbers");
    list.forEach((item) => {
      const button = makeButton(String(item.number), () => {
        dismiss();
        go(item.questions[0], true);
      });
      button.setAttribute("aria-label", say("exam.number", item.number));
      line.append(button);
    });
    return line;
  }

  function confirmHandIn() {
    const missing = items.filter((item) => extent(item) !== "all");
    const flagged = items.filter((item) => state.flags.includes(item.id));
    const lines = [
      missing.length
        ? numbers(say("exam.missing", missing.length), missing)
        : make("p", say("exam.allDone", items.length)),
    ];
    if (flagged.length) {
      lines.push(numbers(say("exam.flaggedOnes", flagged.length), flagged));
    }
    lines.push(make("p", say("exam.final")));
    card.open(false);
    pose(say("exam.handAsked"), lines, say("exam.goOn"), say("exam.hand"), () => handIn(false));
  }

  /** @param {boolean} late */
  function handIn(late) {
    watch.read();
    const over = state.timed ? Math.max(0, state.elapsed - limit) : 0;
    state.elapsed -= over;
    state.handed = Date.now() - over;
    dismiss();
    questions.forEach((question) => {
      if (question.key.type === "short" && share01(question, state.answers[question.id] || []) === 0) {
        state.judged.push(question.id);
      }
    });
    save();
    finish(late);
    {
      items
        .filter((item) => item.questions.every((question) => question.key.type !== "short"))
        .forEach((item) => record(item.id, item.questions.every((each) => gotOf(each) === each.key.half)));
    }
  }

  /** @param {boolean} late */
  function finish(late) {
    window.clearInterval(timer);
    root.dataset.phase = "done";
    questions.forEach(reveal);
    card.judged(state.flags, toResult);
    alert.textContent = late ? say("exam.late") : "";
    items.forEach(show);
    showResult();
    toResult();
  }

  function toResult() {
    const heading = result.querySelector("h2");
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      root.scrollIntoView({ block: "start" });
    }
  }

  /** @param {Question} question */
  function gotOf(question) {
    return markOf(question).half;
  }

  /** @param {Question} question */
  function markOf(question) {
    const short = question.key.type === "short";
    return mark(question.key, (short ? state.ticks[question.id] : state.answers[question.id]) || []);
  }

  /** @param {Question} question */
  function waits(question) {
    return question.key.type === "short" && !state.judged.includes(question.id);
  }

  /** @param {Question} question */
  function reveal(question) {
    fields(question).forEach((field) => {
      if (isChoice(field)) {
        field.disabled = true;
      } else {
        field.readOnly = true;
      }
    });
    if (question.key.type === "short") {
      offerSelfMarking(question);
    } else if (question.key.type === "blank") {
      verdict.blanks(question.element, markOf(question).parts.map((/** @type {number} */ half) => half > 0));
    } else if (inLines(question)) {
      lines.reveal(question.element, state.answers[question.id] || []);
    } else {
      verdict.options(question.element);
    }
    tell(question, state.answers[question.id] || [], waits(question) ? null : markOf(question));
    const details = question.element.querySelector("details.answer");
    if (details instanceof HTMLDetailsElement) {
      details.hidden = false;
      details.open = true;
    }
  }

  /** @param {Question} question */
  function offerSelfMarking(question) {
    all(question.element, ".points > li").forEach((line, index) => {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = (state.ticks[question.id] || []).includes(index);
      box.addEventListener("change", () => {
        const others = (state.ticks[question.id] || []).filter((each) => each !== index);
        state.ticks[question.id] = box.checked ? [...others, index].sort((a, b) => a - b) : others;
        judged(question);
      });
      line.replaceChildren(make("label", "", "", box, ...Array.from(line.childNodes)));
    });
    const done = makeButton(say("exam.judged"), () => {
      state.judged.push(question.id);
      done.hidden = true;
      judged(question);
      question.element.focus({ preventScroll: true });
    });
    done.className = "exam-judge";
    done.hidden = !waits(question);
    const list = question.element.querySelector(".points");
    if (list) {
      list.after(done);
    }
  }

  /** @param {Question} question */
  function judged(question) {
    save();
    tell(question, state.answers[question.id] || [], waits(question) ? null : markOf(question));
    show(question.item);
    showResult();
  }

  // -- the result --

  function showResult() {
    const waiting = questions.some(waits);
    const counted = waiting ? questions.filter((question) => question.key.type !== "short") : questions;
    timeLabel.textContent = waiting ? say("exam.objective") : say("exam.total");
    time.textContent = points(sum(counted.map(gotOf)));
    result.replaceChildren(...resultParts({ root, items, questions, state, gotOf, waits, numbers, go, again: askAgain, wayBack }));
  }

  function askAgain() {
    pose(say("exam.againAsked"), [make("p", say("exam.lostNow"))], say("exam.keep"), say("exam.clear"), restart);
  }

  function stop() {
    control.abort();
    window.clearInterval(timer);
    root.classList.remove("exam", "is-lost-only");
    delete root.dataset.phase;
    root.replaceChildren(...pristine);
  }

  function restart() {
    write(RECORD, "");
    place.clear().then(() => {
      again();
      root.scrollIntoView({ block: "start" });
    });
  }

  root.addEventListener("input", changed, { signal });
  root.addEventListener(
    "focusin",
    (event) => {
      const question = questions.find((each) => each.element.contains(/** @type {Node} */ (event.target)));
      if (question && root.dataset.phase !== "start") {
        go(question, false);
      }
    },
    { signal }
  );
  document.addEventListener(
    "click",
    (event) => {
      if (card.isOpen() && !card.element.contains(/** @type {Node} */ (event.target))) {
        card.open(false);
      }
    },
    { signal }
  );
  window.addEventListener("keydown", key, { signal, capture: true });
  window.addEventListener("scroll", () => root.dataset.phase !== "start" && followScrolling(), { signal, passive: true });
  window.addEventListener("pagehide", leaving, { signal });
  document.addEventListener("visibilitychange", leaving, { signal });
  window.addEventListener("beforeunload", unload, { signal });
  window.addEventListener(
    "storage",
    (event) => {
      if (root.dataset.phase === "run" && event.key === RECORD && event.newValue) {
        alert.textContent = say("exam.twice");
      }
    },
    { signal }
  );

  startPanel();
  return stop;
}

/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-exam]")).forEach((root) => {
  start(root, {
    code: root.dataset.code || "",
    digest: root.dataset.digest || "",
    minutes: Number(root.dataset.minutes) || 0,
    back: root.dataset.back ? { words: say("exam.back"), href: root.dataset.back } : undefined,
  });
});
