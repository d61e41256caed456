package io.tiku.content;

import java.util.List;

/** A block of a {@link Body}. */
public sealed interface Block {

  /** A paragraph. */
  record Paragraph(List<Inline> children) implements Block {
    public Paragraph {
      children = List.copyOf(children);
    }
  }

  /**
   * A heading inside a guide or a syllabus text.
   *
   * @param level 2 to 6; level 1 is the page's own title
   * @param anchor unique in the body, usable in a fragment
   */
  record Heading(int level, String anchor, List<Inline> children) implements Block {
    public Heading {
      children = List.copyOf(children);
      if (level < 2 || level > 6) {
        throw new IllegalArgumentException("heading level 2 to 6: " + level);
      }
    }
  }

  /** A bullet or numbered list; {@code start} is the first number. */
  record Listing(boolean ordered, int start, List<List<Block>> items) implements Block {
    public Listing {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /** A quotation. */
  record Quote(List<Block> children) implements Block {
    public Quote {
      children = List.copyOf(children);
    }
  }

  /** How a table's column is set. */
  enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  /** A table: one heading row, rows of as many cells as there are alignments. */
  record Table(List<Alignment> alignments, List<List<Inline>> header, List<List<List<Inline>>> rows)
      implements Block {
    public Table {
      alignments = List.copyOf(alignments);
      header = header.stream().map(List::copyOf).toList();
      rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
    }
  }

  /**
   * An image on a line of its own.
   *
   * @param asset path of the file below the content folder, with {@code /}
   * @param alt text for those who cannot see it
   * @param caption shown under it; empty for none
   */
  record Image(String asset, String alt, String caption) implements Block {}

  /** A code block. */
  record Code(String language, String text) implements Block {}
}
