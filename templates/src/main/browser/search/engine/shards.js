// @ts-check
/**
 * The files of an index, as Shards.java writes them, each loaded when it is needed first.
 *
 * @typedef {import("../query/query-terms.js").Headword} Headword
 * @typedef {import("../query/statute-names.js").Entry} Entry
 * @typedef {import("../shard/postings.js").Postings} Postings
 * @typedef {import("../hit/groups.js").SearchDocument} SearchDocument
 * @typedef {import("../query/vocabulary.js").Words & {format: number, documents: number, buckets: number, chunk: number, asOf: string, norms: number[], guides: number[], ids: string[], heavy: string[]}} Root
 * @typedef {{facet: string, names: [string, string][], values: Uint8Array}} Facet its values with their labels, and the number of each document's value
 */
import { say } from "../../text/say.js";
import { Packed, unpack } from "../shard/packed.js";
import { bucket, postings, terms } from "../shard/postings.js";
import { SearchFailure, load } from "./load.js";

const FORMAT = 2;
const KINDS = ["point", "item", "statute", "chapter", "domain", "guide"];

/** What an index says of itself. @param {string} folder @returns {Promise<Root>} */
export async function rootOf(folder) {
  const root = await loaded(folder, "root", (packed) => packed.json());
  if (root.format !== FORMAT) {
    throw new SearchFailure(say("search.format", root.format, FORMAT));
  }
  return root;
}

/**
 * @template T
 * @param {string} folder
 * @param {string} name
 * @param {(packed: Packed) => T} read
 * @returns {Promise<T>}
 */
async function loaded(folder, name, read) {
  const payload = await load(folder, name);
  try {
    return read(new Packed(unpack(payload)));
  } catch (damaged) {
    throw new SearchFailure(say("search.broken", name));
  }
}

export class Shards {
  /** @param {string} folder @param {Root} root */
  constructor(folder, root) {
    this.folder = folder;
    this.root = root;
    this.heavy = new Map(root.heavy.map((term, i) => /** @type {[string, number]} */ ([term, i])));
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
  }

  /**
   * A shard, read once; one that failed is tried again the next time.
   *
   * @template T
   * @param {string} name
   * @param {(packed: Packed) => T} read
   * @returns {Promise<T>}
   */
  shard(name, read) {
    let promise = this.loaded.get(name);
    if (!promise) {
      promise = loaded(this.folder, name, read);
      promise.catch(() => this.loaded.delete(name));
      this.loaded.set(name, promise);
    }
    return promise;
  }

  /** @param {string} name @returns {Promise<any>} */
  json(name) {
    return this.shard(name, (packed) => packed.json());
  }

  /** @param {string} term @returns {Promise<Postings | null>} */
  async postings(term) {
    const heavy = this.heavy.get(term);
    if (heavy !== undefined) {
      return this.shard("h/" + heavy, postings);
    }
    const bytes = (await this.shard("t/" + bucket(term, this.root.buckets), terms)).get(term);
    return bytes ? postings(new Packed(bytes)) : null;
  }

  /** @returns {Promise<Headword[]>} */
  headwords() {
    return this.shard("words", (packed) =>
      packed.json().map((/** @type {string[]} */ [word, full, initials]) => ({ word, full, initials })),
    );
  }

  /** @returns {Promise<Facet[]>} */
  facets() {
    return this.shard("facets", (packed) => {
      const names = /** @type {Record<string, [string, string][]>} */ (JSON.parse(packed.text()));
      return Object.keys(names).map((facet) => ({ facet, names: names[facet], values: packed.take(this.root.documents) }));
    });
  }

  /** @param {number} number @returns {Promise<SearchDocument>} */
  async document(number) {
    const chunk = await this.json("d/" + Math.floor(number / this.root.chunk));
    const [kind, id, point, type, title, text, standing] = chunk[number % this.root.chunk];
    return { kind: KINDS[kind], id, point, type, title, text, standing };
  }

  /** Ids, sorted, each before its document. @param {number} file @returns {Promise<(string | number)[]>} */
  ids(file) {
    return this.json("i/" + file);
  }

  /** @returns {Promise<Entry[]>} */
  statutes() {
    return this.shard("statutes", (packed) =>
      packed.json().map((/** @type {any[]} */ [number, title, unit, articles, names, flat]) => {
        const resting = new Map();
        for (let i = 0; i < flat.length; i += 3) {
          resting.set(flat[i], [flat[i + 1], flat[i + 2]]);
        }
        return { number, title, unit, articles, names, resting };
      }),
    );
  }
}
