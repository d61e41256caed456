import assert from "node:assert/strict";
import { test } from "node:test";
import { fits, mark } from "../../main/browser/mark/marking.js";
import { table } from "./tables.js";

test("words are compared as the table says", () => {
  const lines = table("mark/typed-answers.tsv");
  assert.ok(lines.length >= 40);
  lines.forEach(([accepted, given, verdict]) =>
    assert.equal(fits([JSON.parse(accepted)], JSON.parse(given)), verdict === "right", accepted + " " + given)
  );
});

test("numbers are compared as the table says", () => {
  const lines = table("content/tolerances.tsv");
  assert.ok(lines.length > 10);
  lines.forEach(([written, range, given, verdict]) => assert.equal(fits([range || written.replace("\\", "")], given), verdict === "right", written + " " + given));
});

test("blanks are paid one by one", () => {
  const key = { type: "blank", half: 4, partial: 0, options: [], accepted: [["三十日"], ["一个月"]], parts: [2, 2], lines: [], scale: [] };
  assert.deepEqual(mark(key, ["30日", "一个月"]), { half: 2, parts: [0, 2] });
});
