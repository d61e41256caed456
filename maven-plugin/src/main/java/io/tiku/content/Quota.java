package io.tiku.content;

import io.tiku.problem.SourcePosition;

/**
 * How many items of a paper or a section something must hold of.
 *
 * @param kind what is counted
 * @param value the id of a topic or the label of a {@link Difficulty}, {@link Cognition} or {@link
 *     ItemUse}
 * @param name the title of the topic, or the label
 * @param least at least so many items
 * @param most at most so many items; not less than {@code least}
 * @param at where it is written
 */
public record Quota(Kind kind, String value, String name, int least, int most, SourcePosition at) {

  /** What a quota counts. */
  public enum Kind {
    /** Items on points of a domain. */
    DOMAIN,
    /** Items on points of a chapter. */
    CHAPTER,
    /** Items on a point. */
    POINT,
    /** Items of an estimated difficulty. */
    DIFFICULTY,
    /** Items of a level of cognition. */
    COGNITION,
    /** Items of a {@link ItemUse}; pack plans count those that are 命题专用. */
    USE
  }

  public Quota {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("0 ≤ least ≤ most: " + least + ", " + most);
    }
  }
}
