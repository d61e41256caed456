package io.tiku.search;

import io.tiku.edition.Edition;
import io.tiku.edition.SourceDigests;
import io.tiku.publish.OutputTree;
import io.tiku.search.SearchDocument.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The search of one edition: what is found in it, and the files by which a browser finds it too.
 */
public final class BankSearch implements AutoCloseable {

  private final String folder;
  private final IndexedBank bank;
  private final IndexStore store;
  private final Lexicon lexicon;
  private final Lookup lookup;

  private BankSearch(String folder, IndexedBank bank, IndexStore store, Lexicon lexicon) {
    this.folder = folder;
    this.bank = bank;
    this.store = store;
    this.lexicon = lexicon;
    lookup = new Lookup(bank, lexicon);
  }

  /**
   * What is searched.
   *
   * @param synonyms what people say → the bank's words for it
   * @param digests of the source files, by which documents are known that are indexed already
   * @param store what is indexed already
   */
  public record Source(
      Edition edition,
      Map<String, List<String>> synonyms,
      SourceDigests digests,
      IndexStore store) {

    private Lexicon lexicon() {
      return Lexicon.of(edition, synonyms, store.readings());
    }

    private IndexedBank index(boolean whole) {
      return IndexedBank.of(store.shared(SearchDocuments.of(edition, digests)), store, whole);
    }
  }

  /** Indexes an edition, for looking things up, in memory. */
  public static BankSearch of(Edition edition, Map<String, List<String>> synonyms) {
    return of(new Source(edition, synonyms, SourceDigests.UNKNOWN, IndexStore.inMemory()));
  }

  /** Indexes what is new in an edition, for looking things up; the store is closed with it. */
  public static BankSearch of(Source source) {
    return new BankSearch(
        folder(source.edition()), source.index(true), source.store(), source.lexicon());
  }

  /**
   * Indexes what is new in an edition and adds the browser's files to a tree. The store stays open
   * for the next edition.
   */
  public static void addShards(OutputTree tree, Source source) {
    try (IndexedBank bank = source.index(false)) {
      Lexicon lexicon = source.lexicon();
      Shards.addTo(tree, folder(source.edition()), bank, lexicon);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Indexes what is new in an edition and writes it for OpenSearch or Elasticsearch: {@code
   * index-template.json} and {@code bulk.ndjson}. The store is closed.
   *
   * @return how many documents
   */
  public static int export(Source source, Path folder) throws IOException {
    try (IndexedBank bank = source.index(false)) {
      return SearchExport.write(bank, folder);
    } finally {
      source.store().close();
    }
  }

  private static String folder(Edition edition) {
    return edition.info().id() + "/search/";
  }

  /** Adds the browser's files below {@code <edition>/search/}. */
  public void addShards(OutputTree tree) {
    try {
      Shards.addTo(tree, folder, bank, lexicon);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One hit.
   *
   * @param score Lucene's
   * @param kind 知识点, 试题, 法规 or 指南 as its English key
   * @param point id of the point it is or belongs to; empty for statutes and guides
   * @param address of its page, below the edition's folder
   * @param passage the piece of its text that says most of the query
   * @param items hits on the same point, below it
   */
  public record Hit(
      float score,
      String kind,
      String id,
      String point,
      String address,
      String title,
      String passage,
      List<Hit> items) {
    public Hit {
      items = List.copyOf(items);
    }
  }

  /**
   * What a query found.
   *
   * @param total how many documents match
   * @param hits the best, each point above its items
   * @param suggestions words that were probably meant
   */
  public record Hits(long total, List<Hit> hits, List<String> suggestions) {
    public Hits {
      hits = List.copyOf(hits);
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * Looks up a query.
   *
   * @param filters {@code kind}, {@code domain}, {@code type} or {@code difficulty} → value
   */
  public Hits find(String query, Map<String, String> filters) {
    Lookup.Result result = lookup.find(query, filters);
    List<Hit> hits = new ArrayList<>();
    for (Lookup.Group group : result.groups()) {
      List<Hit> items =
          group.items().stream().map(item -> hit(item, result.terms(), List.of())).toList();
      hits.add(hit(group.head(), result.terms(), items));
    }
    return new Hits(result.total(), hits, result.suggestions());
  }

  private static Hit hit(Lookup.Found found, Set<String> terms, List<Hit> items) {
    SearchDocument document = found.document();
    Shown shown = document.shown().get();
    return new Hit(
        found.score(),
        document.kind().key(),
        document.id(),
        document.point(),
        document.address(),
        shown.title(),
        Passage.of(shown.text(), terms),
        items);
  }

  /** A document's place in Lucene's ranking. */
  public record Ranked(int number, float score) {}

  /** The best documents before they are grouped, by score, then number. */
  public List<Ranked> rank(String query, Map<String, String> filters, int most) {
    QueryTerms terms = lookup.terms(query, filters);
    return lookup.rank(terms, filters, most).stream()
        .map(found -> new Ranked(found.number(), found.score()))
        .toList();
  }

  /** The terms of a text, as the index has them. */
  public List<String> terms(String text) {
    return lookup.analysis().terms(text);
  }

  @Override
  public void close() {
    try (store) {
      bank.close();
    }
  }
}
