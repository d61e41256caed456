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

test("marks are exact by the section's rule", () => {
  const key = { partial: 0, options: [], accepted: [], parts: [], lines: [], scale: [] };
  const multiple = { ...key, type: "multiple", half: 4, partial: 1, options: ["o1", "o3", "o4"] };
  const strict = { ...key, type: "indefinite", half: 4, options: ["o1", "o3"] };
  const blanks = { ...key, type: "blank", half: 4, parts: [3, 1], accepted: [["10日", "十日"], ["工会"]] };
  const points = { ...key, type: "short", half: 6, parts: [1, 2, 3] };
  const matching = { ...key, type: "matching", half: 4, lines: ["o2", "o1", "o3"], scale: [1, 2, 4] };
  const cases = [
    [multiple, ["o4", "o1", "o3"], 4], [multiple, ["o1", "o3"], 2], [multiple, ["o3"], 1], [multiple, ["o1", "o2", "o3", "o4"], 0], [multiple, [], 0],
    [strict, ["o1"], 0], [strict, ["o1", "o3"], 4],
    [blanks, [" １０ 日　", "工 会"], 4], [blanks, ["十日", "工会法"], 3], [blanks, ["", "工会"], 1], [blanks, [], 0],
    [points, [0, 2], 4], [points, [], 0],
    [matching, ["o2", "o1", "o3"], 4], [matching, ["o2", "o3", "o1"], 1], [matching, ["", "", ""], 0],
  ];
  cases.forEach(([asked, answer, half]) => assert.equal(mark(asked, answer).half, half, asked.type + " " + answer));
});
