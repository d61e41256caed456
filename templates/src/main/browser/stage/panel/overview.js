// @ts-check
/** The scoreboard, the segments to go to, and what keys do. */
import { makeButton } from "../../page/dom.js";
import { make } from "../screen/parts.js";
import { scoreTable } from "../screen/scores.js";
import { panel } from "./panel.js";

/** @import { Desk } from "../screen/desk.js" */

/** @param {Desk} desk */
export function scoreboard(desk) {
  return panel("记分板", "is-scoreboard", [scoreTable(desk)], [], "关闭（S）").dialog;
}

/** @param {Desk} desk */
export function segments(desk) {
  const list = make("ol", "menu");
  desk.deck.segments.forEach((segment, index) => {
    const button = makeButton(segment.name, () => {
      desk.act({ type: "segment", segment: index });
      opened.dialog.close();
    });
    button.setAttribute("aria-current", String(index === desk.state.segment));
    list.append(make("li", "", button));
  });
  const more = [{ words: "总成绩", go: () => desk.act({ type: "end" }) }];
  const opened = panel("环节", "is-menu", [list], desk.state.segment >= 0 ? more : [], "关闭");
}

/** @param {{show: string, words: string}[]} commands */
export function help(commands) {
  const list = make("dl", "keys");
  commands.forEach((one) => list.append(make("div", "", make("dt", "", make("kbd", "", one.show)), make("dd", "", one.words))));
  panel("按键", "is-help", [list], [], "关闭");
}
