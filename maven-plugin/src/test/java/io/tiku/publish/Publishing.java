package io.tiku.publish;

import io.tiku.publish.OutputTree.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder to publish to, and trees of files. */
abstract class Publishing {

  static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;

  Path site;

  Path memory;

  Publisher publisher;

  @BeforeEach
  void chooseAFolderWithASpaceAndHanCharacters() {
    site = folder.resolve("题库 一").resolve("site");
    memory = folder.resolve("题库 一/memory");
    publisher = Publisher.to(site, memory);
  }

  Path work() throws IOException {
    try (Stream<Path> folders = Files.list(memory)) {
      return folders.findFirst().orElseThrow();
    }
  }

  PublishReport publish(OutputTree tree) {
    return publisher.publish(List.of(() -> tree), steps -> {});
  }

  PublishReport publishSite(OutputTree tree) {
    return Publisher.toSite(site, memory).publish(List.of(() -> tree), steps -> {});
  }

  static OutputTree failing() {
    OutputTree failing = new OutputTree();
    failing.add(
        "a.html",
        () -> {
          throw new IllegalStateException("template");
        });
    return failing;
  }

  /** What stands in the folder besides the list of its files. */
  SortedMap<String, String> pages() throws IOException {
    SortedMap<String, String> pages = contents();
    pages.remove("tiku-files.txt");
    return pages;
  }

  static OutputTree fingerprinted(String fingerprint, String text, AtomicInteger made) {
    OutputTree tree = new OutputTree();
    tree.add(
        "a.html",
        new OutputFile(
            () -> {
              made.incrementAndGet();
              return text.getBytes(StandardCharsets.UTF_8);
            },
            fingerprint));
    return tree;
  }

  static OutputTree tree(String... pathsAndTexts) {
    OutputTree tree = new OutputTree();
    files(pathsAndTexts)
        .forEach((path, text) -> tree.add(path, () -> text.getBytes(StandardCharsets.UTF_8)));
    return tree;
  }

  static SortedMap<String, String> files(String... pathsAndTexts) {
    SortedMap<String, String> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return files;
  }

  SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    Path root = site.toRealPath();
    try (Stream<Path> paths = Files.walk(root)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(
              path -> {
                try {
                  contents.put(
                      root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return contents;
  }
}
