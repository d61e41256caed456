// @ts-check
/** One attempt at a paper, from the panel to the marks. */
import { confirmHandIn, confirmRestart, numbers } from "./asking.js";
import { answerCard } from "./card.js";
import { Keeping } from "./keeping.js";
import { listen } from "./listening.js";
import { extentOf, isShort, markOf, shareOf, standing, waits } from "./marks.js";
import { Moving } from "./moving.js";
import { resultParts } from "./result.js";
import { reveal, tellMark } from "./revealing.js";
import { choice, resume } from "./start.js";
import { fresh } from "./state.js";
import { Timing } from "./timing.js";
import { ask, fill, prepare, readItems, shut } from "./view.js";
import { sum } from "../mark/marking.js";
import { all, make, makeButton } from "../page/dom.js";
import { record } from "../record/answers.js";
import { points } from "../text/points.js";
import { say } from "../text/say.js";

/**
 * @typedef {import("./view.js").Question} Question
 * @typedef {import("./view.js").Item} Item
 * @typedef {import("./state.js").State} State
 *
 * @typedef {Object} Settings
 * @property {string} code with the digest names what is kept
 * @property {string} digest
 * @property {number} minutes 0: never timed
 * @property {{words: string, href?: string, go?: () => void}} [back] where one came from
 */

export class Attempt {
  /** @param {HTMLElement} root @param {Settings} settings @param {() => void} again begins another one */
  constructor(root, settings, again) {
    this.root = root;
    this.settings = settings;
    this.again = again;
    this.pristine = Array.from(root.childNodes, (node) => node.cloneNode(true));
    this.control = new AbortController();
    this.items = readItems(root);
    this.questions = this.items.flatMap((item) => item.questions);
    this.state = fresh(settings.minutes > 0);
    /** @type {HTMLDialogElement | null} */
    this.dialog = null;
    this.panel = make("section", "", "exam-start");
    this.result = make("section", "", "exam-result");
    this.layOut();
    this.toggleFlag = this.toggleFlag.bind(this);
    this.wayBack = this.wayBack.bind(this);
    this.moving = new Moving(this.questions, (item) => this.show(item));
    this.card = answerCard(root, this.items, {
      hand: () => confirmHandIn(this),
      jump: (item) => this.moving.go(item.questions[0], true),
      flag: this.toggleFlag,
      wayBack: this.wayBack,
    });
    this.timing = new Timing(this);
    this.keeping = new Keeping(this);
  }

  layOut() {
    const sections = all(this.root, "section").filter((section) => !section.parentElement?.closest("section"));
    this.root.classList.add("exam");
    this.root.append(this.panel, this.result, make("div", "", "exam-body", ...sections));
    this.questions.forEach(prepare);
  }

  /** start, run or done. */
  get phase() {
    return this.root.dataset.phase || "";
  }

  set phase(name) {
    this.root.dataset.phase = name;
  }

  // ---- what is shown ----

  /** Where one came from: a link, or a button that ends the exam on this page. @returns {HTMLElement[]} */
  wayBack() {
    const back = this.settings.back;
    if (!back) {
      return [];
    }
    const go = back.go;
    if (go) {
      return [makeButton(back.words, () => {
        // From now on it counts as closed.
        this.keeping.leaving(new Event("back"));
        go();
      })];
    }
    const link = make("a", back.words);
    link.href = back.href || "";
    return [make("span", "", "exam-back", link)];
  }

  /** @param {Item} item */
  toggleFlag(item) {
    const flags = this.state.flags;
    this.state.flags = flags.includes(item.id) ? flags.filter((id) => id !== item.id) : [...flags, item.id];
    this.keeping.save();
    this.show(item);
  }

  /** @param {Item} item */
  show(item) {
    const { state, items, card } = this;
    card.show(item, { kind: standing(state, item), flagged: state.flags.includes(item.id), at: this.moving.current.item === item });
    const done = items.filter((each) => extentOf(state, each) === "all").length;
    if (state.handed) {
      card.progress("", say("exam.seeNumbers"));
    } else {
      card.progress(done + "/" + items.length, say("exam.progress", done, items.length - done, state.flags.length));
    }
  }

  /** @param {string} title @param {Node[]} content @param {string} cancel @param {string} yes @param {() => void} action */
  pose(title, content, cancel, yes, action) {
    this.dialog = ask(this.root, title, content, cancel, yes, action);
  }

  isAsking() {
    return Boolean(this.dialog && this.dialog.open);
  }

  dismiss() {
    if (this.dialog) {
      shut(this.dialog);
    }
  }

  // ---- from phase to phase ----

