package io.tiku.problem;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong with the content: where, which code, what in the author's words, what to
 * do.
 *
 * @param code the catalogue entry
 * @param at where to look first
 * @param message one Chinese sentence naming the bad value
 * @param remedy what to do, one Chinese sentence
 * @param related other places involved (the other duplicate, the other side of a contradiction)
 * @param confidential concerns a 命题专用 item: reports show place and code only
 */
public record Problem(
    ProblemCode code,
    SourcePosition at,
    String message,
    String remedy,
    List<SourcePosition> related,
    boolean confidential)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::at)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public Problem {
    related = List.copyOf(related);
  }

  /** The severity, which the code decides. */
  public Severity severity() {
    return code.severity();
  }

  /** The same problem, of which reports may show place and code only. */
  public Problem asConfidential() {
    return new Problem(code, at, message, remedy, related, true);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
