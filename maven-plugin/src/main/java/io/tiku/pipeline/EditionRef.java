package io.tiku.pipeline;

/**
 * An edition as the site's configuration lists it.
 *
 * @param id as in its {@code edition.yaml}
 * @param title what the site calls it; empty for the title in its {@code edition.yaml}
 * @param ref the tag, branch or commit it is read from; empty for the working tree
 */
public record EditionRef(String id, String title, String ref) {

  private static final String CARRIED = ".";

  /** The content folder is itself a copy of a kept edition. */
  public static EditionRef carried(String id) {
    return new EditionRef(id, "", CARRIED);
  }

  boolean isCarried() {
    return ref.equals(CARRIED);
  }
}
