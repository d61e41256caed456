// @ts-check
/**
 * Looks queries up in the index that Lucene built: the rules of Folding.java, Analysis.java,
 * QueryTerms.java, NamedPlaces.java, Lookup.java and Passage.java, with the same results and the same scores. Loads the shards it needs.
 */
import { CLASSES } from "../text/characters.js";
import { usual } from "../text/lookalikes.js";
import { Tiku } from "../page/edge.js";
import { say } from "../text/say.js";

/**
 * @typedef {{number: number, score: number}} Scored a document and its score
 * @typedef {{kind: string, id: string, point: string, type: string, title: string, text: string, standing: string}} SearchDocument
 * @typedef {{document: number, article: number, name: string, title: string, text: string}} Place what a query names outright
 * @typedef {{number: number, title: string, unit: string, articles: number, names: string[], resting: Map<number, number[]>}} Entry a statute
 * @typedef {{number: number, score: number, document: SearchDocument, anchor: string}} Found
 * @typedef {{head: Found, items: Found[]}} Group
 * @typedef {{total: number, groups: Group[], more: boolean, direct: boolean, suggestions: string[], terms: Set<string>}} Result
 * @typedef {{format: number, documents: number, buckets: number, chunk: number, asOf: string, questions: string, common: string, stopped: string, norms: number[], guides: number[], ids: string[], absent: string[], heavy: string[], frequent: string[], synonyms: Record<string, string>}} Root
 * @typedef {{word: string, full: string, initials: string}} Headword
 * @typedef {{documents: Uint32Array, frequencies: Uint32Array}} Postings
 */

const FORMAT = 2;
const KINDS = ["point", "item", "statute", "chapter", "domain", "guide"];

// ---------------------------------------------------------------- analysis

const BLANK = new RegExp("[" + CLASSES.blank + CLASSES.unsettled + "]", "gu");
const INVISIBLE = new RegExp("[" + CLASSES.invisible + "]", "gu");
const HAN = new RegExp("^[" + CLASSES.han + "]+$", "u");
const RUN = new RegExp("[" + CLASSES.han + "]+", "gu");
const QUOTES = new RegExp("[" + CLASSES.quote + "]", "gu");
const NUMERALS = "零〇一二两三四五六七八九十百千万";
const NUMBER = "[0-9]{1,9}|[" + NUMERALS + "]+";
const WORD = /[a-z0-9]+(?:[+.\-_/][a-z0-9]+)*/g;
const QUANTITY = new RegExp(
  "([0-9]{1,9}(?:\\.[0-9]{1,4})?)(万?) ?(个月|小时|周岁|[条款项年月日天岁元倍级人次个号名%])|(百分之)?([" +
    NUMERALS +
    "]+)(个月|小时|周岁|[条款项年月日天岁元倍级人次个号名]|)",
  "gu",
);
const DOCUMENT = new RegExp("([12][0-9]{3}) ?[年" + CLASSES.close + "] ?(?:第 ?)?([0-9]{1,4}) ?号", "gu");
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

/** Whether a text is Han alone, so many of them. @param {string} text @param {number} length */
function isHan(text, length) {
  return HAN.test(text) && Array.from(text).length === length;
}

/** Without what shows nothing, every blank a space, radicals as characters, NFKC, lower case of A–Z. @param {string} text */
function fold(text) {
  return usual(text.replace(INVISIBLE, "").replace(BLANK, " "))
    .normalize("NFKC")
    .replace(/[A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 32));
}

/** @param {string} c */
function digit(c) {
  return c === "两" ? 2 : c === "〇" ? 0 : "零一二三四五六七八九".indexOf(c);
}

/** The value of a Chinese numeral, or -1. @param {string} text */
function numeral(text) {
  if (text === "" || text.length > 12) {
    return -1;
  }
  if (Array.from(text).every((c) => digit(c) >= 0)) {
    return Array.from(text).reduce((value, c) => value * 10 + digit(c), 0);
  }
  let total = 0;
  let section = 0;
  let last = -1;
  for (const c of text) {
    if (digit(c) >= 0) {
      if (last > 0) {
        return -1;
      }
      last = digit(c);
      continue;
    }
    if (c === "万") {
      section += Math.max(last, 0);
      if (section === 0 || total > 0) {
        return -1;
      }
      total = section * 10000;
      section = 0;
    } else {
      if (last < 0 && !(c === "十" && section === 0)) {
        return -1;
      }
      section += (last < 0 ? 1 : last) * (c === "十" ? 10 : c === "百" ? 100 : 1000);
    }
    last = -1;
  }
  return total + section + Math.max(last, 0);
}

/** @param {string} written */
function unit(written) {
  return written === "天" ? "日" : written === "周岁" ? "岁" : written;
}

/** The value of a number in digits or of a numeral, or -1. @param {string} written */
function valueOf(written) {
  return written !== "" && written.charAt(0) <= "9" ? Number(written) : numeral(written);
}

