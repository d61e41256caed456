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

  private final Edition edition;
  private final IndexedBank bank;
  private final IndexStore store;
  private final Lexicon lexicon;
  private final NamedPlaces places;
  private final Lookup lookup;

  private BankSearch(Source source) {
    edition = source.edition();
    bank = source.index(true);
    store = source.store();
    lexicon = source.lexicon();
    places = new NamedPlaces(edition, bank.documents());
    lookup = new Lookup(bank, lexicon, places);
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
      return IndexedBank.of(
          store.shared(SearchDocuments.of(edition, digests, Lexicon.asked(synonyms))),
          store,
          whole);
    }
  }

  /** Indexes an edition, for looking things up, in memory. */
  public static BankSearch of(Edition edition, Map<String, List<String>> synonyms) {
    return of(new Source(edition, synonyms, SourceDigests.UNKNOWN, IndexStore.inMemory()));
  }

  /** Indexes what is new in an edition, for looking things up; the store is closed with it. */
  public static BankSearch of(Source source) {
    return new BankSearch(source);
  }

  /**
   * Indexes what is new in an edition and adds the browser's files to a tree. The store stays open
   * for the next edition.
   */
  public static void addShards(OutputTree tree, Source source) {
    try (IndexedBank bank = source.index(false)) {
      Lexicon lexicon = source.lexicon();
      NamedPlaces places = new NamedPlaces(source.edition(), bank.documents());
      Shards.addTo(tree, source.edition(), new Shards.Parts(bank, lexicon, places));
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

  /** Adds the browser's files below {@code <edition>/search/}. */
  public void addShards(OutputTree tree) {
    try {
      Shards.addTo(tree, edition, new Shards.Parts(bank, lexicon, places));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One hit.
   *
   * @param score Lucene's
   * @param kind 知识点, 试题, 法规, 章, 领域 or 指南 as its English key
   * @param point id of the point it is or belongs to; empty for statutes and guides
   * @param address of its page, below the edition's folder, with the place in it that was named
   * @param standing what to know of the law before relying on it, such as 此后有修订
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
      List<String> standing,
      List<Hit> items) {
    public Hit {
      standing = List.copyOf(standing);
      items = List.copyOf(items);
    }
  }

  /**
   * What a query found.
   *
   * @param total how many documents match
   * @param hits the best, each point above its items
   * @param more whether there are further hits
   * @param direct whether the bank answers; otherwise the hits are what comes nearest
   * @param suggestions words that were probably meant
   */
  public record Hits(
      long total, List<Hit> hits, boolean more, boolean direct, List<String> suggestions) {
    public Hits {
      hits = List.copyOf(hits);
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * Looks up a query: the first page of hits.
   *
   * @param filters {@code kind}, {@code domain}, {@code type} or {@code difficulty} → value
   */
  public Hits find(String query, Map<String, String> filters) {
    return find(query, filters, 1);
  }

  /** The same for so many pages of hits. */
  public Hits find(String query, Map<String, String> filters, int pages) {
    Lookup.Result result = lookup.find(query, filters, pages);
    List<Hit> hits = new ArrayList<>();
    for (Lookup.Group group : result.groups()) {
      List<Hit> items =
          group.items().stream().map(item -> hit(item, result.terms(), List.of())).toList();
      hits.add(hit(group.head(), result.terms(), items));
    }
    return new Hits(result.total(), hits, result.more(), result.direct(), result.suggestions());
  }

  private static Hit hit(Lookup.Found found, Set<String> terms, List<Hit> items) {
    SearchDocument document = found.document();
    Shown shown = document.shown().get();
    return new Hit(
        found.score(),
        document.kind().key(),
        document.id(),
        document.point(),
        document.address() + found.place().map(NamedPlaces.Place::anchor).orElse(""),
        found.place().map(NamedPlaces.Place::title).filter(t -> !t.isEmpty()).orElse(shown.title()),
        Passage.of(
            found
                .place()
                .map(NamedPlaces.Place::text)
                .filter(text -> !text.isEmpty())
                .orElse(shown.text()),
            terms),
        Standing.labels(shown.standing()),
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
