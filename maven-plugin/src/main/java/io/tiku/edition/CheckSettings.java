package io.tiku.edition;

/**
 * Where the checks of style draw their lines.
 *
 * @param longestKeyRatio a key is conspicuous if it is at least so many times as long as the
 *     longest distractor
 * @param longestKeyExcess … and has at least so many characters more
 * @param balancedFrom the places of keys are compared from so many 单选 on a point
 * @param mostInOnePlace the greatest share of a point's keys that may stand in one place
 */
public record CheckSettings(
    double longestKeyRatio, int longestKeyExcess, int balancedFrom, double mostInOnePlace) {

  /** What the bank is checked with unless configured otherwise. */
  public static final CheckSettings USUAL = new CheckSettings(1.6, 6, 5, 0.6);
}
