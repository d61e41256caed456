package io.tiku.page;

import io.tiku.problem.Problem;
import io.tiku.problem.SourceExcerpt;
import io.tiku.problem.SourceLines;
import io.tiku.problem.SourcePosition;
import io.tiku.template.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A problem as previews show it; of a confidential one its code alone.
 *
 * @param key {@code error}, {@code warning} or {@code note}
 * @param line where it is, from 1; 0 for a confidential one
 * @param lines the source around it
 * @param related other places, as {@code path:line}
 */
public record ProblemView(
    String key,
    String severity,
    String code,
    int line,
    String message,
    String remedy,
    List<Line> lines,
    List<String> related) {

  /** A source line; {@code caret} points into the line that the problem is on. */
  public record Line(int number, String text, String caret) {}

  public ProblemView {
    lines = List.copyOf(lines);
    related = List.copyOf(related);
  }

  /**
   * The view of a problem.
   *
   * @param around so many lines before and after it are shown
   */
  static ProblemView of(Problem problem, SourceLines source, int around, Texts texts) {
    String key = problem.severity().name().toLowerCase(Locale.ROOT);
    String severity = texts.word("severity", problem.severity());
    String code = problem.code().id();
    if (problem.confidential()) {
      return new ProblemView(
          key, severity, code, 0, texts.say("fault.secret"), "", List.of(), List.of());
    }
    return new ProblemView(
        key,
        severity,
        code,
        problem.at().line(),
        problem.message(),
        problem.remedy(),
        lines(problem.at(), source, around),
        problem.related().stream().map(at -> at.path() + ":" + at.line()).toList());
  }

  private static List<Line> lines(SourcePosition at, SourceLines source, int around) {
    List<Line> lines = new ArrayList<>();
    for (int n = Math.max(1, at.line() - around); n <= at.line() + around; n++) {
      int number = n;
      boolean here = n == at.line();
      source
          .line(new SourcePosition(at.path(), n, 1))
          .filter(text -> around > 0 || !text.isBlank())
          .map(text -> SourceExcerpt.of(text, here ? at.column() : 1))
          .ifPresent(cut -> lines.add(new Line(number, cut.text(), here ? cut.caret() : "")));
    }
    return lines;
  }
}
