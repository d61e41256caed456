package io.tiku.publish;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The files of one output folder, before they are written: path → how to make its bytes. Files are
 * made one by one while they are published, so that a large site never stands in memory whole.
 */
public final class OutputTree {

  private final SortedMap<String, OutputFile> files = new TreeMap<>();

  /**
   * One file.
   *
   * @param bytes makes the content; called at most once, by any thread
   * @param fingerprint equal fingerprints mean equal bytes; empty when unknown
   */
  public record OutputFile(Supplier<byte[]> bytes, String fingerprint) {}

  /**
   * Adds a file.
   *
   * @param path relative, with {@code /}
   * @throws IllegalArgumentException if the path is taken or leaves the folder
   */
  public void add(String path, Supplier<byte[]> bytes) {
    add(path, new OutputFile(bytes, ""));
  }

  /** Adds a file whose bytes need not be made again while the fingerprint stays the same. */
  public void add(String path, OutputFile file) {
    if (path.isEmpty() || path.startsWith("/") || path.contains("..") || path.contains("\\")) {
      throw new IllegalArgumentException("not a path below the output folder: " + path);
    }
    if (files.putIfAbsent(path, file) != null) {
      throw new IllegalArgumentException("two files for " + path);
    }
  }

  /** The files, sorted by path. */
  public SortedMap<String, OutputFile> files() {
    return Collections.unmodifiableSortedMap(files);
  }
}