  /** Waits for what is kept, which may be an attempt whose time has run out meanwhile. */
  async begin() {
    const { items, questions, keeping, panel, timing, wayBack } = this;
    const signal = this.control.signal;
    listen(this, signal);
    this.phase = "start";
    panel.replaceChildren(make("h2", say("exam.ready")), make("p", say("exam.looking")));
    const saved = await keeping.open();
    if (signal.aborted) {
      return;
    }
    if (saved && !saved.handed && saved.timed) {
      if (saved.elapsed >= timing.limit) {
        this.run(saved, true);
        return;
      }
      keeping.held = saved;
      timing.measure(saved);
      keeping.place.put(saved);
    }
    const desk = { items, questions, minutes: this.settings.minutes, how: keeping.how, wayBack };
    const parts = saved
      ? resume(desk, saved, () => this.goOn(saved), () => confirmRestart(this, say("exam.afreshAsked"), say("exam.lost")))
      : choice(desk, (timed) => this.run({ ...this.state, timed }, false));
    panel.replaceChildren(make("h2", saved ? say("exam.still") : say("exam.ready")), ...parts);
  }

  /** @param {State} saved */
  goOn(saved) {
    if (this.keeping.held) {
      this.timing.watch.read();
      this.keeping.held = null;
    }
    this.run(saved, true);
  }

  /** @param {State} state @param {boolean} restored */
  run(state, restored) {
    const { questions, card, timing, keeping } = this;
    this.state = state;
    questions.forEach((question) => fill(question, state.answers[question.id] || []));
    state.seen = Date.now();
    timing.measure(state);
    card.build();
    this.phase = "run";
    card.timeLabel.textContent = state.timed ? say("exam.left") : say("exam.used");
    this.items.forEach((item) => this.show(item));
    if (state.handed) {
      this.finish(false);
      keeping.note();
      return;
    }
    timing.tick();
    if (this.phase === "run") {
      keeping.save();
      timing.timer = window.setInterval(() => timing.tick(), 1000);
      const todo = restored && questions.find((question) => shareOf(state, question) < 1);
      this.moving.go(todo || questions[0], true);
    }
  }

  /** @param {boolean} late */
  handIn(late) {
    const { state, timing, questions } = this;
    timing.watch.read();
    const over = state.timed ? Math.max(0, state.elapsed - timing.limit) : 0;
    state.elapsed -= over;
    state.handed = Date.now() - over;
    this.dismiss();
    // A 简答 left empty counts as done.
    state.judged.push(...questions.filter((each) => isShort(each) && shareOf(state, each) === 0).map((each) => each.id));
    this.keeping.save();
    this.finish(late);
    this.items
      .filter((item) => !item.questions.some(isShort))
      .forEach((item) => record(item.id, item.questions.every((each) => markOf(state, each).half === each.key.half)));
  }

  /** @param {boolean} late */
  finish(late) {
    const { card, state } = this;
    window.clearInterval(this.timing.timer);
    this.phase = "done";
    this.questions.forEach((question) => reveal(state, question, (each) => this.judged(each)));
    card.judged(state.flags, () => this.toResult());
    card.alert.textContent = late ? say("exam.late") : "";
    this.items.forEach((item) => this.show(item));
    this.showResult();
    this.toResult();
  }

  /** @param {Question} question */
  judged(question) {
    this.keeping.save();
    tellMark(this.state, question);
    this.show(question.item);
    this.showResult();
  }

  showResult() {
    const { root, items, questions, state, card, moving, wayBack } = this;
    const gotOf = (/** @type {Question} */ question) => markOf(state, question).half;
    const waiting = (/** @type {Question} */ question) => waits(state, question);
    const some = questions.some(waiting);
    card.timeLabel.textContent = some ? say("exam.objective") : say("exam.total");
    card.time.textContent = points(sum(questions.filter((question) => !some || !isShort(question)).map(gotOf)));
    const parts = resultParts({
      root,
      items,
      questions,
      state,
      gotOf,
      waits: waiting,
      numbers: (words, list) => numbers(this, words, list),
      go: (question, focus) => moving.go(question, focus),
      again: () => confirmRestart(this, say("exam.againAsked"), say("exam.lostNow")),
      wayBack,
    });
    this.result.replaceChildren(...parts);
  }

  toResult() {
    const heading = this.result.querySelector("h2");
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      this.root.scrollIntoView({ block: "start" });
    }
  }

  /** Gives back the elements as they were. */
  stop() {
    this.control.abort();
    window.clearInterval(this.timing.timer);
    this.root.classList.remove("exam", "is-lost-only");
    delete this.root.dataset.phase;
    this.root.replaceChildren(...this.pristine);
  }

  restart() {
    this.keeping.clear().then(() => {
      this.stop();
      this.again();
      this.root.scrollIntoView({ block: "start" });
    });
  }
}
