// @ts-check
/** The record of a contest as tables: what happened, row by row, and the scores. */
import { effective, replay } from "../rule/fold.js";
import { points } from "../rule/points.js";
import { ranking } from "../rule/ranking.js";
import { signed, words } from "./words.js";

/**
 * @import { Deck } from "../rule/deck.js"
 * @import { Event, State } from "../rule/state.js"
 */

/** @typedef {{n: number, time: string, segment: string, question: string, words: string, change: string, undone: boolean}} Row */

/** 2021-08-20 09:05:07 in the time of this computer. @param {number} at */
export function time(at) {
  const date = new Date(at);
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, "0");
  const day = date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
  return day + " " + two(date.getHours()) + ":" + two(date.getMinutes()) + ":" + two(date.getSeconds());
}

/** @param {Deck} deck @param {State} state @returns {{segment: string, question: string}} */
function place(deck, state) {
  const segment = state.segment >= 0 ? deck.segments[state.segment] : null;
  return { segment: segment ? segment.name : "", question: segment && state.open ? segment.calls[state.open.call].label : "" };
}

/** The journal in words, undone events too. @param {Deck} deck @param {Event[]} journal @returns {Row[]} */
export function rows(deck, journal) {
  const holds = new Set(effective(journal).done);
  return journal.map((event, index) => {
    const before = replay(deck, journal.slice(0, index));
    const after = replay(deck, journal.slice(0, index + 1));
    const marker = event.type === "undo" || event.type === "redo";
    const change = marker
      ? ""
      : after.change.map((marks, team) => (marks ? deck.units[team] + " " + signed(marks) : "")).filter(Boolean).join("；");
    return Object.assign(place(deck, after.open || !before.open ? after : before), {
      n: index + 1,
      time: time(event.at),
      words: event.type === "undo" ? "撤销上一步" : event.type === "redo" ? "重做一步" : words(deck, before, event),
      change,
      undone: !marker && !holds.has(index),
    });
  });
}

/** Segment and question; the segment's name only once. @param {Row} row */
export function whereOf(row) {
  return row.question && row.question.startsWith(row.segment) ? row.question : (row.segment + " " + row.question).trim();
}

/** A table of the scores: a heading and a line a team, best first. @param {Deck} deck @param {State} state @returns {string[][]} */
export function scores(deck, state) {
  const scored = deck.segments.map((segment, index) => ({ segment, index })).filter((each) => each.segment.kind !== "tiebreak");
  const heading = ["名次", "队伍", "基础分"].concat(scored.map((each) => each.segment.name), "更正", "总分");
  return [heading].concat(
    ranking(deck, state).map((line) =>
      [String(line.rank) + (line.tied ? "（并列）" : ""), deck.units[line.team], points(deck.base)].concat(
        scored.map((each) => points(state.scores[each.index][line.team])),
        points(state.corrections[line.team]),
        points(line.total)
      )
    )
  );
}
