// @ts-check
/** The countdown of the contest on stage, and its tones, which the browser makes itself. */

const TICK = 100;
const LAST = 5;

/**
 * Tones. A browser lets a page sound only once somebody has pressed or clicked something on it.
 * @returns {{muted: boolean, ready: () => void, beep: () => void, end: () => void}}
 */
export function sound() {
  /** @type {AudioContext | null} */
  let audio = null;
  const tones = {
    muted: false,
    ready() {
      if (!audio && typeof AudioContext === "function") {
        audio = new AudioContext();
      }
      if (audio && audio.state === "suspended") {
        audio.resume().catch(() => {});
      }
    },
    beep: () => tone(880, 0, 0.12),
    end() {
      [0, 0.28, 0.56].forEach((after) => tone(523, after, 0.22));
    },
  };

  /** @param {number} pitch in hertz @param {number} after seconds from now @param {number} length in seconds */
  function tone(pitch, after, length) {
    if (!audio || tones.muted) {
      return;
    }
    const start = audio.currentTime + after;
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    oscillator.frequency.value = pitch;
    gain.gain.setValueAtTime(0.0001, start);
    gain.gain.exponentialRampToValueAtTime(0.5, start + 0.01);
    gain.gain.setValueAtTime(0.5, start + length - 0.04);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + length);
  }

  return tones;
}

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
