// @ts-check
/** What happened in a contest, in words. */
import { segmentOf, shownCall } from "../rule/deck.js";
import { fallsTo } from "../rule/kinds.js";
import { mean, points } from "../rule/points.js";
import { openOf } from "../rule/state.js";
import { running } from "../rule/tiebreak.js";

/**
 * @import { Deck } from "../rule/deck.js"
 * @import { Event, State, Tie } from "../rule/state.js"
 */

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

/** With its sign. @param {number} marks */
export function signed(marks) {
  return (marks > 0 ? "+" : "") + points(marks);
}

/** @param {Event} event */
function remaining(event) {
  return event.left === undefined ? "" : event.left > 0 ? "（余 " + event.left + " 秒）" : "（已到时限）";
}

/** What an event did, in words. @param {Deck} deck @param {State} state before it @param {any} event @returns {string} */
export function words(deck, state, event) {
  /** @param {number} team */
  const name = (team) => deck.units[team];
  /** @param {number[]} teams */
  const names = (teams) => teams.map(name).join("、");
  const open = openOf(state);
  switch (event.type) {
    case "order":
      return "出场顺序：" + event.order.map((/** @type {number} */ team, /** @type {number} */ place) => place + 1 + " " + name(team)).join("，") + (event.reason ? "（" + event.reason + "）" : "");
    case "segment":
      return "进入环节「" + deck.segments[event.segment].name + "」";
    case "board":
      return "回到选题板";
    case "call": {
      const after = segmentOf(deck, state);
      const team = after.kind === "risk" ? event.team : fallsTo(deck, state, event.call);
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
      return state.at === "final" ? "公布名次" : "公布" + ["答案", shownCall(deck, open).rationale ? "解析" : "依据", "依据"][open.revealed];
    case "marks": {
      const segment = segmentOf(deck, state);
      return name(event.team) + " 裁判打分 " + event.given.map(points).join("、") + "，得 " + points(mean(event.given, segment.judges.trimmed)) + " 分";
    }
    case "close":
      return "本题结束";
    case "tie":
      return "加赛：" + names(event.teams);
    case "sudden": {
      const tie = /** @type {Tie} */ (running(state));
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
