// @ts-check
/**
 * A query as terms with weights, as QueryTerms.java reads it: any word may match, "words in quotation marks" must all
 * be there, -word must not.
 *
 * @typedef {import("./vocabulary.js").Vocabulary} Vocabulary
 * @typedef {import("./named-places.js").Place} Place
 * @typedef {{word: string, full: string, initials: string}} Headword
 */
import { CLASSES } from "../../text/characters.js";
import { name } from "./analysis.js";
import * as articles from "./articles.js";
import { fold, isHan } from "./folding.js";
import { squeezed } from "./named-places.js";

const QUOTES = new RegExp("[" + CLASSES.quote + "]", "gu");
const LONGEST_QUERY = 200;
const SINGLE_WEIGHT = 0.375;
const SYNONYM_WEIGHT = 0.1875;
const LONGEST_NAME = 40;
const ENOUGH_WORDS = 3;
const MOST_WORDS = 24;
const MOST_BIGRAMS_WITH_SINGLES = 12;
const MOST_EXPANSIONS = 32;
const MOST_HEADWORDS = 3;
const SHORTEST_SLIP = 4;

export class QueryTerms {
  /**
   * @param {string} query
   * @param {Vocabulary} vocabulary
   */
  constructor(query, vocabulary) {
    this.vocabulary = vocabulary;
    /** What the query names outright. @type {Place[]} */
    this.places = [];
    /** Those of the terms that were typed. @type {Set<string>} */
    this.typed = new Set();
    /** @type {Map<string, number>} */
    this.weights = new Map();
    /** @type {Set<string>} */
    this.required = new Set();
    /** @type {Set<string>[]} */
    this.excluded = [];
    /** @type {string[]} */
    this.suggestions = [];
    const first = Array.from(query).slice(0, LONGEST_QUERY).join("");
    this.plain = this.parts(fold(first).replace(QUOTES, '"'));
    this.asked = vocabulary.withoutQuestions(this.plain);
    this.words();
  }