/** The terms of one article of what the Han at the end of a text name. @param {string} before @param {number} article */
function articleTerms(before, article) {
  const points = Array.from(before.slice(-2 * LONGEST_NAME));
  let start = points.length;
  while (start > 0 && points.length - start < LONGEST_NAME && HAN.test(points[start - 1])) {
    start--;
  }
  const terms = [];
  for (let i = start; i + 1 < points.length; i++) {
    terms.push(points[i] + points[i + 1] + "@" + article);
  }
  return terms;
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
    const value = numeral(found[5]);
    if (value >= 0 && (found[4] !== undefined || found[6] !== "")) {
      words.push(value + (found[4] !== undefined ? "%" : unit(found[6])));
    }
  }
  for (const found of folded.matchAll(DOCUMENT)) {
    words.push(found[1] + "#" + Number(found[2]));
  }
  for (const found of folded.matchAll(ARTICLE)) {
    const before = folded.slice(0, found.index + found[0].length - found[1].length - found[2].length);
    for (const provision of found[2].matchAll(PROVISION)) {
      const value = valueOf(provision[1] || provision[2] || provision[3]);
      if (value >= 0) {
        words.push(...articleTerms(before, value));
      }
    }
  }
  return { words, singles };
}

// ---------------------------------------------------------------- queries

const LONGEST_QUERY = 200;
const SINGLE_WEIGHT = 0.375;
const SYNONYM_WEIGHT = 0.1875;
const LONGEST_NAME_TERM = 40;
const ENOUGH_WORDS = 3;
const MOST_WORDS = 24;
const MOST_BIGRAMS_WITH_SINGLES = 12;
const MOST_EXPANSIONS = 32;
const MOST_HEADWORDS = 3;
const SHORTEST_SLIP = 4;

/** A query as terms with weights. */
class QueryTerms {
  /**
   * @param {string} query
   * @param {Index} index
   */
  constructor(query, index) {
    this.index = index;
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
    this.asked = index.withoutQuestions(this.plain);
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
    return new Set(this.index.analyse(text).words);
  }

  words() {
    const words = this.terms(this.asked);
    this.name(this.plain);
    this.name(this.asked);
    const telling = Array.from(words).filter((term) => !this.index.frequent.has(term));
    for (const term of this.index.frequent) {
      if (telling.length < ENOUGH_WORDS && words.has(term)) {
        telling.push(term);
      }
    }
    for (const term of telling.slice(0, MOST_WORDS)) {
      this.add(term, words.size > 1 && isHan(term, 1) ? SINGLE_WEIGHT : 1);
      this.typed.add(term);
    }
    if (words.size <= MOST_BIGRAMS_WITH_SINGLES) {
      this.index.analyse(this.asked).singles.forEach((term) => this.add(term, SINGLE_WEIGHT));
    }
  }

  /** Adds what rests on articles that are named, and synonyms. @param {Place[]} places */
  widen(places) {
    this.places = places;
    for (const place of places) {
      if (place.article > 0) {
        articleTerms(squeezed(place.name), place.article).forEach((term) => this.add(term, 1));
      }
    }
    this.synonyms();
  }

  /** What is called exactly this comes first. @param {string} words */
  name(words) {
    const name = "=" + fold(words).replace(/ /g, "");
    if (name.length > 1 && name.length <= LONGEST_NAME_TERM) {
      this.add(name, 1);
    }
  }

  /** Whether it asks for what the bank is known not to have. */
  get absent() {
    return this.index.root.absent.some((word) => this.says(word));
  }

  /** A word of several pieces is said if all of them are. @param {string} word */
  says(word) {
    return word.split(" ").every((piece) => this.plain.includes(piece));
  }

