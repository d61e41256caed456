// @ts-check
/** The screen of a question: who answers, for how much, its words, what came of it. */
import { drawOf, segmentOf, shownCall } from "../rule/deck.js";
import { member } from "../rule/individual.js";
import { openOf } from "../rule/state.js";
import { running } from "../rule/tiebreak.js";
import { make, named, points } from "./parts.js";
import { verdict } from "./verdict.js";
import { words } from "./words.js";

/**
 * @import { Open } from "../rule/state.js"
 * @import { Desk } from "./desk.js"
 */

/** Judges' marks of the open case by team; null before the first. @param {Desk} desk @param {Open} open */
export function marksOf(desk, open) {
  return desk.state.given[segmentOf(desk.deck, desk.state).calls[open.call].id] || null;
}

/** @param {Desk} desk @param {Open} open */
function who(desk, open) {
  const segment = segmentOf(desk.deck, desk.state);
  const written = segment.written && marksOf(desk, open) === null;
  const team = segment.written ? desk.team : open.team;
  if (written && !open.decided) {
    return make("p", "who", "各队书面作答");
  }
  if (team >= 0) {
    const seat = segment.kind === "individual" ? [make("small", "", member(desk.state, open.call) + " 号队员")] : [];
    return make("p", "who", named(desk, team), ...seat);
  }
  if (segment.kind === "buzzer" && !open.decided) {
    return make("p", open.armed ? "who is-armed" : "who", open.armed ? "请抢答" : "请听题");
  }
  const tie = running(desk.state);
  return make("p", "who", tie && segment.kind === "tiebreak" ? tie.left.map((each) => desk.deck.units[each]).join("　") : "");
}

/** @param {Desk} desk @param {boolean} [all] for the host, who sees all */
export function call(desk, all) {
  const open = openOf(desk.state);
  const segment = segmentOf(desk.deck, desk.state);
  const draw = drawOf(desk.deck, desk.state, open);
  const label = segment.calls[open.call].label;
  const swapped = open.shown.segment !== desk.state.segment || open.shown.call !== open.call;
  const facts = make("p", "facts", make("span", "", draw.type));
  if (segment.kind !== "tiebreak") {
    facts.append(make("span", "", make("b", "", points(draw.marks)), "分"));
  }
  if (swapped) {
    facts.append(make("span", "", "备用题 " + shownCall(desk.deck, open).label));
  }
  const digits = make("b", "", "");
  const clock = make("div", "clock", digits);
  clock.setAttribute("role", "timer");
  clock.setAttribute("aria-label", "剩余时间");
  const head = make("div", "call-head", make("h1", "label", label), who(desk, open), facts, clock);
  return make("div", "call", head, words(desk, open, all === true), verdict(desk, open));
}
