package io.tiku.paper.word;

/**
 * The paper, in twips (twentieths of a point).
 *
 * @param left margin
 * @param more how much higher than usual the text is; negative where it is lower
 */
record WordSheet(int width, int height, int left, int columns, boolean seal, int more) {

  static final WordSheet A4 = new WordSheet(11906, 16838, 1760, 1, true, 0);
  static final WordSheet A3 = new WordSheet(23811, 16838, 1760, 2, true, 0);

  /** Without a 密封线, with a usual margin. */
  static final WordSheet A4_OPEN = new WordSheet(11906, 16838, 1000, 1, false, 0);

  static final WordSheet A3_OPEN = new WordSheet(23811, 16838, 1000, 2, false, 0);
  static final WordSheet PLAIN = new WordSheet(11906, 16838, 1000, 1, false, 0);
  static final WordSheet ACROSS = new WordSheet(16838, 11906, 1000, 1, false, 0);

  private static final int RIGHT = 800;
  private static final int TOP = 920;
  private static final int BOTTOM = 1080;
  private static final int GUTTER = 840;

  /** The same with so much more room for text on each page, at the lower edge. */
  WordSheet with(int higher) {
    return new WordSheet(width, height, left, columns, seal, higher);
  }

  /** How many sides of a sheet are unlike: the back of A3 has no 密封线. */
  int sides() {
    return seal && columns > 1 ? 2 : 1;
  }

  /** The width of a column. */
  int column() {
    return (width - left - RIGHT - (columns - 1) * GUTTER) / columns;
  }

  /** The height of the text. */
  int text() {
    return height - TOP - BOTTOM;
  }

  /** The properties at the end of a document. */
  String section() {
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>"
        + "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
        + (sides() > 1
            ? "<w:headerReference w:type=\"even\" r:id=\"rId6\"/>"
                + "<w:footerReference w:type=\"even\" r:id=\"rId7\"/>"
            : "")
        + "<w:pgSz w:w=\""
        + width
        + "\" w:h=\""
        + height
        + (width > height ? "\" w:orient=\"landscape" : "")
        + "\"/><w:pgMar w:top=\""
        + TOP
        + "\" w:right=\""
        + RIGHT
        + "\" w:bottom=\""
        + (BOTTOM - more)
        + "\" w:left=\""
        + left
        + "\" w:header=\"400\" w:footer=\"500\" w:gutter=\"0\"/><w:cols"
        + (columns > 1 ? " w:num=\"" + columns + "\" w:sep=\"1\"" : "")
        + " w:space=\""
        + GUTTER
        + "\"/></w:sectPr>";
  }
}
