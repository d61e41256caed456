// @ts-check
/** Marks of judges, a part of the marks, rulings and corrections. */
import { composing } from "../../page/composing.js";
import { drawOf, segmentOf } from "../rule/deck.js";
import { hundredths, mean, points } from "../rule/points.js";
import { openOf } from "../rule/state.js";
import { running } from "../rule/tiebreak.js";
import { make, number } from "../screen/parts.js";
import { attempt, field, panel } from "./panel.js";

/**
 * @import { Tie } from "../rule/state.js"
 * @import { Desk } from "../screen/desk.js"
 */

/** @param {Desk} desk */
export function marks(desk) {
  const segment = segmentOf(desk.deck, desk.state);
  const call = segment.calls[openOf(desk.state).call];
  const before = (desk.state.given[call.id] || {})[desk.team] || [];
  const fields = Array.from({ length: segment.judges.count }, (none, judge) =>
    field("裁判 " + (judge + 1), judge in before ? points(before[judge]) : "", "decimal")
  );
  const most = drawOf(desk.deck, desk.state, openOf(desk.state)).marks;
  const result = make("p", "result");
  const given = () => fields.map((one) => hundredths(one.input.value));
  const show = () => {
    const list = given();
    const whole = list.every((mark) => mark >= 0 && mark <= most);
    result.textContent = whole ? "得 " + points(mean(list, segment.judges.trimmed)) + " 分" : "每个分数 0–" + points(most) + " 分，最多两位小数";
  };
  fields.forEach((one) => one.input.addEventListener("input", show));
  show();
  const body = [make("div", "judges", ...fields.map((one) => one.line)), result];
  const opened = panel(call.label + "　" + desk.deck.units[desk.team] + "　裁判打分", "is-marks", body, [{ words: "记分", go: () => attempt(desk, opened, { type: "marks", team: desk.team, given: given() }) }], "取消");
  opened.dialog.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const at = fields.findIndex((one) => one.input === event.target);
    if (event.key === "Enter" && !composing(event) && at >= 0 && at < fields.length - 1) {
      event.preventDefault();
      event.stopImmediatePropagation();
      fields[at + 1].input.select();
    }
  }, true);
  fields[0].input.select();
}

/** @param {Desk} desk */
export function part(desk) {
  const most = drawOf(desk.deck, desk.state, openOf(desk.state)).marks;
  const { input, line } = field("得分（0–" + points(most) + "）", "", "decimal");
  const opened = panel(desk.deck.units[openOf(desk.state).team] + "　部分得分", "", [line], [{ words: "记分", go: () => attempt(desk, opened, { type: "judge", result: "part", marks: hundredths(input.value), left: desk.clock.seconds() }) }], "取消");
  input.focus();
}

/** @param {Desk} desk */
export function ruling(desk) {
  const tie = /** @type {Tie} */ (running(desk.state));
  const boxes = tie.left.map((team) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = String(team);
    return { box, line: make("label", "choice", box, desk.deck.units[team] + "出局") };
  });
  const { input, line } = field("裁定的依据", "");
  const list = make("div", "", ...boxes.map((each) => each.line));
  const go = () => attempt(desk, opened, { type: "sudden", teams: boxes.filter((each) => each.box.checked).map((each) => Number(each.box.value)), reason: input.value.trim() });
  const opened = panel("由裁判组裁定", "", [list, line], [{ words: "裁定", go }], "取消");
}

/** @param {Desk} desk */
export function correct(desk) {
  const team = document.createElement("select");
  desk.state.order.forEach((each) => {
    const option = document.createElement("option");
    option.value = String(each);
    option.textContent = number(desk, each) + " " + desk.deck.units[each];
    team.append(option);
  });
  const marksField = field("加减分（如 10 或 -10）", "", "text");
  const reason = field("理由", "");
  const go = () => attempt(desk, opened, { type: "correct", team: Number(team.value), marks: hundredths(marksField.input.value), reason: reason.input.value.trim() });
  const opened = panel("更正得分", "", [make("label", "field", make("span", "", "队伍"), team), marksField.line, reason.line], [{ words: "更正", go }], "取消");
}
