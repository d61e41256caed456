// @ts-check
/**
 * The one way to the disk: transactions of IndexedDB with strict durability, in databases all scripts of the site share.
 * A transaction that has come to its end is on the disk; localStorage promises nothing of the kind. Under which keys a script
 * keeps things is its own affair (keep.js: texts, journal.js: lists).
 *
 * One place is not enough. A browser that is killed while it writes leaves half a record behind; Chromium goes on writing
 * after it, takes the whole database for damaged when it is opened once more, and deletes it. So everything is written
 * to one place and then to another one, which lies in files of its own (a storage bucket): they are never both torn, and
 * what is read is the fuller of the two. Browsers without buckets keep their databases in another way and get one place.
 */

const DATABASE = "tiku";
const STORE = "kept";
// After a crash a slow computer mends its database first.
const PATIENCE = 60000;

/** @typedef {{result: any, fault: string}} Outcome fault: empty, or the name of what went wrong */

const buckets = /** @type {any} */ (navigator).storageBuckets;
export const PLACES = buckets ? [0, 1] : [0];

/** @type {(Promise<IDBDatabase | null> | null)[]} */
const connections = [null, null];

/** @param {number} place @returns {Promise<IDBFactory>} */
async function factory(place) {
  return place === 0 ? indexedDB : (await buckets.open(DATABASE)).indexedDB;
}

/** Null where a browser refuses the database or never answers. @param {number} place */
function connect(place) {
  connections[place] =
    connections[place] ||
    new Promise((done) => {
      window.setTimeout(() => done(null), PATIENCE);
      factory(place).then(
        (databases) => {
          const request = databases.open(DATABASE, 1);
          request.onupgradeneeded = () => request.result.createObjectStore(STORE);
          request.onerror = () => done(null);
          request.onsuccess = () => {
            const database = request.result;
            const gone = () => {
              connections[place] = null;
            };
            database.onclose = gone;
            database.onversionchange = () => {
              gone();
              database.close();
            };
            done(database);
          };
        }
      ).catch(() => done(null));
    });
  return connections[place];
}

/**
 * @param {number} place @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} act the result is that of its request
 * @returns {Promise<Outcome>}
 */
async function attempt(place, mode, act) {
  const database = await connect(place);
  return new Promise((done) => {
    try {
      const transaction = /** @type {any} */ (database).transaction(STORE, mode, { durability: "strict" });
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => done({ result: request.result, fault: "" });
      transaction.onabort = () => done({ result: null, fault: transaction.error ? transaction.error.name : "AbortError" });
      if (mode === "readwrite" && transaction.commit) {
        // The browser then finishes it even if the page goes.
        transaction.commit();
      }
    } catch (refused) {
      // A connection that was closed is made anew.
      connections[place] = database ? null : connections[place];
      done({ result: null, fault: "Refused" });
    }
  });
}

/**
 * Does something in a transaction of its own, once more where the connection was lost.
 * @param {number} place @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act
 * @returns {Promise<Outcome>}
 */
export async function transact(place, mode, act) {
  const first = await attempt(place, mode, act);
  return first.fault && connections[place] === null ? attempt(place, mode, act) : first;
}

/**
 * Does the same in every place, in one after the other, so that no more than one can be torn.
 * @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act
 * @returns {Promise<Outcome[]>}
 */
export async function everywhere(mode, act) {
  const outcomes = [];
  for (const place of PLACES) {
    outcomes.push(await transact(place, mode, act));
  }
  return outcomes;
}
