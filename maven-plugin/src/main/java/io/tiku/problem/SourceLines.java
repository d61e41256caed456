package io.tiku.problem;

import java.util.Optional;

/** Where reports find the lines they quote. */
@FunctionalInterface
public interface SourceLines {

  /** No source at hand. */
  SourceLines NONE = at -> Optional.empty();

  /** The line of a place, without its line feed; empty past the end and for unreadable files. */
  Optional<String> line(SourcePosition at);
}
