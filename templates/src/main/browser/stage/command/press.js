// @ts-check
/** What the key or the field of a team means now. */
import { say } from "../desk/hint.js";
import { act } from "../desk/steps.js";
import { setClock } from "../desk/timer.js";
import { answers } from "../rule/scenario.js";
import { running } from "../rule/tiebreak.js";
import { kindName } from "../screen/desk.js";

/** @import { Host } from "../desk/host.js" */

/** Takes it out, or puts it in. @param {Set<number>} set @param {number} team */
function toggle(set, team) {
  if (!set.delete(team)) {
    set.add(team);
  }
}

/** @param {Host} desk @param {number} team */
export function press(desk, team) {
  const { state } = desk;
  const kind = kindName(desk);
  const tie = running(state);
  if (team === undefined) {
    say(desk, "没有这个队。");
  } else if (state.at === "board" && kind === "risk") {
    act(desk, { type: "turn", team });
  } else if (state.at === "board" && !tie) {
    toggle(desk.absent, team);
    desk.render();
  } else if (state.open && kind === "buzzer") {
    act(desk, { type: "buzz", team });
  } else if (state.open && kind === "scenario" && !answers(state.open, team)) {
    say(desk, "这道题由" + desk.deck.units[state.open.team] + "作答");
  } else if (state.open && kind === "scenario") {
    desk.team = team;
    setClock(desk, -1);
    desk.render();
  } else if (state.open && kind === "tiebreak" && tie && tie.left.includes(team) && !state.open.decided) {
    toggle(desk.wrong, team);
    // The audience reads this too, so it tells neither who nor which.
    desk.render();
    say(desk, "已记下，全部记好以后按 J 判定");
  }
}
