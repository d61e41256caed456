// @ts-check
/** The clock on the desk: set when something else is timed, shown in both windows, kept once a second. */
import { wear } from "../audience/message.js";
import { timed, timing } from "../clock/timing.js";
import { showHint } from "./hint.js";

/** @import { Host } from "./host.js" */

/** What is timed now, and when the clock was kept last. @type {WeakMap<Host, {key: string, saved: number}>} */
const KNOWN = new WeakMap();

/** @param {Host} desk */
function known(desk) {
  const found = KNOWN.get(desk) || { key: "", saved: -1 };
  KNOWN.set(desk, found);
  return found;
}

/** Sets the clock when something else is timed than before. @param {Host} desk @param {number} left milliseconds, or -1 for all */
export function setClock(desk, left) {
  const now = timing(desk.deck, desk.state);
  const key = timed(desk.deck, desk.state, desk.team);
  if (key !== known(desk).key || left >= 0 || !now) {
    known(desk).key = key;
    desk.clock.set(now ? now.seconds : 0, now && left >= 0 ? left : undefined);
    if (now && now.waiting && left < 0) {
      start(desk);
    }
  }
}

/** @param {Host} desk */
export function start(desk) {
  desk.tones.ready();
  desk.clock.start();
  showHint(desk);
}

/** Keeps the clock once a second, so that a crash costs no more. @param {Host} desk */
function keepClock(desk) {
  const seconds = desk.clock.seconds();
  if (known(desk).saved !== seconds) {
    known(desk).saved = seconds;
    desk.kept.keepClock(desk.journal.length, desk.clock.remaining());
  }
}

/** After a step the clock belongs to another number of events. @param {Host} desk */
export function keepClockAnew(desk) {
  known(desk).saved = -1;
  keepClock(desk);
}

/** @param {Host} desk */
export function showClock(desk) {
  const { clock } = desk;
  const element = /** @type {HTMLElement | null} */ (desk.page.main.querySelector(".clock"));
  if (element) {
    const seconds = clock.seconds();
    const states = { clock: true, "is-running": clock.running(), "is-late": seconds <= 5 && clock.touched(), "is-long": seconds > 99 };
    const face = {
      hidden: !timing(desk.deck, desk.state),
      className: Object.entries(states).filter(([, holds]) => holds).map(([state]) => state).join(" "),
      part: (clock.full() ? clock.remaining() / clock.full() : 0).toFixed(3),
      text: String(seconds),
    };
    wear(element, face);
    desk.audience.face(face);
  }
  if (clock.touched()) {
    keepClock(desk);
    if (clock.seconds() === 0) {
      showHint(desk);
    }
  }
}
