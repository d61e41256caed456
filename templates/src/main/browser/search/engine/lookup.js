// @ts-check
/**
 * Looks queries up in the index that Lucene built, as Lookup.java does it, with the same results and scores.
 *
 * @typedef {import("./shards.js").Root} Root
 * @typedef {import("../hit/groups.js").SearchDocument} SearchDocument
 * @typedef {import("../hit/groups.js").Group} Group
 * @typedef {import("../hit/ranking.js").Scored} Scored
 * @typedef {import("../query/named-places.js").Place} Place
 * @typedef {import("../shard/postings.js").Postings} Postings
 * @typedef {{total: number, groups: Group[], more: boolean, direct: boolean, suggestions: string[], terms: Set<string>}} Result
 * @typedef {Record<string, string>} Filters facet → value
 * @typedef {Record<string, {value: string, label: string, count: number}[]>} Counts
 */
import { PAGE, groupsOf } from "../hit/groups.js";
import { enough, factorsOf, ranked, score } from "../hit/ranking.js";
import { isHan } from "../query/folding.js";
import { articles, byId, idIn, numbered } from "../query/named-places.js";
import { QueryTerms } from "../query/query-terms.js";
import { Vocabulary } from "../query/vocabulary.js";
import { Shards } from "./shards.js";

/** Fewer hits than this, and what was typed is taken for a slip. */
export const FEW = 3;
/** As long as there are more hits, so many guides stand below them. */
const GUIDES = 2;

export class Lookup {
  /** @param {string} folder @param {Root} root */
  constructor(folder, root) {
    this.shards = new Shards(folder, root);
    this.root = root;
    this.vocabulary = new Vocabulary(root);
    this.guides = new Set(root.guides);
    this.factors = factorsOf(root.documents, root.norms);
  }

  /** The edition's date. */
  get asOf() {
    return this.root.asOf;
  }

  /** What a query names outright. @param {string} plain @returns {Promise<Place[]>} */
  async places(plain) {
    const named = numbered(plain, (folded) => this.vocabulary.withoutQuestions(folded));
    const places = named.length > 0 ? articles(await this.shards.statutes(), named) : [];
    const id = idIn(plain);
    if (id) {
      for (const document of await byId(id, this.root.ids, (file) => this.shards.ids(file))) {
        places.push({ document, article: 0, name: "", title: "", text: "" });
      }
    }
    return places;
  }

  /** @param {string} query */
  async reading(query) {
    const terms = new QueryTerms(query, this.vocabulary);
    terms.widen(await this.places(terms.plain));
    if (terms.latin) {
      terms.pinyin(await this.shards.headwords());
    }
    return terms;
  }

  /** The query's terms and their postings, corrected if what was typed finds little. @param {string} query @param {Filters} filters */
  async terms(query, filters) {
    const terms = await this.reading(query);
    let found = await this.all(terms);
    const unknown = new Set(Array.from(terms.weights.keys()).filter((term) => isHan(term, 2) && !found.get(term)));
    if (unknown.size > 0 || (await this.matches(terms, found, filters)).length < FEW) {
      if (terms.correct(await this.shards.headwords(), unknown)) {
        found = await this.all(terms);
      }
    }
    return { terms, found };
  }

  /** @param {QueryTerms} terms @returns {Promise<Map<string, Postings | null>>} */
  async all(terms) {
    const names = new Set(terms.weights.keys());
    terms.required.forEach((term) => names.add(term));
    terms.excluded.forEach((set) => set.forEach((term) => names.add(term)));
    const list = Array.from(names);
    const lists = await Promise.all(list.map((term) => this.shards.postings(term)));
    return new Map(list.map((term, i) => /** @type {[string, Postings | null]} */ ([term, lists[i]])));
  }

  /** Every document that matches, with its score. @param {QueryTerms} terms @param {Map<string, Postings | null>} found @param {Filters} filters */
  async matches(terms, found, filters) {
    const { scores, matched } = score(terms, found, this.factors);
    await this.filter(matched, filters);
    return ranked(matched, scores);
  }

