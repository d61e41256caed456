// @ts-check
/** The teams at the foot of the screen. */
import { makeButton } from "../../page/dom.js";
import { mayBuzz } from "../rule/buzzer.js";
import { segmentOf } from "../rule/deck.js";
import { mean } from "../rule/points.js";
import { total } from "../rule/ranking.js";
import { answers } from "../rule/scenario.js";
import { running } from "../rule/tiebreak.js";
import { make, named, points, signed } from "./parts.js";
import { marksOf } from "./question.js";

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk @param {number} team @param {boolean} all @returns {{pressed: boolean, out: boolean, active: boolean, note: string}} */
function role(desk, team, all) {
  const { state } = desk;
  const none = { pressed: false, out: false, active: false, note: "" };
  const open = state.open;
  if (!open) {
    return state.at === "board" && state.turn.order[state.turn.next] === team ? Object.assign(none, { active: true }) : none;
  }
  const kind = segmentOf(desk.deck, state).kind;
  if (kind === "buzzer") {
    const may = mayBuzz(state, open, team);
    return { pressed: !open.decided && open.team < 0 && may, out: !may, active: open.team === team, note: open.early.includes(team) ? "提前抢答" : "" };
  }
  if (kind === "scenario") {
    const marks = marksOf(desk, open);
    const given = (marks || {})[team];
    const note = given ? "本题 " + points(mean(given, segmentOf(desk.deck, state).judges.trimmed)) : "";
    const active = desk.team === team && (all || open.team >= 0 || marks !== null);
    return { pressed: answers(open, team), out: false, active, note };
  }
  const tie = kind === "tiebreak" ? running(state) : null;
  if (tie && !open.decided) {
    const playing = tie.left.includes(team);
    return { pressed: playing, out: !playing && tie.teams.includes(team), active: playing, note: !all || !playing ? "" : desk.wrong.has(team) ? "✗ 答错" : "✓ 答对" };
  }
  return Object.assign(none, { active: open.team === team });
}

/** @param {Desk} desk @param {boolean} [all] for the host, who sees how a team is marked before it is told */
export function teams(desk, all) {
  const list = make("ol", "teams");
  list.dataset.columns = String(Math.min(desk.deck.units.length, 10));
  list.classList.toggle("is-long", desk.deck.units.some((name) => name.length > 4));
  desk.state.order.forEach((team) => {
    const { pressed, out, active, note } = role(desk, team, all === true);
    const change = desk.state.change[team];
    const inner = pressed ? makeButton("", () => desk.press(team)) : make("div", "");
    inner.className = "chip" + (active ? " is-active" : "") + (out ? " is-out" : "");
    inner.append(named(desk, team), make("b", "score", points(total(desk.deck, desk.state, team))));
    if (change || note) {
      inner.append(make("span", change < 0 ? "change is-loss" : "change", change ? signed(change) : note));
    }
    list.append(make("li", "", inner));
  });
  return list;
}
