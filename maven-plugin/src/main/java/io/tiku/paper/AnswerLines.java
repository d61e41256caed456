package io.tiku.paper;

import io.tiku.content.Answer;
import io.tiku.content.Question;

/**
 * 答题线: the ruled lines on which a written answer stands, on the paper or on the answer sheet. Three
 * marks are worth two lines of some thirty characters: a 简答 of 6 marks has four.
 */
public final class AnswerLines {

  /** The distance between two lines in tenths of a millimetre. */
  public static final int PITCH = 90;

  private static final int FEWEST = 3;
  private static final int MOST = 20;

  private AnswerLines() {}

  /** How many lines; none of a question that is not answered in one's own words. */
  public static int of(Question question, int halfMarks) {
    return lines(question, (halfMarks + 2) / 3);
  }

  /** The same where a page is short: two lines, and one for each three marks. */
  public static int fewer(Question question, int halfMarks) {
    return lines(question, 2 + halfMarks / 6);
  }

  private static int lines(Question question, int wanted) {
    return question.answer() instanceof Answer.Points
        ? Math.min(MOST, Math.max(FEWEST, wanted))
        : 0;
  }
}
