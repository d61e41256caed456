package io.tiku.edition;

import io.tiku.problem.SourceLines;
import io.tiku.problem.SourcePosition;
import java.util.Optional;

/**
 * Places words found in a body: bodies carry no positions, so the few words a problem is about are
 * looked up in the source again.
 */
final class TextPlaces {

  private static final int MOST_LINES = 500;

  private final SourceLines source;

  TextPlaces(SourceLines source) {
    this.source = source;
  }

  /** The first place of a text at or after a position; the position itself if it is not found. */
  SourcePosition find(SourcePosition from, String text) {
    return search(from, text).orElse(from);
  }

  /** Like {@link #find}, of the first of several texts that is found at all. */
  SourcePosition findAny(SourcePosition from, String text, String otherwise) {
    return search(from, text).or(() -> search(from, otherwise)).orElse(from);
  }

  private Optional<SourcePosition> search(SourcePosition from, String text) {
    SourcePosition at = from;
    for (int i = 0; i < MOST_LINES; i++) {
      Optional<String> line = source.line(at);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      int column = line.get().indexOf(text, at.column() - 1);
      if (column >= 0) {
        return Optional.of(new SourcePosition(at.path(), at.line(), column + 1));
      }
      at = new SourcePosition(at.path(), at.line() + 1, 1);
    }
    return Optional.empty();
  }
}