  synonyms() {
    const table = this.index.synonyms;
    const said = Array.from(table.keys()).filter((word) => this.says(word));
    /** @type {Set<string>} */
    const terms = new Set();
    for (const word of said) {
      if (!said.some((other) => other !== word && other.includes(word))) {
        for (const meant of table.get(word) || []) {
          this.terms(meant).forEach((term) => terms.add(term));
          terms.add("=" + fold(meant).replace(/ /g, ""));
        }
      }
    }
    Array.from(terms)
      .filter((term) => !this.index.frequent.has(term))
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

// ---------------------------------------------------------------- places named outright

const MOST_IDS = 30;
const MOST_ARTICLES = 3;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 24;
const MOST_FITTING = 4;
const ABBREVIATED = 3;
const NUMBERED = new RegExp(
  "第? ?(NUMBER) ?[条点](?:之[一二三四五六七八九十])?(?: ?第? ?(NUMBER) ?款)?| ?([0-9]{1,4}) ?$".replace(/NUMBER/g, NUMBER),
  "gu",
);
const ID = /^(?:.*\/)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*-?)(?:\.(?:md|html))?$/;
const NOT_NAME = new RegExp("[^" + CLASSES.han + "a-z0-9]", "gu");

/** Only what names are told apart by. @param {string} name */
function squeezed(name) {
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

/** @param {string} piece @param {string} name */
function abbreviates(piece, name) {
  const said = Array.from(piece);
  const whole = Array.from(name);
  let at = 0;
  for (const c of whole) {
    at += said[at] === c ? 1 : 0;
  }
  return at === said.length && said[0] === whole[0] && said[said.length - 1] === whole[whole.length - 1];
}

/** How a piece of a query may name a statute, the surest way first. @type {((piece: string, name: string) => boolean)[]} */
const WAYS = [(piece, name) => name === piece, (piece, name) => name.endsWith(piece), (piece, name) => name.startsWith(piece), abbreviates];

/** The length of the shortest name that fits; 0 if none does. @param {Entry} entry @param {string} piece @param {number} how */
function fitting(entry, piece, how) {
  return entry.names.reduce(
    (shortest, name) => (WAYS[how](piece, name) && (shortest === 0 || name.length < shortest) ? name.length : shortest),
    0,
  );
}

/** The statute that words end with. @param {Entry[]} entries @param {string} words @param {number} article @returns {Entry | null} */
function statute(entries, words, article) {
  const points = Array.from(words);
  const from = Math.max(0, points.length - LONGEST_PIECE);
  for (let start = from; points.length - start > 1; start++) {
    const whole = bestEntry(entries, points.slice(start).join(""), 0, article);
    if (whole) {
      return whole;
    }
  }
  for (let start = from; points.length - start >= SHORTEST_PIECE; start++) {
    for (let how = 1; how <= ABBREVIATED; how++) {
      const part = bestEntry(entries, points.slice(start).join(""), how, article);
      if (part) {
        return part;
      }
    }
  }
  return null;
}

/** @param {Entry[]} entries @param {string} piece @param {number} how @param {number} article @returns {Entry | undefined} */
function bestEntry(entries, piece, how, article) {
  const found = entries.filter((entry) => fitting(entry, piece, how) > 0);
  const rests = (/** @type {Entry} */ entry) => (entry.resting.has(article) ? 0 : 1);
  const shorter = (/** @type {Entry} */ a, /** @type {Entry} */ b) => fitting(a, piece, how) - fitting(b, piece, how);
  if (how === ABBREVIATED) {
    return found
      .filter((entry) => entry.articles === 0 || article <= entry.articles)
      .sort((a, b) => shorter(a, b) || rests(a) - rests(b))[0];
  }
  return found.length > MOST_FITTING ? undefined : found.sort((a, b) => rests(a) - rests(b) || shorter(a, b))[0];
}

/** @param {Entry} entry @param {number} article @param {string} clause @returns {Place} */
function placed(entry, article, clause) {
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

// ---------------------------------------------------------------- shards

const CODE_LENGTHS = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

/**
 * A canonical Huffman code (RFC 1951, 3.2.2): of each length the number of codes, and the symbols.
 * @param {number[]} lengths
 */
function huffman(lengths) {
  const counts = new Array(16).fill(0);
  lengths.forEach((length) => counts[length]++);
  counts[0] = 0;
  const offsets = [0, 0];
  for (let i = 1; i < 15; i++) {
    offsets[i + 1] = offsets[i] + counts[i];
  }
  /** @type {number[]} */
  const symbols = [];
  lengths.forEach((length, symbol) => {
    if (length > 0) {
      symbols[offsets[length]++] = symbol;
    }
  });
  return { counts, symbols };
}

const FIXED = {
  lengths: huffman(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  distances: huffman(new Array(30).fill(5)),
};

/** Raw deflate (RFC 1951), since not every browser in use can undo it. @param {Uint8Array} bytes */
function inflate(bytes) {
  let out = new Uint8Array(Math.max(1024, bytes.length * 4));
  let size = 0;
  let at = 0;
  let held = 0;
  let bits = 0;

  /** @param {number} count */
  function take(count) {
    while (bits < count) {
      if (at >= bytes.length) {
        throw new Error("truncated");
      }
      held |= bytes[at++] << bits;
      bits += 8;
    }
    const value = held & ((1 << count) - 1);
    held >>>= count;
    bits -= count;
    return value;
  }

  /** @param {{counts: number[], symbols: number[]}} code */
  function symbol(code) {
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      value |= take(1);
      const count = code.counts[length];
      if (value - count < first) {
        return code.symbols[index + (value - first)];
      }
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw new Error("damaged");
  }

  /** @param {number} byte */
  function put(byte) {
    if (size === out.length) {
      const larger = new Uint8Array(size * 2);
      larger.set(out);
      out = larger;
    }
    out[size++] = byte;
  }

  function dynamic() {
    const lengthCodes = take(5) + 257;
    const distanceCodes = take(5) + 1;
    const codes = take(4) + 4;
    const first = new Array(19).fill(0);
    for (let i = 0; i < codes; i++) {
      first[CODE_LENGTHS[i]] = take(3);
    }
    const code = huffman(first);
    /** @type {number[]} */
    const lengths = [];
    while (lengths.length < lengthCodes + distanceCodes) {
      const next = symbol(code);
      if (next < 16) {
        lengths.push(next);
      } else {
        const repeated = next === 16 ? lengths[lengths.length - 1] : 0;
        const times = next === 16 ? 3 + take(2) : next === 17 ? 3 + take(3) : 11 + take(7);
        for (let i = 0; i < times; i++) {
          lengths.push(repeated);
        }
      }
    }
    return { lengths: huffman(lengths.slice(0, lengthCodes)), distances: huffman(lengths.slice(lengthCodes)) };
  }

  function stored() {
    held = 0;
    bits = 0;
    const length = bytes[at] | (bytes[at + 1] << 8);
    at += 4;
    for (let i = 0; i < length; i++) {
      put(bytes[at++]);
    }
  }

  for (let last = false; !last; ) {
    last = take(1) === 1;
    const type = take(2);
    if (type === 0) {
      stored();
      continue;
    }
    const codes = type === 1 ? FIXED : dynamic();
    for (let next = symbol(codes.lengths); next !== 256; next = symbol(codes.lengths)) {
      if (next < 256) {
        put(next);
        continue;
      }
      const length = LENGTH_BASE[next - 257] + take(LENGTH_BITS[next - 257]);
      const far = symbol(codes.distances);
      const distance = DISTANCE_BASE[far] + take(DISTANCE_BITS[far]);
      for (let i = 0; i < length; i++) {
        put(out[size - distance]);
      }
    }
  }
  return out.subarray(0, size);
}

/** Reads what PackedBytes.java wrote. */
class Packed {
  /** @param {string} payload */
  constructor(payload) {
    const text = atob(payload);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) {
      bytes[i] = text.charCodeAt(i);
    }
    this.bytes = inflate(bytes);
    this.at = 0;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return value;
      }
    }
  }

  /** @param {number} length */
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return new TextDecoder().decode(this.take(this.number()));
  }

