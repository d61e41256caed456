// @ts-check
/**
 * The record of a contest on stage: its journal in words, as text, table and data, and how data is read back.
 * Pure, except for the store at the end.
 */
(function () {
  "use strict";

  const Tiku = /** @type {any} */ (window).Tiku;
  const rules = Tiku.stageRules;
  const FORMAT = 1;
  const MOST_EVENTS = 20000;
  const DECIDED = /** @type {Record<string, string>} */ ({
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
  function time(at) {
    const date = new Date(at);
    /** @param {number} number */
    const two = (number) => String(number).padStart(2, "0");
    const day = date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
    return day + " " + two(date.getHours()) + ":" + two(date.getMinutes()) + ":" + two(date.getSeconds());
  }

  /** With its sign. @param {number} marks */
  function signed(marks) {
    return (marks > 0 ? "+" : "") + rules.points(marks);
  }

  /** @param {any} event */
  function remaining(event) {
    return event.left === undefined ? "" : event.left > 0 ? "（余 " + event.left + " 秒）" : "（已到时限）";
  }

  /** What an event did, in words. @param {any} deck @param {any} state before it @param {any} event @returns {string} */
  function words(deck, state, event) {
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
        const tie = rules.running(state);
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
  function rows(deck, journal) {
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
  function whereOf(row) {
    return row.question && row.question.startsWith(row.segment) ? row.question : (row.segment + " " + row.question).trim();
  }

  /** A table of the scores: a heading and a line a team, best first. @param {any} deck @param {any} state @returns {string[][]} */
  function scores(deck, state) {
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
  function logCsv(deck, journal) {
    const heading = ["序号", "时间", "环节", "题目", "事项", "得分变化", "备注"];
    return csv([heading].concat(rows(deck, journal).map((row) => [String(row.n), row.time, row.segment, row.question, row.words, row.change, row.undone ? "已撤销" : ""])));
  }

  /** @param {any} deck @param {any} state */
  function scoresCsv(deck, state) {
    return csv(scores(deck, state));
  }

  /** @param {any} deck @param {any[]} journal */
  function text(deck, journal) {
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

  /** @param {any} deck @param {any[]} journal */
  function data(deck, journal) {
    return JSON.stringify({ format: FORMAT, code: deck.code, digest: deck.digest, journal });
  }

  /**
   * A journal read back from its data.
   * @param {any} deck @param {string} json @returns {any[]}
   * @throws {RangeError} with a sentence, for anything that is not a whole record of this very contest
   */
  function read(deck, json) {
    /** @type {Kept} */
    let kept;
    try {
      kept = JSON.parse(json);
    } catch (broken) {
      throw new RangeError("记录已损坏，不是完整的数据。");
    }
    if (!kept || kept.format !== FORMAT || !Array.isArray(kept.journal)) {
      throw new RangeError("这不是现场赛的记录，或者是别的版本导出的。");
    }
    if (kept.code !== deck.code || kept.digest !== deck.digest) {
      throw new RangeError("这是另一套题的记录（试卷代号 " + String(kept.code).slice(0, 40) + "），不能用在这里。");
    }
    const whole = kept.journal.every((event) => event && typeof event.type === "string" && Number.isFinite(event.at));
    if (!whole || kept.journal.length > MOST_EVENTS) {
      throw new RangeError("记录已损坏，有不完整的事项。");
    }
    try {
      rules.replay(deck, kept.journal);
    } catch (impossible) {
      throw new RangeError("记录已损坏，有前后矛盾的事项：" + (impossible instanceof Error ? impossible.message : ""));
    }
    return kept.journal;
  }

  // ---- where the record is kept: this browser ----

  /** @param {any} deck */
  function store(deck) {
    const key = "tiku.stage." + deck.code + "." + deck.digest;
    const clock = key + ".clock";
    /** @param {string} name @param {string} value @returns {boolean} whether it was kept */
    const put = (name, value) => {
      try {
        localStorage.setItem(name, value);
        return true;
      } catch (refused) {
        return false;
      }
    };
    return {
      key,
      /** What is kept; empty when nothing is. */
      load: () => Tiku.read(key) || "",
      works: () => put(key + ".probe", "1") && (localStorage.removeItem(key + ".probe"), true),
      /** @param {any[]} journal */
      save: (journal) => put(key, data(deck, journal)),
      /** @param {number} events how many there were @param {number} left milliseconds */
      saveClock: (events, left) => put(clock, events + " " + Math.round(left)),
      /** Milliseconds left of the clock at that number of events; -1 if unknown. @param {number} events */
      loadClock(events) {
        const found = /^(\d+) (\d+)$/.exec(Tiku.read(clock) || "");
        return found && Number(found[1]) === events ? Number(found[2]) : -1;
      },
      /** Puts a record aside that cannot be read, so that it can still be looked into. @param {string} unreadable */
      putAside: (unreadable) => put(key + ".damaged", unreadable),
    };
  }

  Tiku.stageRecord = { DECIDED, data, logCsv, read, rows, scores, scoresCsv, signed, store, text, time, whereOf };
})();
