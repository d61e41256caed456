package io.tiku.edition;

import io.tiku.content.ChangeKind;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.StatuteStatus;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The register: each name means one text, and its status agrees with its dates. */
final class StatuteChecks {

  private final Problems problems;
  private final Map<String, Named> names = new HashMap<>();

  private record Named(Statute statute, SourcePosition at) {}

  StatuteChecks(Problems problems) {
    this.problems = problems;
  }

  void check(Edition edition) {
    LocalDate asOf = edition.info().asOf();
    for (Statute statute : edition.statutes()) {
      names(statute);
      StatuteStatus expected = statusOn(statute, asOf);
      dates(statute);
      if (edition.info().isDated() && statute.status() != expected) {
        problems.add(
            ProblemCode.STATUTE_STATUS,
            statute.keys().at("status"),
            statute.status().label(),
            asOf,
            expected.label());
      }
      if (!statute.verified()) {
        problems.add(ProblemCode.STATUTE_UNVERIFIED, statute.keys().at("verified"));
      }
    }
  }

  /** That a text applies from before it was issued is possible, but mostly a slip. */
  private void dates(Statute statute) {
    LocalDate effective = statute.effective();
    statute
        .promulgated()
        .filter(effective::isBefore)
        .ifPresent(
            day ->
                problems.add(
                    ProblemCode.STATUTE_DATES,
                    statute.keys().at("effective"),
                    effective,
                    "早于公布的 " + day));
    for (StatuteChange change : statute.changes()) {
      if (change.date().isBefore(effective)) {
        problems.add(ProblemCode.STATUTE_DATES, change.at(), effective, "晚于变动的 " + change.date());
      }
    }
    List<LocalDate> amended = statute.amended();
    for (int i = 0; i < amended.size(); i++) {
      if (amended.get(i).isBefore(effective)) {
        SourcePosition at = statute.keys().at("amended[" + i + "]");
        problems.add(ProblemCode.STATUTE_DATES, at, effective, "晚于修正的 " + amended.get(i));
      }
    }
  }

  /** What a text's dates say of a day. */
  static StatuteStatus statusOn(Statute statute, LocalDate day) {
    if (repealedBy(statute, day).isPresent()) {
      return StatuteStatus.REPEALED;
    }
    return statute.effective().isAfter(day) ? StatuteStatus.NOT_YET : StatuteStatus.IN_FORCE;
  }

  /** The day on which a text ceased to apply, if that was on or before a day. */
  static Optional<LocalDate> repealedBy(Statute statute, LocalDate day) {
    return statute.changes().stream()
        .filter(change -> change.kind() == ChangeKind.REPEALED)
        .map(StatuteChange::date)
        .filter(date -> !date.isAfter(day))
        .findFirst();
  }

  private void names(Statute statute) {
    Set<String> own = new HashSet<>();
    name(statute, statute.shortTitle(), "short", own);
    name(statute, statute.title(), "title", own);
    List<String> aliases = statute.aliases();
    for (int i = 0; i < aliases.size(); i++) {
      name(statute, aliases.get(i), "aliases[" + i + "]", own);
    }
  }

  private void name(Statute statute, String name, String key, Set<String> own) {
    if (!own.add(name)) {
      return;
    }
    SourcePosition at = statute.keys().at(key);
    Named first = names.putIfAbsent(name, new Named(statute, at));
    if (first != null) {
      problems.add(
          ProblemCode.STATUTE_DUPLICATE,
          at,
          List.of(first.at()),
          name,
          first.statute().keys().path());
    }
  }
}
