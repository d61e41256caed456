// @ts-check
/**
 * The record of a contest on stage: its journal in words, as text, table and data, and how data and log files are
 * read back. Pure.
 */
import * as rules from "./rules.js";

const FORMAT = 1;
const MOST_EVENTS = 20000;
export const DECIDED = /** @type {Record<string, string>} */ ({
  right: "答对",
  wrong: "答错",
  part: "部分得分",
  pass: "放弃",
  void: "作废",
  dead: "无人抢答，作废",
  done: "已判定",
  swap: "换题用",
  open: "未判定",
});

/**
 * @typedef {{n: number, time: string, segment: string, question: string, words: string, change: string, undone: boolean}} Row
 * @typedef {{format: number, code: string, digest: string, journal: any[]}} Kept
 */

/** 2021-08-20 09:05:07 in the time of this computer. @param {number} at */
export function time(at) {
  const date = new Date(at);
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, "0");
  const day = date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
  return day + " " + two(date.getHours()) + ":" + two(date.getMinutes()) + ":" + two(date.getSeconds());
}

/** With its sign. @param {number} marks */
export function signed(marks) {
  return (marks > 0 ? "+" : "") + rules.points(marks);
}

/** @param {any} event */
function remaining(event) {
  return event.left === undefined ? "" : event.left > 0 ? "（余 " + event.left + " 秒）" : "（已到时限）";
}

/** What an event did, in words. @param {any} deck @param {any} state before it @param {any} event @returns {string} */
export function words(deck, state, event) {
  /** @param {number} team */
  const name = (team) => deck.units[team];
  /** @param {number[]} teams */
  const names = (teams) => teams.map(name).join("、");
  const open = state.open;
  switch (event.type) {
    case "order":
      return "出场顺序：" + event.order.map((/** @type {number} */ team, /** @type {number} */ place) => place + 1 + " " + name(team)).join("，") + (event.reason ? "（" + event.reason + "）" : "");
    case "segment":
      return "进入环节「" + deck.segments[event.segment].name + "」";
    case "board":
      return "回到选题板";
    case "call": {
      const after = rules.segmentOf(deck, state);
      const team = after.kind === "risk" ? event.team : rules.fallsTo(deck, state, event.call);
      return "出示 " + after.calls[event.call].label + (team >= 0 ? "，" + name(team) + (after.kind === "risk" ? "选题" : "作答") : "");
    }
    case "arm":
      return "开始抢答";
    case "buzz":
      return name(event.team) + (open.armed ? "抢到" : "提前抢答，本题不得再抢");
    case "judge":
      return name(open.team) + DECIDED[event.result] + remaining(event);
    case "pass":
      return name(open ? open.team : state.turn.order[state.turn.next]) + "放弃";
    case "turn":
      return "改由 " + name(event.team) + " 选题";
    case "void":
      return open.armed && open.team < 0 ? "无人抢答，作废" : "本题作废" + (event.reason ? "：" + event.reason : "");
    case "swap":
      return "换用备用题 " + deck.segments[event.segment].calls[event.call].label;
    case "reveal":
      return state.at === "final" ? "公布名次" : "公布" + ["答案", rules.shownCall(deck, open).rationale ? "解析" : "依据", "依据"][open.revealed];
    case "marks": {
      const segment = rules.segmentOf(deck, state);
      return name(event.team) + " 裁判打分 " + event.given.map(rules.points).join("、") + "，得 " + rules.points(rules.mean(event.given, segment.judges.trimmed)) + " 分";
    }
    case "close":
      return "本题结束";
    case "tie":
      return "加赛：" + names(event.teams);
    case "sudden": {
      const tie = /** @type {rules.Tie} */ (rules.running(state));
      const all = event.teams.length === tie.left.length;
      const outcome = event.teams.length === 0 ? "全部答对，继续" : all ? "全部答错，继续" : names(event.teams) + "出局";
      return (event.reason ? "裁定（" + event.reason + "）：" : "") + outcome;
    }
    case "standing":
      return "公布记分板";
    case "correct":
      return "更正 " + name(event.team) + " " + signed(event.marks) + " 分：" + event.reason;
    case "end":
      return "进入总成绩";
    default:
      return event.type;
  }
}

/** @param {any} deck @param {any} state @returns {{segment: string, question: string}} */
function place(deck, state) {
  const segment = state.segment >= 0 ? deck.segments[state.segment] : null;
  return { segment: segment ? segment.name : "", question: segment && state.open ? segment.calls[state.open.call].label : "" };
}

/** The journal in words, undone events too. @param {any} deck @param {any[]} journal @returns {Row[]} */
export function rows(deck, journal) {
  const holds = new Set(rules.effective(journal).done);
  return journal.map((event, index) => {
    const before = rules.replay(deck, journal.slice(0, index));
    const after = rules.replay(deck, journal.slice(0, index + 1));
    const marker = event.type === "undo" || event.type === "redo";
    const change = marker
      ? ""
      : after.change.map((/** @type {number} */ marks, /** @type {number} */ team) => (marks ? deck.units[team] + " " + signed(marks) : "")).filter(Boolean).join("；");
    return Object.assign(place(deck, after.open || !before.open ? after : before), {
      n: index + 1,
      time: time(event.at),
      words: event.type === "undo" ? "撤销上一步" : event.type === "redo" ? "重做一步" : words(deck, before, event),
      change,
      undone: !marker && !holds.has(index),
    });
  });
}

