package io.tiku.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Marks that stay together on a page.
 *
 * @param height in points, the space below it included
 * @param withNext whether it may not be the last of a column
 * @param head what stands above it where it begins a page, such as a table's headings
 */
record Block(float height, boolean withNext, List<Mark> marks, Optional<Block> head) {
  Block {
    marks = List.copyOf(marks);
  }

  Block(float height, boolean withNext, List<Mark> marks) {
    this(height, withNext, marks, Optional.empty());
  }

  /** The same, with what is repeated above it. */
  Block under(Block repeated) {
    return new Block(height, withNext, marks, Optional.of(repeated));
  }

  /** The same, not the last of a page. */
  Block staying() {
    return new Block(height, true, marks, head);
  }

  /** The same, read by nobody. */
  Block unread() {
    return new Block(height, withNext, each(Mark::unread));
  }

  /** Blocks under each other as one. */
  static Block stacked(List<Block> blocks, boolean withNext) {
    if (blocks.size() == 1) {
      return new Block(blocks.get(0).height, withNext, blocks.get(0).marks);
    }
    List<Mark> marks = new ArrayList<>();
    float height = 0;
    for (Block block : blocks) {
      for (Mark mark : block.marks()) {
        marks.add(mark.moved(0, height));
      }
      height += block.height();
    }
    return new Block(height, withNext, marks);
  }

  Block right(float distance) {
    return new Block(height, withNext, moved(distance, 0), head);
  }

  /** The same, its text belonging to a node where it belongs to none. */
  Block tagged(Tag tag) {
    return new Block(height, withNext, each(mark -> mark.tagged(tag)), head);
  }

  /** The same with space above. */
  Block below(float above) {
    return new Block(height + above, withNext, moved(0, above), head);
  }

  /** The same with more space below. */
  Block withSpace(float below) {
    return new Block(height + below, withNext, marks, head);
  }

  /** Two blocks side by side, as high as the higher. */
  Block beside(Block other) {
    List<Mark> all = marks;
    if (marks.isEmpty()) {
      all = other.marks;
    } else if (!other.marks.isEmpty()) {
      all = new ArrayList<>(marks.size() + other.marks.size());
      all.addAll(marks);
      all.addAll(other.marks);
    }
    return new Block(Math.max(height, other.height), withNext || other.withNext, all);
  }

  private List<Mark> moved(float right, float down) {
    return right == 0 && down == 0 ? marks : each(mark -> mark.moved(right, down));
  }

  /** In a loop and not in a stream: this is the innermost of setting a paper. */
  private List<Mark> each(UnaryOperator<Mark> change) {
    Mark[] changed = new Mark[marks.size()];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = change.apply(marks.get(i));
    }
    return List.of(changed);
  }
}
