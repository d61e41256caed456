package io.tiku.search;

import io.tiku.content.Item;
import io.tiku.edition.Edition;
import io.tiku.edition.SourceDigests;
import io.tiku.markup.ContentReader;
import io.tiku.markup.SynonymReader;
import io.tiku.problem.Problems;
import io.tiku.publish.OutputTree;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What a first query loads, boilerplate included: root, terms and the first ten documents, in bytes
 * without HTTP compression and in requests, over a thousand random pieces of stems. Run by {@code
 * bench/search}; asserts nothing.
 */
final class SearchTransfer {

  private static final int QUERIES = 1000;

  private final Map<String, Integer> sizes = new HashMap<>();
  private final Duration indexing;
  private final Lookup lookup;
  private final List<String> heavy = new ArrayList<>();
  private int buckets;

  private SearchTransfer(Edition edition, SourceTree sources) throws IOException {
    Map<String, List<String>> synonyms = SynonymReader.read(sources, new Problems());
    IndexedBank bank =
        IndexedBank.of(
            SearchDocuments.of(edition, SourceDigests.UNKNOWN, Lexicon.asked(synonyms)),
            IndexStore.inMemory(),
            true);
    lookup =
        new Lookup(
            bank,
            Lexicon.of(edition, synonyms, new Readings()),
            new NamedPlaces(edition, bank.documents()));
    bank.terms(
        new TermStatistics(bank.documents().size()),
        (term, documents, frequencies, size) -> {
          if (Postings.of(documents, frequencies, size).length > Shards.HEAVY) {
            heavy.add(term);
          }
        });
    OutputTree tree = new OutputTree();
    String folder = edition.info().id() + "/search/";
    Duration before = cpu();
    try (BankSearch search = BankSearch.of(edition, synonyms)) {
      search.addShards(tree);
    }
    indexing = cpu().minus(before);
    tree.files()
        .forEach(
            (path, file) -> {
              String name = path.substring(folder.length());
              sizes.put(name, file.bytes().get().length);
              if (name.startsWith("t/")) {
                buckets++;
              }
            });
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Prints one row of a table.
   *
   * @param arguments the content folder
   */
  public static void main(String[] arguments) throws IOException {
    SourceTree sources = FolderTree.read(Path.of(arguments[0]), new Problems());
    Edition edition = Edition.of(ContentReader.read(sources, new Problems()));
    new SearchTransfer(edition, sources).print(edition);
  }

  private void print(Edition edition) {
    Random random = new Random(7);
    List<Item> items = edition.items();
    int[] bytes = new int[QUERIES];
    int[] requests = new int[QUERIES];
    for (int i = 0; i < QUERIES; i++) {
      String stem = items.get(random.nextInt(items.size())).headline().plainText();
      int start = random.nextInt(Math.max(1, stem.length() - 4));
      String query = stem.substring(start, Math.min(stem.length(), start + 4 + random.nextInt(9)));
      Set<String> files = files(query);
      requests[i] = files.size();
      bytes[i] = files.stream().mapToInt(name -> sizes.getOrDefault(name, 0)).sum();
    }
    Arrays.sort(bytes);
    Arrays.sort(requests);
    System.out.printf(
        "| %6d | %5.1f | %5d | %7.1f | %5.1f | %6.1f | %6.1f | %4d | %4d |%n",
        items.size(),
        indexing.toMillis() / 1000.0,
        sizes.size(),
        sizes.values().stream().mapToLong(Integer::longValue).sum() / 1024.0 / 1024.0,
        sizes.getOrDefault("root.js", 0) / 1024.0,
        bytes[QUERIES / 2] / 1024.0,
        bytes[QUERIES * 95 / 100] / 1024.0,
        requests[QUERIES / 2],
        requests[QUERIES - 1]);
  }

  private Set<String> files(String query) {
    QueryTerms terms = lookup.terms(query, Map.of());
    Set<String> files = new HashSet<>(Set.of("root.js"));
    for (String term : terms.weights().keySet()) {
      files.add(file(term));
    }
    for (Lookup.Found found : lookup.rank(terms, Map.of(), 10)) {
      files.add("d/" + found.number() / Shards.CHUNK + ".js");
    }
    return files;
  }

  private String file(String term) {
    int at = heavy.indexOf(term);
    return at >= 0 ? "h/" + at + ".js" : "t/" + Shards.bucket(term, buckets) + ".js";
  }
}
