// @ts-check
/** What any question goes through: called, passed or judged, void, replaced by a reserve question, revealed. */
import { index } from "./check.js";
import { drawOf, segmentOf, shownCall, steps } from "./deck.js";
import { fallsTo, kindOf } from "./kinds.js";
import { points } from "./points.js";
import { advance } from "./risk.js";
import { decide, openOf, score, undecided } from "./state.js";

/**
 * @import { Deck, Draw, Segment } from "./deck.js"
 * @import { Happening, State } from "./state.js"
 */

/** What a wrong answer costs. @param {Segment} segment @param {Draw} draw */
export function cost(segment, draw) {
  return segment.wrong.kind === "same" ? draw.marks : segment.wrong.kind === "fixed" ? segment.wrong.marks : 0;
}

/** A question to stand in for another one, of the tie-break's reserve; none for what judges mark. @param {Deck} deck @param {State} state */
export function reserve(deck, state) {
  const spare = state.segment >= 0 && kindOf(deck, state).spare;
  for (let segment = 0; segment < deck.segments.length && spare; segment++) {
    if (deck.segments[segment].kind === "tiebreak") {
      const call = deck.segments[segment].calls.findIndex((one) => !(one.id in state.taken));
      if (call >= 0) {
        return { segment, call };
      }
    }
  }
  return null;
}

/** @type {Happening} */
export const call = {
  refuses(deck, state, event) {
    if (state.segment < 0 || !index(event.call, segmentOf(deck, state).calls.length)) {
      return "没有这道题。";
    }
    const kind = kindOf(deck, state);
    const used = segmentOf(deck, state).calls[Number(event.call)].id in state.taken;
    return used && !kind.again ? "这道题已经用过。" : kind.refuses(deck, state, event);
  },
  happens(deck, state, event) {
    const call = Number(event.call);
    const { id } = segmentOf(deck, state).calls[call];
    const team = kindOf(deck, state).called(state, event, fallsTo(deck, state, call));
    const before = id in state.taken ? state.taken[id] : "open";
    state.at = "call";
    state.open = { call, shown: { segment: state.segment, call }, team, armed: false, early: [], decided: before === "open" ? "" : before, revealed: 0, gained: {} };
    state.taken[id] = before;
  },
};

/** @type {Happening} */
export const judge = {
  refuses(deck, state, event) {
    const open = state.open;
    if (!open || open.decided || open.team < 0 || !kindOf(deck, state).judged) {
      return "现在没有要判定的回答。";
    }
    if (event.result === "part") {
      const most = drawOf(deck, state, open).marks;
      const fits = Number.isInteger(event.marks) && Number(event.marks) >= 0 && Number(event.marks) <= most;
      return fits ? "" : "得分要在 0 和 " + points(most) + " 之间。";
    }
    return event.result === "right" || event.result === "wrong" ? "" : "只能判对、判错或给部分分。";
  },
  happens(deck, state, event) {
    const open = openOf(state);
    const segment = segmentOf(deck, state);
    const draw = drawOf(deck, state, open);
    if (event.result === "wrong") {
      score(state, open.team, -cost(segment, draw));
      if (segment.wrong.kind === "out") {
        state.out[state.segment].push(open.team);
      }
    } else {
      score(state, open.team, event.result === "part" ? Number(event.marks) : draw.marks);
    }
    decide(deck, state, String(event.result));
  },
};

/** A team does not answer, or does not choose. @type {Happening} */
export const pass = {
  refuses(deck, state) {
    const allowed = state.segment >= 0 && segmentOf(deck, state).pass && kindOf(deck, state).passes(state);
    return allowed ? "" : "现在不能放弃。";
  },
  happens(deck, state) {
    if (state.at === "board") {
      advance(deck, state);
    } else {
      decide(deck, state, "pass");
    }
  },
};

/** @type {Happening} */
export const annul = {
  refuses: (deck, state) => (undecided(state) ? "" : "没有可以作废的题。"),
  happens(deck, state) {
    const open = openOf(state);
    decide(deck, state, open.armed && open.team < 0 ? "dead" : "void");
  },
};

/** A reserve question stands in. @type {Happening} */
export const swap = {
  refuses(deck, state, event) {
    const spare = reserve(deck, state);
    const fits = spare && spare.segment === event.segment && spare.call === event.call;
    return !undecided(state) ? "没有可以更换的题。" : fits ? "" : "没有可用的备用题。";
  },
  happens(deck, state, event) {
    const open = openOf(state);
    open.shown = { segment: Number(event.segment), call: Number(event.call) };
    open.armed = false;
    open.revealed = 0;
    kindOf(deck, state).swapped(open);
    state.taken[shownCall(deck, open).id] = "swap";
  },
};

/** The next of key, rationale and basis; at the end the next place. @type {Happening} */
export const reveal = {
  refuses(deck, state) {
    const open = state.open;
    if (state.at === "final") {
      return state.places < deck.units.length ? "" : "名次已经全部公布。";
    }
    if (open && !open.decided) {
      return "先判定，再公布答案。";
    }
    return open && open.revealed < steps(shownCall(deck, open)) ? "" : "没有要公布的内容。";
  },
  happens(deck, state) {
    if (state.at === "final") {
      state.places++;
    } else {
      openOf(state).revealed++;
    }
  },
};
