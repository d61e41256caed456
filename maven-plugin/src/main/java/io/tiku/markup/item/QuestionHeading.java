package io.tiku.markup.item;

import io.tiku.content.ItemType;
import io.tiku.markup.body.Marks;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The heading of a question of a 案例: {@code 问题（简答，6分）}.
 *
 * @param halves the marks it declares; 0 for none
 */
record QuestionHeading(ItemType type, int halves) {

  private static final Pattern MARKS = Pattern.compile("(?i)^([0-9.]+) *marks?$");

  /** Empty if the heading is written in another way or names no simple type. */
  static Optional<QuestionHeading> of(String title) {
    boolean chinese = title.startsWith(Section.QUESTION);
    String name =
        chinese
            ? Section.QUESTION
            : Section.ENGLISH.getOrDefault(Section.QUESTION, Section.QUESTION);
    String rest = title.substring(name.length()).strip();
    if (!bracketed(rest, '（', '）') && (chinese || !bracketed(rest, '(', ')'))) {
      return Optional.empty();
    }
    String inside = rest.substring(1, rest.length() - 1);
    int comma = Math.max(inside.indexOf('，'), Math.max(inside.indexOf('、'), inside.indexOf(',')));
    String word = comma < 0 ? inside : inside.substring(0, comma);
    int halves =
        comma < 0
            ? 0
            : Marks.halves(MARKS.matcher(inside.substring(comma + 1).strip()).replaceAll("$1分"));
    if (comma >= 0 && halves == 0) {
      return Optional.empty();
    }
    return ItemType.ofLabel(word.strip())
        .filter(type -> type != ItemType.CASE)
        .map(type -> new QuestionHeading(type, halves));
  }

  private static boolean bracketed(String text, char open, char close) {
    return text.length() > 2 && text.charAt(0) == open && text.charAt(text.length() - 1) == close;
  }
}
