package io.tiku.edition;

import io.tiku.content.Acceptance;
import io.tiku.content.Content;
import io.tiku.content.Relaxation;
import io.tiku.content.Topic;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Drops the warnings that writers justified, and reports justifications without a warning.
 *
 * <p>What a topic accepts holds for all that lies in its folder, what the edition accepts for the
 * whole bank. The nearest justification counts; rules of the bank come last.
 */
final class AcceptChecks {

  private final Suggestions warnings =
      new Suggestions(
          Stream.of(ProblemCode.values())
              .filter(code -> code.severity() == Severity.WARNING)
              .map(ProblemCode::id)
              .toList());

  /** By the file or the folder that it holds for; the bank's own is the empty one. */
  private final Map<String, List<Acceptance>> byPlace = new HashMap<>();

  private final List<Rule> rules = new ArrayList<>();
  private final Set<SourcePosition> used = new HashSet<>();
  private final List<Problem> faults = new ArrayList<>();

  /** A rule of the bank and the paths that it holds for. */
  private record Rule(Relaxation relaxation, Predicate<String> holds) {}

  AcceptChecks(Content content) {
    add("", content.edition().accept());
    content.topics().forEach(topic -> add(folder(topic), topic.accept()));
    content.items().forEach(item -> add(item.keys().path(), item.accept()));
    BankPlaces places = new BankPlaces(content);
    for (Relaxation relaxation : content.relaxed()) {
      List<Predicate<String>> parts = new ArrayList<>();
      for (Relaxation.Place place : relaxation.where()) {
        Optional<Predicate<String>> part = places.named(place.written());
        part.ifPresentOrElse(parts::add, () -> unknown(relaxation, places.unknown(place)));
      }
      boolean all = relaxation.where().isEmpty();
      rules.add(
          new Rule(relaxation, path -> all || parts.stream().anyMatch(part -> part.test(path))));
    }
  }

  /** A rule that holds nowhere is not unused besides. */
  private void unknown(Relaxation relaxation, Problem problem) {
    faults.add(problem);
    used.add(relaxation.at());
  }

  private static String folder(Topic topic) {
    String path = topic.keys().path();
    return path.substring(0, path.lastIndexOf('/'));
  }

  private void add(String place, List<Acceptance> accept) {
    if (!accept.isEmpty()) {
      byPlace.put(place, accept);
    }
  }

  /** What is left of sorted problems, sorted. */
  List<Problem> apply(List<Problem> problems) {
    if (byPlace.isEmpty() && rules.isEmpty()) {
      return problems;
    }
    List<Problem> left = new ArrayList<>(faults);
    for (Problem problem : problems) {
      Optional<SourcePosition> accepted = accepted(problem);
      accepted.ifPresentOrElse(used::add, () -> left.add(problem));
    }
    byPlace.values().forEach(accept -> accept.forEach(one -> report(one.code(), one.at(), left)));
    rules.forEach(rule -> report(rule.relaxation().code(), rule.relaxation().at(), left));
    Collections.sort(left);
    return left;
  }

  /** Where it is justified. */
  private Optional<SourcePosition> accepted(Problem problem) {
    if (problem.severity() != Severity.WARNING) {
      return Optional.empty();
    }
    String code = problem.code().id();
    String path = problem.at().path();
    for (String place = path; ; place = place.substring(0, Math.max(0, place.lastIndexOf('/')))) {
      for (Acceptance accept : byPlace.getOrDefault(place, List.of())) {
        if (accept.code().equals(code)) {
          return Optional.of(accept.at());
        }
      }
      if (place.isEmpty()) {
        break;
      }
    }
    String below = path.substring(path.indexOf('/') + 1);
    return rules.stream()
        .filter(rule -> rule.relaxation().code().equals(code) && rule.holds().test(below))
        .map(rule -> rule.relaxation().at())
        .findFirst();
  }

  private void report(String code, SourcePosition at, List<Problem> left) {
    boolean warning =
        ProblemCode.ofId(code).filter(known -> known.severity() == Severity.WARNING).isPresent();
    if (!warning) {
      String remedy = warnings.remedy(code, "删掉这一项，改正题目本身。");
      left.add(ProblemCode.ACCEPT_UNKNOWN.problem(at, List.of(), code, remedy));
    } else if (!used.contains(at)) {
      left.add(ProblemCode.ACCEPT_UNUSED.problem(at, List.of(), code));
    }
  }
}
