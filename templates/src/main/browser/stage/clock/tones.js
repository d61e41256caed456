// @ts-check
/** Tones, which the browser makes itself. */

/**
 * A browser lets a page sound only once somebody has pressed or clicked something on it.
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
