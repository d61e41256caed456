package io.tiku.paper;

import io.tiku.content.ItemType;
import io.tiku.paper.AnswerSheet.Area;
import io.tiku.paper.AnswerSheet.Bubble;
import io.tiku.paper.AnswerSheetMaker.Asked;
import java.util.List;
import java.util.Optional;

/** Lays out the bubbles of a 答题卡: bands of columns, each of a group of five or six questions. */
final class AnswerBubbles {

  static final int LEFT = 180;
  static final int ROOM = 1740;
  static final int COLUMN_GAP = 30;

  private static final int ROW = 50;
  private static final int GROUP = 5;

  /** What a band needs. */
  static final int HEIGHT = GROUP * ROW;

  private static final int DENSE_GROUP = 6;
  private static final int MOST_COLUMNS = 5;
  private static final int LABEL = 70;
  private static final int LONG_LABEL = 130;
  private static final int OPTION = 60;
  private static final int BUBBLE_WIDTH = 48;
  private static final int BUBBLE_HEIGHT = 32;

  /** Columns of bubbles, each of one group of questions. */
  private record Columns(int count, int group, int width, int label) {
    int used(int questions) {
      return (questions + group - 1) / group * width + COLUMN_GAP;
    }
  }

  /** The one band of a section, from its first row on, and how much of its width is used. */
  private record Band(int top, int rows, int used) {
    Band wider(int more) {
      return new Band(top, rows, used + more);
    }
  }

  private final AnswerSheetPages pages;
  private final boolean dense;
  private final int heading;
  private final int gap;
  private Optional<Band> band = Optional.empty();

  /**
   * @param dense whether groups of six are allowed and columns are as narrow as can be
   * @param heading height of a section's
   * @param gap below a band
   */
  AnswerBubbles(AnswerSheetPages pages, boolean dense, int heading, int gap) {
    this.pages = pages;
    this.dense = dense;
    this.heading = heading;
    this.gap = gap;
  }

  /** What comes next is no neighbour of the band before. */
  void nothingBeside() {
    band = Optional.empty();
  }

  /** Sets a section of letters beside the one before, where there is room for all of it. */
  boolean beside(String name, List<Asked> all) {
    if (band.isEmpty()) {
      return false;
    }
    Band last = band.get();
    Columns columns = columns(all, ROOM - last.used());
    int rows = Math.min(columns.group(), all.size());
    if (columns.count() * columns.group() < all.size() || rows > last.rows()) {
      return false;
    }
    pages.label(name, LEFT + last.used(), last.top() - heading + 48, 110, true);
    band = Optional.of(last.wider(columns.used(all.size())));
    rows(all, columns, LEFT + last.used(), last.top());
    return true;
  }

  /** Sets them where the page is, in as many bands as they need. */
  void below(List<Asked> all) {
    Columns columns = columns(all, ROOM);
    int most = columns.count() * columns.group();
    for (int from = 0; from < all.size(); from += most) {
      List<Asked> some = all.subList(from, Math.min(from + most, all.size()));
      int rows = Math.min(columns.group(), some.size());
      pages.need(rows * ROW);
      rows(some, columns, LEFT, pages.y());
      band =
          from == 0 && some.size() == all.size()
              ? Optional.of(new Band(pages.y(), rows, columns.used(some.size())))
              : Optional.empty();
      pages.down(rows * ROW + gap);
    }
  }

  private Columns columns(List<Asked> all, int room) {
    int options =
        all.stream().mapToInt(asked -> asked.question().options().size()).max().orElseThrow();
    int label = all.stream().anyMatch(asked -> asked.number().length() > 3) ? LONG_LABEL : LABEL;
    int needed = label + options * OPTION + COLUMN_GAP;
    int fitting = Math.max(1, room / needed);
    if (!dense) {
      int count = Math.min(MOST_COLUMNS, fitting);
      return new Columns(count, GROUP, room / count, label);
    }
    boolean sixes = bands(all, fitting, DENSE_GROUP) < bands(all, fitting, GROUP);
    return new Columns(fitting, sixes ? DENSE_GROUP : GROUP, needed, label);
  }

  private static int bands(List<Asked> all, int columns, int group) {
    return (all.size() + columns * group - 1) / (columns * group);
  }

  private void rows(List<Asked> all, Columns columns, int left, int top) {
    for (int i = 0; i < all.size(); i++) {
      int x = left + i / columns.group() * columns.width();
      row(all.get(i), x, top + i % columns.group() * ROW, columns.label());
    }
  }

  private void row(Asked asked, int x, int y, int label) {
    pages.label(asked.number(), x, y + BUBBLE_HEIGHT - 4, 90, false);
    boolean judged = asked.question().question().type() == ItemType.JUDGEMENT;
    for (int i = 0; i < asked.question().options().size(); i++) {
      String value =
          judged
              ? asked.question().options().get(i).text().plainText().equals("正确") ? "√" : "×"
              : String.valueOf(ExamPaper.letter(i));
      Area area = new Area(x + label + i * OPTION, y, BUBBLE_WIDTH, BUBBLE_HEIGHT);
      pages.bubble(new Bubble(asked.number(), value, area));
    }
  }
}
