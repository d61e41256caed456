import assert from "node:assert/strict";
import { test } from "node:test";
import { data, lines, line, read } from "../../main/browser/stage/record/data.js";
import { scoresCsv } from "../../main/browser/stage/record/export.js";
import { replay } from "../../main/browser/stage/rule/fold.js";

const DECK = {
  format: 1, code: "示例", digest: "0123", title: "示例", region: "示例", units: ["甲", "=乙"], base: 0, rehearsal: false,
  segments: [{ name: "必答", kind: "team", wrong: { kind: "nothing", marks: 0 }, early: [], dead: 0, members: 1, pass: false, written: false, judges: { count: 0, trimmed: false }, rules: [], draws: [{ type: "单选", count: 1, marks: 1000, partial: 0, seconds: 30 }], calls: [{ id: "a", label: "1", draw: 0, rationale: false, basis: false }] }],
};
const JOURNAL = [{ type: "segment", segment: 0, at: 1 }, { type: "call", call: 0, at: 2 }, { type: "judge", result: "right", at: 3 }];

test("data and log files are read back", () => {
  assert.deepEqual(read(DECK, data(DECK, JOURNAL)), JOURNAL);
  assert.deepEqual(read(DECK, lines(DECK, JOURNAL.slice(0, 2)) + line(JOURNAL[2])), JOURNAL);
});

test("the last part of a log file counts, and a last line that is torn does not", () => {
  const log = lines(DECK, JOURNAL) + lines(DECK, JOURNAL.slice(0, 1)) + line(JOURNAL[1]);
  assert.deepEqual(read(DECK, log + '{"type":"jud'), JOURNAL.slice(0, 2));
  assert.throws(() => read(DECK, log + '{"type":"jud\n' + line(JOURNAL[2])), /不完整/);
});

test("what is no record of this contest is refused with a sentence", () => {
  assert.throws(() => read({ ...DECK, digest: "4567" }, data(DECK, JOURNAL)), /另一套题的记录/);
  assert.throws(() => read(DECK, "{}"), /不是完整的数据|不是现场赛的记录/);
  assert.throws(() => read(DECK, data(DECK, [JOURNAL[1]])), /前后矛盾/);
});

test("no cell is taken for a formula", () => {
  assert.match(scoresCsv(DECK, replay(DECK, JOURNAL)), /^\ufeff"名次","队伍","基础分","必答","更正","总分"\r\n"1","甲","0","10","0","10"\r\n"2","'=乙"/);
});
