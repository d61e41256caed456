// @ts-check
/** What the host does while a step is on its way to the disk waits its turn. */

const SLOW = 500;

/** @param {{said: (words: string) => void, unsaid: (words: string) => void, busy: (now: boolean) => void}} told */
export function queue(told) {
  let busy = false;
  /** @type {(() => void)[]} */
  const waiting = [];

  function proceed() {
    while (!busy && waiting.length) {
      /** @type {() => void} */ (waiting.shift())();
    }
  }

  return {
    busy: () => busy,
    /** @param {() => void} go */
    settled(go) {
      waiting.push(go);
      proceed();
    },
    /**
     * @template T
     * @param {Promise<T>} keeping @param {(how: T) => void} show @param {string} [meanwhile] said if it takes long
     */
    after(keeping, show, meanwhile) {
      busy = true;
      told.busy(true);
      const words = meanwhile || "正在写到硬盘……";
      const slow = window.setTimeout(() => told.said(words), SLOW);
      keeping.then((how) => {
        window.clearTimeout(slow);
        told.unsaid(words);
        busy = false;
        show(how);
        told.busy(false);
        proceed();
      });
    },
  };
}