  get ended() {
    return this.at >= this.bytes.length;
  }

  json() {
    return JSON.parse(new TextDecoder().decode(this.bytes));
  }
}

/** @param {Packed} packed @returns {Postings} */
function postings(packed) {
  const count = packed.number();
  const documents = new Uint32Array(count);
  const frequencies = new Uint32Array(count);
  let document = -1;
  for (let i = 0; i < count; i++) {
    document += packed.number() + 1;
    documents[i] = document;
  }
  for (let i = 0; i < count; i++) {
    frequencies[i] = packed.number() + 1;
  }
  return { documents, frequencies };
}

/** A sentence for the reader. */
export class SearchFailure extends Error {}

/** @type {Map<string, {resolve: (payload: string) => void, reject: (failure: Error) => void}>} */
const waiting = new Map();
let indexId = "";

/** What every shard calls. @param {string} name @param {string} id @param {string} payload */
Tiku.shard = (name, id, payload) => {
  const waits = waiting.get(name);
  if (!waits) {
    return;
  }
  if (name === "root") {
    indexId = id;
  }
  if (id === indexId) {
    waits.resolve(payload);
  } else {
    waits.reject(new SearchFailure(say("search.renewed")));
  }
};

const PATIENCE = 15000;

/** @param {string} folder @param {string} name @returns {Promise<string>} */
function load(folder, name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const missing = () => reject(new SearchFailure(say("search.lacks", name)));
    const timer = setTimeout(missing, PATIENCE);
    waiting.set(name, { resolve, reject });
    script.src = folder + name + ".js" + (name === "root" ? "" : "?" + indexId);
    script.onerror = missing;
    // A file that loads but does not register itself is damaged.
    script.onload = missing;
    document.head.append(script);
    const done = () => {
      clearTimeout(timer);
      waiting.delete(name);
      script.remove();
    };
    const { resolve: yes, reject: no } = /** @type {any} */ (waiting.get(name));
    waiting.set(name, {
      resolve: (payload) => {
        yes(payload);
        done();
      },
      reject: (failure) => {
        no(failure);
        done();
      },
    });
  });
}

// ---------------------------------------------------------------- index

const FEW = 3;
const PAGE = 10;
const MOST_DOCUMENTS = 30;
const ENOUGH_GROUPS = 6;
const GUIDES = 2;
const MUCH = 0.42;
const STRONG = 1;

class Index {
  /**
   * @param {string} folder
   * @param {Root} root
   */
  constructor(folder, root) {
    this.folder = folder;
    this.root = root;
    this.common = new Set(root.common);
    /** @type {Set<string>} */
    this.stopped = new Set();
    for (let i = 0; i < root.stopped.length; i += 2) {
      this.stopped.add(root.stopped.slice(i, i + 2));
    }
    this.heavy = new Map(root.heavy.map((term, i) => /** @type {[string, number]} */ ([term, i])));
    this.synonyms = new Map(
      Object.entries(root.synonyms).map(([said, meant]) => /** @type {[string, string[]]} */ ([said, meant.split("、")])),
    );
    this.frequent = new Set(root.frequent);
    this.guides = new Set(root.guides);
    this.questions = new RegExp(root.questions, "gu");
    this.factors = Index.factors(root);
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
  }

  /**
   * The index in a folder, or, if there is the address of a service, one that asks it.
   * @param {string} folder
   * @param {string} [service]
   */
  static async open(folder, service) {
    const payload = await load(folder, "root");
    /** @type {Root} */
    let root;
    try {
      root = new Packed(payload).json();
    } catch (damaged) {
      throw new SearchFailure(say("search.broken", "root"));
    }
    if (root.format !== FORMAT) {
      throw new SearchFailure(say("search.format", root.format, FORMAT));
    }
    return service ? new ServiceIndex(folder, root, service) : new Index(folder, root);
  }

  /** Of every document the factor of its length. @param {Root} root */
  static factors(root) {
    const factors = new Float32Array(root.documents);
    const bits = new DataView(new ArrayBuffer(4));
    let at = 0;
    for (let i = 0; i < root.norms.length; i += 2) {
      bits.setInt32(0, root.norms[i + 1]);
      factors.fill(bits.getFloat32(0), at, at + root.norms[i]);
      at += root.norms[i];
    }
    return factors;
  }

