package io.tiku.pack;

import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.assembly.PaperForm.FormQuestion;
import io.tiku.content.Blueprint;
import io.tiku.content.Difficulty;
import io.tiku.content.Item;
import io.tiku.content.ItemUse;
import io.tiku.content.Quota;
import io.tiku.content.SectionSpec;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.pack.AuditFacts.Overlap;
import io.tiku.pack.PackFiles.Source;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.KeyText;
import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.Pair;
import io.tiku.paper.PrintPart.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 审核报告: what approvers look at before they sign. */
final class AuditReport {

  private final Source source;
  private final PackForms forms;
  private final AuditFacts facts;
  private final Edition edition;
  private final List<PrintPart> parts = new ArrayList<>();

  AuditReport(Source source, PackForms forms, AuditFacts facts) {
    this.source = source;
    this.forms = forms;
    this.facts = facts;
    this.edition = source.edition();
  }

  PrintDocument document() {
    String title = source.plan().title();
    String subtitle = source.region().title() + "　审核报告";
    parts.add(new PrintPart.Title(title, subtitle + (source.rehearsal() ? "（演练）" : "")));
    summary();
    List<Part> all = asked();
    all.forEach(this::actual);
    coverage();
    overlap();
    all.forEach(this::items);
    return new PrintDocument(
        title + "　" + subtitle,
        source.code() + " 审核报告",
        PackMark.of(source.region(), source.rehearsal()),
        Orientation.UPRIGHT,
        parts);
  }

  /** A written paper, or the stage. */
  private record Part(String name, Blueprint blueprint, PaperForm form, List<String> names) {}

  private List<Part> asked() {
    List<Part> all = new ArrayList<>();
    for (int i = 0; i < forms.papers().size(); i++) {
      Blueprint blueprint =
          source.selection().blueprint(source.plan().papers().get(i)).orElseThrow();
      all.add(
          new Part(
              source.plan().papers().get(i).name(),
              blueprint,
              forms.papers().get(i),
              blueprint.sections().stream().map(spec -> spec.type().label()).toList()));
    }
    all.add(new Part("现场题", source.selection().stage(), forms.stage(), segments()));
    return all;
  }

  private List<String> segments() {
    return source.plan().stage().stream()
        .flatMap(
            segment ->
                segment.draws().stream()
                    .map(draw -> segment.name() + "　" + draw.spec().type().label()))
        .toList();
  }

