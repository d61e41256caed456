package io.tiku.assembly;

import io.tiku.content.PaperRules;
import java.util.Set;

/**
 * What is asked of an assembly besides the blueprint.
 *
 * @param seed any text; the same seed gives the same forms
 * @param forms number of parallel forms, 1 to 26
 * @param overlap how many items two forms may have in common, at least 0
 * @param avoid ids that may not be chosen, such as those of earlier papers
 * @param rules what is expected of a difficulty
 */
public record AssemblyRequest(
    String seed, int forms, int overlap, Set<String> avoid, PaperRules rules) {

  /** As many forms as there are letters for them. */
  public static final int MOST_FORMS = 26;

  public AssemblyRequest {
    avoid = Set.copyOf(avoid);
    if (forms < 1 || forms > MOST_FORMS || overlap < 0) {
      throw new IllegalArgumentException("1 to 26 forms, an overlap of 0 or more");
    }
  }

  /** The name of a form: A, B, … */
  public static String name(int form) {
    return String.valueOf((char) ('A' + form));
  }
}
