// @ts-check
/** The countdown. */

const TICK = 100;
const LAST = 5;

/**
 * A countdown that can be stopped, goes on where it stood, and calls back once a tick. It measures: setting the
 * computer's clock moves it neither way.
 * @param {{beep: () => void, end: () => void}} tones @param {() => void} changed
 */
export function countdown(tones, changed) {
  let full = 0;
  let left = 0;
  let since = 0;
  let running = false;
  let timer = 0;
  let said = 0;

  function remaining() {
    return running ? Math.max(0, left - (performance.now() - since)) : left;
  }

  function halt() {
    left = remaining();
    running = false;
    window.clearInterval(timer);
  }

  function tick() {
    const seconds = Math.ceil(remaining() / 1000);
    if (seconds === 0) {
      halt();
      tones.end();
    } else if (seconds <= LAST && seconds !== said) {
      tones.beep();
    }
    said = seconds;
    changed();
  }

  return {
    /** @param {number} seconds @param {number} [rest] milliseconds that are left of them */
    set(seconds, rest) {
      halt();
      full = seconds * 1000;
      left = rest === undefined || rest < 0 ? full : Math.min(rest, full);
      said = 0;
      changed();
    },
    start() {
      if (!running && left > 0) {
        since = performance.now();
        running = true;
        timer = window.setInterval(tick, TICK);
        tick();
      }
    },
    pause() {
      halt();
      changed();
    },
    running: () => running,
    /** Whether it was started since it was set. */
    touched: () => running || left < full,
    remaining,
    seconds: () => Math.ceil(remaining() / 1000),
    full: () => full,
  };
}
