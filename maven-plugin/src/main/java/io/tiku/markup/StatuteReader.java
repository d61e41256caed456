package io.tiku.markup;

import io.tiku.content.Body;
import io.tiku.content.ChangeKind;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.StatuteStatus;
import io.tiku.content.StatuteUnit;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.YamlMapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads an entry of the register of statutes. */
final class StatuteReader {

  private static final List<String> KEYS =
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
  private static final List<String> CHANGE_KEYS = List.of("date", "kind", "articles", "note");

  private StatuteReader() {}

  static Optional<Statute> read(SourceFile file, Links links, Problems own) {
    return MarkdownFile.open(file, links, own).flatMap(StatuteReader::statute);
  }

  private static Optional<Statute> statute(MarkdownFile file) {
    YamlMapping values = file.values();
    values.allow(KEYS);
    String title = FrontMatterText.required(values, "title", "中华人民共和国劳动合同法");
    String shortTitle = FrontMatterText.required(values, "short", "劳动合同法");
    String issuer = FrontMatterText.required(values, "issuer", "国务院");
    values.require("effective", "effective: 2008-01-01");
    values.require("status", "status: 有效");
    Optional<LocalDate> effective = values.date("effective");
    Optional<StatuteStatus> status =
        values.word("status", StatuteStatus::ofLabel, StatuteStatus.labels());
    List<String> aliases = FrontMatterText.texts(values, "aliases", "劳动合同法（2012修正）");
    String number = values.text("number", "number: 主席令第65号").orElse("");
    Optional<LocalDate> promulgated = values.date("promulgated");
    List<LocalDate> amended = values.dates("amended");
    OptionalInt articles = values.number("articles", "articles: 98");
    StatuteUnit unit =
        values.word("unit", StatuteUnit::ofLabel, StatuteUnit.labels()).orElse(StatuteUnit.ARTICLE);
    boolean verified = values.truth("verified", "verified: false").orElse(true);
    List<StatuteChange> changes = changes(values);
    Body text = BlockReader.ofPage(file).body(file.nodes());
    if (MarkdownFile.isBroken(file.problems()) || effective.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Statute(
            file.id(),
            title,
            shortTitle,
            aliases,
            issuer,
            number,
            promulgated,
            effective.get(),
            amended,
            articles,
            unit,
            status.get(),
            verified,
            changes,
            text,
            values.places()));
  }

  private static List<StatuteChange> changes(YamlMapping values) {
    List<StatuteChange> changes = new ArrayList<>();
    for (YamlMapping change :
        values.mappings("changes", "changes: [{date: 2022-01-01, kind: 修订}]")) {
      change.allow(CHANGE_KEYS);
      change.require("date", "date: 2022-01-01");
      change.require("kind", "kind: 修订");
      Optional<LocalDate> date = change.date("date");
      Optional<ChangeKind> kind = change.word("kind", ChangeKind::ofLabel, ChangeKind.labels());
      List<Integer> articles = change.numbers("articles", "articles: [3, 8]");
      String note = change.text("note", "note: 自2022年1月1日起施行").orElse("");
      if (date.isPresent() && kind.isPresent()) {
        changes.add(new StatuteChange(date.get(), kind.get(), articles, note, change.start()));
      }
    }
    return changes;
  }
}
