// @ts-check
/** The record of a contest to be read outside: as text and as tables for spreadsheets. */
import { replay } from "../rule/fold.js";
import { rows, scores, whereOf } from "./rows.js";

/**
 * @import { Deck } from "../rule/deck.js"
 * @import { Event, State } from "../rule/state.js"
 */

/** A cell that no spreadsheet takes for a formula. @param {string} text */
function cell(text) {
  const formula = /^[\s\x00-\x1f\x7f]*[=+\-@＝＋－＠]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);
  const safe = formula ? "'" + text : text;
  return '"' + safe.replace(/"/g, '""') + '"';
}

/** With a byte order mark, which spreadsheets need to see that it is UTF-8. @param {string[][]} lines */
function csv(lines) {
  return "\ufeff" + lines.map((line) => line.map(cell).join(",") + "\r\n").join("");
}

/** @param {Deck} deck @param {Event[]} journal */
export function logCsv(deck, journal) {
  const heading = ["序号", "时间", "环节", "题目", "事项", "得分变化", "备注"];
  return csv([heading].concat(rows(deck, journal).map((row) => [String(row.n), row.time, row.segment, row.question, row.words, row.change, row.undone ? "已撤销" : ""])));
}

/** @param {Deck} deck @param {State} state */
export function scoresCsv(deck, state) {
  return csv(scores(deck, state));
}

/** @param {Deck} deck @param {Event[]} journal */
export function text(deck, journal) {
  const state = replay(deck, journal);
  const lines = [
    deck.title + "　" + deck.region + (deck.rehearsal ? "　【演练】" : ""),
    "试卷代号：" + deck.code + "　内容摘要：" + deck.digest,
    "",
    "成绩",
  ];
  scores(deck, state).forEach((line) => lines.push(line.join("\t")));
  lines.push("", "记录");
  rows(deck, journal).forEach((row) => {
    const where = whereOf(row);
    lines.push([row.n + ".", row.time, where && "［" + where + "］", row.words, row.change && "（" + row.change + "）", row.undone && "【已撤销】"].filter(Boolean).join(" "));
  });
  return lines.join("\r\n") + "\r\n";
}
