// @ts-check
/** How each item was answered in this browser. */
import { read, write } from "./storage.js";

/** @typedef {{right: boolean, times: number, at: string}} LearningRecord how an item was answered last */

const RECORDS = "tiku.records.1";

/** @returns {Record<string, LearningRecord>} by the item's id */
export function records() {
  /** @type {Record<string, LearningRecord>} */
  const kept = Object.create(null);
  try {
    Object.assign(kept, JSON.parse(read(RECORDS) || "{}"));
  } catch (damaged) {
    return kept;
  }
  return kept;
}

/** @param {string} id of the item @param {boolean} right */
export function record(id, right) {
  const kept = records();
  const times = kept[id] ? kept[id].times + 1 : 1;
  kept[id] = { right, times, at: new Date().toISOString() };
  write(RECORDS, JSON.stringify(kept));
}
