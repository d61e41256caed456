package io.tiku.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of a site that lists the site's files, so that whoever publishes to the same folder later,
 * also from another clone, can tell them from files of others.
 */
final class FileList {

  static final String NAME = "tiku-files.txt";

  private FileList() {}

  /** The list of a site, as the tree that holds it alone. */
  static OutputTree of(OutputTree site) {
    Set<String> paths = new TreeSet<>(site.files().keySet());
    paths.add(NAME);
    OutputTree list = new OutputTree();
    list.add(NAME, () -> (String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8));
    return list;
  }

  /** What the list in a folder says; nothing if there is none. */
  static Set<String> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    return Files.isRegularFile(file)
        ? new TreeSet<>(
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList())
        : Set.of();
  }
}
