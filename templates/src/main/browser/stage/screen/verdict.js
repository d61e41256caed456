// @ts-check
/** What came of a question. */
import { DECIDED } from "../record/words.js";
import { segmentOf } from "../rule/deck.js";
import { mean } from "../rule/points.js";
import { openOf } from "../rule/state.js";
import { make, points, signed } from "./parts.js";

/**
 * @import { Open } from "../rule/state.js"
 * @import { Desk } from "./desk.js"
 */

/** What came of the question. @param {Desk} desk @param {Open} open */
export function verdict(desk, open) {
  const last = /** @type {any} */ (desk.journal[desk.journal.length - 1]);
  const segment = segmentOf(desk.deck, desk.state);
  const line = make("p", "verdict");
  line.setAttribute("role", "status");
  if (segment.kind === "scenario") {
    if (last.type === "marks") {
      line.className = "verdict is-right";
      line.append(desk.deck.units[last.team] + "　", make("b", "", points(mean(last.given, segment.judges.trimmed)) + " 分"), marksShown(last.given, segment.judges.trimmed));
    }
  } else if (open.decided === "right" || open.decided === "part") {
    line.className = "verdict is-right";
    line.append("✓ " + DECIDED[open.decided], ...gained(desk));
  } else if (open.decided === "wrong") {
    line.className = "verdict is-wrong";
    line.append("✗ 答错", ...gained(desk));
  } else if (open.decided === "done") {
    line.append(tieWords(desk));
  } else if (open.decided) {
    line.append(DECIDED[open.decided]);
  } else if (open.early.length) {
    line.className = "verdict is-wrong";
    const early = open.early.map((team) => make("b", "", desk.deck.units[team] + (open.gained[team] ? " " + signed(open.gained[team]) : "")));
    line.append("提前抢答", ...early);
  }
  return line;
}

/** @param {Desk} desk */
function gained(desk) {
  const { gained } = openOf(desk.state);
  return desk.state.order.filter((team) => gained[team]).map((team) => make("b", "", desk.deck.units[team] + " " + signed(gained[team])));
}

/** @param {Desk} desk */
function tieWords(desk) {
  const tie = desk.state.ties[desk.state.ties.length - 1];
  const left = tie.left.map((team) => desk.deck.units[team]).join("、");
  return tie.left.length > 1 ? "仍未分出：" + left + "，再答一题" : left + " 胜出";
}

/** Judges' marks, those left out struck. @param {number[]} given @param {boolean} trimmed */
function marksShown(given, trimmed) {
  const sorted = given.slice().sort((a, b) => a - b);
  const dropped = trimmed && given.length > 2 ? [sorted[0], sorted[sorted.length - 1]] : [];
  const list = make("span", "given");
  given.forEach((mark) => {
    const at = dropped.indexOf(mark);
    if (at >= 0) {
      dropped.splice(at, 1);
    }
    list.append(make(at >= 0 ? "s" : "span", "", points(mark)));
  });
  return list;
}
