package io.tiku.content;

import java.time.LocalDate;
import java.util.List;

/**
 * 抽签方案: a public draw, as its file and its lists say it.
 *
 * @param name the file's name without its ending
 * @param title what the draw is called in its announcement
 * @param secret whether a secret that was committed to is part of the seed
 * @param rolls the lists, in order
 * @param groups what a 分组 divides into, in order; else empty
 * @param seats of each group of a 分组; else 0
 * @param value the public value that is part of the seed
 * @param example whether lists and value are 示例
 */
public record DrawPlan(
    String name,
    String title,
    DrawKind kind,
    DrawMethod method,
    boolean secret,
    List<Roll> rolls,
    List<Group> groups,
    int seats,
    PublicValue value,
    boolean example) {

  /**
   * Somebody or something drawn.
   *
   * @param id decides the rank, together with the list's name
   * @param name for people; decides nothing
   */
  public record Entrant(String id, String name) {}

  /**
   * 名单: a list that is ranked by itself.
   *
   * @param group its name, such as 浙江省
   * @param take how many are taken in an 抽取; else the size of the list
   * @param entrants sorted by id, so that the order in which they were written means nothing
   */
  public record Roll(String group, int take, List<Entrant> entrants) {
    public Roll {
      entrants = List.copyOf(entrants);
    }
  }

  /**
   * A group of a 分组.
   *
   * @param fixed ids that belong to it without a draw, such as that of its host
   */
  public record Group(String name, List<String> fixed) {
    public Group {
      fixed = List.copyOf(fixed);
    }
  }

  /**
   * A value that nobody can know or influence when it is described.
   *
   * @param source where it comes from
   * @param date when it comes about
   * @param form how it is written down
   * @param example a value of that form
   * @param pattern a regular expression of that form; empty if it is that of the example
   * @param fallback what is done if the source fails
   */
  public record PublicValue(
      String source, LocalDate date, String form, String example, String pattern, String fallback) {

    /** Whether a value is written as it should be. */
    public boolean fits(String value) {
      return value.matches(pattern.isEmpty() ? shape() : pattern);
    }

    /** The example with any digit for each of its digits, all else literally. */
    private String shape() {
      StringBuilder shape = new StringBuilder();
      for (int i = 0; i < example.length(); i++) {
        char c = example.charAt(i);
        if (c >= '0' && c <= '9') {
          shape.append("[0-9]");
        } else if (c < 0x80 && !Character.isLetter(c)) {
          shape.append('\\').append(c);
        } else {
          shape.append(c);
        }
      }
      return shape.toString();
    }
  }

  public DrawPlan {
    rolls = List.copyOf(rolls);
    groups = List.copyOf(groups);
  }
}