  /** What is asked about, without the words by which it is asked. @param {string} folded */
  withoutQuestions(folded) {
    return folded.replace(this.questions, " ").replace(/^ +| +$/g, "");
  }

  /** The edition's date. @returns {string} */
  get asOf() {
    return this.root.asOf;
  }

  /** @param {string} text */
  analyse(text) {
    return analyse(text, this.stopped, this.common);
  }

  /**
   * A shard, read once; one that failed is tried again the next time.
   * @template T
   * @param {string} name
   * @param {(packed: Packed) => T} read
   * @returns {Promise<T>}
   */
  shard(name, read) {
    let promise = this.loaded.get(name);
    if (!promise) {
      promise = load(this.folder, name).then((payload) => {
        try {
          return read(new Packed(payload));
        } catch (damaged) {
          throw new SearchFailure(say("search.broken", name));
        }
      });
      promise.catch(() => this.loaded.delete(name));
      this.loaded.set(name, promise);
    }
    return promise;
  }

  /** @param {string} term @returns {Promise<Postings | null>} */
  async postings(term) {
    const heavy = this.heavy.get(term);
    if (heavy !== undefined) {
      return this.shard("h/" + heavy, postings);
    }
    let hash = 0x811c9dc5;
    for (let i = 0; i < term.length; i++) {
      hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
    }
    const terms = await this.shard("t/" + ((hash >>> 0) % this.root.buckets), (packed) => {
      /** @type {Map<string, Uint8Array>} */
      const all = new Map();
      while (!packed.ended) {
        const name = packed.text();
        all.set(name, packed.take(packed.number()));
      }
      return all;
    });
    const bytes = terms.get(term);
    return bytes ? postings(Object.assign(Object.create(Packed.prototype), { bytes, at: 0 })) : null;
  }

  /** @returns {Promise<Headword[]>} */
  headwords() {
    return this.shard("words", (packed) =>
      packed.json().map((/** @type {string[]} */ [word, full, initials]) => ({ word, full, initials })),
    );
  }

  /** Of each facet its values with their labels, and the number of each document's value. */
  facets() {
    return this.shard("facets", (packed) => {
      const names = /** @type {Record<string, [string, string][]>} */ (JSON.parse(packed.text()));
      const columns = Object.keys(names).map((facet) => {
        const values = packed.take(this.root.documents);
        return { facet, names: names[facet], values };
      });
      return columns;
    });
  }

  /** @param {number} number @returns {Promise<SearchDocument>} */
  async document(number) {
    const chunk = await this.shard("d/" + Math.floor(number / this.root.chunk), (packed) => packed.json());
    const [kind, id, point, type, title, text, standing] = chunk[number % this.root.chunk];
    return { kind: KINDS[kind], id, point, type, title, text, standing };
  }

  /** Everything about some documents that hits show. @param {Scored[]} some @returns {Promise<SearchDocument[]>} */
  documents(some) {
    return Promise.all(some.map((one) => this.document(one.number)));
  }

  /** @returns {Promise<Entry[]>} */
  statutes() {
    return this.shard("statutes", (packed) =>
      packed.json().map((/** @type {any[]} */ [number, title, unit, articles, names, flat]) => {
        const resting = new Map();
        for (let i = 0; i < flat.length; i += 3) {
          resting.set(flat[i], [flat[i + 1], flat[i + 2]]);
        }
        return { number, title, unit, articles, names, resting };
      }),
    );
  }

  /** What a query names outright. @param {string} plain @returns {Promise<Place[]>} */
  async places(plain) {
    const places = await this.articles(plain);
    const id = ID.exec(plain);
    if (id) {
      for (const document of await this.byId(id[1])) {
        places.push({ document, article: 0, name: "", title: "", text: "" });
      }
    }
    return places;
  }

  /** @param {string} plain @returns {Promise<Place[]>} */
  async articles(plain) {
    /** @type {Place[]} */
    const places = [];
    let from = 0;
    for (const found of plain.matchAll(NUMBERED)) {
      const at = /** @type {number} */ (found.index);
      const article = valueOf(found[1] === undefined ? found[3] : found[1]);
      const before = squeezed(this.withoutQuestions(plain.slice(from, at)));
      from = at + found[0].length;
      if (before.length > 1 && article > 0 && article < 10000 && places.length < MOST_ARTICLES) {
        const entry = statute(await this.statutes(), before, article);
        if (entry && (found[1] !== undefined || entry.articles === 0 || article <= entry.articles)) {
          const clause = found[2] === undefined ? 0 : valueOf(found[2]);
          places.push(placed(entry, article, clause > 0 && clause <= 99 ? "第" + written(clause) + "款" : ""));
        }
      }
    }
    return places;
  }

  /** Documents whose id is this or, if it has a hyphen, begins so. @param {string} begin @returns {Promise<number[]>} */
  async byId(begin) {
    /** @type {number[]} */
    const found = [];
    const firsts = this.root.ids;
    let file = 0;
    while (file + 1 < firsts.length && firsts[file + 1] < begin) {
      file++;
    }
    for (; file < firsts.length && found.length < MOST_IDS; file++) {
      if (firsts[file] > begin && !firsts[file].startsWith(begin)) {
        break;
      }
      const ids = await this.shard("i/" + file, (packed) => packed.json());
      for (let i = 0; i < ids.length && found.length < MOST_IDS; i += 2) {
        if (ids[i] === begin || (begin.indexOf("-") > 0 && ids[i].startsWith(begin))) {
          found.push(ids[i + 1]);
        }
      }
    }
    return found;
  }

