// @ts-check
/** How text becomes terms, as Analysis.java cuts it: analysis-cases.tsv shows the rule. */
import { CLASSES } from "../../text/characters.js";
import * as articles from "./articles.js";
import { fold } from "./folding.js";
import { CHARACTERS, parse } from "./numerals.js";

const RUN = new RegExp("[" + CLASSES.han + "]+", "gu");
const WORD = /[a-z0-9]+(?:[+.\-_/][a-z0-9]+)*/g;
const QUANTITY = new RegExp(
  "([0-9]{1,9}(?:\\.[0-9]{1,4})?)(万?) ?(个月|小时|周岁|[条款项年月日天岁元倍级人次个号名%])|(百分之)?([" +
    CHARACTERS +
    "]+)(个月|小时|周岁|[条款项年月日天岁元倍级人次个号名]|)",
  "gu",
);
const DOCUMENT = new RegExp("([12][0-9]{3}) ?[年" + CLASSES.close + "] ?(?:第 ?)?([0-9]{1,4}) ?号", "gu");

/** The term of a whole name, spaces left out. @param {string} text */
export function name(text) {
  return "=" + fold(text).replace(/ /g, "");
}

/** @param {string} written */
function unit(written) {
  return written === "天" ? "日" : written === "周岁" ? "岁" : written;
}

/**
 * The terms of a text: words, and the single characters that count by themselves.
 * @param {string} text
 * @param {Set<string>} stopped
 * @param {Set<string>} common
 */
export function analyse(text, stopped, common) {
  const folded = fold(text);
  /** @type {string[]} */
  const words = [];
  /** @type {string[]} */
  const singles = [];
  for (const [text] of folded.matchAll(RUN)) {
    const run = Array.from(text);
    if (run.length === 1) {
      if (!common.has(text)) {
        words.push(text);
      }
      continue;
    }
    for (let i = 0; i + 1 < run.length; i++) {
      const bigram = run[i] + run[i + 1];
      if (!stopped.has(bigram)) {
        words.push(bigram);
      }
    }
    for (const c of run) {
      if (!common.has(c)) {
        singles.push(c);
      }
    }
  }
  for (const [word] of folded.matchAll(WORD)) {
    words.push(word);
  }
  for (const found of folded.matchAll(QUANTITY)) {
    if (found[1] !== undefined) {
      if (found[2] === "" || !found[1].includes(".")) {
        words.push(found[1] + (found[2] === "" ? "" : "0000") + unit(found[3]));
      }
      continue;
    }
    const value = parse(found[5]);
    if (value >= 0 && (found[4] !== undefined || found[6] !== "")) {
      words.push(value + (found[4] !== undefined ? "%" : unit(found[6])));
    }
  }
  for (const found of folded.matchAll(DOCUMENT)) {
    words.push(found[1] + "#" + Number(found[2]));
  }
  words.push(...articles.each(folded));
  return { words, singles };
}
