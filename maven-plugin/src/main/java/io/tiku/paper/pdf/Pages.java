package io.tiku.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills pages with blocks. */
final class Pages {

  /** How much of a page must be left for a block to begin there that none holds whole. */
  private static final float WORTH_BEGINNING = 0.25f;

  private static final float HIGHEST_HEAD = 0.25f;

  private final float room;
  private final List<List<Mark>> done = new ArrayList<>();
  private List<Mark> page = new ArrayList<>();
  private float used;
  private float top;

  private Pages(float room) {
    this.room = room;
  }

  /**
   * Filled pages.
   *
   * @param lastUsed how much of the last one is filled, in points
   */
  record Filled(List<List<Mark>> pages, float lastUsed) {
    Filled {
      pages = pages.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Pages of so much room; a block that must not be the last of its page goes to the next with what
   * follows, one that no page holds is divided between its lines.
   */
  static Filled fill(List<Block> blocks, float room) {
    Pages pages = new Pages(room);
    for (int i = 0; i < blocks.size(); i++) {
      float needed = blocks.get(i).height();
      for (int next = i; blocks.get(next).withNext() && next + 1 < blocks.size(); next++) {
        needed += blocks.get(next + 1).height();
      }
      pages.add(blocks.get(i), needed);
    }
    pages.done.add(pages.page);
    return new Filled(pages.done, pages.used);
  }

  private void add(Block block, float needed) {
    boolean beginsHere = block.height() > room && fits(WORTH_BEGINNING * room);
    if (used > 0 && used + needed > room && !beginsHere) {
      turn(block);
    }
    Block rest = block;
    while (!fits(rest.height())) {
      Optional<Float> between = Cut.place(rest, room - used);
      if (between.isPresent() || used <= top) {
        Cut cut = Cut.at(rest, between.orElse(room - used));
        place(cut.upper());
        rest = cut.lower();
      }
      turn(rest);
    }
    place(rest);
  }

  private boolean fits(float height) {
    return used + height <= room;
  }

  private void turn(Block next) {
    done.add(page);
    page = new ArrayList<>();
    used = 0;
    next.head().filter(head -> head.height() < HIGHEST_HEAD * room).ifPresent(this::place);
    top = used;
  }

  private void place(Block block) {
    for (Mark mark : block.marks()) {
      page.add(mark.moved(0, used));
    }
    used += block.height();
  }
}