/** Segment and question; the segment's name only once. @param {Row} row */
export function whereOf(row) {
  return row.question && row.question.startsWith(row.segment) ? row.question : (row.segment + " " + row.question).trim();
}

/** A table of the scores: a heading and a line a team, best first. @param {any} deck @param {any} state @returns {string[][]} */
export function scores(deck, state) {
  const scored = deck.segments.map((/** @type {any} */ segment, /** @type {number} */ index) => ({ segment, index })).filter((/** @type {any} */ each) => each.segment.kind !== "tiebreak");
  const heading = ["名次", "队伍", "基础分"].concat(scored.map((/** @type {any} */ each) => each.segment.name), "更正", "总分");
  return [heading].concat(
    rules.ranking(deck, state).map((/** @type {any} */ line) =>
      [String(line.rank) + (line.tied ? "（并列）" : ""), deck.units[line.team], rules.points(deck.base)].concat(
        scored.map((/** @type {any} */ each) => rules.points(state.scores[each.index][line.team])),
        rules.points(state.corrections[line.team]),
        rules.points(line.total)
      )
    )
  );
}

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

/** @param {any} deck @param {any[]} journal */
export function logCsv(deck, journal) {
  const heading = ["序号", "时间", "环节", "题目", "事项", "得分变化", "备注"];
  return csv([heading].concat(rows(deck, journal).map((row) => [String(row.n), row.time, row.segment, row.question, row.words, row.change, row.undone ? "已撤销" : ""])));
}

/** @param {any} deck @param {any} state */
export function scoresCsv(deck, state) {
  return csv(scores(deck, state));
}

/** @param {any} deck @param {any[]} journal */
export function text(deck, journal) {
  const state = rules.replay(deck, journal);
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

/** @param {any} deck @param {any[]} journal @returns {Kept} */
export function whole(deck, journal) {
  return { format: FORMAT, code: deck.code, digest: deck.digest, journal };
}

/** @param {any} deck @param {any[]} journal */
export function data(deck, journal) {
  return JSON.stringify(whole(deck, journal));
}

/** An event as a line of a log file. @param {any} event */
export function line(event) {
  return JSON.stringify(event) + "\n";
}

/** A part of a log file: a heading and what happened so far. It begins on a line of its own whatever stands before. @param {any} deck @param {any[]} journal */
export function lines(deck, journal) {
  return "\n" + line({ format: FORMAT, code: deck.code, digest: deck.digest }) + journal.map(line).join("");
}

/** What files of the record are called, without their ending. @param {any} deck */
export function fileName(deck) {
  return "现场记录-" + deck.code.replace(/[^\p{L}\p{N}.-]/gu, "_") + (deck.rehearsal ? "-演练" : "");
}

/** @param {string} text @returns {any} nothing if it is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (broken) {
    return undefined;
  }
}

/** The last part of a log file. A line that a crash tore is left out where the part ends with it. @param {string} text @returns {Kept} */
function lastPart(text) {
  /** @type {Kept | null} */
  let part = null;
  let torn = 0;
  text.split("\n").forEach((each, index) => {
    const value = parsed(each);
    if (value && value.format === FORMAT) {
      part = Object.assign({ journal: [] }, value);
      torn = 0;
    } else if (value === undefined && each.trim() !== "") {
      torn = torn || index + 1;
    } else if (value !== undefined && torn) {
      throw new RangeError("记录已损坏：第 " + torn + " 行不完整。");
    } else if (value !== undefined && part) {
      part.journal.push(value);
    }
  });
  if (!part) {
    throw new RangeError("记录已损坏，不是完整的数据。");
  }
  return part;
}

/**
 * A journal read back from its data or from a log file.
 * @param {any} deck @param {string} text @returns {any[]}
 * @throws {RangeError} with a sentence, for anything that is not a whole record of this very contest
 */
export function read(deck, text) {
  const one = parsed(text);
  return checked(deck, one && (one.journal || one.format !== FORMAT) ? one : lastPart(text));
}

/** @param {any} deck @param {Kept} kept @returns {any[]} its journal */
export function checked(deck, kept) {
  if (!kept || kept.format !== FORMAT || !Array.isArray(kept.journal)) {
    throw new RangeError("这不是现场赛的记录，或者是别的版本导出的。");
  }
  if (kept.code !== deck.code || kept.digest !== deck.digest) {
    throw new RangeError("这是另一套题的记录（试卷代号 " + String(kept.code).slice(0, 40) + "），不能用在这里。");
  }
  const complete = kept.journal.every((event) => event && typeof event.type === "string" && Number.isFinite(event.at));
  if (!complete || kept.journal.length > MOST_EVENTS) {
    throw new RangeError("记录已损坏，有不完整的事项。");
  }
  try {
    rules.replay(deck, kept.journal);
  } catch (impossible) {
    throw new RangeError("记录已损坏，有前后矛盾的事项：" + (impossible instanceof Error ? impossible.message : ""));
  }
  return kept.journal;
}
