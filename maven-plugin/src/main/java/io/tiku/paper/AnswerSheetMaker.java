package io.tiku.paper;

import io.tiku.content.Answer;
import io.tiku.content.ItemType;
import io.tiku.content.PackPlan.WrittenPaper;
import io.tiku.content.Question;
import io.tiku.paper.AnswerSheet.Area;
import io.tiku.paper.AnswerSheet.Box;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the 答题卡 of a paper: bubbles in groups of five, lines for 填空, boxes for 简答. Where that
 * needs a second page, groups of six and sections side by side are tried.
 */
public final class AnswerSheetMaker {

  private static final int BLANKS_A_LINE = 3;
  private static final int BLANK_ROW = 105;
  private static final int BLANK_LABEL = 120;
  private static final int LINES_ROW = 125;
  private static final int LINES_HEIGHT = 90;
  private static final int LINE_CELL = 150;
  private static final int BOX_HEAD = 40;
  private static final int BOX_FOOT = 30;
  private static final int LINE_INSET = 30;
  private static final int DENSE_PITCH = 75;

  /** A question as it is numbered on the paper. */
  record Asked(String number, ExamQuestion question) {}

  private final AnswerSheetPages pages;
  private final AnswerBubbles bubbles;
  private final boolean dense;
  private final int heading;
  private final int gap;

  /** Between the lines of a written answer. */
  private final int pitch;

  private AnswerSheetMaker(AnswerSheetPages pages, boolean dense) {
    this.pages = pages;
    this.dense = dense;
    this.heading = dense ? 66 : 75;
    this.gap = dense ? 12 : 24;
    this.bubbles = new AnswerBubbles(pages, dense, heading, gap);
    this.pitch = dense ? DENSE_PITCH : AnswerLines.PITCH;
  }

  /**
   * The sheet of a paper.
   *
   * @param digits of a candidate's number
   * @param copies how many numbered copies, at most {@link WrittenPaper#MOST_COPIES}; 0 for one
   *     without a number
   */
  public static AnswerSheet of(ExamPaper paper, int digits, int copies) {
    AnswerSheet roomy = sheet(paper, digits, copies, false);
    if (roomy.pages().size() == 1) {
      return roomy;
    }
    AnswerSheet dense = sheet(paper, digits, copies, true);
    return dense.pages().size() < roomy.pages().size() ? dense : roomy;
  }

  private static AnswerSheet sheet(ExamPaper paper, int digits, int copies, boolean dense) {
    AnswerSheetMaker maker =
        new AnswerSheetMaker(new AnswerSheetPages(paper, digits, copies), dense);
    paper.sections().forEach(maker::section);
    return maker.pages.finished();
  }

  private void section(ExamSection section) {
    List<Asked> all = asked(section);
    String name = section.number() + "、" + section.heading().replaceFirst("（.*", "");
    if (!(dense && areChoices(all) && bubbles.beside(name, all))) {
      below(name, all);
    }
  }

  private void below(String name, List<Asked> all) {
    boolean written = all.get(0).question().question().answer() instanceof Answer.Points;
    pages.need(heading + (written ? height(all.get(0)) : AnswerBubbles.HEIGHT));
    pages.label(name, AnswerBubbles.LEFT, pages.y() + 48, 110, true);
    pages.down(heading);
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
    if (!areChoices(all)) {
      bubbles.nothingBeside();
    }
  }

  private static boolean areChoices(List<Asked> all) {
    return all.stream()
        .allMatch(asked -> asked.question().question().answer() instanceof Answer.Choice);
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
      bubbles.below(letters);
      letters.clear();
    }
    if (!blanks.isEmpty()) {
      blanks(blanks);
      blanks.clear();
    }
  }

  private void blanks(List<Asked> all) {
    int column = AnswerBubbles.ROOM / BLANKS_A_LINE;
    int place = 0;
    for (Asked asked : all) {
      List<Integer> parts = asked.question().parts();
      for (int i = 0; i < parts.size(); i++) {
        if (place % BLANKS_A_LINE == 0) {
          pages.need(BLANK_ROW);
        }
        int x = AnswerBubbles.LEFT + place % BLANKS_A_LINE * column;
        String number = asked.number() + (parts.size() > 1 ? "(" + (i + 1) + ")" : "");
        pages.label(number, x, pages.y() + 66, 90, false);
        Area area =
            new Area(
                x + BLANK_LABEL, pages.y(), column - BLANK_LABEL - AnswerBubbles.COLUMN_GAP, 76);
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
    pages.down(gap);
  }

  /** One field with a cell a line, for letters that people read. */
  private void lines(Asked asked) {
    pages.need(LINES_ROW);
    pages.label(asked.number(), AnswerBubbles.LEFT, pages.y() + 60, 90, false);
    int lines = asked.question().question().answer().lines().size();
    String marks = ExamPaper.marks(asked.question().halfMarks());
    Area field =
        new Area(AnswerBubbles.LEFT + BLANK_LABEL, pages.y(), lines * LINE_CELL, LINES_HEIGHT);
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

  private int height(Asked asked) {
    return BOX_HEAD + ruled(asked) * pitch + BOX_FOOT;
  }

  /** Room goes by the marks: by the points of the key it would tell how many there are. */
  private int ruled(Asked asked) {
    Question question = asked.question().question();
    int halfMarks = asked.question().halfMarks();
    return dense ? AnswerLines.fewer(question, halfMarks) : AnswerLines.of(question, halfMarks);
  }

  private void box(Asked asked) {
    int height = height(asked);
    pages.need(height);
    String marks = ExamPaper.marks(asked.question().halfMarks());
    Area area = new Area(AnswerBubbles.LEFT, pages.y(), AnswerBubbles.ROOM, height);
    pages.box(new Box(asked.number(), marks, false, area));
    String words = asked.number() + "." + KeyText.marks(asked.question().halfMarks());
    pages.label(words, AnswerBubbles.LEFT + 20, pages.y() + 50, 95, false);
    for (int i = 1; i <= ruled(asked); i++) {
      int y = pages.y() + BOX_HEAD + i * pitch;
      pages.frame(
          new Area(AnswerBubbles.LEFT + LINE_INSET, y, AnswerBubbles.ROOM - 2 * LINE_INSET, 0));
    }
    pages.down(height + 2 * gap);
  }
}
