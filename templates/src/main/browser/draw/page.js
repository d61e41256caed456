// @ts-check
/**
 * Computes a public draw anew from the published files, which stand in the page, and compares: the commitment with roster and
 * secret, the result with the computed one, and what the page shows with both.
 */
import { make } from "../page/dom.js";
import { broken, resultFaults, seedOf } from "./rule/compare.js";
import { sha256 } from "./rule/digest.js";
import { draw } from "./rule/drawing.js";
import { shownFaults } from "./shown.js";

/**
 * @import { Files } from "./rule/compare.js"
 * @import { Commitment, Result } from "./rule/drawing.js"
 */

const MOST = 5;

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
  const drawn = draw(plan, files.roster, seedOf(result));
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

/** Says in its place whether all agrees; other pages are left alone. */
export function verify() {
  const data = document.getElementById("draw-data");
  const verdict = document.querySelector("[data-verdict]");
  if (data && verdict) {
    try {
      tell(verdict, faultsOf(JSON.parse(data.textContent || "")));
    } catch (damaged) {
      tell(verdict, ["页面里的数据残缺，不能复算：" + damaged]);
    }
  }
}
