// @ts-check
/**
 * What kind of paper is asked for, by the form or by an address that somebody passed on, and what is wrong with
 * the question: pure. The same address asks for the same paper everywhere.
 *
 *   ?blueprint=weekly&seed=同事
 *   ?blueprint=自选&seed=a&domains=employment&chapters=…&difficulty=易,中&单选=3&判断=2
 */
import { say } from "../text/say.js";
import { word } from "../text/word.js";

export const TYPES = ["单选", "多选", "判断", "填空", "不定项", "匹配", "排序", "案例", "简答"];
const USUAL = /** @type {Record<string, number>} */ ({ 单选: 10, 多选: 5, 判断: 5 });
export const OWN = "自选";
export const MOST = 200;
export const LONGEST = 200;
const LONG = ["案例", "简答"];

/**
 * @typedef {Object} Asked
 * @property {string} blueprint its name, or 自选
 * @property {string} seed
 * @property {string[]} domains ids
 * @property {string[]} chapters ids
 * @property {string[]} difficulty labels
 * @property {Record<string, string>} counts of each type how many, as it was written
 *
 * @typedef {{blueprint: any, avoid: Set<string>, query: Record<string, string>}} Order
 * @typedef {{id: string, title: string, domain: string}} Chapter
 */

/** A number of items as people write it, full-width too; -1 for anything else. @param {string} text */
function count(text) {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,9}$/.test(plain) && Number(plain) <= MOST ? Number(plain) : plain === "" ? 0 : -1;
}

/** @param {any} data @returns {Chapter[]} */
function chaptersOf(data) {
  return data.chapters || [];
}

/** @param {any} data @returns {string[]} */
export function levels(data) {
  return Object.keys(data.facility);
}

/**
 * What an address asks for, where it says nothing what is usual, and what in it cannot be.
 * @param {URLSearchParams} query @param {any} data @returns {{asked: Asked, mistakes: string[]}}
 */
export function read(query, data) {
  /** @type {string[]} */
  const mistakes = [];
  const and = say("compose.and");
  /** @type {string[]} */
  const names = data.blueprints.map((/** @type {any} */ one) => one.name).concat(OWN);
  const name = query.get("blueprint");
  if (name !== null && !names.includes(name)) {
    mistakes.push(say("compose.noKind", short(name), names.join(and)));
  }
  const seed = query.get("seed") || "";
  if (seed.length > LONGEST || seed.includes("\ufffd")) {
    mistakes.push(seed.length > LONGEST ? say("compose.seedLong", LONGEST) : say("compose.seedBroken"));
  }
  /** @param {string} key @param {string[]} known @param {string} words @returns {string[]} */
  const list = (key, known, words) => {
    const given = (query.get(key) || "").split(/[,，、]/).map((one) => one.trim()).filter(Boolean);
    const strange = given.filter((one) => !known.includes(one));
    if (strange.length) {
      mistakes.push(say("compose.none", words, strange.slice(0, 5).map(short).join(and)));
    }
    return given.filter((one) => known.includes(one));
  };
  const all = data.domains.map((/** @type {any} */ domain) => domain.id);
  const named = list("domains", all, say("compose.domain"));
  const parts = list("chapters", chaptersOf(data).map((chapter) => chapter.id), say("compose.chapter"));
  const within = chaptersOf(data).filter((chapter) => parts.includes(chapter.id)).map((chapter) => chapter.domain);
  const domains = named.length ? named : parts.length ? all.filter((/** @type {string} */ id) => within.includes(id)) : all;
  const own = name === OWN;
  /** @type {Record<string, string>} */
  const counts = {};
  TYPES.forEach((type) => {
    counts[type] = query.get(type) || String(own ? 0 : USUAL[type] || 0);
  });
  const asked = {
    blueprint: name !== null && names.includes(name) ? name : names[0],
    seed,
    domains,
    chapters: chaptersOf(data)
      .filter((chapter) => domains.includes(chapter.domain) && (!within.includes(chapter.domain) || parts.includes(chapter.id)))
      .map((chapter) => chapter.id),
    difficulty: list("difficulty", levels(data), say("compose.difficulty")),
    counts,
  };
  if (!asked.difficulty.length) {
    asked.difficulty = levels(data);
  }
  return { asked, mistakes: mistakes.concat(own ? wrongCounts(asked) : []) };
}

/** @param {string} text */
function short(text) {
  const letters = Array.from(text);
  return letters.length > 24 ? letters.slice(0, 24).join("") + "…" : text;
}

/** @param {Asked} asked @returns {string[]} */
function wrongCounts(asked) {
  return TYPES.filter((type) => count(asked.counts[type]) < 0).map(
    (type) => say("compose.badCount", word("type", type), short(asked.counts[type]), MOST)
  );
}

/**
 * What is to be assembled, and what an address must say to ask for it again; or why that cannot be.
 * @param {Asked} asked @param {any} data @returns {{order: Order | null, mistakes: string[]}}
 */
export function order(asked, data) {
  const found = data.blueprints.find((/** @type {any} */ one) => one.name === asked.blueprint);
  if (found) {
    return { order: { blueprint: found, avoid: new Set(), query: {} }, mistakes: [] };
  }
  const mistakes = wrongCounts(asked);
  const sections = TYPES.map((type) => ({ type, count: count(asked.counts[type]) }))
    .filter((section) => section.count > 0)
    .map(section);
  if (!mistakes.length && !sections.length) {
    mistakes.push(say("compose.noItems"));
  }
  if (!asked.domains.length || !asked.difficulty.length) {
    mistakes.push(asked.domains.length ? say("compose.noLevel") : say("compose.noDomain"));
  }
  const chapters = chaptersOf(data).filter((chapter) => asked.domains.includes(chapter.domain));
  const chosen = chapters.filter((chapter) => asked.chapters.includes(chapter.id)).map((chapter) => chapter.id);
  if (asked.domains.length && chapters.length && !chosen.length) {
    mistakes.push(say("compose.noChapter"));
  }
  if (mistakes.length) {
    return { order: null, mistakes };
  }
  /** @type {Record<string, string>} */
  const query = { domains: asked.domains.join(",") };
  if (chosen.length < chapters.length) {
    query.chapters = chosen.join(",");
  }
  if (asked.difficulty.length < levels(data).length) {
    query.difficulty = asked.difficulty.join(",");
  }
  sections.forEach((section) => {
    query[section.type] = String(section.count);
  });
  const avoid = new Set();
  data.items.forEach((/** @type {any} */ item) => {
    const inside = asked.domains.includes(item.domain) && (!chapters.length || chosen.includes(item.chapter));
    if (!inside || !asked.difficulty.includes(item.difficulty)) {
      avoid.add(item.id);
    }
  });
  return { order: { blueprint: ownBlueprint(sections), avoid, query }, mistakes: [] };
}

/** @param {{type: string, count: number}} each */
function section(each) {
  return {
    type: each.type,
    count: each.count,
    half: LONG.includes(each.type) ? 12 : 2,
    partial: 0,
    cap: 0,
    open: false,
    heading: say("compose.heading", word("type", each.type), each.count),
    quotas: [],
  };
}

/** @param {{count: number}[]} sections */
function ownBlueprint(sections) {
  return {
    name: OWN,
    title: say("compose.title"),
    subtitle: say("compose.ownTitle"),
    minutes: Math.max(5, sections.reduce((sum, each) => sum + each.count, 0)),
    sections,
    quotas: [],
    mean: null,
    items: [],
    tags: [],
    due: false,
    shuffleItems: true,
    shuffleOptions: true,
  };
}
