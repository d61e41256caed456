// @ts-check
/** The host's window, while the audience has a window of its own: the open question with its key, what comes next, notes. */
import { keep } from "../../record/keep.js";
import { words } from "../record/words.js";
import { segmentOf } from "../rule/deck.js";
import { fallsTo, nextCall } from "../rule/kinds.js";
import { on } from "../rule/onward.js";
import { ranking } from "../rule/ranking.js";
import { make, points } from "./parts.js";
import { call as question } from "./question.js";
import { screen as shown } from "./screen.js";
import { wordsOf } from "./words.js";

/** @import { Desk } from "./desk.js" */

/** @param {string} title @param {string} className @param {...(Node | string)} body */
function card(title, className, ...body) {
  return make("section", "card " + className, make("h2", "", title), ...body);
}

/** What PageDown does now. @param {Desk} desk @param {string} advice what else is to be done */
function onward(desk, advice) {
  const event = on(desk.deck, desk.state, desk.absent);
  return card("下一步", "is-onward", make("p", event ? "" : "advice", event ? "PageDown：" + words(desk.deck, desk.state, event) : advice));
}

/** The question after this one, all of it. @param {Desk} desk @returns {HTMLElement[]} */
function next(desk) {
  const { deck, state } = desk;
  const index = state.segment >= 0 && state.at !== "final" && segmentOf(deck, state).kind !== "risk" ? nextCall(deck, state) : -1;
  if (index < 0) {
    return [];
  }
  const call = segmentOf(deck, state).calls[index];
  const team = fallsTo(deck, state, index);
  const body = wordsOf(call, "3", "");
  body.dataset.most = "0.24";
  return [card("下一题　" + call.label + (team >= 0 ? "　" + deck.units[team] : ""), "is-next", body)];
}

/** @param {string[]} sentences */
function rulesCard(sentences) {
  const list = make("ol", "", ...sentences.map((words) => make("li", "", words)));
  list.tabIndex = 0; // it is scrolled with the keyboard too
  return card("本环节的规则", "is-rules", list);
}

/** @param {Desk} desk */
function places(desk) {
  const list = ranking(desk.deck, desk.state);
  const from = list.length - desk.state.places;
  const lines = list.map((place, index) =>
    make("li", index >= from ? "is-shown" : "", make("b", "", String(place.rank)), make("span", "", desk.deck.units[place.team]), make("b", "", points(place.total)), make("small", "", index >= from ? "已公布" : ""))
  );
  return make("div", "final-desk", make("h1", "", "总成绩"), make("ol", "", ...lines));
}

/**
 * @param {Desk} desk @param {{advice: string, black: boolean, board: boolean, notes: HTMLElement, kept: string}} more
 * @returns {HTMLElement}
 */
export function screen(desk, more) {
  const { state } = desk;
  const left = state.at === "call" ? question(desk, true) : state.at === "final" ? places(desk) : shown(desk);
  const covered = more.black ? "观众屏黑着，按 B 恢复" : more.board ? "观众屏上是记分板，按 S 收起" : "";
  const rest = state.segment >= 0 ? [rulesCard(segmentOf(desk.deck, state).rules)] : [];
  const aside = make("aside", "side", ...(covered ? [make("p", "covered", covered)] : []), onward(desk, more.advice), ...next(desk), ...rest, card("备注", "is-notes", more.notes), make("p", "kept", more.kept));
  return make("div", "operator", make("div", "left", left), aside);
}

/** What the host wrote down, kept like everything else. @param {string} name of the contest */
export function notes(name) {
  const place = keep(name + ".notes");
  const field = document.createElement("textarea");
  field.setAttribute("aria-label", "备注");
  field.placeholder = "主持人自己的话，只在这里看得到；写完按 Esc，按键又归比赛";
  field.addEventListener("keydown", (event) => event.key === "Escape" && field.blur());
  place.open().then((/** @type {{value: any}} */ { value }) => {
    field.value = typeof value === "string" ? value : "";
  });
  field.addEventListener("input", () => place.put(field.value));
  return field;
}
