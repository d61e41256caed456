// @ts-check
/**
 * The problem in numbers, items that no constraint tells apart as one class: io.tiku.assembly.Model.
 *
 * @typedef {import("./paper.js").Item} Item
 * @typedef {import("./paper.js").Blueprint} Blueprint
 */
import { amount, counts, rowsOf } from "./row.js";

/** Things are numbered as they come. @param {Map<string, number>} numbers @param {string} key */
function number(numbers, key) {
  if (!numbers.has(key)) {
    numbers.set(key, numbers.size);
  }
  return /** @type {number} */ (numbers.get(key));
}

/** Of each item those that may not meet it. @param {Item[]} items @returns {number[][]} */
export function enemiesOf(items) {
  const numbers = new Map(items.map((item, place) => [item.id, place]));
  /** @type {Set<number>[]} */
  const pairs = items.map(() => new Set());
  items.forEach((item, place) => {
    for (const enemy of item.enemies) {
      const other = numbers.get(enemy);
      if (other !== undefined && other !== place) {
        pairs[place].add(other);
        pairs[other].add(place);
      }
    }
  });
  return pairs.map((others) => Array.from(others).sort((a, b) => a - b));
}

export class Model {
  /** @param {Blueprint} blueprint @param {import("./supply.js").Supply} given @param {import("./paper.js").Facility} facility */
  constructor(blueprint, given, facility) {
    this.rows = rowsOf(blueprint);
    this.counts = blueprint.sections.map((section) => section.count);
    this.items = given.items;
    this.pools = given.pools;
    this.enemies = enemiesOf(given.items);
    /** @type {Map<string, number>} */
    this.classes = new Map();
    /** @type {number[][]} */
    this.members = [];
    /** @type {number[][]} */
    this.classRows = [];
    /** @type {number[][]} */
    this.classAmounts = [];
    /** @type {number[]} */
    this.classTopic = [];
    /** @type {number[]} */
    this.classOther = [];
    this.classOf = this.classify(blueprint, facility);
  }

  /** Of each section and item its class, or −1. @param {Blueprint} blueprint @param {import("./paper.js").Facility} facility */
  classify(blueprint, facility) {
    const { topicOf, otherOf } = this.properties();
    return blueprint.sections.map((spec, section) => {
      const classOf = new Int32Array(this.items.length).fill(-1);
      for (const item of this.pools[section]) {
        const found = number(this.classes, section + "|" + topicOf[item] + "|" + otherOf[item]);
        if (found === this.members.length) {
          this.members.push([]);
          const amounts = this.rows.map((row) => amount(row, this.items[item], section, spec, facility));
          const rows = amounts.map((_, row) => row).filter((row) => amounts[row] !== 0);
          this.classRows.push(rows);
          this.classAmounts.push(rows.map((row) => amounts[row]));
          this.classTopic.push(topicOf[item]);
          this.classOther.push(otherOf[item]);
        }
        this.members[found].push(item);
        classOf[item] = found;
      }
      return classOf;
    });
  }

  /** Of each item the number of its topics, and that of the other properties that constraints ask about. */
  properties() {
    const quotas = this.rows.flatMap((row) => row.quota || []);
    const topical = quotas.filter((quota) => ["domain", "chapter", "point"].includes(quota.kind));
    const cognition = quotas.some((quota) => quota.kind === "cognition");
    const topics = new Map();
    const others = new Map();
    return {
      topicOf: this.items.map((item) => number(topics, topical.map((quota) => Number(counts(quota, item))).join(""))),
      otherOf: this.items.map((item) => number(others, item.difficulty + (cognition ? item.cognition : ""))),
    };
  }

  /** The class of these properties, or −1. @param {number} section @param {number} topic @param {number} other */
  find(section, topic, other) {
    return this.classes.get(section + "|" + topic + "|" + other) ?? -1;
  }
}
