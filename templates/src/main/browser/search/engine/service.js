// @ts-check
/**
 * An index in OpenSearch, filled by SearchExport.java: it ranks as our own files do.
 *
 * @typedef {import("./lookup.js").Filters} Filters
 * @typedef {import("./lookup.js").Counts} Counts
 * @typedef {import("./shards.js").Root} Root
 * @typedef {import("../hit/groups.js").SearchDocument} SearchDocument
 * @typedef {import("../hit/ranking.js").Scored} Scored
 * @typedef {import("../query/query-terms.js").QueryTerms} QueryTerms
 */
import { say } from "../../text/say.js";
import { PAGE } from "../hit/groups.js";
import { isHan } from "../query/folding.js";
import { SearchFailure } from "./load.js";
import { FEW, Lookup } from "./lookup.js";

/** An engine answers no more at once. */
const MOST_RANKED = 10000;

/** @param {QueryTerms} terms @param {Filters} filters */
function queryOf(terms, filters) {
  const one = (/** @type {string} */ term) => ({ term: { terms: term } });
  if (terms.weights.size === 0) {
    return { match_none: {} };
  }
  const any = Array.from(terms.weights, ([value, boost]) => ({ term: { terms: { value, boost } } }));
  return {
    bool: {
      must: [{ bool: { should: any } }],
      filter: [
        ...Array.from(terms.required, one),
        ...Object.entries(filters).map(([facet, value]) => ({ term: { [facet]: value } })),
      ],
      must_not: terms.excluded.map((together) => ({ bool: { filter: Array.from(together, one) } })),
    },
  };
}

export class ServiceLookup extends Lookup {
  /**
   * @param {string} folder
   * @param {Root} root
   * @param {string} service
   */
  constructor(folder, root, service) {
    super(folder, root);
    this.service = service;
    /** @type {Map<number, SearchDocument>} */
    this.known = new Map();
  }

  /** @param {object} body @returns {Promise<any>} */
  async ask(body) {
    let reason = "";
    try {
      const answer = await fetch(this.service + "/_search", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      if (answer.ok) {
        return await answer.json();
      }
      reason = say("search.status", answer.status);
    } catch (unreachable) {
      reason = say("search.unreachable");
    }
    throw new SearchFailure(say("search.silent", reason));
  }

  /** The query's terms, corrected if what was typed finds little, and how many documents have each. @param {string} query @param {Filters} filters */
  async read(query, filters) {
    const terms = await this.reading(query);
    const bigrams = Array.from(terms.weights.keys()).filter((term) => isHan(term, 2));
    const asked = Array.from(new Set(bigrams.concat(Array.from(terms.typed))));
    const known = Object.fromEntries(asked.map((term) => [term, { term: { terms: term } }]));
    const { hits, aggregations } = await this.ask({
      size: 0,
      track_total_hits: true,
      query: queryOf(terms, filters),
      aggs: asked.length > 0 ? { all: { global: {}, aggs: { known: { filters: { filters: known } } } } } : {},
    });
    const frequencies = new Map(asked.map((term) => /** @type {[string, number]} */ ([term, aggregations.all.known.buckets[term].doc_count])));
    const unknown = new Set(bigrams.filter((term) => frequencies.get(term) === 0));
    if (unknown.size > 0 || hits.total.value < FEW) {
      terms.correct(await this.shards.headwords(), unknown);
    }
    return { terms, frequencies };
  }

  /** @param {QueryTerms} terms @param {Filters} filters @param {number} size */
  async best(terms, filters, size) {
    const { hits } = await this.ask({
      size,
      _source: false,
      fields: ["number"],
      query: queryOf(terms, filters),
      sort: [{ _score: "desc" }, { number: "asc" }],
    });
    return hits.hits.map((/** @type {any} */ hit) => ({ number: hit.fields.number[0], score: hit._score }));
  }

  /**
   * @param {string} query
   * @param {Filters} [filters]
   * @param {number} [pages]
   */
  async find(query, filters = {}, pages = 1) {
    const { terms, frequencies } = await this.read(query, filters);
    const matches = await this.best(terms, filters, MOST_RANKED);
    // The engine's scores are larger by k1 + 1.
    const scaled = matches.map((/** @type {Scored} */ one) => ({ number: one.number, score: one.score / 3 }));
    return this.result(terms, scaled, frequencies, filters, pages);
  }

  /** @param {Scored[]} some @returns {Promise<SearchDocument[]>} */
  async documents(some) {
    const missing = some.map((one) => one.number).filter((number) => !this.known.has(number));
    if (missing.length > 0) {
      const { hits } = await this.ask({ size: missing.length, query: { terms: { number: missing } } });
      hits.hits.forEach((/** @type {any} */ hit) => this.known.set(hit._source.number, { type: "", ...hit._source }));
    }
    return some.map((one) => /** @type {SearchDocument} */ (this.known.get(one.number)));
  }

  /** @param {string} query @param {Filters} [filters] @param {number} [most] */
  async rank(query, filters = {}, most = PAGE) {
    return this.best((await this.read(query, filters)).terms, filters, most);
  }

  /** @param {string} query @param {Filters} [filters] */
  async counts(query, filters = {}) {
    const { terms } = await this.read(query, filters);
    const facets = await this.shards.facets();
    const { aggregations } = await this.ask({
      size: 0,
      query: queryOf(terms, filters),
      aggs: Object.fromEntries(facets.map(({ facet, names }) => [facet, { terms: { field: facet, size: names.length } }])),
    });
    /** @type {Counts} */
    const counts = {};
    for (const { facet, names } of facets) {
      const found = new Map(aggregations[facet].buckets.map((/** @type {any} */ bucket) => [bucket.key, bucket.doc_count]));
      counts[facet] = names
        .map(([value, label]) => ({ value, label, count: Number(found.get(value) || 0) }))
        .filter((one) => one.count > 0 || one.value === filters[facet]);
    }
    return counts;
  }
}
