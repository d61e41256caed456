// @ts-check
/**
 * The one way to the disk: transactions of IndexedDB with strict durability, in a database all scripts of the site share.
 * A transaction that has come to its end is on the disk and survives the killing of the browser and the loss of power;
 * localStorage promises neither. Under which keys a script keeps things is its own affair (keep.js: texts, journal.js: lists).
 */
(function () {
  "use strict";

  const Tiku = /** @type {any} */ (window).Tiku;
  const DATABASE = "tiku";
  const STORE = "kept";
  const PATIENCE = 60000; // after a crash a slow computer mends its database first

  /** @typedef {{result: any, fault: string}} Outcome fault: empty, or the name of what went wrong */

  /** @type {Promise<IDBDatabase | null> | null} */
  let connection = null;

  /** Null where a browser refuses the database or never answers. */
  function connect() {
    connection =
      connection ||
      new Promise((done) => {
        window.setTimeout(() => done(null), PATIENCE);
        try {
          const request = indexedDB.open(DATABASE, 1);
          request.onupgradeneeded = () => request.result.createObjectStore(STORE);
          request.onerror = () => done(null);
          request.onsuccess = () => {
            const database = request.result;
            const gone = () => {
              connection = null;
            };
            database.onclose = gone;
            database.onversionchange = () => {
              gone();
              database.close();
            };
            done(database);
          };
        } catch (refused) {
          done(null);
        }
      });
    return connection;
  }

  /**
   * @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act the result is that of its request
   * @returns {Promise<Outcome>}
   */
  async function attempt(mode, act) {
    const database = await connect();
    return new Promise((done) => {
      try {
        const transaction = /** @type {any} */ (database).transaction(STORE, mode, { durability: "strict" });
        const request = act(transaction.objectStore(STORE));
        transaction.oncomplete = () => done({ result: request.result, fault: "" });
        transaction.onabort = () => done({ result: null, fault: transaction.error ? transaction.error.name : "AbortError" });
        if (mode === "readwrite" && transaction.commit) {
          transaction.commit(); // the browser then finishes it even if the page goes
        }
      } catch (refused) {
        connection = database ? null : connection; // a connection that was closed is made anew
        done({ result: null, fault: "Refused" });
      }
    });
  }

  /**
   * Does something in a transaction of its own, once more where the connection was lost.
   * @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act
   * @returns {Promise<Outcome>}
   */
  async function transact(mode, act) {
    const first = await attempt(mode, act);
    return first.fault && connection === null ? attempt(mode, act) : first;
  }

  Tiku.disk = { transact };
})();
