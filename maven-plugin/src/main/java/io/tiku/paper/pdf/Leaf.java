package io.tiku.paper.pdf;

import java.util.List;

/**
 * A side of paper with all that is drawn on it.
 *
 * @param width in points
 * @param height in points
 */
record Leaf(float width, float height, List<Mark> marks) {
  Leaf {
    marks = List.copyOf(marks);
  }
}
