package io.tiku.paper;

import io.tiku.content.Answer;
import io.tiku.content.Tolerance;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 答案速查: the answers of a form without what explains them, to be read off on one page. */
public record QuickKey(List<Part> parts) {
  public QuickKey {
    parts = List.copyOf(parts);
  }

  /**
   * The answers of a section.
   *
   * @param heading such as 一、单选（30题，每题1分）
   */
  public record Part(String heading, List<Cell> cells) {
    public Part {
      cells = List.copyOf(cells);
    }
  }

  /**
   * An answer.
   *
   * @param number such as {@code 12} or {@code 58（2）}
   */
  public record Cell(String number, String answer) {}

  /** Of a form. */
  public static QuickKey of(ExamPaper paper) {
    return new QuickKey(
        paper.sections().stream().map(section -> part(section, paper.words())).toList());
  }

  private static Part part(ExamSection section, PaperWords words) {
    List<Cell> cells = new ArrayList<>();
    for (ExamItem item : section.items()) {
      boolean several = item.questions().size() > 1;
      for (int i = 0; i < item.questions().size(); i++) {
        String number = item.number() + (several ? words.part(i + 1) : "");
        cells.add(new Cell(number, answer(item.questions().get(i), words)));
      }
    }
    String heading =
        words.say(
            "quick.section",
            section.number(),
            words.texts().word("type", section.spec().type()),
            section.items().size(),
            ExamPaper.marks(section.spec().halfMarks()));
    return new Part(heading, cells);
  }

  private static String answer(ExamQuestion question, PaperWords words) {
    Answer answer = question.question().answer();
    if (!answer.options().isEmpty()) {
      return KeyText.answer(question);
    }
    return answer instanceof Answer.Blanks blanks
        ? blanks.accepted().stream().map(Tolerance::words).collect(Collectors.joining("；"))
        : words.say("quick.byPoints");
  }
}
