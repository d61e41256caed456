package io.tiku.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder as they were read last, for a folder that is read again and again: a file
 * that did not change is the same {@link SourceFile} again. Used by one thread.
 */
public final class FileMemory {

  /**
   * Some disks count a file's time in whole or even seconds, and a second save may fall into the
   * same: what changed just now is read again so many times, whatever its time says.
   */
  private static final int UNSETTLED_ROUNDS = 32;

  private Map<String, Known> known = Map.of();
  private Map<String, Known> seen = new HashMap<>();
  private boolean first = true;

  private record Stamp(long size, FileTime modified, @Nullable Object key) {}

  private record Known(Stamp stamp, SourceFile file, int unsettled) {}

  SourceFile recall(String displayPath, String path, Path file, BasicFileAttributes attributes)
      throws IOException {
    Stamp stamp = new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    Known before = known.get(path);
    Known now;
    if (before != null && before.unsettled == 0 && before.stamp.equals(stamp)) {
      now = before;
    } else {
      now = read(new SourceFile(displayPath, path, Files.readAllBytes(file)), stamp, before);
    }
    seen.put(path, now);
    return now.file;
  }

  private Known read(SourceFile fresh, Stamp stamp, @Nullable Known before) {
    if (before != null && Arrays.equals(before.file.bytes(), fresh.bytes())) {
      boolean settling = before.stamp.equals(stamp);
      return new Known(stamp, before.file, settling ? before.unsettled - 1 : UNSETTLED_ROUNDS);
    }
    return new Known(stamp, fresh, first ? 0 : UNSETTLED_ROUNDS);
  }

  /** All files were asked for; those that were not are gone. */
  void nextRound() {
    known = seen;
    seen = new HashMap<>();
    first = false;
  }
}