  /** @param {string} folded */
  parts(folded) {
    let positive = "";
    for (const part of folded.matchAll(/(-?)"([^"]*)"|([^ "]+)/g)) {
      const phrase = part[2];
      const word = part[3];
      if (phrase !== undefined && part[1] === "") {
        this.terms(phrase).forEach((term) => this.required.add(term));
        positive += " " + phrase;
      } else if (phrase !== undefined) {
        this.exclude(phrase);
      } else if (word.length > 1 && word.charAt(0) === "-") {
        this.exclude(word.slice(1));
      } else {
        positive += " " + word;
      }
    }
    return positive.trim();
  }

  /** @param {string} words */
  exclude(words) {
    const terms = this.terms(words);
    if (terms.size > 0) {
      this.excluded.push(terms);
    }
  }

  /** @param {string} text */
  terms(text) {
    return new Set(this.vocabulary.analyse(text).words);
  }

  words() {
    const words = this.terms(this.asked);
    this.name(this.plain);
    this.name(this.asked);
    const telling = Array.from(words).filter((term) => !this.vocabulary.frequent.has(term));
    for (const term of this.vocabulary.frequent) {
      if (telling.length < ENOUGH_WORDS && words.has(term)) {
        telling.push(term);
      }
    }
    for (const term of telling.slice(0, MOST_WORDS)) {
      this.add(term, words.size > 1 && isHan(term, 1) ? SINGLE_WEIGHT : 1);
      this.typed.add(term);
    }
    if (words.size <= MOST_BIGRAMS_WITH_SINGLES) {
      this.vocabulary.analyse(this.asked).singles.forEach((term) => this.add(term, SINGLE_WEIGHT));
    }
  }

  /** Adds what rests on articles that are named, and synonyms. @param {Place[]} places */
  widen(places) {
    this.places = places;
    for (const place of places) {
      if (place.article > 0) {
        articles.terms(squeezed(place.name), place.article).forEach((term) => this.add(term, 1));
      }
    }
    this.synonyms();
  }

  /** What is called exactly this comes first. @param {string} words */
  name(words) {
    const whole = name(words);
    if (whole.length > 1 && whole.length <= LONGEST_NAME) {
      this.add(whole, 1);
    }
  }

  /** Whether it asks for what the bank is known not to have. */
  get absent() {
    return this.vocabulary.absent.some((word) => this.says(word));
  }

  /** A word of several pieces is said if all of them are. @param {string} word */
  says(word) {
    return word.split(" ").every((piece) => this.plain.includes(piece));
  }

  synonyms() {
    const table = this.vocabulary.synonyms;
    const said = Array.from(table.keys()).filter((word) => this.says(word));
    /** @type {Set<string>} */
    const terms = new Set();
    for (const word of said) {
      if (!said.some((other) => other !== word && other.includes(word))) {
        for (const meant of table.get(word) || []) {
          this.terms(meant).forEach((term) => terms.add(term));
          terms.add(name(meant));
        }
      }
    }
    Array.from(terms)
      .filter((term) => !this.vocabulary.frequent.has(term))
      .slice(0, MOST_EXPANSIONS)
      .forEach((term) => this.add(term, SYNONYM_WEIGHT));
  }

  /**
   * @param {string} term
   * @param {number} weight
   */
  add(term, weight) {
    if (!this.weights.has(term)) {
      this.weights.set(term, weight);
    }
  }

  /** Whether the query has words that may be pinyin. */
  get latin() {
    return /[a-z]{2,}/.test(this.plain);
  }

  /** @param {Headword[]} headwords */
  pinyin(headwords) {
    for (const [latin] of this.plain.matchAll(/[a-z]{2,}(?: [a-z]+)*/g)) {
      const typed = latin.replace(/ /g, "");
      const found =
        this.fitting(headwords, (h) => h.full === typed || h.initials === typed) ||
        (typed.length > 3 && this.fitting(headwords, (h) => h.full.startsWith(typed))) ||
        (typed.length > 2 && this.fitting(headwords, (h) => h.initials.startsWith(typed))) ||
        (typed.length > 5 && this.fitting(headwords, (h) => h.full.includes(typed))) ||
        [];
      found.forEach((headword) => this.mean(headword));
    }
  }

  /**
   * @param {Headword[]} headwords
   * @param {(headword: Headword) => boolean} test
   */
  fitting(headwords, test) {
    const found = headwords
      .filter(test)
      .sort((a, b) => a.word.length - b.word.length)
      .slice(0, MOST_HEADWORDS);
    return found.length > 0 ? found : null;
  }

  /** @param {Headword} headword */
  mean(headword) {
    this.suggestions.push(headword.word);
    this.name(headword.word);
    this.terms(headword.word).forEach((term) => this.add(term, 1));
  }

  /**
   * Widens the query by headwords that differ from what was typed in one character.
   * @param {Headword[]} headwords
   * @param {Set<string>} unknown
   */
  correct(headwords, unknown) {
    const found = headwords.filter(
      (h) => h.word.length >= SHORTEST_SLIP && !this.plain.includes(h.word) && this.slipped(h.word, unknown),
    );
    found.sort((a, b) => b.word.length - a.word.length);
    found.slice(0, MOST_HEADWORDS).forEach((headword) => this.mean(headword));
    return found.length > 0;
  }

  /**
   * @param {string} word
   * @param {Set<string>} unknown
   */
  slipped(word, unknown) {
    const said = Array.from(this.plain);
    const meant = Array.from(word);
    for (let start = 0; start + meant.length <= said.length; start++) {
      let differ = 0;
      for (let i = 0; i < meant.length && differ < 2; i++) {
        differ += said[start + i] === meant[i] ? 0 : 1;
      }
      if (differ === 1) {
        const piece = said.slice(start, start + meant.length).join("");
        if (Array.from(unknown).some((term) => piece.includes(term))) {
          return true;
        }
      }
    }
    return false;
  }
}
