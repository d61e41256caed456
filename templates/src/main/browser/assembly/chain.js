// @ts-check
/** A form on its way to satisfying every constraint, changed item by item: io.tiku.assembly.Chain, of one form. */
import { excess } from "./row.js";

export class Chain {
  /** @param {import("./model.js").Model} model */
  constructor(model) {
    this.model = model;
    this.slotSection = model.counts.flatMap((count, section) => Array(count).fill(section));
    this.size = this.slotSection.length;
    this.chosen = new Int32Array(this.size).fill(-1);
    this.has = new Uint8Array(model.items.length);
    this.sums = model.rows.map(() => 0);
    /** By how much the constraints are missed; 0 is a solution. */
    this.energy = model.rows.reduce((sum, row) => sum + excess(row, 0), 0);
  }

  /** @param {number} slot */
  classOf(slot) {
    return this.model.classOf[this.slotSection[slot]][this.chosen[slot]];
  }

  /** The items that a slot may have. @param {number} slot */
  pool(slot) {
    return this.model.pools[this.slotSection[slot]];
  }

  /** Fills all slots with random items; whether there were enough. @param {import("./stream.js").RandomStream} random */
  fill(random) {
    for (let section = 0; section < this.model.counts.length; section++) {
      const pool = this.model.pools[section].slice();
      let free = pool.length;
      for (let slot = 0; slot < this.size; slot++) {
        while (this.slotSection[slot] === section && this.chosen[slot] < 0) {
          if (free === 0) {
            return false;
          }
          const at = random.below(free);
          const item = pool[at];
          pool[at] = pool[--free];
          pool[free] = item;
          if (!this.has[item]) {
            this.put(slot, item);
          }
        }
      }
    }
    return true;
  }

  /** Puts another item, one that the form does not have, into a slot. @param {number} slot @param {number} item */
  replace(slot, item) {
    this.take(slot);
    this.put(slot, item);
  }

  /** @param {number} slot @param {number} item */
  put(slot, item) {
    this.chosen[slot] = item;
    this.has[item] = 1;
    this.energy += this.add(this.classOf(slot), 1) + this.meetings(item);
  }

  /** @param {number} slot */
  take(slot) {
    const item = this.chosen[slot];
    this.energy += this.add(this.classOf(slot), -1) - this.meetings(item);
    this.chosen[slot] = -1;
    this.has[item] = 0;
  }

  /** @param {number} item */
  meetings(item) {
    let met = 0;
    for (const enemy of this.model.enemies[item]) {
      met += this.has[enemy];
    }
    return met;
  }

  /** @param {number} number @param {number} times */
  add(number, times) {
    let delta = 0;
    const counted = this.model.classRows[number];
    const amounts = this.model.classAmounts[number];
    for (let i = 0; i < counted.length; i++) {
      const row = this.model.rows[counted[i]];
      const sum = this.sums[counted[i]];
      const changed = sum + times * amounts[i];
      delta += excess(row, changed) - excess(row, sum);
      this.sums[counted[i]] = changed;
    }
    return delta;
  }
}
