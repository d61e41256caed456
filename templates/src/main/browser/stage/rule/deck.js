// @ts-check
/** A deck: what a contest is made of, as StageData.java writes it. Marks are whole hundredths; teams are places in `units`. */

/**
 * @typedef {{type: string, count: number, marks: number, partial: number, seconds: number}} Draw
 * @typedef {{id: string, label: string, draw: number, rationale: boolean, basis: boolean}} Call
 * @typedef {Object} Segment
 * @property {string} name
 * @property {string} kind individual, team, buzzer, risk, scenario or tiebreak
 * @property {{kind: string, marks: number}} wrong nothing, same, fixed or out
 * @property {number[]} early what the first, second … buzz before time costs a team
 * @property {number} dead seconds; 0 for no limit
 * @property {number} members
 * @property {boolean} pass
 * @property {boolean} written whether all teams answer the same case in writing; else each is asked its own
 * @property {{count: number, trimmed: boolean}} judges count 0: nobody marks
 * @property {string[]} rules
 * @property {Draw[]} draws
 * @property {Call[]} calls
 *
 * @typedef {Object} Deck
 * @property {number} format
 * @property {string} code
 * @property {string} digest of all the file shows
 * @property {string} title
 * @property {string} region
 * @property {string[]} units
 * @property {number} base
 * @property {boolean} rehearsal
 * @property {Segment[]} segments
 */

/** Those of a contest that has begun. @param {Deck} deck @param {{segment: number}} state */
export function segmentOf(deck, state) {
  return deck.segments[state.segment];
}

/** The draw by whose numbers the open question is played. @param {Deck} deck @param {{segment: number}} state @param {{call: number}} open */
export function drawOf(deck, state, open) {
  const segment = segmentOf(deck, state);
  return segment.draws[segment.calls[open.call].draw];
}

/** The question whose words are shown. @param {Deck} deck @param {{shown: {segment: number, call: number}}} open */
export function shownCall(deck, open) {
  return deck.segments[open.shown.segment].calls[open.shown.call];
}

/** How many steps it takes to show key, rationale and basis. @param {Call} call */
export function steps(call) {
  return 1 + Number(call.rationale) + Number(call.basis);
}
