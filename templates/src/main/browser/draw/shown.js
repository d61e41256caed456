// @ts-check
/** What the page shows, compared with what is computed. */
import { difference } from "./rule/compare.js";

/**
 * @import { Drawn } from "./rule/compare.js"
 * @import { Commitment, Grouped, Ranking, Result } from "./rule/drawing.js"
 */

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

/** What the page shows otherwise than computed. @param {Commitment} plan @param {Result} result @param {Drawn} drawn @param {string} digest */
export function shownFaults(plan, result, drawn, digest) {
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
