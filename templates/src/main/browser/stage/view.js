// @ts-check
/** The screens of the contest on stage, each made anew from the state. They decide nothing. */
import { make as element, makeButton } from "../page/dom.js";
import * as record from "./record.js";
import * as rules from "./rules.js";

/**
 * @typedef {Object} Desk what screens and panels know of the host's desk
 * @property {any} deck
 * @property {any} state
 * @property {any[]} journal
 * @property {any} clock
 * @property {number} team who is to be marked next in a case; -1 for nobody
 * @property {Set<number>} wrong teams marked as wrong in a tie-break, before the host confirms
 * @property {Set<number>} absent teams that do not play for the place they share
 * @property {(event: any) => boolean} act
 * @property {(words: string) => void} say
 * @property {(team: number) => void} press what the key of a team does
 */

/** Children are elements or texts. @param {keyof HTMLElementTagNameMap} name @param {string} className @param {...(Node | string)} children @returns {HTMLElement} */
export function make(name, className, ...children) {
  const made = element(name, "", className);
  made.append(...children);
  return made;
}

/** @param {number} marks */
export function points(marks) {
  return rules.points(marks).replace("-", "−");
}

/** @param {number} marks */
export function signed(marks) {
  return record.signed(marks).replace("-", "−");
}

/** The place of a team in the order of play, from 1. @param {Desk} desk @param {number} team */
export function number(desk, team) {
  return desk.state.order.indexOf(team) + 1;
}

/** @param {Desk} desk @param {number} team */
export function named(desk, team) {
  return make("span", "named", make("b", "", String(number(desk, team))), make("span", "", desk.deck.units[team]));
}

/** @param {Desk} desk */
function kicker(desk) {
  return make("p", "kicker", "环节 " + (desk.state.segment + 1) + " / " + desk.deck.segments.length);
}

// ---- before and between ----

/** @param {Desk} desk */
function opening(desk) {
  const lineup = make("ol", "lineup");
  desk.state.order.forEach((/** @type {number} */ team) => lineup.append(make("li", "", named(desk, team))));
  return make("div", "opening", make("p", "kicker", desk.deck.region), make("h1", "", desk.deck.title), lineup);
}

/** @param {Desk} desk */
function segmentRules(desk) {
  const segment = rules.segmentOf(desk.deck, desk.state);
  const draws = make("ul", "draws");
  segment.draws.forEach((/** @type {any} */ draw) => {
    const figures = [[String(draw.count), "题"], [points(draw.marks), "分/题"], [String(draw.seconds), "秒"]];
    const told = figures.filter(([, unit]) => segment.kind !== "tiebreak" || unit !== "分/题");
    const facts = told.map(([figure, unit]) => make("span", "", make("b", "", figure), unit));
    draws.append(make("li", "", make("strong", "", draw.type), ...facts));
  });
  const sentences = make("ol", "sentences", ...segment.rules.map((/** @type {string} */ words) => make("li", "", words)));
  const list = make("div", "fit", sentences);
  list.dataset.most = "0.52";
  return make("div", "rules", kicker(desk), make("h1", "", segment.name), draws, list);
}

// ---- a question ----

/** The words of a question as far as they may be seen. @param {Desk} desk @param {any} open @param {boolean} all for the host, who sees all */
function words(desk, open, all) {
  const call = rules.shownCall(desk.deck, open);
  const shown = ["", "1", call.rationale ? "2" : "3", "3"][open.revealed] || "";
  return wordsOf(call, all ? "3" : shown, shown);
}

/** @param {any} call @param {string} shown the last step that is seen @param {string} told the last step that the audience sees */
export function wordsOf(call, shown, told) {
  const template = /** @type {HTMLTemplateElement} */ (document.querySelector('template[data-call="' + call.id + '"]'));
  const body = make("div", "fit call-body", template.content.cloneNode(true));
  body.querySelectorAll("[data-step]").forEach((part) => {
    const step = /** @type {HTMLElement} */ (part).dataset.step || "";
    if (step > shown) {
      part.remove();
    }
    part.classList.toggle("is-sealed", step > told);
  });
  body.querySelectorAll(".options li").forEach((line) => {
    const key = line.hasAttribute("data-key");
    line.removeAttribute("data-key");
    if (shown) {
      line.className = key ? "is-key" : "is-other";
      line.append(...(key ? [make("span", "tick", "✓")] : []));
    }
  });
  body.dataset.shown = told;
  body.dataset.most = "0.66";
  body.classList.toggle("is-case", body.querySelector(".material") !== null);
  return body;
}

