// @ts-check
/**
 * The contest on stage as pure functions: what happened is a list of events, and the state is their fold.
 * Marks are whole hundredths, so that a mean of judges' marks is exact. Teams are places in `units`.
 * Nothing here knows the page, a clock or storage.
 */

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
 *
 * @typedef {Object} Event what the host did; which members it has depends on its type
 * @property {string} type
 * @property {number} at when, in milliseconds
 * @property {number[]} [order]
 * @property {number} [segment]
 * @property {number} [call]
 * @property {number} [team]
 * @property {number[]} [teams]
 * @property {string} [result] right, wrong or part
 * @property {number} [marks]
 * @property {number[]} [given] judges' marks
 * @property {number} [left] seconds that were left
 * @property {string} [reason]
 *
 * @typedef {Object} Open the question on the screen
 * @property {number} call
 * @property {{segment: number, call: number}} shown another one only when it was replaced by a reserve question
 * @property {number} team who answers; -1 for nobody yet
 * @property {boolean} armed whether teams may buzz
 * @property {number[]} early teams that buzzed before time
 * @property {string} decided empty, right, wrong, part, pass, void, dead or done
 * @property {number} revealed steps of key, rationale and basis
 * @property {Record<number, number>} gained what the question brought each team so far
 *
 * @typedef {Object} Tie teams of the same total, and on which question of the tie-break each went out
 * @property {number[]} teams
 * @property {number[]} left
 * @property {Record<number, number>} out
 * @property {number} asked
 *
 * @typedef {Object} State
 * @property {number[]} order teams in the order of play
 * @property {string} at opening, rules, board, call, standing or final
 * @property {number} segment
 * @property {number[][]} scores by segment and team
 * @property {number[]} corrections by team
 * @property {Record<string, string>} taken outcome by id of the call
 * @property {Record<string, Record<number, number[]>>} given judges' marks by call and team
 * @property {number[][]} early how often a team buzzed before time, by segment and team
 * @property {number[][]} out teams out of a segment
 * @property {{order: number[], next: number}} turn whose turn it is to choose
 * @property {Open | null} open
 * @property {Tie[]} ties
 * @property {number} places how many places are shown at the end
 * @property {number[]} change what the last event brought each team
 *
 * @typedef {{team: number, total: number, rank: number, tied: boolean}} Place
 */

const NEVER = 1000000;

// ---- reading the state ----

/** @param {Deck} deck @param {State} state */
export function segmentOf(deck, state) {
  return deck.segments[state.segment];
}

/** The draw by whose numbers the open question is played. @param {Deck} deck @param {State} state @param {Open} open */
export function drawOf(deck, state, open) {
  const segment = segmentOf(deck, state);
  return segment.draws[segment.calls[open.call].draw];
}

/** The question whose words are shown. @param {Deck} deck @param {Open} open */
export function shownCall(deck, open) {
  return deck.segments[open.shown.segment].calls[open.shown.call];
}

/** How many steps it takes to show key, rationale and basis. @param {Call} call */
export function steps(call) {
  return 1 + Number(call.rationale) + Number(call.basis);
}

/** @param {Deck} deck @param {State} state @param {number} team */
export function total(deck, state, team) {
  return state.scores.reduce((sum, row) => sum + row[team], deck.base + state.corrections[team]);
}

/** What a wrong answer costs. @param {Segment} segment @param {Draw} draw */
export function cost(segment, draw) {
  return segment.wrong.kind === "same" ? draw.marks : segment.wrong.kind === "fixed" ? segment.wrong.marks : 0;
}

/** What the next buzz before time costs a team. @param {Segment} segment @param {number} before how often it did so */
export function earlyCost(segment, before) {
  const list = segment.early;
  return list.length === 0 ? 0 : list[Math.min(before, list.length - 1)];
}

/**
 * Judges' marks to a mark: of three or more the highest and the lowest may be left out; two decimals, half up.
 * @param {number[]} given @param {boolean} trimmed
 */
export function mean(given, trimmed) {
  const sorted = given.slice().sort((a, b) => a - b);
  const counted = trimmed && sorted.length > 2 ? sorted.slice(1, -1) : sorted;
  const sum = counted.reduce((all, each) => all + each, 0);
  return Math.floor((2 * sum + counted.length) / (2 * counted.length));
}

