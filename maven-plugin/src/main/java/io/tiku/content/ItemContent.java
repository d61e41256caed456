package io.tiku.content;

import java.util.List;

/**
 * What an item says.
 *
 * @param material the text of a 案例; {@link Body#EMPTY} for other types
 * @param questions one, or the questions of a 案例
 */
public record ItemContent(Body material, List<Question> questions) {
  public ItemContent {
    questions = List.copyOf(questions);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("an item asks at least one question");
    }
  }
}
