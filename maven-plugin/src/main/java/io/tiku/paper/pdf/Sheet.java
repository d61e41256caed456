package io.tiku.paper.pdf;

import io.tiku.paper.PrintDocument.Orientation;

/**
 * The paper and where its columns stand, in points.
 *
 * @param left of the first column
 * @param column width of a column
 * @param gutter between columns
 * @param seal whether the 密封线 stands on it
 */
record Sheet(
    float width, float height, float left, float column, float gutter, int columns, boolean seal) {

  static final float TOP = 46;
  static final float BOTTOM = 54;

  private static final float A4_SHORT = 595.28f;
  private static final float A4_LONG = 841.89f;
  private static final float SEALED = 88;
  private static final float PLAIN = 50;
  private static final float RIGHT = 40;
  private static final float GUTTER = 42;

  /** A4 upright, one column. */
  static Sheet a4(boolean seal) {
    float left = seal ? SEALED : PLAIN;
    return new Sheet(A4_SHORT, A4_LONG, left, A4_SHORT - left - RIGHT, 0, 1, seal);
  }

  /** A3 across, two columns, each a page. */
  static Sheet a3(boolean seal) {
    float left = seal ? SEALED : PLAIN;
    float column = (2 * A4_SHORT - left - RIGHT - GUTTER) / 2;
    return new Sheet(2 * A4_SHORT, A4_LONG, left, column, GUTTER, 2, seal);
  }

  /** A document, the same margin left and right. */
  static Sheet document(Orientation orientation) {
    boolean across = orientation == Orientation.ACROSS;
    float width = across ? A4_LONG : A4_SHORT;
    return new Sheet(width, across ? A4_SHORT : A4_LONG, PLAIN, width - 2 * PLAIN, 0, 1, false);
  }

  /** How much fits into a column. */
  float room() {
    return height - TOP - BOTTOM;
  }
}
