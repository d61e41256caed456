// @ts-check
/** Small things kept in this browser. It may forbid storage; then nothing is remembered and all else works. */

/** @param {string} key @returns {string | null} */
export function read(key) {
  try {
    return localStorage.getItem(key);
  } catch (forbidden) {
    return null;
  }
}

/** @param {string} key @param {string} value */
export function write(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch (forbidden) {
    return;
  }
}
