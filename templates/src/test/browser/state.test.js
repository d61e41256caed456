import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, reopened } from "../../main/browser/exam/clock.js";
import { fresh, readState } from "../../main/browser/exam/state.js";

test("what earlier papers kept is taken over, and what is none is not", () => {
  const old = { format: 1, timed: true, started: Date.now() - 5000, elapsed: 0, answers: { q: ["o1"] }, flags: [], handed: 0, ticks: {}, judged: [] };
  const taken = readState(old);
  assert.equal(taken.format, 2);
  assert.ok(taken.elapsed >= 5000);
  assert.deepEqual(taken.answers, { q: ["o1"] });
  [null, {}, { format: 3, answers: {} }, { format: 2 }].forEach((value) => assert.equal(readState(value), null));
});

test("an attempt that was handed in keeps its time", () => {
  assert.equal(readState({ ...fresh(true), elapsed: 7000, handed: 1, seen: 1 }).elapsed, 7000);
});

test("while a paper is closed its time goes on, never backwards", () => {
  const kept = { timed: true, elapsed: 1000, seen: 10000, left: false };
  assert.equal(reopened(kept, 14000, Infinity), 5000);
  assert.equal(reopened(kept, 4000, Infinity), 1000);
  assert.equal(reopened({ ...kept, left: true }, 900000, 300), 1300);
  assert.equal(reopened({ ...kept, timed: false }, 14000, Infinity), 1000);
  assert.equal(clock(89 * 60000 + 58001), "89:59");
});
