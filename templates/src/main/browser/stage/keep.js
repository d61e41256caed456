// @ts-check
/**
 * Where the record of a contest on stage is kept: in a journal on this computer's disk (journal.js), and in a log file of the
 * host's choice, a line a step, where the browser can write files. A step counts as kept only when one of them has it.
 */
import { journal } from "../record/journal.js";
import { keep } from "../record/keep.js";
import * as record from "./record.js";

/** @typedef {"safe" | "file" | "plain" | "none" | "taken"} How safe: on the disk; file: only in the log file */

/**
 * A file that lines are added to, never taken from. Lines that come while one is being written are written together.
 * @param {() => void} changed what can be said of it is another thing now
 */
function logFile(changed) {
  /** @type {any} */
  let handle = null;
  let waiting = "";
  let fault = "";
  /** @type {Promise<void> | null} */
  let writing = null;

  /** @param {string} text */
  async function add(text) {
    const { size } = await handle.getFile();
    const stream = await handle.createWritable({ keepExistingData: true });
    await stream.write({ type: "write", position: size, data: text });
    await stream.close();
  }

  async function drain() {
    while (waiting && !fault) {
      const text = waiting;
      waiting = "";
      try {
        await add(text);
      } catch (refused) {
        fault = refused instanceof Error ? refused.name + " " + refused.message : "?";
        changed();
      }
    }
    writing = null;
  }

  return {
    name: () => (handle ? String(handle.name) : ""),
    fault: () => fault,
    /** @param {any} chosen */
    use(chosen) {
      handle = chosen;
      waiting = "";
      fault = "";
    },
    /** @param {string} text @returns {Promise<boolean>} whether the file has it */
    async write(text) {
      if (!handle || fault) {
        return false;
      }
      waiting += text;
      writing = writing || drain();
      await writing;
      return fault === "";
    },
  };
}

/** @param {any} deck @param {() => void} changed */
export function keeper(deck, changed) {
  const name = "tiku.stage." + deck.code + "." + deck.digest;
  const book = journal(name);
  const clock = keep(name + ".clock");
  const file = logFile(changed);
  /** @type {How} */
  let how = "safe";

  /** @param {Promise<How>} kept @param {string} text @returns {Promise<How>} */
  async function both(kept, text) {
    const filed = file.write(text);
    const now = await kept;
    // The file may lie on a slow stick: it is waited for only where it is the only one.
    how = (now === "plain" || now === "none") && (await filed) ? "file" : now;
    changed();
    return how;
  }

  return {
    name,
    how: () => how,
    file,
    past: book.past,
    /** @returns {Promise<{journal: any[], how: How, before: boolean, damaged: boolean}>} */
    async open() {
      const found = await book.open();
      how = found.how;
      return { journal: found.entries, how, before: found.before, damaged: found.damaged };
    },
    /** @param {any} event @returns {Promise<How>} */
    step: (event) => both(book.append(event), record.line(event)),
    /** A new record; the one before stays. @param {any[]} journal @returns {Promise<How>} */
    begin: (journal) => both(book.begin(journal), record.lines(deck, journal)),
    /** Whether this browser can write files. */
    filing: typeof (/** @type {any} */ (window).showSaveFilePicker) === "function",
    /** Asks the host for a file; all that happened so far goes there first. @param {any[]} journal @returns {Promise<boolean>} */
    async choose(journal) {
      file.use(
        await /** @type {any} */ (window).showSaveFilePicker({
          suggestedName: record.fileName(deck) + ".jsonl",
          types: [{ description: "现场记录", accept: { "application/jsonl": [".jsonl"] } }],
        })
      );
      const written = await file.write(record.lines(deck, journal));
      how = written && (how === "plain" || how === "none") ? "file" : how;
      changed();
      return written;
    },
    /** @param {number} events how many there were @param {number} left milliseconds */
    keepClock: (events, left) => clock.put({ events, left: Math.round(left) }),
    /** Milliseconds left of the clock at that number of events; -1 if unknown. @param {number} events @returns {Promise<number>} */
    async clockAt(events) {
      const { value } = await clock.open();
      return value && value.events === events && value.left >= 0 ? value.left : -1;
    },
  };
}
