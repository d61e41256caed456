package io.tiku.paper.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A node of the structure in which a screen reader reads a document (ISO 32000-1, 14.8.4). Nodes
 * are read in the order in which they were made.
 */
final class Tag {

  /** What a node is. */
  enum Kind {
    DOCUMENT("Document"),
    TITLE("H1"),
    HEADING("H2"),
    SUBHEADING("H3"),
    MINOR_HEADING("H4"),
    PARAGRAPH("P"),
    LIST("L"),
    ITEM("LI"),
    LABEL("Lbl"),
    BODY("LBody"),
    TABLE("Table"),
    ROW("TR"),
    COLUMN_HEAD("TH"),
    ROW_HEAD("TH"),
    CELL("TD"),
    FIGURE("Figure"),
    PLAIN("Span"),
    /** Words new against an earlier text. */
    INSERTED("Span"),
    /** Words left out of an earlier text. */
    DELETED("Span");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The standard structure type. */
    String type() {
      return type;
    }
  }

  /** Of what belongs to the page and not to the text. */
  static final Tag ARTIFACT = new Tag(Kind.DOCUMENT, "");

  private final Kind kind;
  private final String alternative;
  private final List<Tag> children = new ArrayList<>();

  private Tag(Kind kind, String alternative) {
    this.kind = kind;
    this.alternative = alternative;
  }

  static Tag document() {
    return new Tag(Kind.DOCUMENT, "");
  }

  Tag child(Kind kind) {
    return child(kind, "");
  }

  /**
   * A node below this one.
   *
   * @param alternative what stands for a picture
   */
  Tag child(Kind kind, String alternative) {
    Tag child = new Tag(kind, alternative);
    children.add(child);
    return child;
  }

  Kind kind() {
    return kind;
  }

  String alternative() {
    return alternative;
  }

  List<Tag> children() {
    return Collections.unmodifiableList(children);
  }
}
