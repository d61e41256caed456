package io.tiku.page;

import io.tiku.problem.Problem;
import io.tiku.problem.Severity;
import io.tiku.problem.SourceLines;
import java.util.List;

/**
 * What a check found, for those who preview the site.
 *
 * @param problems in order
 * @param source the lines they quote
 * @param files every source file, by the paths in the places of problems
 */
public record Findings(List<Problem> problems, SourceLines source, List<String> files) {
  public Findings {
    problems = List.copyOf(problems);
    files = List.copyOf(files);
  }

  long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }
}
