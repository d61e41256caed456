package io.tiku.edition;

import io.tiku.content.Acceptance;
import io.tiku.content.Content;
import io.tiku.problem.Problem;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Severity;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drops the warnings that writers justified, and reports justifications without a warning. */
final class AcceptChecks {

  private final Suggestions warnings =
      new Suggestions(
          Stream.of(ProblemCode.values())
              .filter(code -> code.severity() == Severity.WARNING)
              .map(ProblemCode::id)
              .toList());

  private final Map<String, List<Acceptance>> byPath = new HashMap<>();

  AcceptChecks(Content content) {
    content.topics().forEach(topic -> add(topic.keys().path(), topic.accept()));
    content.items().forEach(item -> add(item.keys().path(), item.accept()));
  }

  private void add(String path, List<Acceptance> accept) {
    if (!accept.isEmpty()) {
      byPath.put(path, accept);
    }
  }

  /** What is left of sorted problems, sorted. */
  List<Problem> apply(List<Problem> problems) {
    if (byPath.isEmpty()) {
      return problems;
    }
    List<Problem> left = new ArrayList<>();
    Set<Acceptance> used = new HashSet<>();
    for (Problem problem : problems) {
      Optional<Acceptance> accepted = acceptance(problem);
      accepted.ifPresentOrElse(used::add, () -> left.add(problem));
    }
    byPath.values().forEach(accept -> report(accept, used, left));
    Collections.sort(left);
    return left;
  }

  private Optional<Acceptance> acceptance(Problem problem) {
    if (problem.severity() != Severity.WARNING) {
      return Optional.empty();
    }
    return byPath.getOrDefault(problem.at().path(), List.of()).stream()
        .filter(accept -> accept.code().equals(problem.code().id()))
        .findFirst();
  }

  private void report(List<Acceptance> acceptances, Set<Acceptance> used, List<Problem> left) {
    for (Acceptance acceptance : acceptances) {
      String code = acceptance.code();
      SourcePosition at = acceptance.at();
      boolean warning =
          ProblemCode.ofId(code).filter(known -> known.severity() == Severity.WARNING).isPresent();
      if (!warning) {
        String remedy = warnings.remedy(code, "删掉这一项，改正题目本身。");
        left.add(ProblemCode.ACCEPT_UNKNOWN.problem(at, List.of(), code, remedy));
      } else if (!used.contains(acceptance)) {
        left.add(ProblemCode.ACCEPT_UNUSED.problem(at, List.of(), code));
      }
    }
  }
}
