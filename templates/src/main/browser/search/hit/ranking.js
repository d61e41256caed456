// @ts-check
/**
 * Which documents match, with their scores: Lucene's BM25Similarity, rounded to 32 bits wherever that rounds.
 *
 * @typedef {import("../query/query-terms.js").QueryTerms} QueryTerms
 * @typedef {import("../shard/postings.js").Postings} Postings
 * @typedef {{number: number, score: number}} Scored a document and its score
 */

/** A hit answers that has this part of what was typed, or more than one word that nothing has. */
const MUCH = 0.42;
const STRONG = 1;
const round = Math.fround;

/** Of every document the factor of its length. @param {number} documents @param {number[]} norms runs of equal ones, each with how many */
export function factorsOf(documents, norms) {
  const factors = new Float32Array(documents);
  const bits = new DataView(new ArrayBuffer(4));
  let at = 0;
  for (let i = 0; i < norms.length; i += 2) {
    bits.setInt32(0, norms[i + 1]);
    factors.fill(bits.getFloat32(0), at, at + norms[i]);
    at += norms[i];
  }
  return factors;
}

/** @param {number} frequency @param {number} documents */
export function rarity(frequency, documents) {
  return round(Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5)));
}

/**
 * The documents that have what a query asks for, each 1, and their scores.
 *
 * @param {QueryTerms} terms
 * @param {Map<string, Postings | null>} found
 * @param {Float32Array} factors
 */
export function score(terms, found, factors) {
  const scores = new Float64Array(factors.length);
  const matched = new Uint8Array(factors.length);
  for (const [term, boost] of terms.weights) {
    const list = found.get(term);
    if (!list) {
      continue;
    }
    const { documents, frequencies } = list;
    const weight = round(boost * rarity(documents.length, factors.length));
    for (let i = 0; i < documents.length; i++) {
      const number = documents[i];
      const saturated = round(1 + round(frequencies[i] * factors[number]));
      scores[number] += round(weight - round(weight / saturated));
      matched[number] = 1;
    }
  }
  for (const term of terms.required) {
    keep(matched, [term], found, true);
  }
  for (const together of terms.excluded) {
    keep(matched, Array.from(together), found, false);
  }
  return { scores, matched };
}

/**
 * Leaves the documents that have all of some terms, or those that do not.
 *
 * @param {Uint8Array} matched
 * @param {string[]} terms
 * @param {Map<string, Postings | null>} found
 * @param {boolean} having
 */
function keep(matched, terms, found, having) {
  const counts = new Uint8Array(matched.length);
  for (const term of terms) {
    found.get(term)?.documents.forEach((number) => counts[number]++);
  }
  for (let i = 0; i < matched.length; i++) {
    if ((counts[i] === terms.length) !== having) {
      matched[i] = 0;
    }
  }
}

/** The documents that match, by score and number. @param {Uint8Array} matched @param {Float64Array} scores */
export function ranked(matched, scores) {
  /** @type {Scored[]} */
  const all = [];
  matched.forEach((is, number) => {
    if (is) {
      all.push({ number, score: round(scores[number]) });
    }
  });
  return all.sort((a, b) => b.score - a.score || a.number - b.number);
}

/**
 * The least score of an answer; the greatest is that of having all that was typed, often.
 *
 * @param {QueryTerms} terms
 * @param {Map<string, number>} frequencies term → how many documents have it
 * @param {number} documents
 */
export function enough(terms, frequencies, documents) {
  let possible = 0;
  for (const term of terms.typed) {
    possible += round((terms.weights.get(term) || 0) * rarity(frequencies.get(term) || 0, documents));
  }
  return Math.min(MUCH * possible, STRONG * rarity(0, documents));
}
