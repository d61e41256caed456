// @ts-check
/**
 * Documents of one point as one hit, in pages, as Groups.java makes them.
 *
 * @typedef {import("../query/named-places.js").Place} Place
 * @typedef {import("./ranking.js").Scored} Scored
 * @typedef {{kind: string, id: string, point: string, type: string, title: string, text: string, standing: string}} SearchDocument
 * @typedef {{number: number, score: number, document: SearchDocument, anchor: string}} Found
 * @typedef {{head: Found, items: Found[]}} Group
 */

/** Documents are asked for so many at a time. */
export const PAGE = 10;
const MOST_DOCUMENTS = 30;
const ENOUGH_GROUPS = 6;

/**
 * So many pages of hits: documents of one point become one, the point above its items.
 *
 * @param {Scored[]} ranked
 * @param {Map<number, Place>} named
 * @param {number} pages
 * @param {(some: Scored[]) => Promise<SearchDocument[]>} documentsOf
 * @returns {Promise<{groups: Group[], more: boolean}>}
 */
export async function groupsOf(ranked, named, pages, documentsOf) {
  /** @type {Map<string, Found[]>} */
  const byPoint = new Map();
  // Further pages are asked for, and each must show something new.
  const most = pages === 1 ? Math.min(ranked.length, MOST_DOCUMENTS) : ranked.length;
  let taken = 0;
  while (taken < most && (taken === 0 || byPoint.size < ENOUGH_GROUPS * pages)) {
    const page = ranked.slice(taken, Math.min(most, taken + PAGE));
    const documents = await documentsOf(page);
    page.forEach((one, i) => {
      const place = named.get(one.number);
      const shown = place && place.title ? { ...documents[i], title: place.title, text: place.text } : documents[i];
      const key = shown.point || shown.kind + " " + shown.id;
      const group = byPoint.get(key) || [];
      group.push({ ...one, document: shown, anchor: place && place.article > 0 ? "#article-" + place.article : "" });
      byPoint.set(key, group);
    });
    taken += page.length;
  }
  const groups = Array.from(byPoint.values(), (found) => {
    const point = found.findIndex((one) => one.document.kind === "point");
    const head = found[Math.max(point, 0)];
    return { head, items: found.filter((one) => one !== head) };
  });
  return { groups, more: taken < ranked.length };
}
