// @ts-check
/**
 * Keeps what a person would miss after a crash: one value under one name, on the disk (disk.js), so that a promise is
 * given only once the disk has it. Several values in a row become one write, the last.
 *
 *   const place = keep("tiku.exam.X.1");
 *   const { value } = await place.open();   // what was kept; null for nothing
 *   await place.put({ … });                 // "safe" when it is on the disk
 *   place.leave({ … });                     // the page is going: at once, without waiting for a disk
 *
 * Where IndexedDB is refused, localStorage stands in ("plain": whole after a reload, but the last seconds
 * may be lost with the power); where that is refused too, nothing is kept ("none").
 */
import { everywhere } from "./disk.js";
import { read } from "./storage.js";

/**
 * @typedef {"safe" | "plain" | "none"} How
 * @typedef {{turn: number, text: string}} Kept the value as JSON, and how many were put before it
 */

/** @param {{fault: string}} outcome */
const fine = (outcome) => outcome.fault === "";

/** @param {string} name */
export function keep(name) {
  const COPY = name + ".copy";
  let turn = 0;
  let copied = 0;
  /** @type {Kept | null} */
  let waiting = null;
  /** @type {Promise<How> | null} */
  let writing = null;

  /** @param {string} key @returns {Kept | null} */
  function readCopy(key) {
    const text = read(key);
    try {
      const kept = JSON.parse(text || "null");
      if (kept && typeof kept.text === "string" && Number.isFinite(kept.turn)) {
        return kept;
      }
      // As it was kept before there was this script.
      return kept && key === name ? { turn: 0, text: text || "" } : null;
    } catch (damaged) {
      return null;
    }
  }

  /** @param {Kept} kept */
  function writeCopy(kept) {
    try {
      localStorage.setItem(COPY, JSON.stringify(kept));
      copied = kept.turn;
      return true;
    } catch (refused) {
      return false;
    }
  }

  /** Unless one was made of what came later. @param {number} upTo turn */
  function removeCopies(upTo) {
    if (copied > upTo) {
      return;
    }
    try {
      localStorage.removeItem(COPY);
      localStorage.removeItem(name);
    } catch (refused) {
      return;
    }
  }

  /** @param {Kept} kept @returns {Promise<How>} */
  async function write(kept) {
    const outcomes = await everywhere("readwrite", (/** @type {IDBObjectStore} */ store) => store.put(kept, name));
    if (outcomes.some(fine)) {
      removeCopies(kept.turn);
      return "safe";
    }
    return writeCopy(kept) ? "plain" : "none";
  }

  /** Writes until nothing waits. @returns {Promise<How>} */
  async function drain() {
    /** @type {How} */
    let how = "none";
    while (waiting) {
      const next = waiting;
      waiting = null;
      how = await write(next);
    }
    writing = null;
    return how;
  }

  return {
    /** What is kept, the newest of it, and how the next will be kept. @returns {Promise<{value: any, how: How}>} */
    async open() {
      const outcomes = await everywhere("readonly", (/** @type {IDBObjectStore} */ store) => store.get(name));
      const all = [...outcomes.map((/** @type {{result: any}} */ { result }) => result), readCopy(COPY), readCopy(name)].filter((kept) => kept && typeof kept.text === "string");
      const newest = all.reduce((one, other) => (one && one.turn >= other.turn ? one : other), null);
      turn = newest ? newest.turn : 0;
      let value = null;
      try {
        value = newest && JSON.parse(newest.text);
      } catch (damaged) {
        value = null;
      }
      return { value, how: outcomes.some(fine) ? "safe" : writeCopy(newest || { turn: 0, text: "null" }) ? "plain" : "none" };
    },
    /** @param {unknown} value @returns {Promise<How>} how this value, or one put after it, is kept now */
    put(value) {
      waiting = { turn: ++turn, text: JSON.stringify(value) };
      writing = writing || drain();
      return writing;
    },
    /** @param {unknown} value */
    leave(value) {
      writeCopy({ turn: ++turn, text: JSON.stringify(value) });
    },
    /** @returns {Promise<void>} when nothing is kept any more */
    async clear() {
      waiting = null;
      await writing;
      await everywhere("readwrite", (/** @type {IDBObjectStore} */ store) => store.delete(name));
      removeCopies(Infinity);
    },
  };
}