  /** @param {string} query */
  async reading(query) {
    const terms = new QueryTerms(query, this);
    terms.widen(await this.places(terms.plain));
    if (terms.latin) {
      terms.pinyin(await this.headwords());
    }
    return terms;
  }

  /** The query's terms and their postings, corrected if what was typed finds little. @param {string} query @param {Record<string, string>} filters */
  async terms(query, filters) {
    const terms = await this.reading(query);
    let found = await this.all(terms);
    const unknown = new Set(Array.from(terms.weights.keys()).filter((term) => isHan(term, 2) && !found.get(term)));
    if (unknown.size > 0 || (await this.matches(terms, found, filters)).length < FEW) {
      if (terms.correct(await this.headwords(), unknown)) {
        found = await this.all(terms);
      }
    }
    return { terms, found };
  }

  /** @param {QueryTerms} terms @returns {Promise<Map<string, Postings | null>>} */
  async all(terms) {
    const names = new Set(terms.weights.keys());
    terms.required.forEach((term) => names.add(term));
    terms.excluded.forEach((set) => set.forEach((term) => names.add(term)));
    const list = Array.from(names);
    const lists = await Promise.all(list.map((term) => this.postings(term)));
    return new Map(list.map((term, i) => /** @type {[string, Postings | null]} */ ([term, lists[i]])));
  }

  /**
   * Every document that matches, with its score, by score and number. Rounds to 32 bits wherever
   * Lucene's BM25Similarity does.
   * @param {QueryTerms} terms
   * @param {Map<string, Postings | null>} found
   * @param {Record<string, string>} filters
   */
  async matches(terms, found, filters) {
    const round = Math.fround;
    const scores = new Float64Array(this.root.documents);
    const matched = new Uint8Array(this.root.documents);
    for (const [term, boost] of terms.weights) {
      const list = found.get(term);
      if (!list) {
        continue;
      }
      const frequency = list.documents.length;
      const idf = round(Math.log(1 + (this.root.documents - frequency + 0.5) / (frequency + 0.5)));
      const weight = round(boost * idf);
      for (let i = 0; i < frequency; i++) {
        const document = list.documents[i];
        const saturated = round(1 + round(list.frequencies[i] * this.factors[document]));
        scores[document] += round(weight - round(weight / saturated));
        matched[document] = 1;
      }
    }
    for (const term of terms.required) {
      this.keep(matched, [term], found, true);
    }
    for (const together of terms.excluded) {
      this.keep(matched, Array.from(together), found, false);
    }
    await this.filter(matched, filters);
    /** @type {Scored[]} */
    const all = [];
    matched.forEach((is, number) => {
      if (is) {
        all.push({ number, score: round(scores[number]) });
      }
    });
    return all.sort((a, b) => b.score - a.score || a.number - b.number);
  }

  /**
   * Leaves the documents that have all of some terms, or those that do not.
   * @param {Uint8Array} matched
   * @param {string[]} terms
   * @param {Map<string, Postings | null>} found
   * @param {boolean} having
   */
  keep(matched, terms, found, having) {
    const counts = new Uint8Array(matched.length);
    for (const term of terms) {
      const list = found.get(term);
      if (list) {
        list.documents.forEach((document) => counts[document]++);
      }
    }
    for (let i = 0; i < matched.length; i++) {
      if ((counts[i] === terms.length) !== having) {
        matched[i] = 0;
      }
    }
  }

  /** @param {Uint8Array} matched @param {Record<string, string>} filters */
  async filter(matched, filters) {
    if (Object.keys(filters).length === 0) {
      return;
    }
    for (const { facet, names, values } of await this.facets()) {
      if (filters[facet]) {
        const wanted = names.findIndex(([value]) => value === filters[facet]) + 1;
        for (let i = 0; i < matched.length; i++) {
          if (wanted === 0 || values[i] !== wanted) {
            matched[i] = 0;
          }
        }
      }
    }
  }

  /**
   * What a query names outright, then the best documents, then guides.
   * @param {string} query
   * @param {Record<string, string>} [filters] facet → value
   * @param {number} [pages] how many pages of hits
   * @returns {Promise<Result>}
   */
  async find(query, filters = {}, pages = 1) {
    const { terms, found } = await this.terms(query, filters);
    const matches = await this.matches(terms, found, filters);
    const frequencies = new Map(Array.from(found, ([term, list]) => /** @type {[string, number]} */ ([term, list ? list.documents.length : 0])));
    const called = [terms.plain, terms.asked].flatMap((words) => {
      const list = found.get("=" + words.replace(/ /g, ""));
      return list ? Array.from(list.documents) : [];
    });
    return this.result(terms, matches, frequencies, filters, pages, new Set(called));
  }

