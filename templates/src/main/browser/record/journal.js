// @ts-check
/**
 * A list that only grows, kept entry by entry on the disk (disk.js): what was kept is never written again, so nothing can
 * spoil it, and a second window that writes the same list is found out instead of overwriting the first.
 *
 *   const book = Tiku.journal("tiku.stage.X.1");
 *   const { entries, how } = await book.open();  // what was kept
 *   await book.append({ … });                    // "safe" once the disk has it
 *   await book.begin([]);                        // a new list; the old one stays, and past() tells it
 *
 * Where IndexedDB is refused, a copy in localStorage stands in ("plain": the last seconds may be lost with the browser);
 * where that is refused too nothing is kept ("none"). "taken": another window has kept something else at this place.
 */
import * as disk from "./disk.js";
import { read } from "./storage.js";

const PATIENCE = 5000;

/**
 * @typedef {"safe" | "plain" | "none" | "taken"} How
 * @typedef {{run: number, n: number, entry: any}} Kept n 0 is the beginning of a list, its entry when that was
 * @typedef {{run: number, at: number, entries: any[]}} Run a list
 */

/** @param {string} name */
export function journal(name) {
  const COPY = new RegExp("^" + name.replace(/[^A-Za-z0-9_]/g, "\\$&") + "\\.run([1-9][0-9]{0,8})$");
  /** @type {Run[]} */
  let runs = [{ run: 1, at: 0, entries: [] }];
  /** By place, how many entries of a list are there; nothing when not even its beginning is. @type {Map<number, number>[]} */
  let stored = disk.PLACES.map(() => new Map());
  let copied = false;

  /** @param {Run[]} [of] */
  const last = (of) => (of || runs)[(of || runs).length - 1];

  /** @param {number} place @returns {Promise<any>} */
  function all(place) {
    return disk.transact(place, "readonly", (/** @type {IDBObjectStore} */ store) => store.getAll(IDBKeyRange.bound([name], [name, []])));
  }

  /** A fault when the disk does not answer; what it does later is found out by compare. @param {Promise<any>} outcome */
  function soon(outcome) {
    return Promise.race([outcome, new Promise((done) => window.setTimeout(() => done({ result: null, fault: "Late" }), PATIENCE))]);
  }

  /** @param {number} run */
  const copyOf = (run) => name + ".run" + run;

  function writeCopy() {
    try {
      localStorage.setItem(copyOf(last().run), JSON.stringify({ at: last().at, entries: last().entries }));
      copied = true;
    } catch (refused) {
      return false;
    }
    return true;
  }

  /** Copies that stood in while the disk refused; one that cannot be read is null and stays. @returns {{run: number, copy: Run | null}[]} */
  function copies() {
    const found = [];
    try {
      for (const key of Object.keys(localStorage)) {
        const run = COPY.exec(key);
        if (run) {
          found.push({ run: Number(run[1]), copy: readCopy(Number(run[1])) });
        }
      }
    } catch (refused) {
      return [];
    }
    return found.sort((a, b) => a.run - b.run);
  }

  /** @param {number} run @returns {Run | null} */
  function readCopy(run) {
    try {
      const { at, entries } = JSON.parse(read(copyOf(run)) || "");
      return Array.isArray(entries) && Number.isFinite(at) ? { run, at, entries } : null;
    } catch (damaged) {
      return null;
    }
  }

  /** @param {Kept[]} kept in the order of their keys @returns {Run[]} */
  function listsOf(kept) {
    /** @type {Run[]} */
    const lists = [];
    kept.forEach(({ run, n, entry }) => {
      if (n === 0) {
        lists.push({ run, at: entry, entries: [] });
      } else if (lists.length && last(lists).run === run) {
        last(lists).entries.push(entry);
      }
    });
    return lists;
  }

  /** The fuller of lists that are the same one. @param {Run[]} lists @param {Run} more */
  function merge(lists, more) {
    const same = lists.find(({ run }) => run === more.run);
    if (!same) {
      lists.push({ run: more.run, at: more.at, entries: more.entries.slice() });
    } else if (more.entries.length > same.entries.length) {
      same.entries = more.entries.slice();
    }
    return lists;
  }

  /** Writes what every place has not got. @returns {Promise<How>} */
  async function flush() {
    let safe = false;
    for (const place of disk.PLACES) {
      const how = await flushTo(place);
      if (how === "taken") {
        return how;
      }
      safe = safe || how === "safe";
    }
    if (!safe) {
      return writeCopy() ? "plain" : "none";
    }
    if (copied) {
      localStorage.removeItem(copyOf(last().run));
      copied = false;
    }
    return "safe";
  }

  /** @param {number} place @returns {Promise<How>} */
  async function flushTo(place) {
    const { run, at, entries } = last();
    const until = entries.length;
    const there = stored[place].has(run) ? Number(stored[place].get(run)) : -1;
    const { fault } = await soon(
      disk.transact(place, "readwrite", (/** @type {IDBObjectStore} */ store) => {
        let request = there < 0 ? store.add({ run, n: 0, entry: at }, [name, run, 0]) : null;
        for (let n = Math.max(there, 0) + 1; n <= until; n++) {
          request = store.add({ run, n, entry: entries[n - 1] }, [name, run, n]);
        }
        return request || store.count();
      })
    );
    if (fault) {
      return fault === "ConstraintError" ? compare(place) : "none";
    }
    stored[place].set(run, until);
    return "safe";
  }

  /** Something stands at our place: what we wrote ourselves and gave up waiting for, or another window's. @param {number} place @returns {Promise<How>} */
  async function compare(place) {
    const { result, fault } = await soon(all(place));
    if (fault) {
      return "none";
    }
    const there = listsOf(result).find((list) => list.run === last().run);
    const ours = there && there.at === last().at && there.entries.every((entry, n) => JSON.stringify(entry) === JSON.stringify(last().entries[n]));
    if (!there || !ours) {
      return "taken";
    }
    stored[place].set(there.run, there.entries.length);
    return flushTo(place);
  }

  /** Gives a place what only the other one still had. @param {number} place @returns {Promise<void>} */
  async function refill(place) {
    const short = runs.filter(({ run, entries }) => !stored[place].has(run) || Number(stored[place].get(run)) < entries.length);
    if (short.length === 0) {
      return;
    }
    const { fault } = await soon(
      disk.transact(place, "readwrite", (/** @type {IDBObjectStore} */ store) => {
        let request = store.count();
        short.forEach(({ run, at, entries }) => [at].concat(entries).forEach((entry, n) => (request = /** @type {any} */ (store.put({ run, n, entry }, [name, run, n])))));
        return request;
      })
    );
    if (!fault) {
      short.forEach(({ run, entries }) => stored[place].set(run, entries.length));
    }
  }

  /** Whether a write comes to its end. @returns {Promise<boolean>} */
  async function probe() {
    const outcomes = await soon(disk.everywhere("readwrite", (/** @type {IDBObjectStore} */ store) => store.put(Date.now(), name + ".probe")));
    return Array.isArray(outcomes) && outcomes.some(({ fault }) => !fault);
  }

  return {
    /**
     * What is kept, and how the next will be. `before`: the disk has seen this name before, so it does keep things;
     * `damaged`: a copy cannot be read, and a new list begins after it.
     * @returns {Promise<{entries: any[], how: How, before: boolean, damaged: boolean}>}
     */
    async open() {
      const found = [];
      for (const place of disk.PLACES) {
        const { result, fault } = await all(place);
        found.push(fault ? [] : listsOf(result));
      }
      stored = found.map((list) => new Map(list.map(({ run, entries }) => [run, entries.length])));
      const mirrors = copies();
      const whole = mirrors.map(({ copy }) => copy).filter((copy) => copy !== null);
      const lists = [...found.flat(), .../** @type {Run[]} */ (whole)].reduce(merge, /** @type {Run[]} */ ([]));
      const before = stored.some(({ size }) => size > 0);
      lists.sort((a, b) => a.run - b.run);
      const highest = Math.max(0, ...lists.map(({ run }) => run), ...mirrors.map(({ run }) => run));
      const damaged = mirrors.some(({ run, copy }) => copy === null && run === highest);
      runs = damaged || lists.length === 0 ? lists.concat({ run: highest + 1, at: Date.now(), entries: [] }) : lists;
      copied = mirrors.some(({ run }) => run === last().run);
      for (const place of disk.PLACES) {
        await refill(place);
      }
      const how = (await probe()) ? await flush() : writeCopy() ? "plain" : "none";
      return { entries: last().entries.slice(), how, before, damaged };
    },
    /** @param {any} entry @returns {Promise<How>} what is taken by another window is not part of the list */
    async append(entry) {
      last().entries.push(entry);
      const how = await flush();
      if (how === "taken") {
        last().entries.pop();
      }
      return how;
    },
    /** Begins a new list, with entries if given. @param {any[]} entries @returns {Promise<How>} */
    begin(entries) {
      runs.push({ run: last().run + 1, at: Date.now(), entries: entries.slice() });
      copied = false;
      return flush();
    },
    /** The lists before this one that had anything in them, the latest first. @returns {Run[]} */
    past: () => runs.slice(0, -1).filter(({ entries }) => entries.length > 0).reverse(),
  };
}
