// @ts-check
/** A log file of the host's choice, a line a step, where the browser can write files. */

/**
 * A file that lines are added to, never taken from. Lines that come while one is being written are written together.
 * @param {() => void} changed what can be said of it is another thing now
 */
export function logFile(changed) {
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
