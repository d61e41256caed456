// @ts-check
/**
 * What a query names outright: an article of a statute, or an id, as NamedPlaces.java finds it.
 *
 * @typedef {import("./statute-names.js").Entry} Entry
 * @typedef {{document: number, article: number, name: string, title: string, text: string}} Place
 * @typedef {{before: string, article: number, clause: string, bare: boolean}} Numbered an article as it was typed
 */
import { CLASSES } from "../../text/characters.js";
import { say } from "../../text/say.js";
import { NUMBER } from "./articles.js";
import { fold } from "./folding.js";
import { value } from "./numerals.js";
import { statute } from "./statute-names.js";

/** Hits by the beginning of an id are at most so many. */
const MOST_IDS = 30;
const MOST_ARTICLES = 3;
const NUMBERED = new RegExp(
  "第? ?(NUMBER) ?[条点](?:之[一二三四五六七八九十])?(?: ?第? ?(NUMBER) ?款)?| ?([0-9]{1,4}) ?$".replace(/NUMBER/g, NUMBER),
  "gu",
);
const ID = /^(?:.*\/)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*-?)(?:\.(?:md|html))?$/;
const NOT_NAME = new RegExp("[^" + CLASSES.han + "a-z0-9]", "gu");

/** Only what names are told apart by. @param {string} name */
export function squeezed(name) {
  return fold(name).replace(NOT_NAME, "");
}

/** A number from 1 to 9999 as Chinese law writes it. @param {number} number */
function written(number) {
  let out = "";
  let gap = false;
  const figures = String(number);
  for (let i = 0; i < figures.length; i++) {
    if (figures[i] === "0") {
      gap = true;
      continue;
    }
    out += (gap ? "零" : "") + "零一二三四五六七八九"[Number(figures[i])] + ["", "十", "百", "千"][figures.length - 1 - i];
    gap = false;
  }
  return number >= 10 && number < 20 ? out.slice(1) : out;
}

/** @param {Entry} entry @param {number} article @param {string} clause @returns {Place} */
function place(entry, article, clause) {
  const name = "第" + written(article) + entry.unit;
  const place = { document: entry.number, article: 0, name: entry.title, title: entry.title + " " + name + clause, text: "" };
  const resting = entry.resting.get(article);
  if (entry.articles > 0 && article > entry.articles) {
    place.title = entry.title;
    place.text = say("search.noArticle", entry.title, entry.articles, entry.unit, name);
  } else if (resting) {
    place.article = article;
    place.text = say("search.resting", entry.unit, resting[0], resting[1]);
  } else {
    place.text = say("search.notResting", entry.unit);
  }
  return place;
}

/**
 * The articles that a folded query may name, as they were typed.
 *
 * @param {string} plain
 * @param {(folded: string) => string} withoutQuestions
 */
export function numbered(plain, withoutQuestions) {
  /** @type {Numbered[]} */
  const all = [];
  let from = 0;
  for (const found of plain.matchAll(NUMBERED)) {
    const bare = found[1] === undefined;
    const article = value(bare ? found[3] : found[1]);
    const before = squeezed(withoutQuestions(plain.slice(from, found.index)));
    from = found.index + found[0].length;
    if (before.length > 1 && article > 0 && article < 10000) {
      const clause = found[2] === undefined ? 0 : value(found[2]);
      all.push({ before, article, clause: clause > 0 && clause <= 99 ? "第" + written(clause) + "款" : "", bare });
    }
  }
  return all;
}

/** Where those articles are. @param {Entry[]} entries @param {Numbered[]} named @returns {Place[]} */
export function articles(entries, named) {
  /** @type {Place[]} */
  const places = [];
  for (const { before, article, clause, bare } of named) {
    const entry = places.length < MOST_ARTICLES ? statute(entries, before, article) : null;
    if (entry && (!bare || entry.articles === 0 || article <= entry.articles)) {
      places.push(place(entry, article, clause));
    }
  }
  return places;
}

/** The id that a folded query may be or begin; empty if none. @param {string} plain */
export function idIn(plain) {
  const id = ID.exec(plain);
  return id ? id[1] : "";
}

/**
 * Documents whose id is this or, if it has a hyphen, begins so.
 *
 * @param {string} begin
 * @param {string[]} firsts the first id of each file
 * @param {(file: number) => Promise<(string | number)[]>} idsOf of a file the ids, sorted, each before its document
 */
export async function byId(begin, firsts, idsOf) {
  /** @type {number[]} */
  const found = [];
  let file = 0;
  while (file + 1 < firsts.length && firsts[file + 1] < begin) {
    file++;
  }
  for (; file < firsts.length && found.length < MOST_IDS; file++) {
    if (firsts[file] > begin && !firsts[file].startsWith(begin)) {
      break;
    }
    const ids = await idsOf(file);
    for (let i = 0; i < ids.length && found.length < MOST_IDS; i += 2) {
      const id = String(ids[i]);
      if (id === begin || (begin.indexOf("-") > 0 && id.startsWith(begin))) {
        found.push(Number(ids[i + 1]));
      }
    }
  }
  return found;
}
