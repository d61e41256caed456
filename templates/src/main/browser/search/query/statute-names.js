// @ts-check
/**
 * Which statute is meant, by any of its names or a piece of one, as StatuteNames.java finds it.
 *
 * @typedef {{number: number, title: string, unit: string, articles: number, names: string[], resting: Map<number, number[]>}} Entry a statute; article → how many points and items rest on it
 */

const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 24;
/** What fits more statutes, such as 管理办法, names none. */
const MOST_FITTING = 4;
/** The least sure way of naming a statute. */
const ABBREVIATED = 3;

/** @param {string} piece @param {string} name */
function abbreviates(piece, name) {
  const said = Array.from(piece);
  const whole = Array.from(name);
  let at = 0;
  for (const c of whole) {
    at += said[at] === c ? 1 : 0;
  }
  return at === said.length && said[0] === whole[0] && said[said.length - 1] === whole[whole.length - 1];
}

/** How a piece of a query may name a statute, the surest way first. @type {((piece: string, name: string) => boolean)[]} */
const WAYS = [(piece, name) => name === piece, (piece, name) => name.endsWith(piece), (piece, name) => name.startsWith(piece), abbreviates];

/** The length of the shortest name that fits; 0 if none does. @param {Entry} entry @param {string} piece @param {number} how */
function length(entry, piece, how) {
  return entry.names.reduce(
    (shortest, name) => (WAYS[how](piece, name) && (shortest === 0 || name.length < shortest) ? name.length : shortest),
    0,
  );
}

/** The statute that words end with. @param {Entry[]} entries @param {string} words @param {number} article @returns {Entry | null} */
export function statute(entries, words, article) {
  const points = Array.from(words);
  const from = Math.max(0, points.length - LONGEST_PIECE);
  for (let start = from; points.length - start > 1; start++) {
    const whole = best(entries, points.slice(start).join(""), 0, article);
    if (whole) {
      return whole;
    }
  }
  for (let start = from; points.length - start >= SHORTEST_PIECE; start++) {
    for (let how = 1; how <= ABBREVIATED; how++) {
      const part = best(entries, points.slice(start).join(""), how, article);
      if (part) {
        return part;
      }
    }
  }
  return null;
}

/** @param {Entry[]} entries @param {string} piece @param {number} how @param {number} article @returns {Entry | undefined} */
function best(entries, piece, how, article) {
  const found = entries.filter((entry) => length(entry, piece, how) > 0);
  const rests = (/** @type {Entry} */ entry) => (entry.resting.has(article) ? 0 : 1);
  const shorter = (/** @type {Entry} */ a, /** @type {Entry} */ b) => length(a, piece, how) - length(b, piece, how);
  if (how === ABBREVIATED) {
    return found
      .filter((entry) => entry.articles === 0 || article <= entry.articles)
      .sort((a, b) => shorter(a, b) || rests(a) - rests(b))[0];
  }
  return found.length > MOST_FITTING ? undefined : found.sort((a, b) => rests(a) - rests(b) || shorter(a, b))[0];
}
