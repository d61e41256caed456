package io.tiku.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Remembers which files were published, which fingerprint each was made from and how the file
 * looked afterwards, so that a page whose fingerprint did not change need not be made again.
 */
final class Ledger {

  private static final String FORMAT = "tiku-ledger-2";

  /** One file: its fingerprint, empty if it has none, and its stamp when it was published. */
  record Entry(String fingerprint, Folders.Stamp stamp) {}

  private Ledger() {}

  /** The remembered files; none if there is no ledger or it cannot be read. */
  static Map<String, Entry> read(Path file) {
    Map<String, Entry> entries = new HashMap<>();
    try {
      java.util.List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
        return Map.of();
      }
      for (String line : lines.subList(1, lines.size())) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        int third = line.indexOf('\t', second + 1);
        entries.put(
            line.substring(third + 1),
            new Entry(
                line.substring(0, first),
                new Folders.Stamp(
                    Long.parseLong(line.substring(first + 1, second)),
                    Long.parseLong(line.substring(second + 1, third)))));
      }
      return entries;
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      // Damaged by whatever killed an earlier build: start afresh.
      return Map.of();
    }
  }

  static void write(Path file, SortedMap<String, Entry> entries) throws IOException {
    StringBuilder out = new StringBuilder(FORMAT).append('\n');
    entries.forEach(
        (path, entry) ->
            out.append(entry.fingerprint())
                .append('\t')
                .append(entry.stamp().size())
                .append('\t')
                .append(entry.stamp().modifiedNanos())
                .append('\t')
                .append(path)
                .append('\n'));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, out, StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
