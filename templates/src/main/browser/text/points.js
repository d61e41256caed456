// @ts-check
/** Marks as people write them. */

/** @param {number} halves */
export function points(halves) {
  return Math.floor(halves / 2) + (halves % 2 ? ".5" : "");
}
