package io.tiku.pipeline;

import io.tiku.content.Item;
import io.tiku.edition.ItemFacts;
import io.tiku.edition.SourceDigests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Facts about items by the digests of their files, kept from build to build. The file is bound to
 * the tool that wrote it. Losing it costs time only.
 */
final class FactFile implements ItemFacts.Memory {

  private final Path file;
  private final String tool;
  private final SourceDigests digests;
  private final Map<String, ItemFacts> known;
  private final Map<String, ItemFacts> used = new ConcurrentHashMap<>();

  private FactFile(Path file, String tool, SourceDigests digests, Map<String, ItemFacts> known) {
    this.file = file;
    this.tool = tool;
    this.digests = digests;
    this.known = known;
  }

  /**
   * Opens the facts kept in a file.
   *
   * @param tool identifies the code that checks and its settings
   */
  static FactFile open(Path file, String tool, SourceDigests digests) {
    return new FactFile(file, tool, digests, read(file, tool));
  }

  private static Map<String, ItemFacts> read(Path file, String tool) {
    Map<String, ItemFacts> known = new HashMap<>();
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.isEmpty() || !lines.get(0).equals(tool)) {
        return known;
      }
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split("\t", -1);
        known.put(parts[0], new ItemFacts(parts[2], parts[3], Integer.parseInt(parts[1])));
      }
      return known;
    } catch (IOException
        | UncheckedIOException
        | IndexOutOfBoundsException
        | IllegalArgumentException e) {
      // Damaged by whatever killed an earlier build: start afresh.
      return new HashMap<>();
    }
  }

  @Override
  public Optional<ItemFacts> of(Item item) {
    String digest = digests.of(item.keys().path());
    ItemFacts facts = known.get(digest);
    if (facts != null) {
      used.put(digest, facts);
    }
    return Optional.ofNullable(facts);
  }

  @Override
  public void keep(Item item, ItemFacts facts) {
    used.put(digests.of(item.keys().path()), facts);
  }

  /** Writes what was asked for and kept since opening. */
  void save() {
    if (used.keySet().equals(known.keySet())) {
      return;
    }
    List<String> lines = new ArrayList<>(List.of(tool));
    used.forEach(
        (digest, facts) ->
            lines.add(
                digest + '\t' + facts.keyPlace() + '\t' + facts.wording() + '\t' + facts.sketch()));
    SearchBuild.write(file, lines);
  }
}
