// @ts-check
/**
 * What a draw gives, as Drawing.java, Ranking.java and DrawRule.java compute it; docs/draws.md says the rule.
 *
 * @typedef {{id: string, name: string}} Entrant
 * @typedef {{entrant: Entrant, value: string}} Ranked
 * @typedef {{group: string, take: number, ranked: Ranked[]}} Ranking
 * @typedef {{name: string, fixed: number, members: Entrant[]}} Grouped
 * @typedef {{kind: string, method: string, roster: string, secret: string, seats: number, version: string,
 *   lists: {group: string, take: number, size: number}[], groups: {name: string, fixed: string[]}[]}} Commitment
 * @typedef {{id: string, name: string, value: string}} Shown
 * @typedef {{commitment: string, public: string, secret?: string, nonce?: string,
 *   rankings: {group: string, take: number, entrants: Shown[]}[],
 *   groups: {name: string, fixed: number, members: Entrant[]}[]}} Result
 */
import { hexOf, hmac, md5 } from "./digest.js";

export const VERSION = "draw-1";

/** By UTF-16 units, as in Java. @param {string} a @param {string} b */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @param {Entrant[]} entrants @param {string} group @param {string} seed @returns {Ranked[]} */
function byHmac(entrants, group, seed) {
  return entrants
    .map((entrant) => ({ entrant, value: hmac(seed, group + "|" + entrant.id) }))
    .sort((a, b) => compare(a.value, b.value) || compare(a.entrant.id, b.entrant.id));
}

/** RFC 3797, section 4. @param {Entrant[]} entrants @param {string} seed @returns {Ranked[]} */
function byRfc3797(entrants, seed) {
  const pool = entrants.slice().sort((a, b) => compare(a.id, b.id));
  const key = Array.from(new TextEncoder().encode(seed));
  /** @type {Ranked[]} */
  const ranked = [];
  while (pool.length > 0) {
    const number = [(ranked.length >> 8) & 255, ranked.length & 255];
    const digest = md5([...number, ...key, ...number]);
    const chosen = digest.reduce((rest, byte) => (rest * 256 + byte) % pool.length, 0);
    ranked.push({ entrant: pool.splice(chosen, 1)[0], value: hexOf(digest) });
  }
  return ranked;
}

/** @param {Commitment} plan @param {Ranking[]} rankings @returns {Grouped[]} */
function grouped(plan, rankings) {
  const all = rankings.flatMap((ranking) => ranking.ranked.map((each) => each.entrant));
  const fixed = new Set(plan.groups.flatMap((group) => group.fixed));
  const members = plan.groups.map((group) =>
    group.fixed.map((id) => /** @type {Entrant} */ (all.find((entrant) => entrant.id === id))),
  );
  let turn = 0;
  for (const entrant of plan.groups.length > 0 ? all : []) {
    if (!fixed.has(entrant.id)) {
      for (let i = 0; i < members.length && members[turn].length >= plan.seats; i++) {
        turn = (turn + 1) % members.length;
      }
      members[turn].push(entrant);
      turn = (turn + 1) % members.length;
    }
  }
  return plan.groups.map((group, i) => ({ name: group.name, fixed: group.fixed.length, members: members[i] }));
}

/** Rows of a CSV text, without its header. @param {string} text @returns {string[][]} */
export function rowsOf(text) {
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) =>
      (line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) || [])
        .map((cell) => cell.replace(/,$/, ""))
        .slice(0, 3)
        .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell)),
    );
}

/** @param {Commitment} plan @param {string} roster @param {string} seed */
export function draw(plan, roster, seed) {
  const rows = rowsOf(roster);
  /** @type {Ranking[]} */
  const rankings = plan.lists.map((list) => {
    const entrants = rows.filter((row) => row[0] === list.group).map((row) => ({ id: row[1], name: row[2] }));
    const ranked = plan.method === "RFC3797" ? byRfc3797(entrants, seed) : byHmac(entrants, list.group, seed);
    return { group: list.group, take: list.take, ranked };
  });
  return { rankings, groups: grouped(plan, rankings) };
}
