package io.tiku.content;

import io.tiku.problem.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 试题: one file of the bank.
 *
 * @param id the file's name; unique in the bank, never reused
 * @param point id of the point in whose folder the file lies
 * @param material the text of a 案例; {@link Body#EMPTY} for other types
 * @param halfMarks the marks declared for the whole item, in halves; 0 when none
 * @param questions one, or the questions of a 案例
 * @param origin an item of an earlier edition, such as {@code 2020/some-id}
 * @param keys where the front matter's values stand
 */
public record Item(
    String id,
    String point,
    ItemType type,
    Difficulty difficulty,
    Optional<Cognition> cognition,
    List<Citation> basis,
    Optional<LocalDate> reviewed,
    ItemStatus status,
    ItemUse use,
    List<String> enemies,
    Optional<String> origin,
    List<String> tags,
    boolean shuffle,
    List<Acceptance> accept,
    Body material,
    int halfMarks,
    List<Question> questions,
    Keys keys) {
  public Item {
    basis = List.copyOf(basis);
    enemies = List.copyOf(enemies);
    tags = List.copyOf(tags);
    accept = List.copyOf(accept);
    questions = List.copyOf(questions);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("an item asks at least one question");
    }
  }

  /** Whether readers of the site and of practice papers may see it. */
  public boolean published() {
    return status == ItemStatus.ACTIVE && use == ItemUse.PUBLIC;
  }

  /** The text by which lists show it: the material of a 案例, else the stem. */
  public Body headline() {
    return material.isEmpty() ? questions.get(0).stem() : material;
  }
}
