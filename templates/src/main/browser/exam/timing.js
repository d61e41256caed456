// @ts-check
/** The clock of the answer card: ticks, warns, and hands in when the time is over. */
import { clock, measure } from "./clock.js";
import { say } from "../text/say.js";

const WARNINGS = [1, 5];
const SAVE_EVERY = 15;
export const MINUTE = 60000;

export class Timing {
  /** @param {import("./attempt.js").Attempt} attempt */
  constructor(attempt) {
    this.attempt = attempt;
    this.limit = attempt.settings.minutes * MINUTE;
    this.watch = measure(attempt.state);
    this.warned = Infinity;
    this.ticks = 0;
    this.timer = 0;
  }

  /** Measures what is stored of an attempt from now on. @param {import("./state.js").State} state */
  measure(state) {
    this.watch = measure(state);
  }

  /** Shows what time it is; whether the attempt goes on. */
  tick() {
    const { state, card, settings, keeping } = this.attempt;
    const jumped = this.watch.read();
    const left = this.limit - state.elapsed;
    card.time.textContent = clock(state.timed ? left : state.elapsed);
    if (state.timed && left <= 0) {
      this.attempt.handIn(true);
      return;
    }
    const due = WARNINGS.find((minutes) => minutes < settings.minutes && left <= minutes * MINUTE);
    if (state.timed && due && due < this.warned) {
      this.warned = due;
      card.alert.textContent = say("exam.lastMinutes", due);
      card.late();
    }
    this.ticks += 1;
    if (jumped || this.ticks % SAVE_EVERY === 0) {
      keeping.save();
    }
  }
}
