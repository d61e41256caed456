package io.tiku.search;

import io.tiku.search.NamedPlaces.Place;
import io.tiku.search.QueryTerms.Vocabulary;
import io.tiku.search.SearchDocument.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/** Looks things up with Lucene, by the procedure that {@code search/engine/lookup.js} repeats. */
final class Lookup {

  /** Fewer hits than this, and what was typed is taken for a slip. */
  static final int FEW = 3;

  /** As long as there are more hits, so many guides stand below them. */
  private static final int GUIDES = 2;

  /** A hit answers that has this part of what was typed, or more than one word that nothing has. */
  private static final double MUCH = 0.42;

  private static final double STRONG = 1;

  private final IndexedBank bank;
  private final Vocabulary vocabulary;
  private final IndexSearcher searcher;

  /**
   * Looks up in a bank that is indexed whole.
   *
   * @see IndexedBank#of
   */
  Lookup(IndexedBank bank, Lexicon lexicon, NamedPlaces places) {
    this.bank = bank;
    vocabulary = vocabulary(bank, lexicon, places);
    searcher = new IndexSearcher(bank.reader());
    searcher.setSimilarity(IndexedBank.similarity());
    searcher.setQueryCache(null);
  }

  private static Vocabulary vocabulary(IndexedBank bank, Lexicon lexicon, NamedPlaces places) {
    TermStatistics statistics = new TermStatistics(bank.documents().size());
    try {
      Terms terms = MultiTerms.getTerms(bank.reader(), IndexedBank.TEXT);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef name = each.next(); name != null; name = each.next()) {
        statistics.add(name.utf8ToString(), each.docFreq());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vocabulary(
        new Analysis(Boilerplate.BIGRAMS, statistics.common()),
        statistics.frequent(),
        lexicon.synonyms(),
        lexicon.absent(),
        lexicon.headwords(),
        places);
  }

  Analysis analysis() {
    return vocabulary.analysis();
  }

  /**
   * A document that was found.
   *
   * @param place where in it, if the query named that
   */
  record Found(int number, SearchDocument document, float score, Optional<Place> place) {}

  /** A hit with the items found on the same point. */
  record Group(Found head, List<Found> items) {
    Group {
      items = List.copyOf(items);
    }
  }

  /**
   * What a query found.
   *
   * @param total how many documents match
   * @param more whether there are further hits
   * @param direct whether the bank answers; otherwise the hits are what comes nearest
   * @param suggestions words that were probably meant
   * @param terms what was looked for, for highlighting
   */
  record Result(
      long total,
      List<Group> groups,
      boolean more,
      boolean direct,
      List<String> suggestions,
      Set<String> terms) {}

  /**
   * Looks up a query: what it names outright, then the best documents, then guides that are not
   * called exactly so.
   *
   * @param filters facet → value, all of which a document must have
   * @param pages how many pages of hits
   */
  Result find(String query, Map<String, String> filters, int pages) {
    QueryTerms terms = terms(query, filters);
    List<Found> ranked = rank(terms, filters, Integer.MAX_VALUE);
    float best = ranked.isEmpty() ? 0 : ranked.get(0).score();
    List<Found> found = named(terms.places(), filters, best);
    Set<Integer> named = found.stream().map(Found::number).collect(Collectors.toSet());
    List<Found> guides = new ArrayList<>();
    for (Found one : ranked) {
      boolean guide = one.document().kind() == Kind.GUIDE && !isCalled(one, terms);
      if (guide && !named.contains(one.number())) {
        guides.add(one);
      } else if (!named.contains(one.number())) {
        found.add(one);
      }
    }
    boolean direct = !named.isEmpty() || (!terms.absent() && best >= enough(terms));
    int taken = Groups.taken(found, pages);
    boolean more = taken < found.size();
    List<Group> groups = new ArrayList<>(Groups.of(found.subList(0, taken)));
    guides.stream()
        .limit(more ? GUIDES : guides.size())
        .forEach(guide -> groups.add(new Group(guide, List.of())));
    long total = found.size() + (long) guides.size();
    return new Result(total, groups, more, direct, terms.suggestions(), terms.weights().keySet());
  }

  /** Whether a document is called exactly what was typed. */
  private static boolean isCalled(Found found, QueryTerms terms) {
    return found.document().indexed().get().names().stream()
        .map(Analysis::name)
        .anyMatch(terms.names()::contains);
  }

  private List<Found> named(List<Place> places, Map<String, String> filters, float score) {
    Map<Integer, Found> found = new LinkedHashMap<>();
    for (Place place : places) {
      SearchDocument document = bank.documents().get(place.document());
      if (filters.entrySet().stream().allMatch(filter -> passes(document, filter))) {
        found.putIfAbsent(
            place.document(), new Found(place.document(), document, score, Optional.of(place)));
      }
    }
    return new ArrayList<>(found.values());
  }

  private static boolean passes(SearchDocument document, Map.Entry<String, String> filter) {
    return Arrays.stream(Facets.Facet.values())
        .filter(facet -> facet.key().equals(filter.getKey()))
        .anyMatch(facet -> facet.of(document).equals(filter.getValue()));
  }

  /** The least score of an answer; the greatest is that of having all that was typed, often. */
  private double enough(QueryTerms terms) {
    double possible = 0;
    for (String term : terms.typed()) {
      possible += terms.weights().getOrDefault(term, 0f) * rarity(frequency(term));
    }
    return Math.min(MUCH * possible, STRONG * rarity(0));
  }

  private float rarity(int frequency) {
    int documents = bank.documents().size();
    return (float) Math.log(1 + (documents - frequency + 0.5D) / (frequency + 0.5D));
  }

  /** The query's terms, corrected if what was typed finds little. */
  QueryTerms terms(String query, Map<String, String> filters) {
    QueryTerms terms = QueryTerms.of(query, vocabulary);
    Set<String> unknown = new LinkedHashSet<>();
    for (String term : terms.weights().keySet()) {
      if (Folding.isHan(term, 2) && frequency(term) == 0) {
        unknown.add(term);
      }
    }
    if (!unknown.isEmpty() || count(terms, filters) < FEW) {
      terms.correct(unknown);
    }
    return terms;
  }

  private int frequency(String term) {
    try {
      return bank.reader().docFreq(new Term(IndexedBank.TEXT, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The best documents, by score, then number. */
  List<Found> rank(QueryTerms terms, Map<String, String> filters, int most) {
    try {
      // All of them: where scores are equal, Lucene's own order is not ours.
      TopDocs top =
          searcher.search(
              query(terms, filters),
              new TopScoreDocCollectorManager(
                  Math.max(1, bank.reader().maxDoc()), Integer.MAX_VALUE));
      return Arrays.stream(top.scoreDocs)
          .sorted(
              Comparator.comparingDouble((ScoreDoc hit) -> -hit.score)
                  .thenComparingInt(hit -> bank.number(hit.doc)))
          .limit(most)
          .map(hit -> found(bank.number(hit.doc), hit.score))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found found(int number, float score) {
    return new Found(number, bank.documents().get(number), score, Optional.empty());
  }

  private long count(QueryTerms terms, Map<String, String> filters) {
    try {
      return searcher.count(query(terms, filters));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query query(QueryTerms terms, Map<String, String> filters) {
    if (terms.weights().isEmpty()) {
      return new MatchNoDocsQuery();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms
        .weights()
        .forEach(
            (term, weight) -> {
              Query query = new TermQuery(new Term(IndexedBank.TEXT, term));
              any.add(weight == 1f ? query : new BoostQuery(query, weight), Occur.SHOULD);
            });
    // By itself, so that no rewriting adds up scores in another order.
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    for (String term : terms.required()) {
      all.add(new TermQuery(new Term(IndexedBank.TEXT, term)), Occur.FILTER);
    }
    for (Set<String> together : terms.excluded()) {
      BooleanQuery.Builder out = new BooleanQuery.Builder();
      together.forEach(
          term -> out.add(new TermQuery(new Term(IndexedBank.TEXT, term)), Occur.MUST));
      all.add(out.build(), Occur.MUST_NOT);
    }
    filters.forEach((facet, value) -> all.add(new TermQuery(new Term(facet, value)), Occur.FILTER));
    return all.build();
  }
}
