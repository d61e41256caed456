package io.tiku.content;

import io.tiku.problem.SourcePosition;
import java.util.List;

/**
 * A variable of a parameterised item, as written.
 *
 * @param choices the values of a list; none for a range or a formula
 * @param text a range such as {@code 4000..9000 step 500}, or a formula behind {@code =}
 */
public record Variable(String name, List<String> choices, String text, SourcePosition at) {
  public Variable {
    choices = List.copyOf(choices);
  }

  /** Whether it is computed from the variables above it. */
  public boolean isFormula() {
    return text.startsWith("=");
  }
}
