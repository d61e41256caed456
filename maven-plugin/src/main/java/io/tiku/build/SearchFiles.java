package io.tiku.build;

import io.tiku.build.CheckBuild.Examined;
import io.tiku.publish.OutputTree;
import io.tiku.publish.OutputTree.OutputFile;
import io.tiku.search.BankSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of the search. Which there are is known only once the bank is indexed, so their names
 * are remembered with a fingerprint of everything they are made from: while that stays the same,
 * nothing is indexed unless a published file is gone. Losing the memory costs time only.
 */
final class SearchFiles {

  private final Path memory;
  private final Examined examined;
  private final String fingerprint;
  private @Nullable OutputTree made;

  private SearchFiles(Settings settings, Examined examined) {
    this.memory = settings.reports().resolve("search.names");
    this.examined = examined;
    this.fingerprint = fingerprint(settings.tool(), examined);
  }

  static void addTo(OutputTree tree, Settings settings, Examined examined) {
    SearchFiles files = new SearchFiles(settings, examined);
    for (String name : files.names()) {
      tree.add(name, new OutputFile(files.bytes(name), files.fingerprint));
    }
  }

  private static String fingerprint(String tool, Examined examined) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(tool.getBytes(StandardCharsets.UTF_8));
      sha.update(examined.sources().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private List<String> names() {
    List<String> remembered = remembered();
    if (!remembered.isEmpty() && remembered.get(0).equals(fingerprint)) {
      return remembered.subList(1, remembered.size());
    }
    List<String> names = new ArrayList<>(made().files().keySet());
    List<String> lines = new ArrayList<>(List.of(fingerprint));
    lines.addAll(names);
    SearchBuild.write(memory, lines);
    return names;
  }

  private List<String> remembered() {
    try {
      return Files.exists(memory) ? Files.readAllLines(memory) : List.of();
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
      try (BankSearch search = BankSearch.of(examined.edition(), examined.synonyms())) {
        search.addShards(tree);
      }
      made = tree;
    }
    return tree;
  }
}
