import assert from "node:assert/strict";
import { test } from "node:test";
import "./sha256.js";
import { decay } from "../../main/browser/assembly/annealing.js";
import { assemble } from "../../main/browser/assembly/assembler.js";
import { questions, withinCap } from "../../main/browser/assembly/mark-split.js";
import { stream } from "../../main/browser/assembly/stream.js";

const FACILITY = { 易: 85, 中: 65, 难: 40 };
const LEVELS = Object.keys(FACILITY);

function item(n, more = {}) {
  return {
    id: "item-" + String(n).padStart(3, "0"), type: "单选", point: "p" + (n % 4), chapter: "c" + (n % 4), domain: "d" + (n % 2), difficulty: LEVELS[n % 3],
    cognition: "识记", enemies: [], tags: [], due: false, shuffle: true, questions: [["单选", 4, 0, [], (n % 4) + 1]], ...more,
  };
}

function blueprint(more = {}) {
  const quota = (kind, value, number) => ({ kind, value, name: value, least: number, most: number });
  const section = { type: "单选", count: 12, half: 2, partial: 0, cap: 0, open: false, heading: "", quotas: [quota("difficulty", "易", 5)] };
  return {
    name: "示例", title: "", subtitle: "", minutes: 10, sections: [section], quotas: [quota("domain", "d0", 7)], mean: [50, 75],
    items: [], tags: [], due: false, shuffleItems: true, shuffleOptions: true, ...more,
  };
}

const BANK = Array.from({ length: 60 }, (_, n) => item(n, n < 30 ? { enemies: ["item-" + String(n + 30).padStart(3, "0")] } : {}));

test("the stream is the one that docs/random.md writes down", () => {
  const random = stream("抽签2026", "commit=ab12", "reveal=9319./2.5.8.10.12./");
  assert.deepEqual(Array.from({ length: 4 }, () => random.below(1000000)), [636998, 44005, 743199, 899269]);
});

test("what must not stand in its order does not", () => {
  for (let seed = 0; seed < 50; seed++) {
    const list = ["a", "b"];
    stream("示例", String(seed)).disarrange(list);
    assert.deepEqual(list, ["b", "a"]);
  }
});

test("every line of a blueprint holds, enemies never meet, keys are even", () => {
  const byId = new Map(BANK.map((each) => [each.id, each]));
  for (let seed = 0; seed < 20; seed++) {
    const { sections, reasons } = assemble(blueprint(), BANK, FACILITY, "种子 " + seed, new Set(["item-007"]));
    assert.deepEqual(reasons, []);
    const chosen = sections[0].map(({ id }) => byId.get(id));
    assert.equal(new Set(chosen).size, 12);
    assert.equal(chosen.filter(({ difficulty }) => difficulty === "易").length, 5);
    assert.equal(chosen.filter(({ domain }) => domain === "d0").length, 7);
    assert.ok(chosen.every(({ id, enemies }) => id !== "item-007" && !enemies.some((enemy) => chosen.includes(byId.get(enemy)))));
    const keys = [0, 0, 0, 0];
    sections[0].forEach(({ id, questions: [{ options, half }] }) => {
      assert.equal(half, 2);
      assert.deepEqual(options.slice().sort(), ["o1", "o2", "o3", "o4"]);
      keys[options.indexOf("o" + byId.get(id).questions[0][4])]++;
    });
    assert.ok(Math.max(...keys) <= 4 && Math.min(...keys) >= 2, String(keys));
  }
});

test("a seed says everything", () => {
  const made = (seed) => JSON.stringify(assemble(blueprint(), BANK, FACILITY, seed, new Set()));
  assert.equal(made("同事"), made("同事"));
  assert.notEqual(made("同事"), made("别人"));
});

test("items stand as in the bank and options as written where nothing is shuffled", () => {
  const { sections } = assemble(blueprint({ shuffleItems: false, shuffleOptions: false }), BANK, FACILITY, "a", new Set());
  const ids = sections[0].map(({ id }) => id);
  assert.deepEqual(ids, ids.slice().sort());
  assert.ok(sections[0].every(({ questions: [{ options }] }) => options.join() === "o1,o2,o3,o4"));
});

test("a cell that is short is named", () => {
  const { sections, reasons } = assemble(blueprint(), BANK.slice(0, 11), FACILITY, "a", new Set());
  assert.deepEqual(sections, []);
  assert.ok(reasons.length >= 1);
});

test("marks come out whole or not at all, and within the cap", () => {
  const short = (parts) => item(1, { type: "简答", questions: [["简答", 0, 0, parts, 0]] });
  assert.deepEqual(questions(short([4, 4, 4]), 12), [12]);
  assert.equal(questions(short([4, 4, 4]), 8), null);
  const cases = item(1, { type: "案例", questions: [["多选", 4, 4, [], 0], ["简答", 0, 8, [], 0]] });
  const shares = questions(cases, 12);
  assert.deepEqual(shares, [4, 8]);
  assert.equal(withinCap(cases, { cap: 8, partial: 1 }, shares), true);
  assert.equal(withinCap(cases, { cap: 6, partial: 1 }, shares), false);
  assert.equal(withinCap(cases, { cap: 8, partial: 4 }, shares), false);
});

test("the exponential is near the true one", () => {
  [0, 0.5, 1, 7, 30].forEach((x) => assert.ok(Math.abs(decay(x) - Math.exp(-x)) < 1e-9));
});
