// @ts-check
/** The screens before a question: the contest, and the rules of a segment. */
import { segmentOf } from "../rule/deck.js";
import { kicker, make, named, points } from "./parts.js";

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk */
export function opening(desk) {
  const lineup = make("ol", "lineup");
  desk.state.order.forEach((team) => lineup.append(make("li", "", named(desk, team))));
  return make("div", "opening", make("p", "kicker", desk.deck.region), make("h1", "", desk.deck.title), lineup);
}

/** @param {Desk} desk */
export function segmentRules(desk) {
  const segment = segmentOf(desk.deck, desk.state);
  const draws = make("ul", "draws");
  segment.draws.forEach((draw) => {
    const figures = [[String(draw.count), "题"], [points(draw.marks), "分/题"], [String(draw.seconds), "秒"]];
    const told = figures.filter(([, unit]) => segment.kind !== "tiebreak" || unit !== "分/题");
    const facts = told.map(([figure, unit]) => make("span", "", make("b", "", figure), unit));
    draws.append(make("li", "", make("strong", "", draw.type), ...facts));
  });
  const sentences = make("ol", "sentences", ...segment.rules.map((words) => make("li", "", words)));
  const list = make("div", "fit", sentences);
  list.dataset.most = "0.52";
  return make("div", "rules", kicker(desk), make("h1", "", segment.name), draws, list);
}
