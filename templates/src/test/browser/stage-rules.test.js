import assert from "node:assert/strict";
import { test } from "node:test";
import { timing } from "../../main/browser/stage/clock/timing.js";
import { fold, refusal, replay } from "../../main/browser/stage/rule/fold.js";
import { on } from "../../main/browser/stage/rule/onward.js";
import { hundredths, mean, points } from "../../main/browser/stage/rule/points.js";
import { ranking, total } from "../../main/browser/stage/rule/ranking.js";

const NONE = new Set();

/** A segment of four questions of ten marks. */
function segment(kind, more) {
  const calls = [0, 1, 2, 3].map((i) => ({ id: kind + i, label: kind + " " + (i + 1), draw: 0, rationale: false, basis: false }));
  const draws = [{ type: "单选", count: 4, marks: 1000, partial: 0, seconds: 30 }];
  const plain = { name: kind, kind, wrong: { kind: "same", marks: 0 }, early: [], dead: 0, members: 1, pass: true, written: false, judges: { count: 0, trimmed: false }, rules: [] };
  return { ...plain, draws, calls, ...more };
}

function deck(...segments) {
  return { format: 1, code: "示例", digest: "", title: "示例", region: "示例", units: ["甲", "乙", "丙"], base: 10000, rehearsal: false, segments };
}

/** The state after events, each as its type and the rest of it. */
function after(contest, ...events) {
  return fold(contest, events.map(([type, more]) => ({ type, at: 0, ...more })));
}

function totals(contest, state) {
  return contest.units.map((name, team) => total(contest, state, team) / 100);
}

const BEGUN = [["segment", { segment: 0 }], ["call", { call: 0 }]];

test("the mean of judges is rounded half up", () => {
  assert.equal(mean([1000, 1001], false), 1001);
  assert.equal(mean([1000, 1000, 1001], false), 1000);
  assert.equal(mean([0, 1000, 2000, 3000], true), 1500);
  assert.equal(mean([1000, 3000], true), 2000);
  assert.equal(mean([700], true), 700);
});

test("marks are read and written as people write them", () => {
  [["12.5", 1250], ["－3", -300], ["１０", 1000], ["0.05", 5], ["-0.5", -50]].forEach(([text, value]) => assert.equal(hundredths(text), value));
  ["", "1.234", "十", "1e3", "--1"].forEach((text) => assert.ok(Number.isNaN(hundredths(text)), text));
  [[1250, "12.5"], [-1205, "-12.05"], [0, "0"], [-50, "-0.5"]].forEach(([value, text]) => assert.equal(points(value), text));
});

test("questions fall to teams in the order of play", () => {
  const contest = deck(segment("team"));
  const state = after(contest, ["order", { order: [2, 0, 1] }], ...BEGUN, ["judge", { result: "right" }]);
  assert.deepEqual(totals(contest, state), [100, 100, 110]);
  assert.deepEqual(on(contest, state, NONE), { type: "reveal" });
});

test("who buzzes before time pays more each time and is out of the question", () => {
  const contest = deck(segment("buzzer", { early: [500, 1000], dead: 10 }));
  const state = after(contest, ...BEGUN, ["buzz", { team: 1 }]);
  assert.deepEqual(totals(contest, state), [100, 95, 100]);
  assert.equal(refusal(contest, state, { type: "buzz", team: 1 }), "「乙」不能再抢本题。");
  assert.deepEqual(on(contest, state, NONE), { type: "arm" });
  assert.equal(timing(contest, state), null);
  const armed = after(contest, ...BEGUN, ["buzz", { team: 1 }], ["arm"]);
  assert.deepEqual(timing(contest, armed), { seconds: 10, waiting: true });
  const again = after(contest, ...BEGUN, ["buzz", { team: 1 }], ["void"], ["call", { call: 1 }], ["buzz", { team: 1 }], ["arm"], ["buzz", { team: 0 }], ["judge", { result: "wrong" }]);
  assert.deepEqual(totals(contest, again), [90, 85, 100]);
});

test("nobody buzzed: the question is dead, and so told apart from one that is void", () => {
  const contest = deck(segment("buzzer"));
  assert.equal(after(contest, ...BEGUN, ["arm"], ["void"]).taken.buzzer0, "dead");
  assert.equal(after(contest, ...BEGUN, ["void"]).taken.buzzer0, "void");
});

