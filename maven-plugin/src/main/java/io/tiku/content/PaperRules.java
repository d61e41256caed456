package io.tiku.content;

import java.util.Map;

/**
 * Numbers of papers that no rule of the contest fixes; {@code rules/papers.yaml} sets them.
 *
 * @param facility estimated difficulty → expected facility in percent
 * @param candidateDigits digits of a 准考证号 on the answer sheet, 4 to 10
 * @param published name of a blueprint → how many practice papers of it the site offers
 * @param credit 匹配 and 排序 → what part of the marks some right lines earn
 */
public record PaperRules(
    Map<Difficulty, Integer> facility,
    int candidateDigits,
    Map<String, Integer> published,
    Map<ItemType, LineCredit> credit) {

  /** The fewest digits of a 准考证号. */
  public static final int FEWEST_DIGITS = 4;

  /** The most practice papers of one blueprint. */
  public static final int MOST_PUBLISHED = 50;

  /** The most digits of a 准考证号 that an answer sheet has room for. */
  public static final int MOST_DIGITS = 10;

  /** What holds where nothing is set: in the usual bands (易 above 70, 中 40 to 70, 难 below 40). */
  public static final PaperRules USUAL =
      new PaperRules(
          Map.of(Difficulty.EASY, 80, Difficulty.MEDIUM, 60, Difficulty.HARD, 35),
          MOST_DIGITS,
          Map.of(),
          Map.of(ItemType.MATCHING, LineCredit.EACH, ItemType.ORDERING, LineCredit.ALL));

  public PaperRules {
    facility = Map.copyOf(facility);
    published = Map.copyOf(published);
    credit = Map.copyOf(credit);
  }

  /** What some right lines of a 匹配 or 排序 earn. */
  public LineCredit credit(ItemType type) {
    return credit.getOrDefault(type, LineCredit.ALL);
  }

  /** The expected facility in percent. */
  public int facility(Difficulty difficulty) {
    return facility.getOrDefault(difficulty, 0);
  }
}
