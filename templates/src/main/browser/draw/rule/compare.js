// @ts-check
/** What was published, compared with what is computed. Knows no page. */
import { bytesOf, sha256 } from "./digest.js";
import { draw, VERSION } from "./drawing.js";

/**
 * @import { Commitment, Result } from "./drawing.js"
 * @typedef {{commitment: string, roster: string, result: string}} Files
 * @typedef {ReturnType<typeof draw>} Drawn
 */

/** What differs between commitment, roster and secret, before anything is drawn. @param {Files} files @param {Commitment} plan @param {Result} result */
export function broken(files, plan, result) {
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
export function difference(where, published, computed) {
  for (let i = 0; i < Math.max(published.length, computed.length); i++) {
    if (published[i] !== computed[i]) {
      return [where + "第 " + (i + 1) + "：公布的是「" + (published[i] || "没有") + "」，复算是「" + (computed[i] || "没有") + "」。"];
    }
  }
  return [];
}

/** @param {Result} result @param {Drawn} drawn */
export function resultFaults(result, drawn) {
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

/** The text from which everything is drawn. @param {Result} result */
export function seedOf(result) {
  return (result.secret === undefined ? "" : result.secret + "|" + result.nonce + "|") + result.public;
}
