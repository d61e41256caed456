// @ts-check
/**
 * Computes a public draw anew from the published files, which stand in the page, and compares: the
 * commitment with roster and secret, the result with the computed one, and what the page shows with
 * both. The rule is that of docs/draws.md; io.tiku.pack.draw does the same in Java.
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
 * @typedef {{commitment: string, roster: string, result: string}} Files
 */
import { make } from "../page/dom.js";

const sha256 = /** @type {any} */ (window).sha256;

const VERSION = "draw-1";
const MOST = 5;

// ---- the rule: pure ----

/** @param {string} hex */
function bytesOf(hex) {
  const bytes = [];
  for (let i = 0; i < hex.length; i += 2) {
    bytes.push(parseInt(hex.slice(i, i + 2), 16));
  }
  return bytes;
}

/** @param {ArrayLike<number>} bytes */
function hexOf(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** By UTF-16 units, as in Java. @param {string} a @param {string} b */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** MD5 (RFC 1321), which RFC 3797 prescribes. @param {number[]} message @returns {number[]} */
export function md5(message) {
  const turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
  const bytes = message.concat(0x80);
  while (bytes.length % 64 !== 56) {
    bytes.push(0);
  }
  for (let i = 0; i < 8; i++) {
    bytes.push(Math.floor((message.length * 8) / 2 ** (8 * i)) % 256);
  }
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < bytes.length; block += 64) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round];
      const at = block + 4 * ([i, 5 * i + 1, 3 * i + 5, 7 * i][round] % 16);
      const word = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
      const sum = (a + mixed + word + Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32)) | 0;
      const turn = turns[4 * round + (i % 4)];
      [a, d, c, b] = [d, c, b, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0];
    }
    [a, b, c, d].forEach((word, i) => (state[i] = (state[i] + word) | 0));
  }
  return state.flatMap((word) => [0, 8, 16, 24].map((shift) => (word >>> shift) & 255));
}