  /**
   * @param {QueryTerms} terms
   * @param {Scored[]} matches
   * @param {Map<string, number>} frequencies term → how many documents have it
   * @param {Record<string, string>} filters
   * @param {number} pages
   * @param {Set<number>} [called] documents that are called exactly what was typed
   * @returns {Promise<Result>}
   */
  async result(terms, matches, frequencies, filters, pages, called = new Set()) {
    const best = matches.length > 0 ? matches[0].score : 0;
    /** @type {Map<number, Place>} */
    const named = new Map();
    const kept = new Uint8Array(this.root.documents);
    terms.places.forEach((place) => (kept[place.document] = 1));
    await this.filter(kept, filters);
    for (const place of terms.places) {
      if (kept[place.document] && !named.has(place.document)) {
        named.set(place.document, place);
      }
    }
    const others = matches.filter((one) => !named.has(one.number));
    const guide = (/** @type {Scored} */ one) => this.guides.has(one.number) && !called.has(one.number);
    const guides = others.filter(guide);
    const ranked = Array.from(named.keys(), (number) => ({ number, score: best })).concat(
      others.filter((one) => !guide(one)),
    );
    const { groups, more } = await this.groups(ranked, named, pages);
    const shown = guides.slice(0, more ? GUIDES : guides.length);
    const documents = await this.documents(shown);
    shown.forEach((one, i) => groups.push({ head: { ...one, document: documents[i], anchor: "" }, items: [] }));
    return {
      total: ranked.length + guides.length,
      groups,
      more,
      direct: named.size > 0 || (!terms.absent && best >= this.enough(terms, frequencies)),
      suggestions: terms.suggestions,
      terms: new Set(terms.weights.keys()),
    };
  }

  /** The least score of an answer; the greatest is that of having all that was typed, often. @param {QueryTerms} terms @param {Map<string, number>} frequencies */
  enough(terms, frequencies) {
    let possible = 0;
    for (const term of terms.typed) {
      possible += Math.fround((terms.weights.get(term) || 0) * this.rarity(frequencies.get(term) || 0));
    }
    return Math.min(MUCH * possible, STRONG * this.rarity(0));
  }

  /** @param {number} frequency */
  rarity(frequency) {
    return Math.fround(Math.log(1 + (this.root.documents - frequency + 0.5) / (frequency + 0.5)));
  }

  /** The best documents alone, for comparing with Lucene. @param {string} query @param {Record<string, string>} [filters] @param {number} [most] */
  async rank(query, filters = {}, most = PAGE) {
    const { terms, found } = await this.terms(query, filters);
    return (await this.matches(terms, found, filters)).slice(0, most);
  }

  /**
   * How many of the matching documents have which value of each facet.
   * @param {string} query
   * @param {Record<string, string>} [filters]
   */
  async counts(query, filters = {}) {
    const { terms, found } = await this.terms(query, filters);
    const matches = await this.matches(terms, found, filters);
    /** @type {Record<string, {value: string, label: string, count: number}[]>} */
    const counts = {};
    for (const { facet, names, values } of await this.facets()) {
      const own = names.map(([value, label]) => ({ value, label, count: 0 }));
      for (const { number } of matches) {
        if (values[number] > 0) {
          own[values[number] - 1].count++;
        }
      }
      counts[facet] = own.filter((one) => one.count > 0 || one.value === filters[facet]);
    }
    return counts;
  }

  /**
   * So many pages of hits: documents of one point become one, the point above its items.
   * @param {Scored[]} ranked
   * @param {Map<number, Place>} named
   * @param {number} pages
   * @returns {Promise<{groups: Group[], more: boolean}>}
   */
  async groups(ranked, named, pages) {
    /** @type {Map<string, Found[]>} */
    const byPoint = new Map();
    // Further pages are asked for, and each must show something new.
    const most = pages === 1 ? Math.min(ranked.length, MOST_DOCUMENTS) : ranked.length;
    let taken = 0;
    while (taken < most && (taken === 0 || byPoint.size < ENOUGH_GROUPS * pages)) {
      const page = ranked.slice(taken, Math.min(most, taken + PAGE));
      const documents = await this.documents(page);
      page.forEach((one, i) => {
        const place = named.get(one.number);
        const document = place && place.title ? { ...documents[i], title: place.title, text: place.text } : documents[i];
        const key = document.point || document.kind + " " + document.id;
        const group = byPoint.get(key) || [];
        group.push({ ...one, document, anchor: place && place.article > 0 ? "#article-" + place.article : "" });
        byPoint.set(key, group);
      });
      taken += page.length;
    }
    const groups = Array.from(byPoint.values()).map((found) => {
      const point = found.findIndex((one) => one.document.kind === "point");
      const head = found[Math.max(point, 0)];
      return { head, items: found.filter((one) => one !== head) };
    });
    return { groups, more: taken < ranked.length };
  }
}

/** An engine answers no more at once. */
const MOST_RANKED = 10000;

/** An index in OpenSearch, filled by tiku:search-export: it ranks as our own files do. */
class ServiceIndex extends Index {
  /**
   * @param {string} folder
   * @param {Root} root
   * @param {string} service
   */
  constructor(folder, root, service) {
    super(folder, root);
    this.service = service;
    /** @type {Map<number, SearchDocument>} */
    this.known = new Map();
  }

