package io.tiku.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A block divided between two of its lines. */
record Cut(Block upper, Block lower) {

  private static final float ASCENT = 0.9f;
  private static final float DESCENT = 0.3f;
  private static final float TOUCHING = 0.05f;

  /** What must not be divided. */
  private record Extent(float top, float bottom) {
    boolean holds(float y) {
      return top + TOUCHING < y && y < bottom - TOUCHING;
    }
  }

  /** The lowest place between two lines down to there. */
  static Optional<Float> place(Block block, float most) {
    List<Extent> extents = block.marks().stream().flatMap(mark -> extent(mark).stream()).toList();
    return extents.stream()
        .map(Extent::bottom)
        .filter(y -> y <= most && extents.stream().noneMatch(extent -> extent.holds(y)))
        .max(Float::compare);
  }

  /** The parts above and below a place. */
  static Cut at(Block block, float at) {
    List<Mark> upper = new ArrayList<>();
    List<Mark> lower = new ArrayList<>();
    for (Mark mark : block.marks()) {
      if (mark instanceof Mark.Box box && box.y() < at && box.y() + box.height() > at) {
        float above = at - box.y();
        upper.add(new Mark.Box(box.x(), box.y(), box.width(), above, box.black()));
        lower.add(new Mark.Box(box.x(), 0, box.width(), box.height() - above, box.black()));
      } else if (top(mark) < at - TOUCHING) {
        upper.add(mark);
      } else {
        lower.add(mark.moved(0, -at));
      }
    }
    return new Cut(
        new Block(at, false, upper),
        new Block(block.height() - at, block.withNext(), lower, block.head()));
  }

  private static List<Extent> extent(Mark mark) {
    if (mark instanceof Mark.Text text) {
      float size = text.size();
      return List.of(new Extent(text.y() - ASCENT * size, text.y() + DESCENT * size));
    }
    if (mark instanceof Mark.Picture picture) {
      return List.of(new Extent(picture.y(), picture.y() + picture.height()));
    }
    return List.of();
  }

  private static float top(Mark mark) {
    if (mark instanceof Mark.Text text) {
      return text.y() - ASCENT * text.size();
    }
    if (mark instanceof Mark.Picture picture) {
      return picture.y();
    }
    if (mark instanceof Mark.Box box) {
      return box.y();
    }
    if (mark instanceof Mark.Rule rule) {
      return Math.min(rule.y1(), rule.y2());
    }
    return mark instanceof Mark.Bookmark bookmark ? bookmark.y() : 0;
  }
}
