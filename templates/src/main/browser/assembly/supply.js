// @ts-check
/**
 * Which items each section may choose from, and what kept the others out: io.tiku.assembly.Supply.
 *
 * @typedef {import("./paper.js").Item} Item
 * @typedef {import("./paper.js").Blueprint} Blueprint
 * @typedef {{items: Item[], pools: number[][], removed: Map<string, number>[]}} Supply
 */
import { questions, withinCap } from "./mark-split.js";
import { say } from "../text/say.js";

/** Of these a question's marks are a whole always. */
const WHOLE = ["单选", "多选", "不定项", "判断", "匹配", "排序"];

/** @param {Item} item @param {import("./paper.js").SectionSpec} section @param {Blueprint} blueprint @param {Set<string>} avoid */
function obstacle(item, section, blueprint, avoid) {
  if (blueprint.items.includes(item.id)) {
    return say("compose.outBlueprint");
  }
  if (item.tags.some((tag) => blueprint.tags.includes(tag))) {
    return say("compose.outTag");
  }
  if (avoid.has(item.id)) {
    return say("compose.outRange");
  }
  if (item.due && !blueprint.due) {
    return say("compose.outDue");
  }
  if (section.open && !item.questions.some((question) => question[0] === "简答")) {
    return say("compose.outOpen");
  }
  const shares = WHOLE.includes(item.type) ? [] : questions(item, section.half);
  if (!shares) {
    return say("compose.outMarks");
  }
  return withinCap(item, section, shares) ? "" : say("compose.outCap");
}

/** @param {Blueprint} blueprint @param {Item[]} bank @param {Set<string>} avoid @returns {Supply} */
export function supply(blueprint, bank, avoid) {
  /** @type {Item[]} */
  const items = [];
  /** @type {number[][]} */
  const pools = blueprint.sections.map(() => []);
  /** @type {Map<string, number>[]} */
  const removed = blueprint.sections.map(() => new Map());
  for (const item of bank.slice().sort((a, b) => (a.id < b.id ? -1 : 1))) {
    let wanted = false;
    blueprint.sections.forEach((section, i) => {
      if (item.type === section.type) {
        const reason = obstacle(item, section, blueprint, avoid);
        if (reason) {
          removed[i].set(reason, (removed[i].get(reason) || 0) + 1);
        } else {
          pools[i].push(items.length);
          wanted = true;
        }
      }
    });
    if (wanted) {
      items.push(item);
    }
  }
  return { items, pools, removed };
}
