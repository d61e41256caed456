package io.tiku.paper;

import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.content.Blueprint;
import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.PaperRules;
import io.tiku.content.Quota;
import io.tiku.content.SectionSpec;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.publish.CsvText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * 双向细目表, planned against actual: of each form its items by domain and chapter, type, difficulty and
 * cognition, its mean expected facility, and what forms have in common.
 */
public final class Statistics {

  /** A line: what is counted, what was planned, and what each form has. */
  public record Line(String group, String name, String planned, List<String> actual) {
    public Line {
      actual = List.copyOf(actual);
    }
  }

  private final Edition edition;
  private final Blueprint blueprint;
  private final PaperRules rules;
  private final List<PaperForm> forms;
  private final List<Item> unused;
  private final List<Line> lines = new ArrayList<>();

  private Statistics(
      Edition edition,
      Blueprint blueprint,
      PaperRules rules,
      List<PaperForm> forms,
      List<Item> unused) {
    this.unused = unused;
    this.edition = edition;
    this.blueprint = blueprint;
    this.rules = rules;
    this.forms = forms;
  }

  /**
   * All lines, in the order shown.
   *
   * @param unused see {@link #unused}
   */
  static List<Line> of(
      Edition edition,
      Blueprint blueprint,
      PaperRules rules,
      List<PaperForm> forms,
      List<Item> unused) {
    Statistics statistics = new Statistics(edition, blueprint, rules, forms, unused);
    statistics.count();
    return statistics.lines;
  }

  private void count() {
    add("总计", "题数", "" + blueprint.count(), form -> "" + items(form).size());
    add("总计", "分值", ExamPaper.marks(blueprint.halfMarks()), this::marks);
    add("总计", "平均预估通过率", mean(), this::facility);
    add("总计", "涉及知识点（共 " + points() + " 个）", "", form -> "" + distinct(form, Item::point));
    for (ItemType type : ItemType.values()) {
      int planned =
          blueprint.sections().stream()
              .filter(section -> section.type() == type)
              .mapToInt(SectionSpec::count)
              .sum();
      if (planned > 0) {
        count("题型", type.label(), "" + planned, item -> item.type() == type);
      }
    }
    for (Topic domain : edition.domains()) {
      count("领域", domain.title(), planned(Quota.Kind.DOMAIN, domain.id()), in(domain));
    }
    for (Difficulty difficulty : Difficulty.values()) {
      count(
          "难度",
          difficulty.label(),
          planned(Quota.Kind.DIFFICULTY, difficulty.label()),
          item -> item.difficulty() == difficulty);
    }
    for (Cognition cognition : Cognition.values()) {
      count(
          "认知层次",
          cognition.label(),
          planned(Quota.Kind.COGNITION, cognition.label()),
          item -> item.cognition().equals(Optional.of(cognition)));
    }
    for (Topic domain : edition.domains()) {
      for (Topic chapter : edition.children(domain)) {
        count(
            domain.title(),
            chapter.title(),
            planned(Quota.Kind.CHAPTER, chapter.id()),
            in(chapter));
      }
    }
    for (PaperForm other : forms) {
      if (forms.size() > 1) {
        add("相同试题", "与" + other.name() + "卷", "", form -> common(form, other));
      }
    }
    for (ItemType type : ItemType.values()) {
      long left = unused.stream().filter(item -> item.type() == type).count();
      add("从未用过", type.label(), "", form -> "" + left);
    }
  }

  /** The published items that neither these forms nor the earlier ones have. */
  static List<Item> unused(Edition edition, List<PaperForm> forms, Set<String> earlier) {
    Set<String> used =
        forms.stream()
            .flatMap(PaperForm::items)
            .map(FormItem::id)
            .collect(Collectors.toCollection(HashSet::new));
    used.addAll(earlier);
    return edition.items().stream()
        .filter(item -> item.published() && !used.contains(item.id()))
        .toList();
  }