/** Below 0 when team a is before team b by a tie-break. @param {State} state @param {number} a @param {number} b */
function byTieBreak(state, a, b) {
  for (let i = state.ties.length - 1; i >= 0; i--) {
    const tie = state.ties[i];
    const one = a in tie.out ? tie.out[a] : NEVER;
    const other = b in tie.out ? tie.out[b] : NEVER;
    if (tie.teams.includes(a) && tie.teams.includes(b) && one !== other) {
      return other - one;
    }
  }
  return 0;
}

/** All teams, best first; equal ones share a rank. @param {Deck} deck @param {State} state @returns {Place[]} */
export function ranking(deck, state) {
  const totals = deck.units.map((name, team) => total(deck, state, team));
  /** @param {number} a @param {number} b */
  const compare = (a, b) => totals[b] - totals[a] || byTieBreak(state, a, b);
  const sorted = state.order.slice().sort(compare);
  /** @type {Place[]} */
  const places = [];
  sorted.forEach((team, index) => {
    const same = index > 0 && compare(sorted[index - 1], team) === 0;
    const rank = same ? places[index - 1].rank : index + 1;
    places.push({ team, total: totals[team], rank, tied: same });
    if (same) {
      places[index - 1].tied = true;
    }
  });
  return places;
}

/** Groups of teams that share a rank. @param {Deck} deck @param {State} state @returns {Place[][]} */
export function sharing(deck, state) {
  /** @type {Map<number, Place[]>} */
  const groups = new Map();
  ranking(deck, state).forEach((place) => groups.set(place.rank, (groups.get(place.rank) || []).concat(place)));
  return Array.from(groups.values()).filter((group) => group.length > 1);
}

/** The tie that is being played. @param {State} state @returns {Tie | null} */
export function running(state) {
  const tie = state.ties[state.ties.length - 1];
  return tie && tie.left.length > 1 ? tie : null;
}

/** Whether a team may still buzz for the open question. @param {State} state @param {Open} open @param {number} team */
export function mayBuzz(state, open, team) {
  return !open.early.includes(team) && !state.out[state.segment].includes(team);
}

/** The team that a question falls to by the order of play; -1 for none. @param {Deck} deck @param {State} state @param {number} index */
export function fallsTo(deck, state, index) {
  const { kind, written } = segmentOf(deck, state);
  const alone = kind === "individual" || kind === "team" || (kind === "scenario" && !written);
  return alone ? state.order[index % state.order.length] : -1;
}

/** The member of a team whom a question falls to, from 1. @param {State} state @param {number} index */
export function member(state, index) {
  return Math.floor(index / state.order.length) + 1;
}

/** The next question in order, or -1. @param {Deck} deck @param {State} state */
export function nextCall(deck, state) {
  const out = state.out[state.segment];
  return segmentOf(deck, state).calls.findIndex(
    (call, index) => !(call.id in state.taken) && !out.includes(fallsTo(deck, state, index))
  );
}

/** A question to stand in for another one, of the tie-break's reserve; none for what judges mark. @param {Deck} deck @param {State} state */
export function reserve(deck, state) {
  const now = segmentOf(deck, state);
  for (let segment = 0; segment < deck.segments.length && now && now.kind !== "scenario"; segment++) {
    if (deck.segments[segment].kind === "tiebreak") {
      const call = deck.segments[segment].calls.findIndex((one) => !(one.id in state.taken));
      if (call >= 0) {
        return { segment, call };
      }
    }
  }
  return null;
}

/** Whether the open case is a team's. @param {Open} open @param {number} team */
export function answers(open, team) {
  return open.team < 0 || open.team === team;
}

/** Teams that have no marks for the open case yet, in the order of play. @param {Deck} deck @param {State} state @param {Open} open */
export function unmarked(deck, state, open) {
  const given = state.given[segmentOf(deck, state).calls[open.call].id] || {};
  return state.order.filter((team) => answers(open, team) && !(team in given));
}

/** Teams in the order in which they choose: by score, then by the order of play. @param {Deck} deck @param {State} state */
export function byScore(deck, state) {
  const out = state.out[state.segment];
  return state.order
    .filter((team) => !out.includes(team))
    .sort((a, b) => total(deck, state, b) - total(deck, state, a) || state.order.indexOf(a) - state.order.indexOf(b));
}

// ---- what may happen ----

/** @param {unknown} value @param {number} end */
function index(value, end) {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < end;
}

/** @param {unknown} list @param {number} end */
function indices(list, end) {
  return Array.isArray(list) && list.every((each) => index(each, end)) && new Set(list).size === list.length;
}

