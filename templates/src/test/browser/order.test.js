import assert from "node:assert/strict";
import { test } from "node:test";
import { order, read } from "../../main/browser/compose/order.js";

const DATA = {
  blueprints: [{ name: "weekly" }],
  facility: { 易: 85, 中: 65, 难: 40 },
  domains: [{ id: "employment" }, { id: "insurance" }],
  chapters: [{ id: "a", domain: "employment" }, { id: "b", domain: "employment" }, { id: "c", domain: "insurance" }],
  items: [
    { id: "one", domain: "employment", chapter: "a", difficulty: "易" },
    { id: "two", domain: "employment", chapter: "b", difficulty: "难" },
    { id: "three", domain: "insurance", chapter: "c", difficulty: "易" },
  ],
};

/** Without texts a page says their keys. */
const mistakes = (query) => read(new URLSearchParams(query), DATA).mistakes.join(" ");

test("what is wrong in an address is said", () => {
  assert.equal(mistakes("blueprint=weekly&seed=a"), "");
  assert.equal(mistakes("blueprint=自选&seed=a&单选=３"), "");
  ["单选=1.5", "单选=201", "单选=1e2", "判断=-1"].forEach((count) => assert.equal(mistakes("blueprint=自选&seed=a&" + count), "compose.badCount"));
  assert.equal(mistakes("blueprint=自选&seed=a&判断=-1&单选=一"), "compose.badCount compose.badCount");
  ["weekley", "__proto__"].forEach((name) => assert.equal(mistakes("blueprint=" + name), "compose.noKind"));
  ["domains", "chapters", "difficulty"].forEach((key) => assert.equal(mistakes("blueprint=自选&单选=1&" + key + "=nowhere"), "compose.none"));
  assert.equal(mistakes("seed=%FF%FE"), "compose.seedBroken");
  assert.equal(mistakes("seed=" + "a".repeat(201)), "compose.seedLong");
});

test("an address asks for what it was made of", () => {
  const { asked } = read(new URLSearchParams("blueprint=自选&seed=s&domains=employment&chapters=a&difficulty=易,中&单选=3"), DATA);
  const made = order(asked, DATA).order;
  assert.deepEqual(made.query, { domains: "employment", chapters: "a", difficulty: "易,中", 单选: "3" });
  assert.deepEqual([...made.avoid], ["two", "three"]);
  assert.deepEqual(read(new URLSearchParams({ blueprint: "自选", seed: "s", ...made.query }), DATA).asked, asked);
});

test("what cannot be is said", () => {
  const { asked } = read(new URLSearchParams("blueprint=自选&seed=s"), DATA);
  assert.deepEqual(order(asked, DATA).mistakes, ["compose.noItems"]);
  assert.deepEqual(order({ ...asked, domains: [], difficulty: [] }, DATA).mistakes, ["compose.noItems", "compose.noDomain"]);
});
