package io.tiku.edition.change;

import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.StatuteUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares two registers of statutes. */
final class RegisterComparison {

  private final Statute was;
  private final Statute is;
  private final Targets targets;
  private final Set<RegisterAspect> aspects = EnumSet.noneOf(RegisterAspect.class);
  private final List<TextChange> texts = new ArrayList<>();

  private RegisterComparison(Statute was, Statute is, Targets targets) {
    this.was = was;
    this.is = is;
    this.targets = targets;
  }

  static List<RegisterChange> changes(
      List<Statute> before, List<Statute> after, Gaps gaps, Targets targets) {
    Map<String, Statute> was = bySlug(before);
    Map<String, Statute> is = bySlug(after);
    List<RegisterChange> changes = new ArrayList<>();
    for (Statute statute : is.values()) {
      Statute earlier = was.get(statute.slug());
      if (earlier == null) {
        if (gaps.mayHaveCome(statute.slug(), statute.keys().path())) {
          changes.add(
              new RegisterChange(
                  statute.slug(),
                  Optional.empty(),
                  Optional.of(statute),
                  EnumSet.of(RegisterAspect.ADDED),
                  sorted(statute.changes()),
                  List.of()));
        }
      } else {
        new RegisterComparison(earlier, statute, targets).change().ifPresent(changes::add);
      }
    }
    for (Statute statute : was.values()) {
      if (!is.containsKey(statute.slug())
          && gaps.mayHaveGone(statute.slug(), statute.keys().path())) {
        changes.add(
            new RegisterChange(
                statute.slug(),
                Optional.of(statute),
                Optional.empty(),
                EnumSet.of(RegisterAspect.REMOVED),
                List.of(),
                List.of()));
      }
    }
    changes.sort(
        Comparator.comparing(RegisterChange::foremost).thenComparing(RegisterChange::slug));
    return changes;
  }

  private static Map<String, Statute> bySlug(List<Statute> statutes) {
    Map<String, Statute> bySlug = new LinkedHashMap<>();
    statutes.forEach(statute -> bySlug.putIfAbsent(statute.slug(), statute));
    return bySlug;
  }

  private Optional<RegisterChange> change() {
    List<StatuteChange> entered = entered();
    data();
    Optional<TextChange> wording = TextChange.of("说明", was.text(), is.text(), targets);
    if (wording.isPresent()) {
      aspects.add(RegisterAspect.WORDING);
      texts.add(wording.get());
    }
    return aspects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RegisterChange(
                is.slug(), Optional.of(was), Optional.of(is), aspects, entered, texts));
  }

  private List<StatuteChange> entered() {
    List<StatuteChange> entered = new ArrayList<>(is.changes());
    entered.removeIf(change -> was.changes().stream().anyMatch(old -> same(old, change)));
    List<StatuteChange> withdrawn = new ArrayList<>(was.changes());
    withdrawn.removeIf(change -> is.changes().stream().anyMatch(now -> same(change, now)));
    if (!entered.isEmpty()) {
      aspects.add(RegisterAspect.LAW);
    }
    for (StatuteChange change : withdrawn) {
      text(RegisterAspect.LAW, "登记过的废改立", text(change, was.unit()), "");
    }
    return sorted(entered);
  }

  private static List<StatuteChange> sorted(List<StatuteChange> changes) {
    return changes.stream().sorted(Comparator.comparing(StatuteChange::date)).toList();
  }

  private boolean same(StatuteChange one, StatuteChange other) {
    return text(one, is.unit()).equals(text(other, is.unit()));
  }

  /** Such as 2022-01-01 修订第三条、第八条：…. */
  static String text(StatuteChange change, StatuteUnit unit) {
    String articles =
        change.articles().stream()
            .map(article -> Provision.articleName(article, unit))
            .collect(Collectors.joining("、"));
    return change.date()
        + " "
        + change.kind().label()
        + articles
        + (change.note().isEmpty() ? "" : "：" + change.note());
  }

  private void data() {
    text(RegisterAspect.FORCE, "效力", was.status().label(), is.status().label());
    text(RegisterAspect.FORCE, "施行日期", was.effective().toString(), is.effective().toString());
    RegisterAspect data = RegisterAspect.DATA;
    text(data, "名称", was.title(), is.title());
    text(data, "简称", was.shortTitle(), is.shortTitle());
    text(data, "别名", String.join("、", was.aliases()), String.join("、", is.aliases()));
    text(data, "文号", was.number(), is.number());
    text(data, "制定机关", was.issuer(), is.issuer());
    text(data, "公布日期", date(was.promulgated()), date(is.promulgated()));
    text(data, "修正日期", dates(was.amended()), dates(is.amended()));
    text(data, "条数", articles(was), articles(is));
    text(data, "核对", was.verified() ? "已核对" : "没有核对", is.verified() ? "已核对" : "没有核对");
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(Objects::toString).orElse("");
  }

  private static String dates(List<LocalDate> dates) {
    return dates.stream().map(Objects::toString).collect(Collectors.joining("、"));
  }

  private static String articles(Statute statute) {
    return statute.articles().isPresent()
        ? statute.articles().getAsInt() + statute.unit().label()
        : "";
  }

  private void text(RegisterAspect aspect, String part, String before, String after) {
    if (!before.equals(after)) {
      aspects.add(aspect);
      texts.add(new TextChange(part, before, after));
    }
  }
}
