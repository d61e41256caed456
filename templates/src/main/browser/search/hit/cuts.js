// @ts-check
/** Where a text may be cut: at a code point, and not inside a number or a word of a query, as Cuts.java cuts it. */
import { CLASSES } from "../../text/characters.js";
import { CHARACTERS } from "../query/numerals.js";

const FIGURE = new RegExp("[0-9a-zA-Z０-９.,%/·+％．" + CHARACTERS + "-]");
const UNIT = /[条款项年月日天岁元倍级人次个号名周小时分点万亿]/;
const PAIR = /^(?:个月|小时|周岁|分之|[第之][0-9a-zA-Z０-９.,%/·+％．零〇一二两三四五六七八九十百千万-])$/;
const UNSEEN = new RegExp("[\u0300-\u036f" + CLASSES.invisible + "]", "u");
const FARTHEST = 32;

/** Whether a text must not be cut before a place: inside a number or a word of the query. @param {string[]} points @param {boolean[]} marked @param {number} at */
function joined(points, marked, at) {
  if (at <= 0 || at >= points.length) {
    return false;
  }
  const before = points[at - 1];
  const after = points[at];
  return (
    (marked[at - 1] && marked[at]) ||
    UNSEEN.test(after) ||
    (FIGURE.test(before) && (FIGURE.test(after) || UNIT.test(after))) ||
    PAIR.test(before + after)
  );
}

/** The next place in a direction where a text may be cut. @param {string[]} points @param {boolean[]} marked @param {number} place @param {number} step */
export function cut(points, marked, place, step) {
  let at = place;
  while (Math.abs(at - place) < FARTHEST && joined(points, marked, at)) {
    at += step;
  }
  return joined(points, marked, at) ? place : at;
}
