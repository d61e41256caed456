// @ts-check
/**
 * What decides marks: pure, the same on pages of items and on papers. Papers count in halves.
 *
 * Answers of blanks are compared as people read them. Characters that nobody sees do not count, whether
 * pasted in the middle or at an end; neither do blanks, case and width, the form of quotation marks, radicals
 * that PDF files give for characters, nor a mark that ends the sentence. Java's home is mark.TypedAnswer:
 *
 *   「 １０ 日。」 → 10日      「三十⁠日」 → 三十日      「5!」 → 5! (a factorial is no full stop)
 */
import { usual } from "../text/lookalikes.js";

/**
 * Nobody sees these: Unicode's default ignorable code points, controls, the marks around annotations, and
 * blanks of every width, the empty Braille pattern among them.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\s\u2800\ufff9-\ufffb]+/gu;
/** Before NFKC, which would make 5！ of the full-width mark the 5! of arithmetic. */
const ENDING = /[。．.｡，,､、；;：:！？…]+$/u;

/**
 * @typedef {Object} Key what is right
 * @property {string} type single, multiple, indefinite, judgement, blank or short
 * @property {number} half full marks, in halves
 * @property {number} partial halves of each right option when some are missing; 0 for none
 * @property {string[]} options ids of the right options
 * @property {string[][]} accepted of each blank the accepted answers
 * @property {number[]} parts halves of each blank or scoring point
 * @property {string[]} [lines] of 匹配 and 排序 the id of the option that belongs into each line
 * @property {number[]} [scale] of these the halves for one right line, two … all
 *
 * @typedef {{half: number, parts: number[]}} Mark
 * @typedef {{name: string, got: number, full: number, pending: number}} Row
 */

/** As answers of blanks are compared; empty where nothing is written. @param {string} text @returns {string} */
export function normal(text) {
  const seen = text.replace(UNSEEN, "");
  // An answer may itself be a mark of punctuation.
  const words = seen.replace(ENDING, "") || seen;
  const folded = usual(words).normalize("NFKC").replace(UNSEEN, "").toLowerCase();
  return folded.replace(/[“”„‟「」『』〝〞〟]/g, '"').replace(/[‘’‚‛]/g, "'");
}

/** A range as content.Tolerance writes it, and a number with its unit. */
const RANGE = /^±(-?[\d.]+?)\.\.(-?[\d.]+) (.*)$/;
const NUMBER = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,20})(?:\.\d{1,20})?)(?:(?:[eE]|[×xX*]10\^?)([-+]?\d{1,2}))?([^\d.,].*)?$/;
/** More decimals than numbers have, so that they are compared exactly. */
const DECIMALS = 130;

/** As a whole number of the smallest decimals. @param {string} text @param {number} power */
function exact(text, power) {
  const [whole, decimals = ""] = text.replace(/[,+]/g, "").split(".");
  return BigInt(whole + decimals + "0".repeat(DECIMALS + power - decimals.length));
}

/** Unlike words, units differ by case: 5 mΩ is not 5 MΩ. @param {string} text */
function unit(text) {
  return usual(text.replace(UNSEEN, "").replace(ENDING, "")).normalize("NFKC").replace(UNSEEN, "").replace(/\u2212/g, "-");
}

/** Whether a number lies in a range and has one of its units. @param {RegExpExecArray} range @param {string} given */
function within(range, given) {
  const found = NUMBER.exec(unit(given));
  if (!found) {
    return false;
  }
  const value = exact(found[1], Number(found[2] || 0));
  const units = range[3].split("、").map(unit);
  return units.includes(found[3] || "") && value >= exact(range[1], 0) && value <= exact(range[2], 0);
}

/** Whether a blank is filled as one of the accepted answers. @param {string[]} accepted @param {string} given */
export function fits(accepted, given) {
  const written = normal(given);
  return (
    written !== "" &&
    accepted.some((words) => {
      const range = RANGE.exec(words);
      return range ? within(range, given) : normal(words) === written;
    })
  );
}

/** The accepted answers of a line of the key, as `fits` takes them. @param {Element} line @returns {string[]} */
export function accepted(line) {
  const all = /** @type {HTMLElement[]} */ (Array.from(line.querySelectorAll("[data-accept]")));
  return all.map((words) => words.dataset.accept || words.textContent || "");
}

/** Halves shared out as declared, or evenly where something declares none. @param {number} half @param {number[]} declared */
export function share(half, declared) {
  const proportional = declared.every((each) => each > 0);
  const total = proportional ? sum(declared) : declared.length;
  return declared.map((each) => (half * (proportional ? each : 1)) / total);
}

/** @param {number[]} numbers */
export function sum(numbers) {
  return numbers.reduce((all, each) => all + each, 0);
}

/** @param {Key} key @param {string[]} chosen */
function markChoice(key, chosen) {
  const right = chosen.filter((id) => key.options.includes(id)).length;
  if (right < chosen.length) {
    return 0;
  }
  return right === key.options.length ? key.half : Math.min(key.half, right * key.partial);
}

/** How many lines are right. @param {string[]} right @param {string[]} answer */
export function linesRight(right, answer) {
  return right.filter((id, line) => id === answer[line]).length;
}

/**
 * The marks of an answer, in halves: ids of options, texts of blanks, or indices of points made.
 * @param {Key} key @param {Array<string | number>} answer @returns {Mark}
 */
export function mark(key, answer) {
  if (key.type === "short") {
    const parts = key.parts.map((half, index) => (answer.includes(index) ? half : 0));
    return { half: sum(parts), parts };
  }
  if (key.type === "blank") {
    const parts = key.parts.map((half, index) => (fits(key.accepted[index], String(answer[index] || "")) ? half : 0));
    return { half: sum(parts), parts };
  }
  if (key.lines && key.lines.length) {
    const right = linesRight(key.lines, answer.map(String));
    return { half: right ? /** @type {number[]} */ (key.scale)[right - 1] : 0, parts: [] };
  }
  const half = markChoice(key, answer.map(String));
  return { half, parts: [half] };
}

/** Adds marks up by name, in the order in which names appear. @param {Row[]} rows @returns {Row[]} */
export function tally(rows) {
  /** @type {Map<string, Row>} */
  const all = new Map();
  rows.forEach((row) => {
    const into = all.get(row.name) || { name: row.name, got: 0, full: 0, pending: 0 };
    all.set(row.name, into);
    into.got += row.got;
    into.full += row.full;
    into.pending += row.pending;
  });
  return Array.from(all.values());
}
