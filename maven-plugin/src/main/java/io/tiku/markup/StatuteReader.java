package io.tiku.markup;

import io.tiku.content.Body;
import io.tiku.content.ChangeKind;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.StatuteStatus;
import io.tiku.content.StatuteUnit;
import io.tiku.markup.body.BlockReader;
import io.tiku.markup.body.Links;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.problem.Problems;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.SourceFile;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads an entry of the register of statutes. */
final class StatuteReader {

  private static final Key<String> TITLE = Key.text("title", "全称", "中华人民共和国劳动合同法").required();
  private static final Key<String> SHORT = Key.text("short", "短标题，依据里写它", "劳动合同法").required();
  private static final Key<List<Text>> ALIASES =
      Key.texts("aliases", "依据里也可以写的别的名称", "劳动合同法（2012修正）");
  private static final Key<String> ISSUER = Key.text("issuer", "发布机关", "国务院").required();
  private static final Key<String> NUMBER = Key.text("number", "文号", "主席令第65号");
  private static final Key<LocalDate> PROMULGATED = Key.date("promulgated", "公布的日期", "2007-06-29");
  private static final Key<LocalDate> EFFECTIVE =
      Key.date("effective", "施行的日期", "2008-01-01").required();
  private static final Key<List<LocalDate>> AMENDED = Key.dates("amended", "截至版次日期，各次修正施行的日期");
  private static final Key<Integer> ARTICLES =
      Key.number("articles", "现行文本有多少条；没有编号写 0，不知道就不写", 98, 0, 9999);
  private static final Key<StatuteUnit> UNIT =
      Key.word(
              "unit",
              "按什么编号",
              "条",
              StatuteUnit::ofLabel,
              StatuteUnit.labels(),
              "第一条、第二条……",
              "一、二、……")
          .usually(StatuteUnit.ARTICLE);
  private static final Key<StatuteStatus> STATUS =
      Key.word(
              "status",
              "在版次日期的效力",
              "有效",
              StatuteStatus::ofLabel,
              StatuteStatus.labels(),
              "已经施行，没有废止",
              "已经废止",
              "还没有施行")
          .required();
  private static final Key<Boolean> VERIFIED =
      Key.truth("verified", "已经对照正式文本；false 会在页面上注明", true);

  private static final Key<LocalDate> DATE = Key.date("date", "变动施行的日期", "2022-01-01").required();
  private static final Key<ChangeKind> KIND =
      Key.word(
              "kind",
              "怎样变动",
              "修订",
              ChangeKind::ofLabel,
              ChangeKind.labels(),
              "条文有改动",
              "不再有效",
              "新制定")
          .required();
  private static final Key<List<Integer>> TOUCHED =
      Key.numbers("articles", "变动的条；不写是可能涉及任何一条", "[3, 8]");
  private static final Key<String> NOTE = Key.text("note", "说明", "自2022年1月1日起施行");
  private static final Key<List<YamlMapping>> CHANGES =
      Key.mappings(
          "changes",
          "以后和以前的变动",
          "[{date: 2022-01-01, kind: 修订}]",
          KeySet.of("法规的一次变动", DATE, KIND, TOUCHED, NOTE));

  static final KeySet KEYS =
      KeySet.of(
          "法规的文件头",
          TITLE,
          SHORT,
          ALIASES,
          ISSUER,
          NUMBER,
          PROMULGATED,
          EFFECTIVE,
          AMENDED,
          ARTICLES,
          UNIT,
          STATUS,
          VERIFIED,
          CHANGES);

  private StatuteReader() {}

  static Optional<Statute> read(SourceFile file, Links links, Problems own) {
    return MarkdownFile.open(file, links, own).flatMap(StatuteReader::statute);
  }

  private static Optional<Statute> statute(MarkdownFile file) {
    YamlMapping values = file.values(KEYS);
    String title = values.get(TITLE).orElse("");
    String shortTitle = values.get(SHORT).orElse("");
    String issuer = values.get(ISSUER).orElse("");
    Optional<LocalDate> effective = values.get(EFFECTIVE);
    Optional<StatuteStatus> status = values.get(STATUS);
    List<String> aliases = values.words(ALIASES);
    String number = values.get(NUMBER).orElse("");
    Optional<LocalDate> promulgated = values.get(PROMULGATED);
    List<LocalDate> amended = values.all(AMENDED);
    Optional<Integer> articles = values.get(ARTICLES);
    StatuteUnit unit = values.orUsual(UNIT);
    boolean verified = values.orUsual(VERIFIED);
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
            articles.map(OptionalInt::of).orElseGet(OptionalInt::empty),
            unit,
            status.get(),
            verified,
            changes,
            text,
            values.places()));
  }

  private static List<StatuteChange> changes(YamlMapping values) {
    List<StatuteChange> changes = new ArrayList<>();
    for (YamlMapping change : values.all(CHANGES)) {
      Optional<LocalDate> date = change.get(DATE);
      Optional<ChangeKind> kind = change.get(KIND);
      List<Integer> articles = change.all(TOUCHED);
      String note = change.get(NOTE).orElse("");
      if (date.isPresent() && kind.isPresent()) {
        changes.add(new StatuteChange(date.get(), kind.get(), articles, note, change.start()));
      }
    }
    return changes;
  }
}
