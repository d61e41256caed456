package io.tiku.build;

import io.tiku.problem.Problem;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.ProblemReport;
import io.tiku.problem.SarifReport;
import io.tiku.problem.Severity;
import io.tiku.problem.SourceLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The problems found, as reports. */
final class Verdict {

  /** So many problems of one code are printed; the reports for review tools hold all. */
  private static final int MOST_OF_A_CODE = 20;

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
    return new Checked(entries(), ProblemReport.summary(problems, items), failed);
  }

  private List<Checked.Entry> entries() {
    ProblemReport report = new ProblemReport(source);
    List<Checked.Entry> entries = new ArrayList<>();
    Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
    for (Problem problem : problems) {
      if (counts.merge(problem.code(), 1, Integer::sum) <= MOST_OF_A_CODE) {
        entries.add(
            new Checked.Entry(problem.severity(), String.join("\n", report.lines(problem))));
      }
    }
    counts.forEach(
        (code, count) -> {
          if (count > MOST_OF_A_CODE) {
            entries.add(
                new Checked.Entry(
                    code.severity(), code.id() + " 另有 " + (count - MOST_OF_A_CODE) + " 处。"));
          }
        });
    return entries;
  }
}