  /** @param {Uint8Array} matched @param {Filters} filters */
  async filter(matched, filters) {
    if (Object.keys(filters).length === 0) {
      return;
    }
    for (const { facet, names, values } of await this.shards.facets()) {
      if (filters[facet]) {
        const wanted = names.findIndex(([value]) => value === filters[facet]) + 1;
        for (let i = 0; i < matched.length; i++) {
          if (wanted === 0 || values[i] !== wanted) {
            matched[i] = 0;
          }
        }
      }
    }
  }

  /**
   * What a query names outright, then the best documents, then guides.
   *
   * @param {string} query
   * @param {Filters} [filters]
   * @param {number} [pages] how many pages of hits
   */
  async find(query, filters = {}, pages = 1) {
    const { terms, found } = await this.terms(query, filters);
    const matches = await this.matches(terms, found, filters);
    const frequencies = new Map(Array.from(found, ([term, list]) => /** @type {[string, number]} */ ([term, list ? list.documents.length : 0])));
    const called = [terms.plain, terms.asked].flatMap((words) => {
      const list = found.get("=" + words.replace(/ /g, ""));
      return list ? Array.from(list.documents) : [];
    });
    return this.result(terms, matches, frequencies, filters, pages, new Set(called));
  }

  /**
   * @param {QueryTerms} terms
   * @param {Scored[]} matches
   * @param {Map<string, number>} frequencies term → how many documents have it
   * @param {Filters} filters
   * @param {number} pages
   * @param {Set<number>} [called] documents that are called exactly what was typed
   * @returns {Promise<Result>}
   */
  async result(terms, matches, frequencies, filters, pages, called = new Set()) {
    const best = matches.length > 0 ? matches[0].score : 0;
    const named = await this.named(terms.places, filters);
    const others = matches.filter((one) => !named.has(one.number));
    const guide = (/** @type {Scored} */ one) => this.guides.has(one.number) && !called.has(one.number);
    const guides = others.filter(guide);
    const first = Array.from(named.keys(), (number) => ({ number, score: best })).concat(
      others.filter((one) => !guide(one)),
    );
    const { groups, more } = await groupsOf(first, named, pages, (some) => this.documents(some));
    const shown = guides.slice(0, more ? GUIDES : guides.length);
    const documents = await this.documents(shown);
    shown.forEach((one, i) => groups.push({ head: { ...one, document: documents[i], anchor: "" }, items: [] }));
    return {
      total: first.length + guides.length,
      groups,
      more,
      direct: named.size > 0 || (!terms.absent && best >= enough(terms, frequencies, this.root.documents)),
      suggestions: terms.suggestions,
      terms: new Set(terms.weights.keys()),
    };
  }

  /** Document → the place in it that a query names first. @param {Place[]} places @param {Filters} filters */
  async named(places, filters) {
    const kept = new Uint8Array(this.root.documents);
    places.forEach((place) => (kept[place.document] = 1));
    await this.filter(kept, filters);
    /** @type {Map<number, Place>} */
    const named = new Map();
    for (const place of places) {
      if (kept[place.document] && !named.has(place.document)) {
        named.set(place.document, place);
      }
    }
    return named;
  }

  /** Everything about some documents that hits show. @param {Scored[]} some @returns {Promise<SearchDocument[]>} */
  documents(some) {
    return Promise.all(some.map((one) => this.shards.document(one.number)));
  }

  /** The best documents alone, for comparing with Lucene. @param {string} query @param {Filters} [filters] @param {number} [most] @returns {Promise<Scored[]>} */
  async rank(query, filters = {}, most = PAGE) {
    const { terms, found } = await this.terms(query, filters);
    return (await this.matches(terms, found, filters)).slice(0, most);
  }

  /** How many of the matching documents have which value of each facet. @param {string} query @param {Filters} [filters] */
  async counts(query, filters = {}) {
    const { terms, found } = await this.terms(query, filters);
    const matches = await this.matches(terms, found, filters);
    /** @type {Counts} */
    const counts = {};
    for (const { facet, names, values } of await this.shards.facets()) {
      const own = names.map(([value, label]) => ({ value, label, count: 0 }));
      for (const { number } of matches) {
        if (values[number] > 0) {
          own[values[number] - 1].count++;
        }
      }
      counts[facet] = own.filter((one) => one.count > 0 || one.value === filters[facet]);
    }
    return counts;
  }
}