/** Judges' marks of the open case by team; null before the first. @param {Desk} desk @param {any} open */
function marksOf(desk, open) {
  return desk.state.given[rules.segmentOf(desk.deck, desk.state).calls[open.call].id] || null;
}

/** @param {Desk} desk @param {any} open */
function who(desk, open) {
  const segment = rules.segmentOf(desk.deck, desk.state);
  const written = segment.written && marksOf(desk, open) === null;
  const team = segment.written ? desk.team : open.team;
  if (written && !open.decided) {
    return make("p", "who", "各队书面作答");
  }
  if (team >= 0) {
    const seat = segment.kind === "individual" ? [make("small", "", rules.member(desk.state, open.call) + " 号队员")] : [];
    return make("p", "who", named(desk, team), ...seat);
  }
  if (segment.kind === "buzzer" && !open.decided) {
    return make("p", open.armed ? "who is-armed" : "who", open.armed ? "请抢答" : "请听题");
  }
  const tie = rules.running(desk.state);
  return make("p", "who", tie && segment.kind === "tiebreak" ? tie.left.map((/** @type {number} */ each) => desk.deck.units[each]).join("　") : "");
}

/** What came of the question. @param {Desk} desk @param {any} open */
function verdict(desk, open) {
  const last = desk.journal[desk.journal.length - 1];
  const segment = rules.segmentOf(desk.deck, desk.state);
  const line = make("p", "verdict");
  line.setAttribute("role", "status");
  if (segment.kind === "scenario") {
    if (last.type === "marks") {
      line.className = "verdict is-right";
      line.append(desk.deck.units[last.team] + "　", make("b", "", points(rules.mean(last.given, segment.judges.trimmed)) + " 分"), marksShown(last.given, segment.judges.trimmed));
    }
  } else if (open.decided === "right" || open.decided === "part") {
    line.className = "verdict is-right";
    line.append("✓ " + record.DECIDED[open.decided], ...gained(desk));
  } else if (open.decided === "wrong") {
    line.className = "verdict is-wrong";
    line.append("✗ 答错", ...gained(desk));
  } else if (open.decided === "done") {
    line.append(tieWords(desk));
  } else if (open.decided) {
    line.append(record.DECIDED[open.decided]);
  } else if (open.early.length) {
    line.className = "verdict is-wrong";
    const early = open.early.map((/** @type {number} */ team) => make("b", "", desk.deck.units[team] + (open.gained[team] ? " " + signed(open.gained[team]) : "")));
    line.append("提前抢答", ...early);
  }
  return line;
}

/** @param {Desk} desk */
function gained(desk) {
  const { gained } = desk.state.open;
  return desk.state.order.filter((/** @type {number} */ team) => gained[team]).map((/** @type {number} */ team) => make("b", "", desk.deck.units[team] + " " + signed(gained[team])));
}

/** @param {Desk} desk */
function tieWords(desk) {
  const tie = desk.state.ties[desk.state.ties.length - 1];
  const left = tie.left.map((/** @type {number} */ team) => desk.deck.units[team]).join("、");
  return tie.left.length > 1 ? "仍未分出：" + left + "，再答一题" : left + " 胜出";
}

/** Judges' marks, those left out struck. @param {number[]} given @param {boolean} trimmed */
function marksShown(given, trimmed) {
  const sorted = given.slice().sort((a, b) => a - b);
  const dropped = trimmed && given.length > 2 ? [sorted[0], sorted[sorted.length - 1]] : [];
  const list = make("span", "given");
  given.forEach((mark) => {
    const at = dropped.indexOf(mark);
    if (at >= 0) {
      dropped.splice(at, 1);
    }
    list.append(make(at >= 0 ? "s" : "span", "", points(mark)));
  });
  return list;
}

