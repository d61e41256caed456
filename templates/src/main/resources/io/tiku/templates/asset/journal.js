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
(function () {
  "use strict";

  const Tiku = /** @type {any} */ (window).Tiku;
  const PATIENCE = 5000;

  /**
   * @typedef {"safe" | "plain" | "none" | "taken"} How
   * @typedef {{run: number, n: number, entry: any}} Kept n 0 is the beginning of a list, its entry when that was
   * @typedef {{run: number, at: number, entries: any[]}} Run a list
   */

  /** @param {string} name */
  function journal(name) {
    const COPY = new RegExp("^" + name.replace(/[^A-Za-z0-9_]/g, "\\$&") + "\\.run([1-9][0-9]{0,8})$");
    /** @type {Run[]} */
    let runs = [{ run: 1, at: 0, entries: [] }];
    /** How many entries of the last list are on the disk; -1 when its beginning is not. */
    let stored = -1;
    let copied = false;

    const last = () => runs[runs.length - 1];

    /** @returns {Promise<any>} */
    function all() {
      return Tiku.disk.transact("readonly", (/** @type {IDBObjectStore} */ store) => store.getAll(IDBKeyRange.bound([name], [name, []])));
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
        const { at, entries } = JSON.parse(Tiku.read(copyOf(run)) || "");
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
        } else {
          lists[lists.length - 1].entries.push(entry);
        }
      });
      return lists;
    }

    /** Writes what the disk has not got. @returns {Promise<How>} */
    async function flush() {
      const { run, at, entries } = last();
      const from = stored;
      const until = entries.length;
      const { fault } = await soon(
        Tiku.disk.transact("readwrite", (/** @type {IDBObjectStore} */ store) => {
          let request = from < 0 ? store.add({ run, n: 0, entry: at }, [name, run, 0]) : null;
          for (let n = Math.max(from, 0) + 1; n <= until; n++) {
            request = store.add({ run, n, entry: entries[n - 1] }, [name, run, n]);
          }
          return request || store.count();
        })
      );
      if (fault === "ConstraintError") {
        return compare();
      }
      if (fault) {
        return writeCopy() ? "plain" : "none";
      }
      stored = until;
      if (copied) {
        localStorage.removeItem(copyOf(run));
        copied = false;
      }
      return stored < last().entries.length ? flush() : "safe";
    }

    /** How the next will be kept: by writing. @returns {Promise<How>} */
    async function probe() {
      const { fault } = await soon(Tiku.disk.transact("readwrite", (/** @type {IDBObjectStore} */ store) => store.put(Date.now(), name + ".probe")));
      return fault ? (writeCopy() ? "plain" : "none") : flush();
    }

    /** Something stands at our place: what we wrote ourselves and gave up waiting for, or another window's. @returns {Promise<How>} */
    async function compare() {
      const { result, fault } = await soon(all());
      if (fault) {
        return writeCopy() ? "plain" : "none";
      }
      const there = listsOf(result).find((list) => list.run === last().run);
      const ours = there && there.at === last().at && there.entries.every((entry, n) => JSON.stringify(entry) === JSON.stringify(last().entries[n]));
      if (!there || !ours) {
        return "taken";
      }
      stored = there.entries.length;
      return flush();
    }

    return {
      /**
       * What is kept, and how the next will be. `before`: the disk has seen this name before, so it does keep things;
       * `damaged`: a copy cannot be read, and a new list begins after it.
       * @returns {Promise<{entries: any[], how: How, before: boolean, damaged: boolean}>}
       */
      async open() {
        const found = await all();
        const lists = found.fault ? [] : listsOf(found.result);
        const onDisk = new Map(lists.map(({ run, entries }) => [run, entries.length]));
        const mirrors = copies();
        mirrors.forEach(({ copy }) => {
          const same = copy && lists.find(({ run }) => run === copy.run);
          if (same && copy.entries.length > same.entries.length) {
            same.entries = copy.entries;
          } else if (copy && !same) {
            lists.push(copy);
          }
        });
        lists.sort((a, b) => a.run - b.run);
        const highest = Math.max(0, ...lists.map(({ run }) => run), ...mirrors.map(({ run }) => run));
        const damaged = mirrors.some(({ run, copy }) => copy === null && run === highest);
        runs = damaged || lists.length === 0 ? lists.concat({ run: highest + 1, at: Date.now(), entries: [] }) : lists;
        stored = onDisk.has(last().run) ? Number(onDisk.get(last().run)) : -1;
        copied = mirrors.some(({ run }) => run === last().run);
        return { entries: last().entries.slice(), how: await probe(), before: onDisk.size > 0, damaged };
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
        stored = -1;
        copied = false;
        return flush();
      },
      /** The lists before this one that had anything in them, the latest first. @returns {Run[]} */
      past: () => runs.slice(0, -1).filter(({ entries }) => entries.length > 0).reverse(),
    };
  }

  Tiku.journal = journal;
})();
