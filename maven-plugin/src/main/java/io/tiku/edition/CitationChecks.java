package io.tiku.edition;

import io.tiku.content.Citation;
import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.content.StatuteStatus;
import io.tiku.content.StatuteUnit;
import io.tiku.content.Topic;
import io.tiku.problem.Keys;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.Suggestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 法规依据: registered, in force, that many articles long, and not changed since the last review. */
final class CitationChecks {

  private static final String REGISTER = "先在 statutes 文件夹里登记这部法规，或改成登记过的名称。";

  private final Edition edition;
  private final LocalDate asOf;
  private final boolean registerComplete;
  private final boolean registerKept;
  private final LocalDate latest;
  private final Problems problems;
  private final Suggestions names;
  private final Map<String, Optional<String>> outOfForce = new HashMap<>();

  CitationChecks(Edition edition, LocalDate today, UnreadFiles unread, Problems problems) {
    this.edition = edition;
    this.asOf = edition.info().asOf();
    this.registerComplete = !unread.statute();
    this.registerKept = unread.statute() || !edition.statutes().isEmpty();
    this.latest = asOf.isAfter(today) ? asOf : today;
    this.problems = problems;
    this.names = new Suggestions(names(edition.statutes()));
  }

  void check() {
    for (Topic topic : edition.content().topics()) {
      topic.basis().forEach(citation -> citation(citation, true));
      topic.reviewed().ifPresent(day -> reviewed(day, topic.keys(), topic.basis()));
      reviewDue(
          ProblemCode.POINT_REVIEW_DUE,
          edition.reviewDue(topic),
          topic.reviewed().map(date -> "上次复核是 " + date).orElse("没有写复核日期"));
    }
    edition.content().items().forEach(this::item);
  }

  private void item(Item item) {
    boolean active = item.status() == ItemStatus.ACTIVE;
    boolean retired = item.status() == ItemStatus.RETIRED;
    // A field without law has no register, and a draft may be without anything.
    if (item.basis().isEmpty() && active && registerKept) {
      problems.add(ProblemCode.BASIS_MISSING, item.keys().at("basis"));
    }
    if (item.reviewed().isEmpty() && active && registerKept) {
      problems.add(ProblemCode.REVIEWED_MISSING, item.keys().at("reviewed"));
    }
    for (Citation citation : item.basis()) {
      citation(citation, active);
      if (active) {
        place(citation);
      }
    }
    if (!retired) {
      item.reviewed().ifPresent(day -> reviewed(day, item.keys(), item.basis()));
      item.reviewed()
          .ifPresent(
              date -> reviewDue(ProblemCode.REVIEW_DUE, edition.reviewDue(item), date.toString()));
    }
  }

  /** The whole of a text that has articles is the basis of no single question. */
  private void place(Citation citation) {
    if (citation.provisions().isEmpty()
        && edition
            .statute(citation.statute())
            .filter(statute -> statute.articles().orElse(1) > 0)
            .isPresent()) {
      problems.add(ProblemCode.BASIS_PLACE, citation.at(), citation.statute());
    }
  }

  /** A review is no later than now, and no earlier than what was reviewed. */
  private void reviewed(LocalDate day, Keys keys, List<Citation> basis) {
    if (day.isAfter(latest)) {
      problems.add(ProblemCode.REVIEWED_DATE, keys.at("reviewed"), day, "还没有到这一天");
      return;
    }
    for (Citation citation : basis) {
      Optional<Statute> statute = edition.statute(citation.statute());
      Optional<LocalDate> issued =
          statute.map(known -> known.promulgated().orElse(known.effective()));
      if (issued.isPresent() && day.isBefore(issued.get())) {
        problems.add(
            ProblemCode.REVIEWED_DATE,
            keys.at("reviewed"),
            day,
            "《"
                + citation.statute()
                + "》"
                + issued.get()
                + (statute.get().promulgated().isPresent() ? " 才公布" : " 才施行"));
        return;
      }
    }
  }

  private void citation(Citation citation, boolean needsForce) {
    Optional<Statute> statute = edition.statute(citation.statute());
    if (statute.isEmpty()) {
      if (registerComplete) {
        String name = citation.statute();
        problems.add(
            ProblemCode.CITATION_UNKNOWN, citation.at(), name, names.remedy(name, REGISTER));
      }
      return;
    }
    Optional<String> reason =
        edition.info().isDated() ? outOfForce(statute.get()) : Optional.empty();
    if (reason.isEmpty()) {
      articles(citation, statute.get());
    } else if (needsForce) {
      String title = statute.get().shortTitle();
      problems.add(ProblemCode.CITATION_NOT_IN_FORCE, citation.at(), title, asOf, reason.get());
    }
  }

  private Optional<String> outOfForce(Statute statute) {
    return outOfForce.computeIfAbsent(statute.slug(), slug -> reason(statute));
  }

  private Optional<String> reason(Statute statute) {
    Optional<LocalDate> repealed = StatuteChecks.repealedBy(statute, asOf);
    if (repealed.isPresent()) {
      return Optional.of("自 " + repealed.get() + " 起废止");
    }
    if (statute.effective().isAfter(asOf)) {
      return Optional.of("自 " + statute.effective() + " 起才施行");
    }
    return statute.status() == StatuteStatus.IN_FORCE
        ? Optional.empty()
        : Optional.of("登记为" + statute.status().label());
  }

  private void articles(Citation citation, Statute statute) {
    if (statute.articles().isEmpty() || citation.provisions().isEmpty()) {
      return;
    }
    int count = statute.articles().getAsInt();
    StatuteUnit unit = statute.unit();
    for (Provision provision : citation.provisions()) {
      String fault = "";
      if (count == 0) {
        fault = "没有编条号";
      } else if (citation.unit() != unit) {
        fault = "按「" + unit.label() + "」编号";
      } else if (provision.article() > count) {
        fault = "只有 " + count + " " + unit.label();
      }
      if (!fault.isEmpty()) {
        problems.add(
            ProblemCode.CITATION_ARTICLE,
            citation.at(),
            statute.shortTitle(),
            fault,
            provision.article(),
            citation.unit().label());
        return;
      }
    }
  }

  /** One problem a citation: of several changes the last one counts. */
  private void reviewDue(ProblemCode code, List<ReviewDue> all, String reviewed) {
    Map<Citation, ReviewDue> latest = new LinkedHashMap<>();
    for (ReviewDue due : all) {
      latest.merge(
          due.citation(), due, (a, b) -> b.change().date().isBefore(a.change().date()) ? a : b);
    }
    for (ReviewDue due : latest.values()) {
      if (edition.info().isDated() && outOfForce(due.statute()).isEmpty()) {
        problems.add(
            code,
            due.citation().at(),
            List.of(due.change().at()),
            due.statute().shortTitle(),
            label(due.citation()),
            due.change().date(),
            due.change().note().isEmpty() ? due.change().kind().label() : due.change().note(),
            reviewed);
      }
    }
  }

  private static String label(Citation citation) {
    String unit = " " + citation.unit().label();
    return citation.provisions().stream()
        .map(provision -> "第 " + provision.article() + unit)
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static List<String> names(List<Statute> statutes) {
    Set<String> names = new LinkedHashSet<>();
    statutes.forEach(statute -> names.add(statute.shortTitle()));
    for (Statute statute : statutes) {
      names.add(statute.title());
      names.addAll(statute.aliases());
    }
    return new ArrayList<>(names);
  }
}
