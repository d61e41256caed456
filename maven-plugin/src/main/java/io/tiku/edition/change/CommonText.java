package io.tiku.edition.change;

/** How many characters two texts have in common, in their order. */
final class CommonText {

  /** Of long texts the beginnings tell enough. */
  private static final int LONGEST = 600;

  private CommonText() {}

  /**
   * The share of the longer text that stands in the other too, from 0 to 1; 1 if both are empty.
   */
  static double share(String before, String after) {
    String one = before.substring(0, Math.min(before.length(), LONGEST));
    String other = after.substring(0, Math.min(after.length(), LONGEST));
    int longer = Math.max(one.length(), other.length());
    return longer == 0 ? 1 : (double) length(one, other) / longer;
  }

  /** The length of the longest common subsequence. */
  private static int length(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j < other.length(); j++) {
        int above = row[j + 1];
        row[j + 1] = one.charAt(i) == other.charAt(j) ? diagonal + 1 : Math.max(row[j], row[j + 1]);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
