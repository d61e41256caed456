// @ts-check
/**
 * What a blueprint asks of each of its cells, and a sentence for each that has too few items: io.tiku.assembly.Cells and Shortage.
 *
 * @typedef {import("./paper.js").Blueprint} Blueprint
 */
import { enemiesOf } from "./model.js";
import { amount, PAPER, rowsOf } from "./row.js";
import { say } from "../text/say.js";
import { word } from "../text/word.js";

/** At most so many of these items can stand together. @param {import("./paper.js").Item[]} pool */
function apart(pool) {
  const enemies = enemiesOf(pool);
  const seen = new Set();
  let together = 0;
  for (let first = 0; first < pool.length; first++) {
    if (!seen.has(first)) {
      seen.add(first);
      const group = [first];
      for (let i = 0; i < group.length; i++) {
        for (const enemy of enemies[group[i]]) {
          if (!seen.has(enemy)) {
            seen.add(enemy);
            group.push(enemy);
          }
        }
      }
      together += group.every((one) => enemies[one].length === group.length - 1) ? 1 : group.length - 1;
    }
  }
  return together;
}

/** @param {Blueprint} blueprint @param {number} i */
function name(blueprint, i) {
  const type = blueprint.sections[i].type;
  const alike = blueprint.sections.filter((section) => section.type === type).length;
  return word("type", type) + (alike > 1 ? say("compose.ofSection", i + 1) : "");
}

/** @param {string} cell @param {number} least @param {number} available @param {number} together @param {Map<string, number>} removed */
function sentence(cell, least, available, together, removed) {
  const few = together < available && together < least ? say("compose.apart", together) : "";
  const out = Array.from(removed, ([reason, number]) => say("compose.removed", reason, number)).join(say("compose.and"));
  return say("compose.sentence", say("compose.needs", cell, least, available) + few + (out && say("compose.without", out)));
}

/** All cells that have too few items. @param {Blueprint} blueprint @param {import("./supply.js").Supply} given @param {import("./paper.js").Facility} facility */
export function shortages(blueprint, given, facility) {
  /** @type {string[]} */
  const reasons = [];
  /** @param {string} cell @param {number} least @param {number[]} pool @param {number} most @param {Map<string, number>} [removed] */
  const check = (cell, least, pool, most, removed = new Map()) => {
    const together = Math.min(most, apart(pool.map((item) => given.items[item])));
    if (together < least || pool.length < least) {
      reasons.push(sentence(cell, least, pool.length, together, removed));
    }
  };
  blueprint.sections.forEach((section, i) => check(name(blueprint, i), section.count, given.pools[i], Infinity, given.removed[i]));
  for (const row of rowsOf(blueprint)) {
    if (row.quota) {
      const own = blueprint.sections.map((section, i) => given.pools[i].filter((item) => amount(row, given.items[item], i, section, facility) > 0));
      const most = own.reduce((sum, items, i) => sum + Math.min(items.length, blueprint.sections[i].count), 0);
      const where = row.section === PAPER ? "" : name(blueprint, row.section) + "·";
      check(where + row.quota.name, row.quota.least, Array.from(new Set(own.flat())), most);
    }
  }
  return reasons;
}
