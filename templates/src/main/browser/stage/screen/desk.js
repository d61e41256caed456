// @ts-check
/** What screens, panels and commands know of the host's desk. */
import { segmentOf } from "../rule/deck.js";

/**
 * @import { Deck } from "../rule/deck.js"
 * @import { Event, State, Step } from "../rule/state.js"
 */

/**
 * @typedef {Object} Desk
 * @property {Deck} deck
 * @property {State} state
 * @property {Event[]} journal
 * @property {ReturnType<typeof import("../clock/countdown.js").countdown>} clock
 * @property {number} team who is to be marked next in a case; -1 for nobody
 * @property {Set<number>} wrong teams marked as wrong in a tie-break, before the host confirms
 * @property {Set<number>} absent teams that do not play for the place they share
 * @property {(event: Step) => boolean} act does what the host did, unless it cannot be; then says why
 * @property {(words: string) => void} say
 * @property {(team: number) => void} press what the key of a team does
 * @property {(journal: Event[], words: string) => void} load a new record instead of the one so far, which stays on the disk
 */

/** The kind of the segment; empty before the first. @param {Desk} desk */
export function kindName(desk) {
  return desk.state.segment >= 0 ? segmentOf(desk.deck, desk.state).kind : "";
}
