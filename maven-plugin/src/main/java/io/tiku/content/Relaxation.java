package io.tiku.content;

import io.tiku.problem.SourcePosition;
import java.util.List;

/**
 * A rule of {@code rules/checks.yaml}: a warning that is let pass in a part of the bank.
 *
 * @param code the warning's code
 * @param where paths, names of topics or {@code 标签 …}; none for the whole bank
 * @param reason why
 * @param at where the rule stands
 */
public record Relaxation(String code, List<Place> where, String reason, SourcePosition at) {

  /** A part of the bank as written, and where. */
  public record Place(String written, SourcePosition at) {}

  public Relaxation {
    where = List.copyOf(where);
  }
}
