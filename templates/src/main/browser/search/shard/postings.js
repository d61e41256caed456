// @ts-check
/**
 * The documents of a term with its frequencies, as Postings.java writes them; and in which file they are, as
 * Shards.java divides them.
 *
 * @typedef {import("./packed.js").Packed} Packed
 * @typedef {{documents: Uint32Array, frequencies: Uint32Array}} Postings
 */

/** @param {Packed} packed @returns {Postings} */
export function postings(packed) {
  const count = packed.number();
  const documents = new Uint32Array(count);
  const frequencies = new Uint32Array(count);
  let number = -1;
  for (let i = 0; i < count; i++) {
    number += packed.number() + 1;
    documents[i] = number;
  }
  for (let i = 0; i < count; i++) {
    frequencies[i] = packed.number() + 1;
  }
  return { documents, frequencies };
}

/** The file of a term among so many. @param {string} term @param {number} buckets */
export function bucket(term, buckets) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) {
    hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % buckets;
}

/** Of each term of a file its bytes. @param {Packed} packed */
export function terms(packed) {
  /** @type {Map<string, Uint8Array>} */
  const all = new Map();
  while (!packed.ended) {
    const name = packed.text();
    all.set(name, packed.take(packed.number()));
  }
  return all;
}
