package io.tiku.markup;

import io.tiku.content.Audience;
import io.tiku.content.Body;
import io.tiku.content.ChangeKind;
import io.tiku.content.EditionInfo;
import io.tiku.content.Guide;
import io.tiku.content.Keys;
import io.tiku.content.Level;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.StatuteStatus;
import io.tiku.content.StatuteUnit;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.FrontMatter;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads topics, statutes, guides and the edition: files that are front matter and a text. */
final class PageReader {

  private static final List<String> TOPIC_KEYS = List.of("title", "order", "aliases", "accept");
  private static final List<String> POINT_KEYS =
      List.of("title", "order", "aliases", "accept", "level", "basis");
  private static final List<String> STATUTE_KEYS =
      List.of(
          "title",
          "short",
          "aliases",
          "issuer",
          "number",
          "promulgated",
          "effective",
          "amended",
          "articles",
          "unit",
          "status",
          "verified",
          "changes");
  private static final List<String> GUIDE_KEYS = List.of("title", "audience", "order");
  private static final List<String> EDITION_KEYS =
      List.of("format", "id", "title", "as-of", "supplements");
  private static final int LAST = Integer.MAX_VALUE;

  private final SourceTree tree;
  private final Problems problems;

  PageReader(SourceTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  Optional<Topic> topic(TopicKind kind, String id, String parent, SourceFile file) {
    boolean point = kind == TopicKind.POINT;
    Optional<Page> page = page(file, point ? POINT_KEYS : TOPIC_KEYS, false);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping values = page.get().values();
    Optional<String> title = values.required("title", "title: 试用期");
    if (point) {
      values.required("level", "level: 掌握");
    }
    return title.map(
        words ->
            new Topic(
                kind,
                id,
                parent,
                words,
                values.number("order").orElse(LAST),
                texts(values, "aliases"),
                values.choice("level", Level::ofLabel, Level.labels()),
                CitationReader.read(values.words("basis"), problems),
                new ItemReader.Metadata(values, problems).accept(),
                page.get().text(),
                keys(file, values)));
  }

  Optional<Statute> statute(SourceFile file) {
    Optional<Page> page = page(file, STATUTE_KEYS, false);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping values = page.get().values();
    Optional<String> title = values.required("title", "title: 中华人民共和国劳动法");
    Optional<String> shortTitle = values.required("short", "short: 劳动法");
    Optional<String> issuer = values.required("issuer", "issuer: 国务院");
    values.required("effective", "effective: 2008-01-01");
    Optional<LocalDate> effective = values.date("effective");
    Optional<StatuteStatus> status =
        values.required("status", "status: 有效").isEmpty()
            ? Optional.empty()
            : values.choice("status", StatuteStatus::ofLabel, StatuteStatus.labels());
    OptionalInt articles = values.number("articles");
    if (title.isEmpty()
        || shortTitle.isEmpty()
        || issuer.isEmpty()
        || effective.isEmpty()
        || status.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Statute(
            file.stem(),
            title.get(),
            shortTitle.get(),
            texts(values, "aliases"),
            issuer.get(),
            values.text("number").orElse(""),
            values.date("promulgated"),
            effective.get(),
            values.dates("amended"),
            articles,
            values
                .choice("unit", StatuteUnit::ofLabel, StatuteUnit.labels())
                .orElse(StatuteUnit.ARTICLE),
            status.get(),
            values.flag("verified", true),
            changes(values),
            page.get().text(),
            keys(file, values)));
  }

  private List<StatuteChange> changes(YamlMapping values) {
    List<StatuteChange> changes = new ArrayList<>();
    for (YamlMapping entry : values.mappings("changes", "- date: 2022-01-01")) {
      entry.allow(List.of("date", "kind", "articles", "note"));
      entry.required("date", "date: 2022-01-01");
      entry.required("kind", "kind: 修订");
      Optional<LocalDate> date = entry.date("date");
      Optional<ChangeKind> kind = entry.choice("kind", ChangeKind::ofLabel, ChangeKind.labels());
      if (date.isPresent() && kind.isPresent()) {
        changes.add(
            new StatuteChange(
                date.get(),
                kind.get(),
                entry.numbers("articles"),
                entry.text("note").orElse(""),
                entry.start()));
      }
    }
    return changes;
  }

  Optional<Guide> guide(SourceFile file) {
    Optional<Page> page = page(file, GUIDE_KEYS, true);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping values = page.get().values();
    Optional<String> title = values.required("title", "title: 怎样写试题");
    Optional<Audience> audience =
        values.required("audience", "audience: 命题人").isEmpty()
            ? Optional.empty()
            : values.choice("audience", Audience::ofLabel, Audience.labels());
    if (title.isEmpty() || audience.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Guide(
            file.stem(),
            title.get(),
            audience.get(),
            values.number("order").orElse(LAST),
            page.get().text(),
            keys(file, values)));
  }

  Optional<EditionInfo> edition(SourceFile file) {
    Optional<YamlMapping> read =
        SourceText.read(file, problems).flatMap(text -> FrontMatter.readYaml(text, problems));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping values = read.get();
    values.allow(EDITION_KEYS);
    Optional<String> format = values.required("format", "format: 1");
    if (format.isPresent() && !format.get().equals("1")) {
      problems.add(ProblemCode.EDITION_FORMAT, values.at("format"), format.get());
      return Optional.empty();
    }
    Optional<String> id =
        values.required("id", "id: \"2021\"").filter(text -> isEditionId(values, text));
    Optional<String> title = values.required("title", "title: 2021年版");
    values.required("as-of", "as-of: 2021-03-31");
    Optional<LocalDate> asOf = values.date("as-of");
    if (format.isEmpty() || id.isEmpty() || title.isEmpty() || asOf.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new EditionInfo(
            id.get(), title.get(), asOf.get(), values.text("supplements"), keys(file, values)));
  }

  private boolean isEditionId(YamlMapping values, String id) {
    boolean fits = id.length() >= 4;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      fits &= i < 4 ? digit : i == 4 ? c == '.' : i == 5 ? c == 's' : digit;
    }
    if (!fits || id.length() == 5 || id.length() == 6) {
      problems.add(
          ProblemCode.VALUE_UNKNOWN, values.at("id"), "id", id, "年份（2021）、年份加增补号（2021.s1）");
      return false;
    }
    return true;
  }

  /** A file's front matter and text. */
  private record Page(YamlMapping values, Body text) {}

  private Optional<Page> page(SourceFile file, List<String> keys, boolean headings) {
    Optional<SourceText> source = SourceText.read(file, problems);
    Optional<FrontMatter> front = source.flatMap(text -> FrontMatter.read(text, problems));
    if (source.isEmpty() || front.isEmpty()) {
      return Optional.empty();
    }
    front.get().values().allow(keys);
    Targets targets = new Targets(tree, file.relative(), problems);
    return Markdown.parse(source.get(), front.get().bodyStart(), problems)
        .map(
            parsed ->
                new Page(
                    front.get().values(),
                    new BodyReader(parsed.places(), targets, problems, headings)
                        .body(parsed.nodes())));
  }

  private static List<String> texts(YamlMapping values, String key) {
    return values.words(key).stream().map(Word::text).toList();
  }

  private static Keys keys(SourceFile file, YamlMapping values) {
    return new Keys(SourcePosition.startOf(file.path()), values.places());
  }
}
