// @ts-check
/** The order of play, drawn or arranged. */
import { makeButton } from "../../page/dom.js";
import { make } from "../screen/parts.js";
import { attempt, panel } from "./panel.js";

/** @import { Desk } from "../screen/desk.js" */

/** @param {Desk} desk */
export function order(desk) {
  let teams = desk.state.order.slice();
  let reason = "";
  const list = make("ol", "order");
  const show = () => {
    list.replaceChildren(
      ...teams.map((team, place) => {
        const up = makeButton("上移", () => swap(place, place - 1));
        const down = makeButton("下移", () => swap(place, place + 1));
        up.disabled = place === 0;
        down.disabled = place === teams.length - 1;
        up.setAttribute("aria-label", desk.deck.units[team] + "上移");
        down.setAttribute("aria-label", desk.deck.units[team] + "下移");
        return make("li", "", make("b", "", String(place + 1)), make("span", "", desk.deck.units[team]), up, down);
      })
    );
  };
  /** @param {number} one @param {number} other */
  const swap = (one, other) => {
    [teams[one], teams[other]] = [teams[other], teams[one]];
    reason = "人工排定";
    show();
    const moved = list.children[other].querySelector("button:not(:disabled)");
    /** @type {HTMLElement} */ (moved).focus();
  };
  const draw = makeButton("随机抽签", () => {
    teams = shuffled(teams);
    reason = "随机抽签";
    show();
  });
  show();
  const opened = panel("出场顺序", "is-order", [list, make("p", "", draw)], [{ words: "采用", go: () => attempt(desk, opened, { type: "order", order: teams, reason }) }], "取消");
}

/** Each order is equally likely. @param {number[]} list */
function shuffled(list) {
  const out = list.slice();
  for (let i = out.length - 1; i > 0; i--) {
    const word = new Uint32Array(1);
    const fair = Math.floor(0x100000000 / (i + 1)) * (i + 1);
    do {
      crypto.getRandomValues(word);
    } while (word[0] >= fair);
    const j = word[0] % (i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}
