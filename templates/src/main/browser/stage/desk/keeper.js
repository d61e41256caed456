// @ts-check
/**
 * Where the record is kept: in a journal on this computer's disk, and in a log file. A step counts as kept only when one of them
 * has it.
 */
import { journal } from "../../record/journal.js";
import { keep } from "../../record/keep.js";
import { fileName, line, lines } from "../record/data.js";
import { logFile } from "./log-file.js";

/**
 * @import { Deck } from "../rule/deck.js"
 * @import { Event } from "../rule/state.js"
 */

/** @typedef {"safe" | "file" | "plain" | "none" | "taken"} How safe: on the disk; file: only in the log file */

/** @param {Deck} deck @param {() => void} changed */
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
    /** @param {Event} event @returns {Promise<How>} */
    step: (event) => both(book.append(event), line(event)),
    /** A new record; the one before stays. @param {Event[]} journal @returns {Promise<How>} */
    begin: (journal) => both(book.begin(journal), lines(deck, journal)),
    /** Whether this browser can write files. */
    filing: typeof (/** @type {any} */ (window).showSaveFilePicker) === "function",
    /** Asks the host for a file; all that happened so far goes there first. @param {Event[]} journal @returns {Promise<boolean>} */
    async choose(journal) {
      file.use(
        await /** @type {any} */ (window).showSaveFilePicker({
          suggestedName: fileName(deck) + ".jsonl",
          types: [{ description: "现场记录", accept: { "application/jsonl": [".jsonl"] } }],
        })
      );
      const written = await file.write(lines(deck, journal));
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
