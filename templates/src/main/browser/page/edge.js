// @ts-check
/**
 * The one global name. Over it bundles that a page loads at different times find each other, and scripts of data
 * (shards, items of papers) register themselves; within a bundle modules import each other.
 *
 * @type {any}
 */
export const Tiku = (/** @type {any} */ (globalThis).Tiku ||= {});
