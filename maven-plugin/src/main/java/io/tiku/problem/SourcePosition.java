package io.tiku.problem;

import java.util.Comparator;

/**
 * A place in a source file, as editors count: {@code content/guide/a.md:14:3}.
 *
 * @param path path with {@code /}, relative to the folder that holds the content folder
 * @param line line number, from 1
 * @param column column in characters (UTF-16 units), from 1
 */
public record SourcePosition(String path, int line, int column)
    implements Comparable<SourcePosition> {

  private static final Comparator<SourcePosition> ORDER =
      Comparator.comparing(SourcePosition::path)
          .thenComparingInt(SourcePosition::line)
          .thenComparingInt(SourcePosition::column);

  public SourcePosition {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line and column count from 1: " + line + ":" + column);
    }
  }

  /** The beginning of a file, for what concerns the file as a whole. */
  public static SourcePosition startOf(String path) {
    return new SourcePosition(path, 1, 1);
  }

  @Override
  public int compareTo(SourcePosition other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
