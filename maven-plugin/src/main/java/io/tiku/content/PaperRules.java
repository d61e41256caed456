package io.tiku.content;

import java.util.Map;

/**
 * Numbers of papers that no rule of the contest fixes; {@code rules/papers.yaml} sets them.
 *
 * @param facility estimated difficulty → expected facility in percent
 */
public record PaperRules(Map<Difficulty, Integer> facility) {

  /** What holds where nothing is set: in the usual bands (易 above 70, 中 40 to 70, 难 below 40). */
  public static final PaperRules USUAL =
      new PaperRules(Map.of(Difficulty.EASY, 80, Difficulty.MEDIUM, 60, Difficulty.HARD, 35));

  public PaperRules {
    facility = Map.copyOf(facility);
  }

  /** The expected facility in percent. */
  public int facility(Difficulty difficulty) {
    return facility.getOrDefault(difficulty, 0);
  }
}
