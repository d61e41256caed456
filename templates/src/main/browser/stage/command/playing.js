// @ts-check
/** Going on, and judging what a team answered. */
import { timing } from "../clock/timing.js";
import { advice } from "../desk/advice.js";
import { say } from "../desk/hint.js";
import { act } from "../desk/steps.js";
import { start } from "../desk/timer.js";
import { on } from "../rule/onward.js";

/** @import { Host } from "../desk/host.js" */

/** To the next step; where the host has to decide first, the clock starts, or a sentence says what is to be done. @param {Host} desk */
export function goOn(desk) {
  const event = on(desk.deck, desk.state, desk.absent);
  if (event) {
    act(desk, event);
  } else if (timing(desk.deck, desk.state) && !desk.clock.touched()) {
    start(desk);
  } else {
    say(desk, advice(desk, desk.awake));
  }
}

/** @param {Host} desk @param {string} result */
export function judge(desk, result) {
  act(desk, Object.assign({ type: "judge", result }, desk.clock.touched() ? { left: desk.clock.seconds() } : {}));
}