test("in a round of risks the best choose first, and a round begins with the scores of that moment", () => {
  const contest = deck(segment("risk"));
  const board = [["correct", { team: 2, marks: 500, reason: "示例" }], ["segment", { segment: 0 }], ["board"]];
  assert.deepEqual(after(contest, ...board).turn.order, [2, 0, 1]);
  const round = after(contest, ...board, ["call", { call: 3, team: 2 }], ["judge", { result: "wrong" }], ["board"], ["pass"], ["pass"]);
  assert.deepEqual(round.turn, { order: [0, 1, 2], next: 0 });
  assert.equal(refusal(contest, after(contest, ["segment", { segment: 0 }]), { type: "call", call: 0 }), "先选定由哪个队选题。");
});

test("a team that is out by a wrong answer is passed over", () => {
  const contest = deck(segment("individual", { wrong: { kind: "out", marks: 0 } }));
  const state = after(contest, ...BEGUN, ["judge", { result: "wrong" }], ["call", { call: 1 }], ["void"], ["call", { call: 2 }], ["void"], ["reveal"]);
  assert.deepEqual(on(contest, state, NONE), { type: "standing" });
});

test("a case is judged for all teams in writing, or for the one that was asked", () => {
  const judges = { count: 3, trimmed: true };
  const written = deck(segment("scenario", { judges, written: true }));
  const marks = (team, given) => ["marks", { team, given }];
  const state = after(written, ...BEGUN, marks(0, [100, 200, 900]), marks(1, [0, 0, 0]), marks(2, [500, 500, 500]));
  assert.deepEqual(totals(written, state), [102, 100, 105]);
  assert.equal(state.open.decided, "done");
  const aloud = deck(segment("scenario", { judges }));
  assert.equal(refusal(aloud, after(aloud, ...BEGUN), { type: "marks", team: 1, given: [0, 0, 0] }), "这道题由「甲」作答。");
  assert.deepEqual(totals(aloud, after(aloud, ...BEGUN, marks(0, [100, 200, 900]), marks(0, [300, 300, 300]))), [103, 100, 100]);
});

test("a tie is over when one is left, and decides places without marks", () => {
  const contest = deck(segment("team"), segment("tiebreak"));
  const begun = [["correct", { team: 1, marks: -100, reason: "示例" }], ["segment", { segment: 1 }], ["board"], ["tie", { teams: [0, 2] }], ["call", { call: 0 }]];
  assert.equal(after(contest, ...begun, ["sudden", { teams: [0, 2] }]).ties[0].left.length, 2);
  const over = after(contest, ...begun, ["sudden", { teams: [0] }]);
  assert.deepEqual(over.ties[0].left, [2]);
  assert.deepEqual(ranking(contest, over).map(({ team, rank }) => [team, rank]), [[2, 1], [0, 2], [1, 3]]);
  assert.deepEqual(totals(contest, over), [100, 99, 100]);
});

test("a reserve question of the tie-break stands in, but not for a case", () => {
  const contest = deck(segment("buzzer"), segment("scenario", { judges: { count: 1, trimmed: false } }), segment("tiebreak"));
  const state = after(contest, ...BEGUN, ["arm"], ["buzz", { team: 0 }], ["swap", { segment: 2, call: 0 }]);
  assert.deepEqual(state.open.shown, { segment: 2, call: 0 });
  assert.equal(state.open.team, -1);
  const judged = after(contest, ["segment", { segment: 1 }], ["call", { call: 0 }]);
  assert.equal(refusal(contest, judged, { type: "swap", segment: 2, call: 0 }), "没有可用的备用题。");
});

test("undo and redo are events, and a step after an undo forgets what was undone", () => {
  const contest = deck(segment("team"));
  const events = [...BEGUN, ["judge", { result: "right" }], ["undo"], ["judge", { result: "wrong" }]].map(([type, more]) => ({ type, at: 0, ...more }));
  assert.deepEqual(totals(contest, replay(contest, events)), [90, 100, 100]);
  assert.throws(() => replay(contest, [...events, { type: "redo", at: 0 }]), /没有可以重做的操作/);
});
