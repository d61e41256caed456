// @ts-check
/** Keeps an attempt in the browser (record/keep.js), says how, and notes for lists of papers how far it is. */
import { markOf, shareOf, waits } from "./marks.js";
import { readState } from "./state.js";
import { sum } from "../mark/marking.js";
import { keep } from "../record/keep.js";
import { write } from "../record/storage.js";
import { say } from "../text/say.js";

const KEPT = { safe: say("exam.kept"), plain: say("exam.keptPlainly"), none: say("exam.unkept") };

/** @typedef {import("./state.js").State} State */

export class Keeping {
  /** @param {import("./attempt.js").Attempt} attempt */
  constructor(attempt) {
    const { code, digest } = attempt.settings;
    this.attempt = attempt;
    this.place = keep("tiku.exam." + code + "." + digest);
    /** What lists of papers read; see docs/practice-paper.md. */
    this.record = "tiku.paper." + code;
    /** How the last was kept. @type {"safe" | "plain" | "none"} */
    this.how = "safe";
    /** An attempt against the clock that is offered: its time goes on. @type {State | null} */
    this.held = null;
    this.puts = 0;
    this.gone = false;
  }

  /** What is kept. @returns {Promise<State | null>} */
  async open() {
    const { value, how } = await this.place.open();
    this.how = how;
    return readState(value);
  }

  /** Only now is it said that an answer is kept: when the disk has it. */
  save() {
    const { state, card, timing } = this.attempt;
    if (!state.handed) {
      timing.watch.read();
    }
    const turn = ++this.puts;
    card.keptLine.textContent = say("exam.saving");
    this.place.put(state).then((now) => {
      if (now === "none" && this.how !== "none") {
        card.alert.textContent = say("exam.noMore");
      }
      this.how = now;
      if (turn === this.puts) {
        card.keptLine.textContent = KEPT[now];
      }
    });
    this.note();
  }

  note() {
    const { state, settings, questions } = this.attempt;
    const done = state.handed > 0;
    write(
      this.record,
      JSON.stringify({
        digest: settings.digest,
        state: done ? "done" : "run",
        answered: questions.filter((question) => shareOf(state, question) > 0).length,
        questions: questions.length,
        got: done ? sum(questions.map((question) => markOf(state, question).half)) : 0,
        full: sum(questions.map((question) => question.key.half)),
        waiting: done ? questions.filter((question) => waits(state, question)).length : 0,
        at: new Date().toISOString(),
      })
    );
  }

  /** Browsers tell of a page that goes first that it goes, then that it is hidden. @param {Event} event */
  leaving(event) {
    const { phase, state, timing } = this.attempt;
    this.gone = event.type === "pagehide" || (this.gone && document.hidden);
    const going = phase === "run" ? state : this.held;
    if (going) {
      timing.watch.read();
      going.left = this.gone;
      this.place.leave(going);
    }
  }

  /** @param {Event} event */
  unload(event) {
    if (this.attempt.phase === "run" && this.how === "none" && Object.keys(this.attempt.state.answers).length > 0) {
      event.preventDefault();
    }
  }

  /** Forgets everything. */
  clear() {
    write(this.record, "");
    return this.place.clear();
  }
}