  /** @param {object} body @returns {Promise<any>} */
  async ask(body) {
    let reason = "";
    try {
      const answer = await fetch(this.service + "/_search", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      if (answer.ok) {
        return await answer.json();
      }
      reason = say("search.status", answer.status);
    } catch (unreachable) {
      reason = say("search.unreachable");
    }
    throw new SearchFailure(say("search.silent", reason));
  }

  /** @param {QueryTerms} terms @param {Record<string, string>} filters */
  static query(terms, filters) {
    const one = (/** @type {string} */ term) => ({ term: { terms: term } });
    if (terms.weights.size === 0) {
      return { match_none: {} };
    }
    const any = Array.from(terms.weights, ([value, boost]) => ({ term: { terms: { value, boost } } }));
    return {
      bool: {
        must: [{ bool: { should: any } }],
        filter: [
          ...Array.from(terms.required, one),
          ...Object.entries(filters).map(([facet, value]) => ({ term: { [facet]: value } })),
        ],
        must_not: terms.excluded.map((together) => ({ bool: { filter: Array.from(together, one) } })),
      },
    };
  }

  /** The query's terms, corrected if what was typed finds little, and how many documents have each. @param {string} query @param {Record<string, string>} filters */
  async read(query, filters) {
    const terms = await this.reading(query);
    const bigrams = Array.from(terms.weights.keys()).filter((term) => isHan(term, 2));
    const asked = Array.from(new Set(bigrams.concat(Array.from(terms.typed))));
    const known = Object.fromEntries(asked.map((term) => [term, { term: { terms: term } }]));
    const { hits, aggregations } = await this.ask({
      size: 0,
      track_total_hits: true,
      query: ServiceIndex.query(terms, filters),
      aggs: asked.length > 0 ? { all: { global: {}, aggs: { known: { filters: { filters: known } } } } } : {},
    });
    const frequencies = new Map(asked.map((term) => /** @type {[string, number]} */ ([term, aggregations.all.known.buckets[term].doc_count])));
    const unknown = new Set(bigrams.filter((term) => frequencies.get(term) === 0));
    if (unknown.size > 0 || hits.total.value < FEW) {
      terms.correct(await this.headwords(), unknown);
    }
    return { terms, frequencies };
  }

  /** @param {QueryTerms} terms @param {Record<string, string>} filters @param {number} size */
  async best(terms, filters, size) {
    const { hits } = await this.ask({
      size,
      _source: false,
      fields: ["number"],
      query: ServiceIndex.query(terms, filters),
      sort: [{ _score: "desc" }, { number: "asc" }],
    });
    return hits.hits.map((/** @type {any} */ hit) => ({ number: hit.fields.number[0], score: hit._score }));
  }

  /**
   * @param {string} query
   * @param {Record<string, string>} [filters]
   * @param {number} [pages]
   * @returns {Promise<Result>}
   */
  async find(query, filters = {}, pages = 1) {
    const { terms, frequencies } = await this.read(query, filters);
    const matches = await this.best(terms, filters, MOST_RANKED);
    // The engine's scores are larger by k1 + 1.
    const scaled = matches.map((/** @type {Scored} */ one) => ({ number: one.number, score: one.score / 3 }));
    return this.result(terms, scaled, frequencies, filters, pages);
  }

  /** @param {Scored[]} some @returns {Promise<SearchDocument[]>} */
  async documents(some) {
    const missing = some.map((one) => one.number).filter((number) => !this.known.has(number));
    if (missing.length > 0) {
      const { hits } = await this.ask({ size: missing.length, query: { terms: { number: missing } } });
      hits.hits.forEach((/** @type {any} */ hit) => this.known.set(hit._source.number, { type: "", ...hit._source }));
    }
    return some.map((one) => /** @type {SearchDocument} */ (this.known.get(one.number)));
  }

  /** @param {string} query @param {Record<string, string>} [filters] @param {number} [most] */
  async rank(query, filters = {}, most = PAGE) {
    return this.best((await this.read(query, filters)).terms, filters, most);
  }

  /** @param {string} query @param {Record<string, string>} [filters] */
  async counts(query, filters = {}) {
    const { terms } = await this.read(query, filters);
    const facets = await this.facets();
    const { aggregations } = await this.ask({
      size: 0,
      query: ServiceIndex.query(terms, filters),
      aggs: Object.fromEntries(facets.map(({ facet, names }) => [facet, { terms: { field: facet, size: names.length } }])),
    });
    /** @type {Record<string, {value: string, label: string, count: number}[]>} */
    const counts = {};
    for (const { facet, names } of facets) {
      const found = new Map(aggregations[facet].buckets.map((/** @type {any} */ bucket) => [bucket.key, bucket.doc_count]));
      counts[facet] = names
        .map(([value, label]) => ({ value, label, count: Number(found.get(value) || 0) }))
        .filter((one) => one.count > 0 || one.value === filters[facet]);
    }
    return counts;
  }
}

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

const FIGURE = new RegExp("[0-9a-zA-Z０-９.,%/·+％．" + NUMERALS + "-]");
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
function cut(points, marked, place, step) {
  let at = place;
  while (Math.abs(at - place) < FARTHEST && joined(points, marked, at)) {
    at += step;
  }
  return joined(points, marked, at) ? place : at;
}

const PASSAGE = 76;

/**
 * The passage with most of a query's terms, as pieces of which some are marked.
 * @param {string} text
 * @param {Set<string>} terms
 * @param {number} [length]
 */
export function passage(text, terms, length = PASSAGE) {
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
  const from = first < 0 ? 0 : Math.max(0, Math.min(best, points.length - length, first - 8));
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

export const open = Index.open;
