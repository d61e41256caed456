package io.tiku.paper.pdf;

import java.util.List;

/** Something drawn; in points from the upper left corner of what it stands in. */
sealed interface Mark {

  /**
   * Characters on a line.
   *
   * @param y of the baseline
   * @param spacing added after each character
   * @param kerns what is added besides, in the order of the text
   * @param faint whether it is grey instead of black
   * @param tag what the characters belong to
   */
  record Text(
      float x,
      float y,
      Face face,
      float size,
      float spacing,
      String text,
      List<Kern> kerns,
      boolean faint,
      Tag tag)
      implements Mark {
    public Text {
      kerns = List.copyOf(kerns);
    }

    /** Text that is not read out. */
    Text(float x, float y, Face face, float size, String text) {
      this(x, y, face, size, 0, text, List.of(), false, Tag.ARTIFACT);
    }

    @Override
    public Mark moved(float right, float down) {
      return new Text(x + right, y + down, face, size, spacing, text, kerns, faint, tag);
    }

    private Text of(Tag node) {
      return new Text(x, y, face, size, spacing, text, kerns, faint, node);
    }
  }

  /** Words read from below; this is where they begin. */
  record Upwards(float x, float y, float size, String text) implements Mark {
    @Override
    public Mark moved(float right, float down) {
      return new Upwards(x + right, y + down, size, text);
    }
  }

  /** A straight line. */
  record Rule(float x1, float y1, float x2, float y2, boolean dashed) implements Mark {
    @Override
    public Mark moved(float right, float down) {
      return new Rule(x1 + right, y1 + down, x2 + right, y2 + down, dashed);
    }
  }

  /** A rectangle, black or only its edge. */
  record Box(float x, float y, float width, float height, boolean black) implements Mark {
    @Override
    public Mark moved(float right, float down) {
      return new Box(x + right, y + down, width, height, black);
    }
  }

  /** A picture out of the bank. */
  record Picture(float x, float y, float width, float height, String asset, Tag tag)
      implements Mark {
    @Override
    public Mark moved(float right, float down) {
      return new Picture(x + right, y + down, width, height, asset, tag);
    }
  }

  /** Where a bookmark leads. */
  record Bookmark(float y, String title) implements Mark {
    @Override
    public Mark moved(float right, float down) {
      return new Bookmark(y + down, title);
    }
  }

  /** The same, so far to the right and down. */
  Mark moved(float right, float down);

  /** The same, belonging to no node. */
  default Mark unread() {
    if (this instanceof Text text) {
      return text.of(Tag.ARTIFACT);
    }
    return this instanceof Picture picture
        ? new Picture(
            picture.x, picture.y, picture.width, picture.height, picture.asset, Tag.ARTIFACT)
        : this;
  }

  /** The same, its characters grey. */
  default Mark greyed() {
    return this instanceof Text text
        ? new Text(
            text.x,
            text.y,
            text.face,
            text.size,
            text.spacing,
            text.text,
            text.kerns,
            true,
            text.tag)
        : this;
  }

  /** What it belongs to. */
  default Tag tag() {
    return Tag.ARTIFACT;
  }

  /** The same, belonging to a node if it belonged to none. */
  default Mark tagged(Tag node) {
    if (this instanceof Text text && text.tag == Tag.ARTIFACT) {
      return text.of(node);
    }
    return this;
  }
}
