package io.tiku.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  /**
   * The files in the order in which they are best made: those of one name in different first
   * folders, which may share their making, one after another.
   */
  List<Map.Entry<String, OutputFile>> inMakingOrder() {
    List<Map.Entry<String, OutputFile>> order = new ArrayList<>(files.entrySet());
    order.sort(Comparator.comparing(entry -> belowFirstFolder(entry.getKey())));
    return order;
  }

  private static String belowFirstFolder(String path) {
    return path.substring(path.indexOf('/') + 1);
  }

  /** The files, sorted by path. */
  public SortedMap<String, OutputFile> files() {
    return Collections.unmodifiableSortedMap(files);
  }
}
