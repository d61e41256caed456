// @ts-check
/** The piece of a text that says most of a query, as Passage.java cuts it. */
import { fold } from "../query/folding.js";
import { cut } from "./cuts.js";

const LENGTH = 76;
const LEAD = 8;

/** For each code point whether it belongs to a term; folding one at a time keeps places. @param {string[]} points @param {Set<string>} terms */
function marks(points, terms) {
  let folded = "";
  /** @type {number[]} */
  const places = [];
  points.forEach((point, i) => {
    const one = fold(point);
    folded += one;
    for (let k = 0; k < one.length; k++) {
      places.push(i);
    }
  });
  const marked = new Array(points.length).fill(false);
  for (const term of terms) {
    if (Array.from(term).length > 1) {
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
        marked.fill(true, places[at], places[at + term.length - 1] + 1);
      }
    }
  }
  return marked;
}

/**
 * The passage with most of a query's terms, as pieces of which some are marked.
 * @param {string} text
 * @param {Set<string>} terms
 * @param {number} [length]
 */
export function passage(text, terms, length = LENGTH) {
  const points = Array.from(text);
  const marked = marks(points, terms);
  let best = 0;
  let most = -1;
  let inside = 0;
  for (let end = 0; end < points.length; end++) {
    inside += marked[end] ? 1 : 0;
    inside -= end >= length && marked[end - length] ? 1 : 0;
    if (inside > most) {
      most = inside;
      best = Math.max(0, end - length + 1);
    }
  }
  // Begin a little before the first mark rather than in the middle of nowhere.
  const first = marked.indexOf(true, best);
  const from = first < 0 ? 0 : Math.max(0, Math.min(best, points.length - length, first - LEAD));
  const start = cut(points, marked, from, -1);
  const stop = cut(points, marked, Math.min(points.length, from + length), 1);
  /** @type {{text: string, marked: boolean}[]} */
  const pieces = [];
  for (let i = start; i < stop; i++) {
    const last = pieces[pieces.length - 1];
    if (last && last.marked === marked[i]) {
      last.text += points[i];
    } else {
      pieces.push({ text: points[i], marked: marked[i] });
    }
  }
  return { pieces, before: start > 0, after: stop < points.length };
}