  /** The items never used, for spreadsheets. */
  static String unusedCsv(Edition edition, List<Item> unused) {
    CsvText out = CsvText.begin(List.of("试题", "知识点", "题型", "难度"));
    for (Item item : unused) {
      String point =
          edition.topic(TopicKind.POINT, item.point()).map(Topic::title).orElse(item.point());
      out.row(List.of(item.id(), point, item.type().label(), item.difficulty().label()));
    }
    return out.toString();
  }

  private long points() {
    return edition.domains().stream().mapToLong(domain -> edition.points(domain).size()).sum();
  }

  private void count(String group, String name, String planned, Predicate<Item> counted) {
    add(group, name, planned, form -> "" + items(form).stream().filter(counted).count());
  }

  private void add(String group, String name, String planned, Function<PaperForm, String> of) {
    lines.add(new Line(group, name, planned, forms.stream().map(of).toList()));
  }

  private Predicate<Item> in(Topic topic) {
    Set<String> points =
        edition.points(topic).stream()
            .map(Topic::id)
            .collect(Collectors.toCollection(HashSet::new));
    return item -> points.contains(item.point());
  }

  /** The paper's own quota; what a section asks is shown with the section's type. */
  private String planned(Quota.Kind kind, String value) {
    List<String> parts = new ArrayList<>();
    blueprint.quotas().stream()
        .filter(quota -> quota.kind() == kind && quota.value().equals(value))
        .forEach(quota -> parts.add(range(quota)));
    for (SectionSpec section : blueprint.sections()) {
      section.quotas().stream()
          .filter(quota -> quota.kind() == kind && quota.value().equals(value))
          .forEach(quota -> parts.add(section.type().label() + " " + range(quota)));
    }
    return String.join("；", parts);
  }

  private static String range(Quota quota) {
    return quota.least() == quota.most() ? "" + quota.least() : quota.least() + "～" + quota.most();
  }

  private String mean() {
    return blueprint
        .mean()
        .map(mean -> proportion(mean.least()) + "～" + proportion(mean.most()))
        .orElse("");
  }

  private String facility(PaperForm form) {
    int sum = 0;
    for (int i = 0; i < form.sections().size(); i++) {
      int marks = blueprint.sections().get(i).halfMarks();
      for (FormItem item : form.sections().get(i).items()) {
        sum += marks * rules.facility(edition.item(item.id()).orElseThrow().difficulty());
      }
    }
    return proportion(Math.round((float) sum / blueprint.halfMarks()));
  }

  private static String proportion(int percent) {
    return percent / 100 + "." + percent / 10 % 10 + percent % 10;
  }

  private String marks(PaperForm form) {
    return ExamPaper.marks(
        form.items()
            .flatMap(item -> item.questions().stream())
            .mapToInt(question -> question.halfMarks())
            .sum());
  }

  private long distinct(PaperForm form, Function<Item, String> of) {
    return items(form).stream().map(of).distinct().count();
  }

  private static String common(PaperForm form, PaperForm other) {
    Set<String> ids = other.items().map(FormItem::id).collect(Collectors.toSet());
    return form.name().equals(other.name())
        ? "—"
        : "" + form.items().filter(item -> ids.contains(item.id())).count();
  }

  private List<Item> items(PaperForm form) {
    return form.items().map(item -> edition.item(item.id()).orElseThrow()).toList();
  }

  /** For spreadsheets. */
  static String csv(List<Line> lines, List<PaperForm> forms) {
    List<String> header = new ArrayList<>(List.of("分类", "项目", "计划"));
    forms.forEach(form -> header.add(form.name() + "卷"));
    CsvText out = CsvText.begin(header);
    for (Line line : lines) {
      List<String> cells = new ArrayList<>(List.of(line.group(), line.name(), line.planned()));
      cells.addAll(line.actual());
      out.row(cells);
    }
    return out.toString();
  }
}
