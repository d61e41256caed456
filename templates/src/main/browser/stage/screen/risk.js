// @ts-check
/** The board of 风险题. */
import { makeButton } from "../../page/dom.js";
import { segmentOf } from "../rule/deck.js";
import { nextCall } from "../rule/kinds.js";
import { make, named, points } from "./parts.js";

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk */
export function risk(desk) {
  const { deck, state } = desk;
  const segment = segmentOf(deck, state);
  const turn = state.turn.order[state.turn.next];
  const left = nextCall(deck, state) >= 0;
  const title = make("h1", "turn", ...(left && turn !== undefined ? ["请", named(desk, turn), "选题"] : ["题目已选完"]));
  const queue = make("ol", "queue");
  state.turn.order.forEach((team, place) => {
    const button = makeButton("", () => desk.act({ type: "turn", team }));
    button.append(named(desk, team));
    button.className = place < state.turn.next ? "is-past" : "";
    button.setAttribute("aria-current", String(place === state.turn.next));
    queue.append(make("li", "", button));
  });
  const grid = make("div", "board");
  segment.draws.forEach((draw, index) => {
    const cells = make("div", "cells");
    segment.calls.forEach((one, place) => {
      if (one.draw === index) {
        const cell = makeButton(one.label, () => desk.act({ type: "call", call: place, team: turn }));
        cell.disabled = one.id in state.taken;
        cell.className = cell.disabled ? "is-taken" : "";
        cell.setAttribute("aria-label", one.label + "，" + points(draw.marks) + " 分" + (cell.disabled ? "，已用" : ""));
        cells.append(cell);
      }
    });
    const head = make("div", "row-head", make("b", "", points(draw.marks)), make("span", "", "分"), make("small", "", draw.type + "　" + draw.seconds + " 秒"));
    grid.append(make("div", "row", head, cells));
  });
  return make("div", "risk", title, queue, grid);
}
