// @ts-check
/** The terms of articles of statutes, as Articles.java gives them. */
import { CLASSES } from "../../text/characters.js";
import { isHan } from "./folding.js";
import { CHARACTERS, value } from "./numerals.js";

export const NUMBER = "[0-9]{1,9}|[" + CHARACTERS + "]+";

const ARTICLE = new RegExp(
  "(?:法|条例|规定|办法|解释|意见|通知|方案|细则|规则|目录)([CLOSE\"]?(?:[OPEN][一二三四五][CLOSE])?[CLOSE\"]? ?)"
    .replace(/CLOSE/g, CLASSES.close)
    .replace("OPEN", CLASSES.open) +
    "((?:第 ?(?:NUMBER) ?条|(?:NUMBER) ?条|[0-9]{1,3}(?![0-9a-z.%HAN]))(?:[^、和,;。]{0,12}?[、和,] ?第 ?(?:NUMBER) ?条)*)"
      .replace(/NUMBER/g, NUMBER)
      .replace("HAN", CLASSES.han),
  "gu",
);
const PROVISION = new RegExp("第 ?(" + NUMBER + ") ?条|(" + NUMBER + ") ?条|^([0-9]{1,3})$", "gu");
const LONGEST_NAME = 8;

/** The terms of one article of what the Han at the end of a text name. @param {string} before @param {number} article */
export function terms(before, article) {
  const points = Array.from(before.slice(-2 * LONGEST_NAME));
  let start = points.length;
  while (start > 0 && points.length - start < LONGEST_NAME && isHan(points[start - 1], 1)) {
    start--;
  }
  const all = [];
  for (let i = start; i + 1 < points.length; i++) {
    all.push(points[i] + points[i + 1] + "@" + article);
  }
  return all;
}

/** The terms of all articles in a text. @param {string} folded */
export function each(folded) {
  /** @type {string[]} */
  const all = [];
  for (const found of folded.matchAll(ARTICLE)) {
    const before = folded.slice(0, found.index + found[0].length - found[1].length - found[2].length);
    for (const provision of found[2].matchAll(PROVISION)) {
      const article = value(provision[1] || provision[2] || provision[3]);
      if (article >= 0) {
        all.push(...terms(before, article));
      }
    }
  }
  return all;
}