/** @param {Desk} desk @param {boolean} [all] for the host, who sees all */
export function call(desk, all) {
  const open = desk.state.open;
  const segment = rules.segmentOf(desk.deck, desk.state);
  const draw = rules.drawOf(desk.deck, desk.state, open);
  const label = segment.calls[open.call].label;
  const swapped = open.shown.segment !== desk.state.segment || open.shown.call !== open.call;
  const facts = make("p", "facts", make("span", "", draw.type));
  if (segment.kind !== "tiebreak") {
    facts.append(make("span", "", make("b", "", points(draw.marks)), "分"));
  }
  if (swapped) {
    facts.append(make("span", "", "备用题 " + rules.shownCall(desk.deck, open).label));
  }
  const digits = make("b", "", "");
  const clock = make("div", "clock", digits);
  clock.setAttribute("role", "timer");
  clock.setAttribute("aria-label", "剩余时间");
  const head = make("div", "call-head", make("h1", "label", label), who(desk, open), facts, clock);
  return make("div", "call", head, words(desk, open, all === true), verdict(desk, open));
}

// ---- boards ----

/** @param {Desk} desk */
function risk(desk) {
  const { deck, state } = desk;
  const segment = rules.segmentOf(deck, state);
  const turn = state.turn.order[state.turn.next];
  const left = rules.nextCall(deck, state) >= 0;
  const title = make("h1", "turn", ...(left && turn !== undefined ? ["请", named(desk, turn), "选题"] : ["题目已选完"]));
  const queue = make("ol", "queue");
  state.turn.order.forEach((/** @type {number} */ team, /** @type {number} */ place) => {
    const button = makeButton("", () => desk.act({ type: "turn", team }));
    button.append(named(desk, team));
    button.className = place < state.turn.next ? "is-past" : "";
    button.setAttribute("aria-current", String(place === state.turn.next));
    queue.append(make("li", "", button));
  });
  const grid = make("div", "board");
  segment.draws.forEach((/** @type {any} */ draw, /** @type {number} */ index) => {
    const cells = make("div", "cells");
    segment.calls.forEach((/** @type {any} */ one, /** @type {number} */ place) => {
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

/** @param {Desk} desk */
function ties(desk) {
  const { deck, state } = desk;
  const tie = rules.running(state);
  const spare = rules.segmentOf(deck, state).calls.filter((/** @type {any} */ one) => !(one.id in state.taken)).length;
  const screen = make("div", "ties", kicker(desk), make("h1", "", rules.segmentOf(deck, state).name));
  if (tie) {
    screen.append(make("p", "lead", "已答 " + tie.asked + " 题，还有 " + spare + " 题备用"));
    screen.append(make("ul", "rivals", ...tie.teams.map((/** @type {number} */ team) => make("li", tie.left.includes(team) ? "" : "is-out", named(desk, team), make("span", "", tie.left.includes(team) ? "在场" : "出局")))));
    return screen;
  }
  const groups = rules.sharing(deck, state);
  screen.append(make("p", "lead", groups.length ? "以下名次并列，还有 " + spare + " 题备用" : "没有并列的名次"));
  groups.forEach((/** @type {any[]} */ group) => screen.append(tieGroup(desk, group)));
  return screen;
}

/** @param {Desk} desk @param {any[]} group */
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

// ---- scores ----

/** @param {Desk} desk */
export function scoreTable(desk) {
  const { deck, state } = desk;
  const shown = deck.segments.map((/** @type {any} */ segment, /** @type {number} */ index) => ({ segment, index })).filter((/** @type {any} */ each) => each.segment.kind !== "tiebreak");
  const corrected = state.corrections.some((/** @type {number} */ marks) => marks !== 0);
  /** @param {string} text @param {string} [className] */
  const column = (text, className) => {
    const cell = make("th", className || "", text);
    cell.setAttribute("scope", "col");
    return cell;
  };
  const head = make("tr", "", column("名次"), column("队伍", "team"), column("基础分"));
  shown.forEach((/** @type {any} */ each) => head.append(column(each.segment.name, each.index === state.segment ? "is-now" : "")));
  head.append(...(corrected ? [column("更正")] : []), column("总分", "total"));
  const body = make("tbody", "");
  rules.ranking(deck, state).forEach((/** @type {any} */ place) => {
    const name = make("th", "team", named(desk, place.team));
    name.setAttribute("scope", "row");
    const row = make("tr", place.rank <= 3 && state.segment > 0 ? "is-top" : "", make("td", "rank", String(place.rank)), name, make("td", "", points(deck.base)));
    shown.forEach((/** @type {any} */ each) => row.append(make("td", each.index === state.segment ? "is-now" : "", each.index > state.segment ? "" : points(state.scores[each.index][place.team]))));
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
function standing(desk) {
  const table = scoreTable(desk);
  table.dataset.most = "0.46";
  return make("div", "standing", make("h1", "", rules.segmentOf(desk.deck, desk.state).name, make("small", "", "本环节结束")), table);
}

/** @param {Desk} desk */
function final(desk) {
  const places = rules.ranking(desk.deck, desk.state);
  const from = places.length - desk.state.places;
  const list = make("ol", "places");
  places.forEach((/** @type {any} */ place, /** @type {number} */ index) => {
    const shown = index >= from;
    const line = make("li", (shown ? "is-shown" : "") + (place.rank === 1 ? " is-first" : ""), make("b", "rank", shown ? String(place.rank) : ""));
    line.append(make("span", "name", shown ? desk.deck.units[place.team] : ""), make("span", "total", shown ? points(place.total) : ""));
    line.append(...(shown && place.tied ? [make("small", "", "并列")] : []));
    list.append(line);
  });
  return make("div", "final", make("p", "kicker", desk.deck.region), make("h1", "", "总成绩"), list);
}

/** The main part of the screen. @param {Desk} desk @returns {HTMLElement} */
export function screen(desk) {
  switch (desk.state.at) {
    case "opening":
      return opening(desk);
    case "rules":
      return segmentRules(desk);
    case "board":
      return rules.segmentOf(desk.deck, desk.state).kind === "risk" ? risk(desk) : ties(desk);
    case "call":
      return call(desk);
    case "standing":
      return standing(desk);
    default:
      return final(desk);
  }
}

// ---- teams at the foot ----

/** @param {Desk} desk @param {number} team @param {boolean} all @returns {{pressed: boolean, out: boolean, active: boolean, note: string}} */
function role(desk, team, all) {
  const { state } = desk;
  const none = { pressed: false, out: false, active: false, note: "" };
  const open = state.open;
  if (!open) {
    return state.at === "board" && state.turn.order[state.turn.next] === team ? Object.assign(none, { active: true }) : none;
  }
  const kind = rules.segmentOf(desk.deck, state).kind;
  if (kind === "buzzer") {
    const may = rules.mayBuzz(state, open, team);
    return { pressed: !open.decided && open.team < 0 && may, out: !may, active: open.team === team, note: open.early.includes(team) ? "提前抢答" : "" };
  }
  if (kind === "scenario") {
    const marks = marksOf(desk, open);
    const given = (marks || {})[team];
    const note = given ? "本题 " + points(rules.mean(given, rules.segmentOf(desk.deck, state).judges.trimmed)) : "";
    const active = desk.team === team && (all || open.team >= 0 || marks !== null);
    return { pressed: rules.answers(open, team), out: false, active, note };
  }
  const tie = kind === "tiebreak" ? rules.running(state) : null;
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
  list.classList.toggle("is-long", desk.deck.units.some((/** @type {string} */ name) => name.length > 4));
  desk.state.order.forEach((/** @type {number} */ team) => {
    const { pressed, out, active, note } = role(desk, team, all === true);
    const change = desk.state.change[team];
    const inner = pressed ? makeButton("", () => desk.press(team)) : make("div", "");
    inner.className = "chip" + (active ? " is-active" : "") + (out ? " is-out" : "");
    inner.append(named(desk, team), make("b", "score", points(rules.total(desk.deck, desk.state, team))));
    if (change || note) {
      inner.append(make("span", change < 0 ? "change is-loss" : "change", change ? signed(change) : note));
    }
    list.append(make("li", "", inner));
  });
  return list;
}