/** @param {unknown} value */
function reasoned(value) {
  return typeof value === "string" && value.trim() !== "" && value.length <= 200;
}

/** @type {Record<string, (deck: Deck, state: State, event: Event) => string>} */
const REFUSALS = {
  order(deck, state, event) {
    const list = event.order;
    const whole = indices(list, deck.units.length) && (list || []).length === deck.units.length;
    return !whole ? "出场顺序要把每个队各写一次。" : state.at !== "opening" ? "开赛以后不能再改出场顺序。" : "";
  },
  segment: (deck, state, event) => (index(event.segment, deck.segments.length) ? "" : "没有这个环节。"),
  board(deck, state) {
    return state.segment >= 0 && ["risk", "tiebreak"].includes(segmentOf(deck, state).kind) ? "" : "这个环节没有选题板。";
  },
  call(deck, state, event) {
    if (state.segment < 0 || !index(event.call, segmentOf(deck, state).calls.length)) {
      return "没有这道题。";
    }
    const segment = segmentOf(deck, state);
    if (segment.kind !== "scenario" && segment.calls[Number(event.call)].id in state.taken) {
      return "这道题已经用过。";
    }
    if (segment.kind === "tiebreak" && !running(state)) {
      return "先选定哪几个队加赛。";
    }
    if (segment.kind === "risk") {
      return !index(event.team, deck.units.length) || state.out[state.segment].includes(Number(event.team)) ? "先选定由哪个队选题。" : "";
    }
    return "";
  },
  arm(deck, state) {
    const open = state.open;
    return open && segmentOf(deck, state).kind === "buzzer" && !open.armed && !open.decided ? "" : "现在不能开始抢答。";
  },
  buzz(deck, state, event) {
    const open = state.open;
    if (!open || segmentOf(deck, state).kind !== "buzzer" || open.decided || open.team >= 0 || !index(event.team, deck.units.length)) {
      return "现在不能抢答。";
    }
    return mayBuzz(state, open, Number(event.team)) ? "" : "「" + deck.units[Number(event.team)] + "」不能再抢本题。";
  },
  judge(deck, state, event) {
    const open = state.open;
    if (!open || open.decided || open.team < 0 || ["scenario", "tiebreak"].includes(segmentOf(deck, state).kind)) {
      return "现在没有要判定的回答。";
    }
    if (event.result === "part") {
      const most = drawOf(deck, state, open).marks;
      const fits = Number.isInteger(event.marks) && Number(event.marks) >= 0 && Number(event.marks) <= most;
      return fits ? "" : "得分要在 0 和 " + points(most) + " 之间。";
    }
    return event.result === "right" || event.result === "wrong" ? "" : "只能判对、判错或给部分分。";
  },
  pass(deck, state) {
    const segment = deck.segments[state.segment];
    const choosing = segment && segment.kind === "risk" && state.at === "board" && state.turn.order.length > 0;
    const answering = segment && segment.kind !== "risk" && state.open && state.open.team >= 0 && !state.open.decided;
    return segment && segment.pass && (choosing || answering) ? "" : "现在不能放弃。";
  },
  turn(deck, state, event) {
    const fits = index(event.team, deck.units.length) && state.turn.order.includes(Number(event.team));
    return state.at === "board" && segmentOf(deck, state).kind === "risk" && fits ? "" : "现在不能换选题的队。";
  },
  void: (deck, state) => (state.open && !state.open.decided ? "" : "没有可以作废的题。"),
  swap(deck, state, event) {
    const spare = reserve(deck, state);
    const fits = spare && spare.segment === event.segment && spare.call === event.call;
    return !state.open || state.open.decided ? "没有可以更换的题。" : fits ? "" : "没有可用的备用题。";
  },
  reveal(deck, state) {
    const open = state.open;
    if (state.at === "final") {
      return state.places < deck.units.length ? "" : "名次已经全部公布。";
    }
    if (open && !open.decided) {
      return "先判定，再公布答案。";
    }
    return open && open.revealed < steps(shownCall(deck, open)) ? "" : "没有要公布的内容。";
  },
  marks(deck, state, event) {
    const open = state.open;
    if (!open || segmentOf(deck, state).kind !== "scenario" || open.decided === "void" || !index(event.team, deck.units.length)) {
      return "现在不能录入裁判打分。";
    }
    if (!answers(open, Number(event.team))) {
      return "这道题由「" + deck.units[open.team] + "」作答。";
    }
    const { count } = segmentOf(deck, state).judges;
    const most = drawOf(deck, state, open).marks;
    const given = event.given || [];
    const fit = given.length === count && given.every((each) => Number.isInteger(each) && each >= 0 && each <= most);
    return fit ? "" : "要录入 " + count + " 个分数，每个在 0 和 " + points(most) + " 之间，最多两位小数。";
  },
  close(deck, state) {
    const open = state.open;
    return open && segmentOf(deck, state).kind === "scenario" && !open.decided ? "" : "现在不能结束这道题。";
  },
  tie(deck, state, event) {
    const teams = event.teams || [];
    if (state.segment < 0 || segmentOf(deck, state).kind !== "tiebreak" || running(state)) {
      return "现在不能开始加赛。";
    }
    const together = sharing(deck, state).some((group) => teams.every((team) => group.some((place) => place.team === team)));
    return indices(teams, deck.units.length) && teams.length > 1 && together ? "" : "加赛的队要有两个以上，而且名次相同。";
  },
  sudden(deck, state, event) {
    const tie = running(state);
    const wrong = event.teams || [];
    if (!tie || (!state.open && !reasoned(event.reason)) || (state.open && state.open.decided)) {
      return "现在没有要判定的加赛题。";
    }
    return indices(wrong, deck.units.length) && wrong.every((team) => tie.left.includes(team)) ? "" : "只能判参加加赛的队。";
  },
  standing: (deck, state) => (state.segment >= 0 ? "" : "还没有开赛。"),
  correct(deck, state, event) {
    if (!index(event.team, deck.units.length) || !Number.isInteger(event.marks) || event.marks === 0) {
      return "更正的分数要是不为 0 的数，最多两位小数。";
    }
    return !reasoned(event.reason) ? "写明更正的理由（不超过 200 字）。" : Math.abs(Number(event.marks)) > 1000000 ? "更正的分数太大。" : "";
  },
  end: (deck, state) => (state.segment >= 0 ? "" : "还没有开赛。"),
};