/** @param {Entrant[]} entrants @param {string} group @param {string} seed @returns {Ranked[]} */
function byHmac(entrants, group, seed) {
  return entrants
    .map((entrant) => ({ entrant, value: sha256.hmac(seed, group + "|" + entrant.id) }))
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

/** @param {Commitment} plan @param {Grouped[]} groups @param {Ranking} ranking @param {number} place */
function outcome(plan, groups, ranking, place) {
  if (plan.kind === "抽取") {
    return place < ranking.take ? "抽中" : "候补 " + (place - ranking.take + 1);
  }
  if (plan.kind === "次序") {
    return "第 " + (place + 1);
  }
  const id = ranking.ranked[place].entrant.id;
  const group = groups.find((each) => each.members.some((member) => member.id === id));
  const fixed = group && group.members.findIndex((member) => member.id === id) < group.fixed;
  return group ? group.name + (fixed ? "（事先确定）" : "") : "";
}

// ---- comparing ----

/** What differs between commitment, roster and secret, before anything is drawn. @param {Files} files @param {Commitment} plan @param {Result} result */
function broken(files, plan, result) {
  const faults = [];
  if (plan.version !== VERSION) {
    faults.push("承诺用的规则是 " + plan.version + "，本页只会 " + VERSION + "。");
  }
  if (sha256(files.commitment) !== result.commitment) {
    faults.push("结果里写的承诺核对值，与本页的承诺不符。");
  }
  if (sha256(files.roster) !== plan.roster) {
    faults.push("名单与承诺里的核对值不符。");
  }
  const secret = result.secret === undefined ? "" : sha256(bytesOf(result.secret + result.nonce));
  if (secret !== plan.secret) {
    faults.push("秘密与承诺不符。");
  }
  return faults;
}

/** The first place of a list where two texts differ. @param {string} where @param {string[]} published @param {string[]} computed */
function difference(where, published, computed) {
  for (let i = 0; i < Math.max(published.length, computed.length); i++) {
    if (published[i] !== computed[i]) {
      return [where + "第 " + (i + 1) + "：公布的是「" + (published[i] || "没有") + "」，复算是「" + (computed[i] || "没有") + "」。"];
    }
  }
  return [];
}

/** @param {Result} result @param {ReturnType<typeof draw>} drawn */
function resultFaults(result, drawn) {
  const faults = difference(
    "名单的个数，",
    result.rankings.map((ranking) => ranking.group + " 取 " + ranking.take),
    drawn.rankings.map((ranking) => ranking.group + " 取 " + ranking.take),
  );
  drawn.rankings.forEach((ranking, i) => {
    const published = result.rankings[i] ? result.rankings[i].entrants : [];
    faults.push(
      ...difference(
        "名单「" + ranking.group + "」",
        published.map((each) => [each.id, each.name, each.value].join(" ")),
        ranking.ranked.map((each) => [each.entrant.id, each.entrant.name, each.value].join(" ")),
      ),
    );
  });
  drawn.groups.forEach((group, i) => {
    const published = result.groups[i] && result.groups[i].name === group.name ? result.groups[i].members : [];
    faults.push(
      ...difference(
        "组「" + group.name + "」",
        published.map((each) => each.id),
        group.members.map((each) => each.id),
      ),
    );
  });
  return faults;
}

/** What the page shows otherwise than computed. @param {Commitment} plan @param {Result} result @param {ReturnType<typeof draw>} drawn @param {string} digest */
function shownFaults(plan, result, drawn, digest) {
  /** @param {ParentNode} root @param {string} selector */
  const texts = (root, selector) => Array.from(root.querySelectorAll(selector), (element) => element.textContent || "");
  const lists = Array.from(document.querySelectorAll(".draw-list"));
  const faults = difference("本页显示的公开值，", texts(document, "[data-public]"), [result.public]);
  faults.push(...difference("本页显示的承诺核对值，", texts(document, "[data-digest]"), [digest]));
  faults.push(
    ...difference("本页显示的名单，", texts(document, ".draw-list h2"), drawn.rankings.map((ranking) => ranking.group)),
  );
  drawn.rankings.forEach((ranking, i) => {
    const rows = lists[i] ? Array.from(lists[i].querySelectorAll("tbody tr")) : [];
    faults.push(
      ...difference(
        "本页显示的名单「" + ranking.group + "」",
        rows.map((row) => texts(row, "td").join(" ")),
        ranking.ranked.map((each, place) =>
          [place + 1, each.entrant.id, each.entrant.name, outcome(plan, drawn.groups, ranking, place), each.value].join(" "),
        ),
      ),
    );
  });
  const sections = Array.from(document.querySelectorAll(".draw-group"));
  drawn.groups.forEach((group, i) => {
    const shown = sections[i] ? texts(sections[i], "h2, li") : [];
    const right = group.members.map((member, place) => member.name + (place < group.fixed ? " 事先确定" : ""));
    faults.push(...difference("本页显示的组「" + group.name + "」", shown, [group.name, ...right]));
  });
  return faults;
}

/** @param {Files} files @returns {string[]} */
function faultsOf(files) {
  /** @type {Commitment} */
  const plan = JSON.parse(files.commitment);
  /** @type {Result} */
  const result = JSON.parse(files.result);
  const faults = broken(files, plan, result);
  if (faults.length > 0) {
    return faults;
  }
  const seed = (result.secret === undefined ? "" : result.secret + "|" + result.nonce + "|") + result.public;
  const drawn = draw(plan, files.roster, seed);
  const wrong = resultFaults(result, drawn);
  return wrong.concat(shownFaults(plan, result, drawn, sha256(files.commitment)));
}

/** @param {Element} place @param {string[]} faults */
function tell(place, faults) {
  const same = faults.length === 0;
  place.setAttribute("data-verdict", same ? "same" : "different");
  place.replaceChildren(make("strong", same ? "✓ 与公布的结果一致" : "✗ 与公布的结果不一致"));
  if (same) {
    place.append(make("p", "本页刚刚在这台电脑上，由名单、公开值和公开了的秘密重新算过一遍，没有联网。"));
    return;
  }
  const list = make("ul");
  faults.slice(0, MOST).forEach((fault) => list.append(make("li", fault)));
  if (faults.length > MOST) {
    list.append(make("li", "另有 " + (faults.length - MOST) + " 处。"));
  }
  place.append(list);
}

const data = document.getElementById("draw-data");
const verdict = document.querySelector("[data-verdict]");
if (data && verdict) {
  try {
    tell(verdict, faultsOf(JSON.parse(data.textContent || "")));
  } catch (damaged) {
    tell(verdict, ["页面里的数据残缺，不能复算：" + damaged]);
  }
}
