package io.tiku.build;

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

  void writeSarif(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, new SarifReport(version, source).bytes(problems));
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
