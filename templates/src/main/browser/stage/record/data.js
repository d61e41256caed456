// @ts-check
/** The record of a contest as data: what is exported and kept, lines of log files, and both read back. */
import { replay } from "../rule/fold.js";

/**
 * @import { Deck } from "../rule/deck.js"
 * @import { Event } from "../rule/state.js"
 */

const FORMAT = 1;
const MOST_EVENTS = 20000;

/** @typedef {{format: number, code: string, digest: string, journal: Event[]}} Kept */

/** @param {Deck} deck @param {Event[]} journal @returns {Kept} */
export function whole(deck, journal) {
  return { format: FORMAT, code: deck.code, digest: deck.digest, journal };
}

/** @param {Deck} deck @param {Event[]} journal */
export function data(deck, journal) {
  return JSON.stringify(whole(deck, journal));
}

/** What becomes a line of a log file. @param {object} event */
export function line(event) {
  return JSON.stringify(event) + "\n";
}

/** A part of a log file: a heading and what happened so far. It begins on a line of its own whatever stands before. @param {Deck} deck @param {Event[]} journal */
export function lines(deck, journal) {
  return "\n" + line({ format: FORMAT, code: deck.code, digest: deck.digest }) + journal.map(line).join("");
}

/** What files of the record are called, without their ending. @param {Deck} deck */
export function fileName(deck) {
  return "现场记录-" + deck.code.replace(/[^\p{L}\p{N}.-]/gu, "_") + (deck.rehearsal ? "-演练" : "");
}

/** @param {string} text @returns {any} nothing if it is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (broken) {
    return undefined;
  }
}

/** The last part of a log file. A line that a crash tore is left out where the part ends with it. @param {string} text @returns {Kept} */
function lastPart(text) {
  /** @type {Kept | null} */
  let part = null;
  let torn = 0;
  text.split("\n").forEach((each, index) => {
    const value = parsed(each);
    if (value && value.format === FORMAT) {
      part = Object.assign({ journal: [] }, value);
      torn = 0;
    } else if (value === undefined && each.trim() !== "") {
      torn = torn || index + 1;
    } else if (value !== undefined && torn) {
      throw new RangeError("记录已损坏：第 " + torn + " 行不完整。");
    } else if (value !== undefined && part) {
      part.journal.push(value);
    }
  });
  if (!part) {
    throw new RangeError("记录已损坏，不是完整的数据。");
  }
  return part;
}

/**
 * A journal read back from its data or from a log file.
 * @param {Deck} deck @param {string} text @returns {Event[]}
 * @throws {RangeError} with a sentence, for anything that is not a whole record of this very contest
 */
export function read(deck, text) {
  const one = parsed(text);
  return checked(deck, one && (one.journal || one.format !== FORMAT) ? one : lastPart(text));
}

/** @param {Deck} deck @param {Kept} kept @returns {Event[]} its journal */
export function checked(deck, kept) {
  if (!kept || kept.format !== FORMAT || !Array.isArray(kept.journal)) {
    throw new RangeError("这不是现场赛的记录，或者是别的版本导出的。");
  }
  if (kept.code !== deck.code || kept.digest !== deck.digest) {
    throw new RangeError("这是另一套题的记录（试卷代号 " + String(kept.code).slice(0, 40) + "），不能用在这里。");
  }
  const complete = kept.journal.every((event) => event && typeof event.type === "string" && Number.isFinite(event.at));
  if (!complete || kept.journal.length > MOST_EVENTS) {
    throw new RangeError("记录已损坏，有不完整的事项。");
  }
  try {
    replay(deck, kept.journal);
  } catch (impossible) {
    throw new RangeError("记录已损坏，有前后矛盾的事项：" + (impossible instanceof Error ? impossible.message : ""));
  }
  return kept.journal;
}
