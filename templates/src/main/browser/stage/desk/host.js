// @ts-check
/** The host's desk: what it knows besides the contest, and the parts of its page. */
import { countdown } from "../clock/countdown.js";
import { sound } from "../clock/tones.js";
import { fold } from "../rule/fold.js";
import { make } from "../screen/parts.js";

/**
 * @import { Deck } from "../rule/deck.js"
 * @import { Desk } from "../screen/desk.js"
 *
 * @typedef {Object} Beside what stands beside the contest
 * @property {ReturnType<typeof sound>} tones
 * @property {ReturnType<typeof import("./keeper.js").keeper>} kept
 * @property {ReturnType<typeof import("../audience/host.js").audience>} audience
 * @property {HTMLElement} notes
 * @property {ReturnType<typeof parts>} page
 * @property {(go: () => void) => void} settled does something when no step is on its way to the disk any more
 * @property {<T>(keeping: Promise<T>, show: (how: T) => void, meanwhile?: string) => void} after shows what the disk has, once it has it
 * @property {() => boolean} busy
 * @property {() => void} render
 * @property {string} said
 * @property {string} locked why nothing is recorded any more; empty while it is
 * @property {boolean} black
 * @property {boolean} scoring whether the audience's window shows the scores in the midst of a segment
 * @property {boolean} awake whether the screen is kept from going dark
 * @property {HTMLDialogElement | null} board the scoreboard, while it lies over the screen
 *
 * @typedef {Desk & Beside} Host
 */

/** The parts of the page, empty. */
export function parts() {
  return {
    root: make("div", "deck"),
    head: make("header", "head"),
    main: make("main", "main"),
    foot: make("footer", "foot"),
    hint: make("p", "hint"),
    controls: make("div", "controls"),
    unkept: make("p", "unkept"),
  };
}

/** Before the first step; what it does is given to it by those who know how. @param {Deck} deck @param {() => void} ticked when the clock has another face */
export function host(deck, ticked) {
  const tones = sound();
  /** @type {any} */
  const desk = {
    deck,
    journal: [],
    state: fold(deck, []),
    tones,
    clock: countdown(tones, ticked),
    team: -1,
    wrong: new Set(),
    absent: new Set(),
    page: parts(),
    said: "",
    locked: "",
    black: false,
    scoring: false,
    awake: true,
    board: null,
  };
  return /** @type {Host} */ (desk);
}

/** Says something else, but not the same again, which screen readers would repeat. @param {Element} element @param {string} words */
export function tell(element, words) {
  if (element.textContent !== words) {
    element.textContent = words;
  }
}
