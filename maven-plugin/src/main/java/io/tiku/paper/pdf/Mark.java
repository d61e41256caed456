package io.tiku.paper.pdf;

/** Something drawn; in points from the upper left corner of what it stands in. */
sealed interface Mark {

  /**
   * Characters on a line.
   *
   * @param y of the baseline
   * @param spacing added after each character
   */
  record Text(float x, float y, Face face, float size, float spacing, String text)
      implements Mark {}

  /** A straight line. */
  record Rule(float x1, float y1, float x2, float y2, boolean dashed) implements Mark {}

  /** The same, so far to the right and down. */
  default Mark moved(float right, float down) {
    if (this instanceof Text text) {
      return new Text(text.x + right, text.y + down, text.face, text.size, text.spacing, text.text);
    }
    Rule rule = (Rule) this;
    return new Rule(rule.x1 + right, rule.y1 + down, rule.x2 + right, rule.y2 + down, rule.dashed);
  }
}
