package io.tiku.content;

import io.tiku.problem.SourcePosition;

/**
 * Something to be answered: a whole item, or one question of a 案例.
 *
 * @param id the item's id, or {@code <item>.q1}, {@code <item>.q2} … for the questions of a 案例
 * @param type any type but 案例
 * @param stem 题干
 * @param answer fits the type
 * @param rationale 解析
 * @param halfMarks the marks its writer declares, in halves (（2分） is 4); 0 when none
 * @param at where the stem begins
 */
public record Question(
    String id,
    ItemType type,
    Body stem,
    Answer answer,
    Body rationale,
    int halfMarks,
    SourcePosition at) {
  public Question {
    if (type == ItemType.CASE) {
      throw new IllegalArgumentException("a question is of a simple type");
    }
  }

  /** The same question, of which the marks are known. */
  public Question worth(int marks) {
    return new Question(id, type, stem, answer, rationale, marks, at);
  }
}
