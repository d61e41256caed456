package io.tiku.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects problems while content is read and checked; may be filled by several threads. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /**
   * Adds a problem whose texts are made from the catalogue.
   *
   * @param arguments the values for {@code {0}}, {@code {1}} … in the code's message and remedy
   */
  public void add(ProblemCode code, SourcePosition at, Object... arguments) {
    add(code, at, List.of(), arguments);
  }

  /** Adds a problem that concerns other places too. */
  public void add(
      ProblemCode code, SourcePosition at, List<SourcePosition> related, Object... arguments) {
    add(code.problem(at, related, arguments));
  }

  public synchronized void add(Problem problem) {
    found.add(problem);
  }

  public synchronized void addAll(Collection<Problem> problems) {
    found.addAll(problems);
  }

  /** All problems so far, sorted by place, then code. */
  public synchronized List<Problem> sorted() {
    return found.stream().sorted().toList();
  }
}
