// @ts-check
/** The board of 加赛: who shares a place and who is left. */
import { makeButton } from "../../page/dom.js";
import { segmentOf } from "../rule/deck.js";
import { sharing } from "../rule/ranking.js";
import { running } from "../rule/tiebreak.js";
import { kicker, make, named, points } from "./parts.js";

/**
 * @import { Place } from "../rule/ranking.js"
 * @import { Desk } from "./desk.js"
 */

/** @param {Desk} desk */
export function ties(desk) {
  const { deck, state } = desk;
  const tie = running(state);
  const spare = segmentOf(deck, state).calls.filter((one) => !(one.id in state.taken)).length;
  const screen = make("div", "ties", kicker(desk), make("h1", "", segmentOf(deck, state).name));
  if (tie) {
    screen.append(make("p", "lead", "已答 " + tie.asked + " 题，还有 " + spare + " 题备用"));
    screen.append(make("ul", "rivals", ...tie.teams.map((team) => make("li", tie.left.includes(team) ? "" : "is-out", named(desk, team), make("span", "", tie.left.includes(team) ? "在场" : "出局")))));
    return screen;
  }
  const groups = sharing(deck, state);
  screen.append(make("p", "lead", groups.length ? "以下名次并列，还有 " + spare + " 题备用" : "没有并列的名次"));
  groups.forEach((group) => screen.append(tieGroup(desk, group)));
  return screen;
}

/** @param {Desk} desk @param {Place[]} group */
function tieGroup(desk, group) {
  const boxes = group.map((place) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = !desk.absent.has(place.team);
    box.value = String(place.team);
    box.addEventListener("change", () => desk.press(place.team));
    return box;
  });
  const teams = group.map((place) => place.team).filter((team) => !desk.absent.has(team));
  const begin = makeButton("加赛", () => desk.act({ type: "tie", teams }));
  begin.className = "primary";
  const rivals = make("div", "rivals", ...group.map((place, index) => make("label", desk.absent.has(place.team) ? "is-out" : "", boxes[index], named(desk, place.team))));
  rivals.setAttribute("role", "group");
  rivals.setAttribute("aria-label", "并列第 " + group[0].rank + " 名");
  return make("div", "tie-group", make("p", "", make("b", "", "第 " + group[0].rank + " 名"), points(group[0].total) + " 分"), rivals, begin);
}
