package io.tiku.edition;

/** What the source files were when they were read. */
@FunctionalInterface
public interface SourceDigests {

  /** Nothing is known; everything is made anew. */
  SourceDigests UNKNOWN = path -> "";

  /**
   * The digest of a source file's bytes; empty if it is not known.
   *
   * @param path as in the places of problems
   */
  String of(String path);
}
