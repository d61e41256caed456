package io.tiku.markup;

import io.tiku.content.ItemType;
import java.util.Optional;

/**
 * The heading of a question of a 案例: {@code 问题（简答，6分）}.
 *
 * @param halves the marks it declares; 0 for none
 */
record QuestionHeading(ItemType type, int halves) {

  /** Empty if the heading is written in another way or names no simple type. */
  static Optional<QuestionHeading> of(String title) {
    String rest = title.substring(Section.QUESTION.length()).strip();
    boolean bracketed =
        rest.length() > 2 && rest.charAt(0) == '（' && rest.charAt(rest.length() - 1) == '）';
    if (!bracketed) {
      return Optional.empty();
    }
    String inside = rest.substring(1, rest.length() - 1);
    int comma = Math.max(inside.indexOf('，'), Math.max(inside.indexOf('、'), inside.indexOf(',')));
    String word = comma < 0 ? inside : inside.substring(0, comma);
    int halves = comma < 0 ? 0 : Marks.halves(inside.substring(comma + 1).strip());
    if (comma >= 0 && halves == 0) {
      return Optional.empty();
    }
    return ItemType.ofLabel(word.strip())
        .filter(type -> type != ItemType.CASE)
        .map(type -> new QuestionHeading(type, halves));
  }
}