  private void summary() {
    List<Item> items = items(forms.ids().stream());
    long fresh = items.stream().filter(item -> item.use() == ItemUse.SETTERS).count();
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair("试卷代号", source.code()));
    pairs.add(new Pair("承办方", source.region().host()));
    pairs.add(new Pair("版次", edition.info().title()));
    pairs.add(new Pair("试题", items.size() + " 题，其中命题专用 " + fresh + " 题"));
    pairs.add(
        new Pair(
            "待复核", facts.due().isEmpty() ? "没有" : facts.due().size() + " 题：" + join(facts.due())));
    pairs.add(new Pair("命题与审批", join(facts.roles())));
    parts.add(new PrintPart.Pairs(pairs));
  }

  private static String join(List<String> texts) {
    return String.join("、", texts);
  }

  private void actual(Part part) {
    parts.add(new Heading(1, part.name() + "：计划与实际"));
    parts.add(PrintPart.Paragraph.of("平均预估通过率 " + facility(part) + "（按分值加权，越大越易）。"));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < part.form().sections().size(); i++) {
      SectionSpec spec = part.blueprint().sections().get(i);
      List<FormItem> chosen = part.form().sections().get(i).items();
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(part.names().get(i)));
      row.add(Cell.of(spec.count() + " / " + chosen.size()));
      int halves =
          chosen.stream()
              .flatMap(item -> item.questions().stream())
              .mapToInt(FormQuestion::halfMarks)
              .sum();
      row.add(
          Cell.of(
              ExamPaper.marks(spec.count() * spec.halfMarks()) + " / " + ExamPaper.marks(halves)));
      for (Difficulty difficulty : Difficulty.values()) {
        row.add(
            Cell.of(
                planned(spec.quotas(), Quota.Kind.DIFFICULTY, difficulty.label())
                    + items(chosen.stream().map(FormItem::id)).stream()
                        .filter(item -> item.difficulty() == difficulty)
                        .count()));
      }
      rows.add(row);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("题型", 4));
    columns.add(Column.centred("题数　计划 / 实际", 4));
    columns.add(Column.centred("分值　计划 / 实际", 4));
    for (Difficulty difficulty : Difficulty.values()) {
      columns.add(Column.centred(difficulty.label(), 3));
    }
    parts.add(new Table(columns, rows, 0, false));
    domains(part);
  }

  /** By the numbers of {@code rules/papers.yaml}, such as 0.58. */
  private String facility(Part part) {
    int marks = 0;
    int sum = 0;
    for (FormItem chosen : part.form().items().toList()) {
      int halves = chosen.questions().stream().mapToInt(FormQuestion::halfMarks).sum();
      marks += halves;
      sum += halves * source.rules().facility(edition.item(chosen.id()).orElseThrow().difficulty());
    }
    int percent = Math.round((float) sum / Math.max(1, marks));
    return percent / 100 + "." + percent / 10 % 10 + percent % 10;
  }

  private void domains(Part part) {
    List<Item> items = items(part.form().items().map(FormItem::id));
    List<List<Cell>> rows = new ArrayList<>();
    for (Topic domain : edition.domains()) {
      Set<String> points = points(domain);
      rows.add(
          List.of(
              Cell.of(domain.title()),
              Cell.of(
                  planned(part.blueprint().quotas(), Quota.Kind.DOMAIN, domain.id())
                      + items.stream().filter(item -> points.contains(item.point())).count())));
    }
    parts.add(
        new Table(List.of(Column.of("领域", 4), Column.centred("题数　计划 / 实际", 4)), rows, 0, false));
  }

  /** Such as {@code 7～11 / }; nothing where nothing is planned. */
  private static String planned(List<Quota> quotas, Quota.Kind kind, String value) {
    return quotas.stream()
        .filter(quota -> quota.kind() == kind && quota.value().equals(value))
        .findFirst()
        .map(
            quota ->
                (quota.least() == quota.most()
                        ? quota.least() + ""
                        : quota.least() + "～" + quota.most())
                    + " / ")
        .orElse("");
  }

  private void coverage() {
    parts.add(new Heading(1, "覆盖面"));
    Set<String> asked = new HashSet<>();
    items(forms.ids().stream()).forEach(item -> asked.add(item.point()));
    List<List<Cell>> rows = new ArrayList<>();
    for (Topic domain : edition.domains()) {
      List<Topic> chapters = edition.children(domain);
      long touched =
          chapters.stream().filter(one -> points(one).stream().anyMatch(asked::contains)).count();
      Set<String> points = points(domain);
      rows.add(
          List.of(
              Cell.of(domain.title()),
              Cell.of(touched + " / " + chapters.size()),
              Cell.of(points.stream().filter(asked::contains).count() + " / " + points.size())));
    }
    parts.add(
        new Table(
            List.of(
                Column.of("领域", 4),
                Column.centred("涉及的章 / 全部", 4),
                Column.centred("涉及的知识点 / 全部", 4)),
            rows,
            0,
            false));
  }

  private void overlap() {
    parts.add(new Heading(1, "重复情况"));
    Set<String> distinct = new HashSet<>(forms.ids());
    parts.add(
        new PrintPart.Numbered(
            List.of(
                "本包各卷和现场题之间重复 " + (forms.ids().size() - distinct.size()) + " 题。",
                "与其他赛区重复 "
                    + facts.foreign()
                    + " 题。题库 "
                    + facts.dealt()
                    + " 题已分给各赛区，每题只归一个赛区；本赛区可用 "
                    + facts.pool()
                    + " 题，所用各题都在其中。分配的摘要是 "
                    + facts.deal()
                    + "，启用后可用公布的分配文件验证。")));
    List<Overlap> all = Stream.concat(facts.earlier().stream(), facts.practice().stream()).toList();
    if (!all.isEmpty()) {
      parts.add(
          new Table(
              List.of(
                  Column.of("与以前的试卷、公开的练习卷比较", 6),
                  Column.centred("它的题数", 2),
                  Column.centred("相同的题", 2)),
              all.stream()
                  .map(
                      one ->
                          List.of(
                              Cell.of(one.with()),
                              Cell.of("" + one.size()),
                              Cell.of("" + one.items())))
                  .toList(),
              0,
              false));
    }
  }

  private void items(Part part) {
    parts.add(new Heading(1, part.name() + "：各题的知识点和依据"));
    List<List<Cell>> rows = new ArrayList<>();
    int number = 1;
    for (Item item : items(part.form().items().map(FormItem::id))) {
      String origin = item.origin().map(from -> "，改编自 " + from).orElse("");
      rows.add(
          List.of(
              Cell.of("" + number++),
              Cell.of(edition.topic(TopicKind.POINT, item.point()).map(Topic::title).orElse("")),
              Cell.of(item.type().label() + "　" + item.difficulty().label()),
              Cell.of(KeyText.basis(item.basis(), edition)),
              Cell.of(item.use().label() + origin)));
    }
    parts.add(
        new Table(
            List.of(
                Column.centred("题号", 2),
                Column.of("知识点", 5),
                Column.of("题型　难度", 4),
                Column.of("依据", 10),
                Column.of("来源", 4)),
            rows,
            0,
            false));
  }

  private Set<String> points(Topic topic) {
    Set<String> ids = new HashSet<>();
    edition.points(topic).forEach(point -> ids.add(point.id()));
    return ids;
  }

  private List<Item> items(Stream<String> ids) {
    return ids.map(edition::item).flatMap(Optional::stream).toList();
  }
}
