package io.tiku.paper;

import io.tiku.content.AnswerPlace;
import io.tiku.content.Body;
import io.tiku.content.Item;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.content.SectionSpec;
import java.util.List;

/**
 * A form with its texts, as every output shows it. Nothing after this decides an order or a letter.
 *
 * @param code 试卷代号
 * @param form A, B, …; of a variant …
 * @param label what candidates call it, such as A卷 or 正卷
 * @param mark stands at the top of every page, of what is kept secret until it is used; else empty
 * @param furnishing what stands on it besides the questions
 * @param minutes time allowed
 * @param halfMarks total marks in halves
 * @param words all that it says besides
 */
public record ExamPaper(
    String title,
    String subtitle,
    String code,
    String form,
    String label,
    String mark,
    Furnishing furnishing,
    int minutes,
    int halfMarks,
    List<String> notes,
    List<ExamSection> sections,
    PaperWords words) {
  public ExamPaper {
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
  }

  /**
   * What stands on a paper besides the questions.
   *
   * @param answers where candidates write
   * @param seal whether there is a 密封线
   * @param scores whether there are a 总分表 and places for each section's marks
   */
  public record Furnishing(AnswerPlace answers, boolean seal, boolean scores) {

    /** Whether candidates write on the paper itself. */
    public boolean onPaper() {
      return answers == AnswerPlace.PAPER;
    }
  }

  /**
   * 大题.
   *
   * @param number 一, 二, …
   * @param heading the words after the number
   * @param screen the same where answers are given on the screen
   * @param marking what only those who mark are told; empty for nothing
   */
  public record ExamSection(
      String number,
      String heading,
      String screen,
      String marking,
      SectionSpec spec,
      List<ExamItem> items) {
    public ExamSection {
      items = List.copyOf(items);
    }
  }

  /**
   * A numbered item.
   *
   * @param number counted through the paper
   */
  public record ExamItem(int number, Item item, List<ExamQuestion> questions) {
    public ExamItem {
      questions = List.copyOf(questions);
    }

    /** The text of a 案例. */
    public Body material() {
      return item.material();
    }
  }

  /**
   * A question with its options as printed.
   *
   * @param options in the order printed; the first is A
   * @param halfMarks its marks in halves
   * @param parts the marks of each blank or scoring point in halves; of 匹配 and 排序 those for one
   *     right line, two … all
   */
  public record ExamQuestion(
      Question question, List<Option> options, int halfMarks, List<Integer> parts) {
    public ExamQuestion {
      options = List.copyOf(options);
      parts = List.copyOf(parts);
    }

    /** The letter of the option that belongs into each line of a 匹配 or 排序. */
    public List<String> lineLetters() {
      return question.answer().lines().stream()
          .map(option -> String.valueOf(letter(options.indexOf(option))))
          .toList();
    }

    /** The letters of the right options, such as {@code ACD}. */
    public String letters() {
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < options.size(); i++) {
        if (options.get(i).key()) {
          letters.append(letter(i));
        }
      }
      return letters.toString();
    }
  }

  /** The letter of an option by its place, from 0. */
  public static char letter(int place) {
    return (char) ('A' + place);
  }

  /** Marks in halves as people write them: 3 is {@code 1.5}. */
  public static String marks(int halves) {
    return halves / 2 + (halves % 2 == 0 ? "" : ".5");
  }
}
