// @ts-check
/** Scores: the table, the standing after a segment, the places at the end. */
import { segmentOf } from "../rule/deck.js";
import { ranking } from "../rule/ranking.js";
import { make, named, points, signed } from "./parts.js";

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk */
export function scoreTable(desk) {
  const { deck, state } = desk;
  const shown = deck.segments.map((segment, index) => ({ segment, index })).filter((each) => each.segment.kind !== "tiebreak");
  const corrected = state.corrections.some((marks) => marks !== 0);
  /** @param {string} text @param {string} [className] */
  const column = (text, className) => {
    const cell = make("th", className || "", text);
    cell.setAttribute("scope", "col");
    return cell;
  };
  const head = make("tr", "", column("名次"), column("队伍", "team"), column("基础分"));
  shown.forEach((each) => head.append(column(each.segment.name, each.index === state.segment ? "is-now" : "")));
  head.append(...(corrected ? [column("更正")] : []), column("总分", "total"));
  const body = make("tbody", "");
  ranking(deck, state).forEach((place) => {
    const name = make("th", "team", named(desk, place.team));
    name.setAttribute("scope", "row");
    const row = make("tr", place.rank <= 3 && state.segment > 0 ? "is-top" : "", make("td", "rank", String(place.rank)), name, make("td", "", points(deck.base)));
    shown.forEach((each) => row.append(make("td", each.index === state.segment ? "is-now" : "", each.index > state.segment ? "" : points(state.scores[each.index][place.team]))));
    row.append(...(corrected ? [make("td", "", state.corrections[place.team] ? signed(state.corrections[place.team]) : "")] : []), make("td", "total", points(place.total)));
    body.append(row);
  });
  return make("div", "fit table", make("table", "scores", make("thead", "", head), body));
}

/** The scores so far, in the midst of a segment. @param {Desk} desk */
export function scoreboard(desk) {
  const table = scoreTable(desk);
  table.dataset.most = "0.46";
  return make("div", "standing", make("h1", "", "记分板"), table);
}

/** @param {Desk} desk */
export function standing(desk) {
  const table = scoreTable(desk);
  table.dataset.most = "0.46";
  return make("div", "standing", make("h1", "", segmentOf(desk.deck, desk.state).name, make("small", "", "本环节结束")), table);
}

/** @param {Desk} desk */
export function final(desk) {
  const places = ranking(desk.deck, desk.state);
  const from = places.length - desk.state.places;
  const list = make("ol", "places");
  places.forEach((place, index) => {
    const shown = index >= from;
    const line = make("li", (shown ? "is-shown" : "") + (place.rank === 1 ? " is-first" : ""), make("b", "rank", shown ? String(place.rank) : ""));
    line.append(make("span", "name", shown ? desk.deck.units[place.team] : ""), make("span", "total", shown ? points(place.total) : ""));
    line.append(...(shown && place.tied ? [make("small", "", "并列")] : []));
    list.append(line);
  });
  return make("div", "final", make("p", "kicker", desk.deck.region), make("h1", "", "总成绩"), list);
}
