package io.tiku.pipeline;

import io.tiku.publish.Fingerprint;
import io.tiku.publish.OutputTree;
import io.tiku.publish.OutputTree.OutputFile;
import io.tiku.search.BankSearch;
import io.tiku.search.IndexStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of the search. Which there are is known only once the bank is indexed, so they are
 * remembered with a fingerprint of everything they are made from: while that stays the same,
 * nothing is indexed unless a published file is gone. Losing the memory costs time only.
 */
final class SearchFiles {

  private static final String OF_QUERIES = ".*/(root|words|facets|statutes|i/[0-9]+)\\.js";

  private final Settings settings;
  private final ReadBank bank;
  private final IndexStore store;
  private final Path memory;
  private final String fingerprint;
  private @Nullable OutputTree made;

  private SearchFiles(Settings settings, ReadBank bank, IndexStore store) {
    this.settings = settings;
    this.bank = bank;
    this.store = store;
    memory = settings.reports().resolve("search-" + bank.id() + ".names");
    fingerprint = Fingerprint.of(settings.tool(), bank.listed());
  }

  /**
   * The files of the search of editions; where a service answers, those that queries are read by.
   *
   * @param oldestFirst the newest is indexed last and stays in the store, since it will change
   */
  static OutputTree of(Settings settings, List<ReadBank> oldestFirst, IndexStore store) {
    OutputTree files = new OutputTree();
    if (oldestFirst.size() > 1) {
      store.expectEditions();
    }
    for (ReadBank bank : oldestFirst) {
      SearchFiles search = new SearchFiles(settings, bank, store);
      search
          .fingerprints()
          .forEach(
              (name, made) -> {
                if (settings.siteSearch().shards() || name.matches(OF_QUERIES)) {
                  files.add(name, new OutputFile(search.bytes(name), made));
                }
              });
    }
    return files;
  }

  /** What earlier builds indexed. */
  static IndexStore store(Settings settings) {
    return IndexStore.in(settings.reports().resolve("search"), settings.tool());
  }

  static BankSearch.Source source(ReadBank bank, IndexStore store) {
    return new BankSearch.Source(bank.edition(), bank.synonyms(), bank.digests(), store);
  }

  /** The file's names, each with its fingerprint. */
  private Map<String, String> fingerprints() {
    List<String> lines = remembered();
    SortedMap<String, String> fingerprints = new TreeMap<>();
    if (!lines.isEmpty() && lines.get(0).equals(fingerprint)) {
      for (String line : lines.subList(1, lines.size())) {
        int tab = line.indexOf('\t');
        fingerprints.put(line.substring(0, tab), line.substring(tab + 1));
      }
      return fingerprints;
    }
    List<String> fresh = new ArrayList<>(List.of(fingerprint));
    made()
        .files()
        .forEach(
            (name, file) -> {
              String made = file.fingerprint();
              made = made.isEmpty() ? "" : Fingerprint.of(settings.tool(), made);
              fingerprints.put(name, made);
              fresh.add(name + '\t' + made);
            });
    SearchBuild.write(memory, fresh);
    return fingerprints;
  }

  private List<String> remembered() {
    try {
      List<String> lines = Files.exists(memory) ? Files.readAllLines(memory) : List.of();
      return lines.stream().skip(1).allMatch(line -> line.indexOf('\t') > 0) ? lines : List.of();
    } catch (IOException | UncheckedIOException e) {
      // Damaged by whatever killed an earlier build: index again.
      return List.of();
    }
  }

  private Supplier<byte[]> bytes(String name) {
    return () -> {
      OutputFile file = made().files().get(name);
      if (file == null) {
        throw new IllegalStateException("the search has no file " + name);
      }
      return file.bytes().get();
    };
  }

  private synchronized OutputTree made() {
    OutputTree tree = made;
    if (tree == null) {
      tree = new OutputTree();
      BankSearch.addShards(tree, source(bank, store));
      made = tree;
    }
    return tree;
  }
}
