// @ts-check
/**
 * Constraints on a form, each a sum that lies between two numbers: io.tiku.assembly.Row.
 *
 * @typedef {import("./paper.js").Quota} Quota
 * @typedef {import("./paper.js").Item} Item
 * @typedef {{section: number, quota: Quota | null, least: number, most: number, step: number}} Row
 */

/** Instead of a section: the paper as a whole. */
export const PAPER = -1;

/** @param {Quota} quota @param {Item} item */
export function counts(quota, item) {
  return /** @type {any} */ (item)[quota.kind] === quota.value;
}

/** The constraints of a blueprint, those of sections first. @param {import("./paper.js").Blueprint} blueprint */
export function rowsOf(blueprint) {
  /** @type {Row[]} */
  const rows = [];
  /** @param {number} section @param {Quota[]} quotas */
  const add = (section, quotas) => quotas.forEach((quota) => rows.push({ section, quota, least: quota.least, most: quota.most, step: 1 }));
  blueprint.sections.forEach((section, i) => add(i, section.quotas));
  add(PAPER, blueprint.quotas);
  if (blueprint.mean) {
    const all = blueprint.sections.reduce((sum, section) => sum + section.count * section.half, 0);
    const number = blueprint.sections.reduce((sum, section) => sum + section.count, 0);
    const step = 25 * Math.max(1, Math.floor(all / number));
    rows.push({ section: PAPER, quota: null, least: blueprint.mean[0] * all, most: blueprint.mean[1] * all, step });
  }
  return rows;
}

/**
 * What an item adds when a section has it.
 * @param {Row} row @param {Item} item @param {number} section @param {import("./paper.js").SectionSpec} spec
 * @param {import("./paper.js").Facility} facility
 */
export function amount(row, item, section, spec, facility) {
  if (row.section !== PAPER && row.section !== section) {
    return 0;
  }
  return row.quota ? Number(counts(row.quota, item)) : spec.half * facility[item.difficulty];
}

/** By how much a sum misses a row, in steps. @param {Row} row @param {number} sum */
export function excess(row, sum) {
  return Math.ceil(Math.max(0, row.least - sum, sum - row.most) / row.step);
}
