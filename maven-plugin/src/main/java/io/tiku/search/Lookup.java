package io.tiku.search;

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
import java.util.Set;
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

/** Looks things up with Lucene, by the procedure that {@code lookup.js} repeats in the browser. */
final class Lookup {

  /** Fewer hits than this, and what was typed is taken for a slip. */
  static final int FEW = 3;

  private static final int PAGE = 10;
  private static final int MOST_DOCUMENTS = 30;
  private static final int ENOUGH_GROUPS = 6;

  private final IndexedBank bank;
  private final Vocabulary vocabulary;
  private final IndexSearcher searcher;

  /**
   * Looks up in a bank that is indexed whole.
   *
   * @see IndexedBank#of
   */
  Lookup(IndexedBank bank, Lexicon lexicon) {
    this.bank = bank;
    vocabulary = vocabulary(bank, lexicon);
    searcher = new IndexSearcher(bank.reader());
    searcher.setSimilarity(IndexedBank.similarity());
    searcher.setQueryCache(null);
  }

  private static Vocabulary vocabulary(IndexedBank bank, Lexicon lexicon) {
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
        lexicon.headwords());
  }

  Analysis analysis() {
    return vocabulary.analysis();
  }

  /** A document that was found and its score. */
  record Found(int number, SearchDocument document, float score) {}

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
   * @param suggestions words that were probably meant
   * @param terms what was looked for, for highlighting
   */
  record Result(long total, List<Group> groups, List<String> suggestions, Set<String> terms) {}

  /**
   * Looks up a query.
   *
   * @param filters facet → value, all of which a document must have
   */
  Result find(String query, Map<String, String> filters) {
    QueryTerms terms = terms(query, filters);
    List<Found> found = rank(terms, filters, MOST_DOCUMENTS);
    return new Result(
        count(terms, filters), groups(found), terms.suggestions(), terms.weights().keySet());
  }

  /** The query's terms, corrected if what was typed finds little. */
  QueryTerms terms(String query, Map<String, String> filters) {
    QueryTerms terms = QueryTerms.of(query, vocabulary);
    Set<String> unknown = new LinkedHashSet<>();
    for (String term : terms.weights().keySet()) {
      if (term.length() == 2 && Analysis.isHan(term.charAt(0)) && frequency(term) == 0) {
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
    return new Found(number, bank.documents().get(number), score);
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

  /** Documents of one point become one hit, the point above its items. */
  private static List<Group> groups(List<Found> found) {
    Map<String, List<Found>> byPoint = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      if (i % PAGE == 0 && byPoint.size() >= ENOUGH_GROUPS) {
        break;
      }
      byPoint
          .computeIfAbsent(key(found.get(i).document()), key -> new ArrayList<>())
          .add(found.get(i));
    }
    return byPoint.values().stream().map(Lookup::group).toList();
  }

  private static String key(SearchDocument document) {
    return document.point().isEmpty()
        ? document.kind().key() + " " + document.id()
        : document.point();
  }

  private static Group group(List<Found> found) {
    List<Found> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparing(one -> one.document().kind() != Kind.POINT));
    return new Group(ordered.get(0), ordered.subList(1, ordered.size()));
  }
}
