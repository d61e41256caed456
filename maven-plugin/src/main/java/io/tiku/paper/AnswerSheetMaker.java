package io.tiku.paper;

import io.tiku.content.Answer;
import io.tiku.content.ItemType;
import io.tiku.paper.AnswerSheet.Area;
import io.tiku.paper.AnswerSheet.Box;
import io.tiku.paper.AnswerSheet.Bubble;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import java.util.ArrayList;
import java.util.List;

/** Lays out the 答题卡 of a paper: bubbles in groups of five, lines for 填空, boxes for 简答. */
public final class AnswerSheetMaker {

  private static final int LEFT = 180;
  private static final int ROOM = 1740;
  private static final int HEADING = 75;
  private static final int ROW = 50;
  private static final int GROUP = 5;
  private static final int BAND_GAP = 24;
  private static final int MOST_COLUMNS = 5;
  private static final int LABEL = 70;
  private static final int LONG_LABEL = 130;
  private static final int OPTION = 60;
  private static final int COLUMN_GAP = 30;
  private static final int BUBBLE_WIDTH = 48;
  private static final int BUBBLE_HEIGHT = 32;
  private static final int BLANKS_A_LINE = 3;
  private static final int BLANK_ROW = 105;
  private static final int BLANK_LABEL = 120;
  private static final int LINES_ROW = 125;
  private static final int LINES_HEIGHT = 90;
  private static final int LINE_CELL = 150;
  private static final int BOX_HEAD = 120;
  private static final int BOX_POINT = 90;
  private static final int BOX_GAP = 40;

  /** A question as it is numbered on the paper. */
  private record Asked(String number, ExamQuestion question) {}

  private final AnswerSheetPages pages;

  private AnswerSheetMaker(AnswerSheetPages pages) {
    this.pages = pages;
  }

  /**
   * The sheet of a paper.
   *
   * @param digits of a candidate's number
   */
  public static AnswerSheet of(ExamPaper paper, int digits) {
    AnswerSheetMaker maker = new AnswerSheetMaker(new AnswerSheetPages(paper, digits));
    paper.sections().forEach(maker::section);
    return maker.pages.finished();
  }

  private void section(ExamSection section) {
    List<Asked> all = asked(section);
    boolean written = all.get(0).question().question().answer() instanceof Answer.Points;
    pages.need(HEADING + (written ? height(all.get(0)) : GROUP * ROW));
    String name = section.number() + "、" + section.heading().replaceFirst("（.*", "");
    pages.label(name, LEFT, pages.y() + 48, 110, true);
    pages.down(HEADING);
    List<Asked> letters = new ArrayList<>();
    List<Asked> blanks = new ArrayList<>();
    for (Asked asked : all) {
      Answer answer = asked.question().question().answer();
      if (answer instanceof Answer.Choice) {
        letters.add(asked);
      } else if (answer instanceof Answer.Blanks) {
        blanks.add(asked);
      } else if (!answer.lines().isEmpty()) {
        flush(letters, blanks);
        lines(asked);
      } else {
        flush(letters, blanks);
        box(asked);
      }
    }
    flush(letters, blanks);
  }

  private static List<Asked> asked(ExamSection section) {
    List<Asked> all = new ArrayList<>();
    for (ExamItem item : section.items()) {
      for (int i = 0; i < item.questions().size(); i++) {
        String part = section.spec().type() == ItemType.CASE ? "(" + (i + 1) + ")" : "";
        all.add(new Asked(item.number() + part, item.questions().get(i)));
      }
    }
    return all;
  }

  private void flush(List<Asked> letters, List<Asked> blanks) {
    if (!letters.isEmpty()) {
      bubbles(letters);
      letters.clear();
    }
    if (!blanks.isEmpty()) {
      blanks(blanks);
      blanks.clear();
    }
  }

  private void bubbles(List<Asked> all) {
    int options =
        all.stream().mapToInt(asked -> asked.question().options().size()).max().orElseThrow();
    int label = all.stream().anyMatch(asked -> asked.number().length() > 3) ? LONG_LABEL : LABEL;
    int needed = label + options * OPTION + COLUMN_GAP;
    int columns = Math.max(1, Math.min(MOST_COLUMNS, ROOM / needed));
    int column = ROOM / columns;
    for (int from = 0; from < all.size(); from += columns * GROUP) {
      int rows = Math.min(GROUP, all.size() - from);
      pages.need(rows * ROW);
      for (int i = from; i < Math.min(from + columns * GROUP, all.size()); i++) {
        int x = LEFT + (i - from) / GROUP * column;
        int y = pages.y() + (i - from) % GROUP * ROW;
        row(all.get(i), x, y, label);
      }
      pages.down(rows * ROW + BAND_GAP);
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

  private void blanks(List<Asked> all) {
    int column = ROOM / BLANKS_A_LINE;
    int place = 0;
    for (Asked asked : all) {
      List<Integer> parts = asked.question().parts();
      for (int i = 0; i < parts.size(); i++) {
        if (place % BLANKS_A_LINE == 0) {
          pages.need(BLANK_ROW);
        }
        int x = LEFT + place % BLANKS_A_LINE * column;
        String number = asked.number() + (parts.size() > 1 ? "(" + (i + 1) + ")" : "");
        pages.label(number, x, pages.y() + 66, 90, false);
        Area area = new Area(x + BLANK_LABEL, pages.y(), column - BLANK_LABEL - COLUMN_GAP, 76);
        pages.box(new Box(number, ExamPaper.marks(parts.get(i)), true, area));
        place++;
        if (place % BLANKS_A_LINE == 0) {
          pages.down(BLANK_ROW);
        }
      }
    }
    if (place % BLANKS_A_LINE != 0) {
      pages.down(BLANK_ROW);
    }
    pages.down(BAND_GAP);
  }

  /** One field with a cell a line, for letters that people read. */
  private void lines(Asked asked) {
    pages.need(LINES_ROW);
    pages.label(asked.number(), LEFT, pages.y() + 60, 90, false);
    int lines = asked.question().question().answer().lines().size();
    String marks = ExamPaper.marks(asked.question().halfMarks());
    Area field = new Area(LEFT + BLANK_LABEL, pages.y(), lines * LINE_CELL, LINES_HEIGHT);
    pages.box(new Box(asked.number(), marks, false, field));
    for (int i = 0; i < lines; i++) {
      int x = field.x() + i * LINE_CELL;
      if (i > 0) {
        pages.frame(new Area(x, field.y(), 0, LINES_HEIGHT));
      }
      pages.label("(" + (i + 1) + ")", x + 10, field.y() + 32, 70, false);
    }
    pages.down(LINES_ROW);
  }

  private static int height(Asked asked) {
    return BOX_HEAD + asked.question().parts().size() * BOX_POINT;
  }

  private void box(Asked asked) {
    int height = height(asked);
    pages.need(height);
    String marks = ExamPaper.marks(asked.question().halfMarks());
    Area area = new Area(LEFT, pages.y(), ROOM, height);
    pages.box(new Box(asked.number(), marks, false, area));
    String words = asked.number() + "." + KeyText.marks(asked.question().halfMarks());
    pages.label(words, LEFT + 20, pages.y() + 50, 95, false);
    pages.down(height + BOX_GAP);
  }
}