/** Why an event cannot happen now; empty when it can. @param {Deck} deck @param {State} state @param {Event} event @returns {string} */
export function refusal(deck, state, event) {
  const rule = Object.prototype.hasOwnProperty.call(REFUSALS, event.type) ? REFUSALS[event.type] : null;
  return rule ? rule(deck, state, event) : "不认识的操作「" + event.type + "」。";
}

// ---- what happens: each changes a state that only fold knows ----

/** @param {State} state @param {number} team @param {number} marks */
function score(state, team, marks) {
  state.scores[state.segment][team] += marks;
  state.change[team] += marks;
  const { gained } = /** @type {Open} */ (state.open);
  gained[team] = (gained[team] || 0) + marks;
}

/** @param {Deck} deck @param {State} state @param {string} outcome */
function decide(deck, state, outcome) {
  const open = /** @type {Open} */ (state.open);
  open.decided = outcome;
  state.taken[segmentOf(deck, state).calls[open.call].id] = outcome;
}

/** Whose turn it is after a choice or a pass; a new round begins with the scores of that moment. @param {Deck} deck @param {State} state */
function advance(deck, state) {
  state.turn.next++;
  if (state.turn.next >= state.turn.order.length) {
    state.turn = { order: byScore(deck, state), next: 0 };
  }
}

