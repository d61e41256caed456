package io.tiku.pipeline;

import io.tiku.problem.Problem;
import io.tiku.problem.ProblemReport;
import io.tiku.problem.SarifReport;
import io.tiku.problem.Severity;
import io.tiku.problem.SourceLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The problems found, as reports. */
final class Verdict {

  private final String version;
  private final SourceLines source;
  private final List<Problem> problems;

  Verdict(String version, SourceLines source, List<Problem> problems) {
    this.version = version;
    this.source = source;
    this.problems = problems;
  }

  /**
   * Writes the report for review tools.
   *
   * @param path a displayed path as those tools know it
   */
  void writeSarif(Path file, UnaryOperator<String> path) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, new SarifReport(version, source, path).bytes(problems));
    } catch (IOException e) {
      throw new UncheckedIOException("不能写 " + file, e);
    }
  }

  Checked checked(int items, boolean strict) {
    boolean failed =
        problems.stream()
            .anyMatch(
                problem ->
                    problem.severity() == Severity.ERROR
                        || (strict && problem.severity() == Severity.WARNING));
    ProblemReport report = new ProblemReport(source);
    return new Checked(
        report.entries(problems),
        report.notes(problems),
        ProblemReport.summary(problems, items),
        failed);
  }
}