/** @type {Record<string, (deck: Deck, state: State, event: Event) => void>} */
const CHANGES = {
  order(deck, state, event) {
    state.order = (event.order || []).slice();
  },
  segment(deck, state, event) {
    state.segment = Number(event.segment);
    state.at = "rules";
    state.turn = { order: [], next: 0 };
  },
  board(deck, state) {
    state.at = "board";
    const stale = state.turn.order.length === 0 || state.turn.next >= state.turn.order.length;
    if (segmentOf(deck, state).kind === "risk" && stale) {
      state.turn = { order: byScore(deck, state), next: 0 };
    }
  },
  call(deck, state, event) {
    const call = Number(event.call);
    const { kind, calls } = segmentOf(deck, state);
    const team = kind === "risk" ? Number(event.team) : fallsTo(deck, state, call);
    state.at = "call";
    state.open = { call, shown: { segment: state.segment, call }, team, armed: false, early: [], decided: "", revealed: 0, gained: {} };
    if (calls[call].id in state.taken) {
      const before = state.taken[calls[call].id];
      state.open.decided = before === "open" ? "" : before;
    } else {
      state.taken[calls[call].id] = "open";
    }
    if (kind === "risk") {
      state.turn.next = Math.max(0, state.turn.order.indexOf(team)) + 1;
    }
  },
  arm(deck, state) {
    /** @type {Open} */ (state.open).armed = true;
  },
  buzz(deck, state, event) {
    const open = /** @type {Open} */ (state.open);
    const team = Number(event.team);
    if (open.armed) {
      open.team = team;
      return;
    }
    const early = state.early[state.segment];
    score(state, team, -earlyCost(segmentOf(deck, state), early[team]));
    early[team]++;
    open.early.push(team);
  },
  judge(deck, state, event) {
    const open = /** @type {Open} */ (state.open);
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
  pass(deck, state) {
    if (state.at === "board") {
      advance(deck, state);
    } else {
      decide(deck, state, "pass");
    }
  },
  turn(deck, state, event) {
    state.turn.next = state.turn.order.indexOf(Number(event.team));
  },
  void(deck, state) {
    const open = /** @type {Open} */ (state.open);
    decide(deck, state, open.armed && open.team < 0 ? "dead" : "void");
  },
  swap(deck, state, event) {
    const open = /** @type {Open} */ (state.open);
    open.shown = { segment: Number(event.segment), call: Number(event.call) };
    open.armed = false;
    open.revealed = 0;
    open.team = segmentOf(deck, state).kind === "buzzer" ? -1 : open.team;
    state.taken[deck.segments[open.shown.segment].calls[open.shown.call].id] = "swap";
  },
  reveal(deck, state) {
    if (state.at === "final") {
      state.places++;
    } else {
      /** @type {Open} */ (state.open).revealed++;
    }
  },
  marks(deck, state, event) {
    const open = /** @type {Open} */ (state.open);
    const { calls, judges } = segmentOf(deck, state);
    const id = calls[open.call].id;
    const all = (state.given[id] = state.given[id] || {});
    const team = Number(event.team);
    const before = team in all ? mean(all[team], judges.trimmed) : 0;
    all[team] = (event.given || []).slice();
    score(state, team, mean(all[team], judges.trimmed) - before);
    if (unmarked(deck, state, open).length === 0) {
      decide(deck, state, "done");
    }
  },
  close(deck, state) {
    decide(deck, state, "done");
  },
  tie(deck, state, event) {
    const teams = (event.teams || []).slice();
    state.at = "board";
    state.ties.push({ teams, left: teams.slice(), out: {}, asked: 0 });
  },
  sudden(deck, state, event) {
    const tie = /** @type {Tie} */ (running(state));
    const wrong = event.teams || [];
    tie.asked++;
    if (wrong.length < tie.left.length) {
      wrong.forEach((team) => (tie.out[team] = tie.asked));
      tie.left = tie.left.filter((team) => !wrong.includes(team));
    }
    if (state.open) {
      decide(deck, state, "done");
    }
  },
  standing(deck, state) {
    state.at = "standing";
  },
  correct(deck, state, event) {
    state.corrections[Number(event.team)] += Number(event.marks);
    state.change[Number(event.team)] += Number(event.marks);
  },
  end(deck, state) {
    state.at = "final";
  },
};

/** @param {Deck} deck @returns {State} */
function opening(deck) {
  const zeros = () => deck.units.map(() => 0);
  return {
    order: deck.units.map((name, team) => team),
    at: "opening",
    segment: -1,
    scores: deck.segments.map(zeros),
    corrections: zeros(),
    taken: {},
    given: {},
    early: deck.segments.map(zeros),
    out: deck.segments.map(() => []),
    turn: { order: [], next: 0 },
    open: null,
    ties: [],
    places: 0,
    change: zeros(),
  };
}

/** The state after events. @param {Deck} deck @param {Event[]} events @returns {State} */
export function fold(deck, events) {
  const state = opening(deck);
  events.forEach((event) => {
    const sentence = refusal(deck, state, event);
    if (sentence) {
      throw new RangeError(sentence);
    }
    state.change = state.change.map(() => 0);
    CHANGES[event.type](deck, state, event);
    if (state.at !== "call") {
      state.open = null;
    }
  });
  return state;
}

// ---- the journal: events, undos and redos in the order they happened ----

/**
 * Places in the journal of the events that hold, and of those that could be redone (the next one last).
 * @param {Event[]} journal @returns {{done: number[], undone: number[]}}
 */
export function effective(journal) {
  /** @type {number[]} */
  const done = [];
  /** @type {number[]} */
  let undone = [];
  journal.forEach((event, place) => {
    const from = event.type === "undo" ? done : event.type === "redo" ? undone : null;
    if (!from) {
      done.push(place);
      undone = [];
      return;
    }
    const moved = from.pop();
    if (moved === undefined) {
      throw new RangeError("没有可以" + (from === done ? "撤销" : "重做") + "的操作。");
    }
    (from === done ? undone : done).push(moved);
  });
  return { done, undone };
}

/** @param {Deck} deck @param {Event[]} journal */
export function replay(deck, journal) {
  return fold(deck, effective(journal).done.map((place) => journal[place]));
}

// ---- going on ----

/** @typedef {{type: string, segment?: number, call?: number, teams?: number[]}} Onward */

/** @param {Deck} deck @param {State} state @returns {Onward} */
function afterSegment(deck, state) {
  const next = state.segment + 1;
  const more = next < deck.segments.length;
  const needless = more && deck.segments[next].kind === "tiebreak" && next === deck.segments.length - 1 && sharing(deck, state).length === 0;
  return more && !needless ? { type: "segment", segment: next } : { type: "end" };
}

/** @param {Deck} deck @param {State} state */
function nextOf(deck, state) {
  const { kind } = segmentOf(deck, state);
  if (kind === "risk" || kind === "tiebreak") {
    return { type: "board" };
  }
  const call = nextCall(deck, state);
  return call < 0 ? { type: "standing" } : { type: "call", call };
}

/** What «on» means on the open question; null while the host has to decide. @param {Deck} deck @param {State} state @param {Open} open */
function onFromCall(deck, state, open) {
  const { kind } = segmentOf(deck, state);
  if (!open.decided) {
    return kind === "buzzer" && !open.armed ? { type: "arm" } : null;
  }
  return open.revealed < steps(shownCall(deck, open)) ? { type: "reveal" } : nextOf(deck, state);
}

/** The tie of the best place that is shared by two or more teams that play for it. @param {Deck} deck @param {State} state @param {Set<number>} absent */
export function tieOf(deck, state, absent) {
  const playing = sharing(deck, state).map((group) => group.map((place) => place.team).filter((team) => !absent.has(team)));
  const teams = playing.find((each) => each.length > 1);
  return teams ? { type: "tie", teams } : null;
}

/** @param {Deck} deck @param {State} state @param {Set<number>} absent */
function onFromBoard(deck, state, absent) {
  if (segmentOf(deck, state).kind === "risk") {
    return nextCall(deck, state) < 0 ? { type: "standing" } : null;
  }
  const call = nextCall(deck, state);
  if (running(state)) {
    return call < 0 ? null : { type: "call", call };
  }
  return (call >= 0 && tieOf(deck, state, absent)) || (sharing(deck, state).length > 0 ? null : afterSegment(deck, state));
}

/**
 * The event by which the contest goes on; null while something else has to be decided first.
 * @param {Deck} deck @param {State} state @param {Set<number>} absent teams that do not play for a place they share
 * @returns {Onward | null}
 */
export function on(deck, state, absent) {
  switch (state.at) {
    case "opening":
      return { type: "segment", segment: 0 };
    case "rules":
      return nextOf(deck, state);
    case "board":
      return onFromBoard(deck, state, absent);
    case "call":
      return onFromCall(deck, state, /** @type {Open} */ (state.open));
    case "standing":
      return afterSegment(deck, state);
    default:
      return state.places < deck.units.length ? { type: "reveal" } : null;
  }
}

// ---- numbers as people write them ----

/** 1250 is 12.5. @param {number} hundredths */
export function points(hundredths) {
  const whole = Math.floor(Math.abs(hundredths) / 100);
  const rest = Math.abs(hundredths) % 100;
  return (hundredths < 0 ? "-" : "") + whole + (rest ? "." + String(rest).padStart(2, "0").replace(/0$/, "") : "");
}

/** 12.5 is 1250; NaN for what is no number of at most two decimals. @param {string} text */
export function hundredths(text) {
  const found = /^([+-]?)(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text.normalize("NFKC").trim().replace("−", "-"));
  if (!found) {
    return NaN;
  }
  const value = Number(found[2]) * 100 + Number((found[3] || "").padEnd(2, "0"));
  return found[1] === "-" ? -value : value;
}
