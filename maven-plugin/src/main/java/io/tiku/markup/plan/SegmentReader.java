package io.tiku.markup.plan;

import io.tiku.content.ItemType;
import io.tiku.content.SectionSpec;
import io.tiku.content.Segment;
import io.tiku.content.Segment.Draw;
import io.tiku.content.Segment.Judging;
import io.tiku.content.Segment.Wrong;
import io.tiku.content.SegmentKind;
import io.tiku.markup.item.ItemReader;
import io.tiku.markup.value.Numbers;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Shape;
import io.tiku.source.Shape.Meaning;
import io.tiku.source.UnknownValue;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one segment of a pack plan. */
final class SegmentReader {

  private static final int MOST_SECONDS = 3600;
  private static final String QUESTION = "{type: 单选, count: 8, marks: 10, seconds: 30}";
  private static final Key<String> NAME = Key.text("name", "环节在现场的名称；不写用种类", "争分夺秒");
  private static final Key<SegmentKind> KIND =
      Key.word(
              "kind",
              "环节的种类",
              "抢答",
              SegmentKind::ofLabel,
              SegmentKind.labels(),
              "每名队员各答一题",
              "每队一题，一人答，别人可以补充",
              "谁先按下谁答",
              "各队在题板上选题，也可以不选",
              "评委打分",
              "一题一题加，直到分出名次")
          .required();
  private static final Key<Integer> SECONDS =
      Key.number("seconds", "每题的时限，秒", 30, 1, MOST_SECONDS).required();
  private static final Key<List<YamlMapping>> QUESTIONS =
      Key.mappings("questions", "用哪些题", "- " + QUESTION, SectionReader.KEYS.with(QUESTION, SECONDS))
          .required();
  private static final Key<String> WRONG =
      Key.text("wrong", "答错怎么办；情景案例以外的环节必写", "不扣分")
          .holding(
              new Shape.Usual(
                  List.of(
                      new Meaning("不扣分", "答错不扣分"),
                      new Meaning("扣同分", "扣掉这一题的分值"),
                      new Meaning("扣10分", "扣掉固定的分数"),
                      new Meaning("出局", "不再参加加赛")),
                  "扣[1-9][0-9]{0,3}分"));
  private static final Key<List<Integer>> EARLY =
      Key.numbers("early", "只在抢答：第一次、第二次……抢先按下扣多少分", "[0, 20]");
  private static final Key<Integer> DEAD =
      Key.number("dead", "只在抢答：多少秒没有人按下，本题作废", 15, 1, MOST_SECONDS);
  private static final Key<Integer> MEMBERS = Key.number("members", "只在个人必答：每队几名队员轮流作答", 3, 1, 20);
  private static final Key<Boolean> PASS = Key.truth("pass", "可以放弃", false);
  private static final Key<Boolean> OPEN =
      Key.truth("open", "这个环节只用要写出理由的题：简答，和有简答小题的案例；也可以写在 questions 的一行里", false);
  private static final Key<Boolean> WRITTEN =
      Key.truth("written", "只在情景案例：各队同时书面作答同一题；不写是每队一题，轮流口头作答", false);
  private static final Key<Integer> COUNT = Key.number("count", "评委人数", 5, 1, 50).required();
  private static final Key<Boolean> TRIMMED = Key.truth("trimmed", "去掉一个最高分和一个最低分", false);
  private static final Key<YamlMapping> JUDGES =
      Key.mapping(
          "judges", "只在情景案例：评委", "{count: 5, trimmed: true}", KeySet.of("评委", COUNT, TRIMMED));
  private static final Key<List<Text>> RULES =
      Key.texts("rules", "由数字得出的规则以外，还要宣读的话", "答完要说「回答完毕」");

  static final KeySet KEYS =
      KeySet.of(
          "现场的环节", NAME, KIND, QUESTIONS, WRONG, EARLY, DEAD, MEMBERS, PASS, OPEN, WRITTEN, JUDGES,
          RULES);

  private final SectionReader sections;
  private final Numbers numbers;
  private final Problems problems;

  SegmentReader(QuotaReader quotas, Problems problems) {
    this.sections = new SectionReader(quotas, problems);
    this.numbers = new Numbers(problems);
    this.problems = problems;
  }

  Optional<Segment> segment(YamlMapping values) {
    Optional<SegmentKind> kind = values.get(KIND);
    List<Draw> draws = draws(values);
    if (kind.isEmpty() || draws.isEmpty()) {
      return Optional.empty();
    }
    boolean buzzer = kind.get() == SegmentKind.BUZZER;
    boolean alone = kind.get() == SegmentKind.INDIVIDUAL;
    boolean judged = kind.get() == SegmentKind.SCENARIO;
    only(values, EARLY, buzzer, SegmentKind.BUZZER);
    only(values, DEAD, buzzer, SegmentKind.BUZZER);
    only(values, MEMBERS, alone, SegmentKind.INDIVIDUAL);
    only(values, WRITTEN, judged, SegmentKind.SCENARIO);
    only(values, JUDGES, judged, SegmentKind.SCENARIO);
    if (judged) {
      draws.forEach(draw -> judged(values, draw.spec()));
    }
    return Optional.of(
        new Segment(
            values.get(NAME).orElse(kind.get().label()),
            kind.get(),
            draws,
            judged ? new Wrong.Nothing() : wrong(values),
            buzzer ? values.all(EARLY) : List.of(),
            buzzer ? number(values, DEAD) : 0,
            alone ? number(values, MEMBERS) : 0,
            values.orUsual(PASS),
            judged && values.orUsual(WRITTEN),
            judged ? Optional.of(judging(values)) : Optional.empty(),
            values.words(RULES)));
  }

  /** What a segment says of all its questions. */
  private SectionSpec open(YamlMapping values, SectionSpec spec) {
    if (!values.orUsual(OPEN)) {
      return spec;
    }
    if (!spec.type().mayBeOpen()
        && values.get(KIND).filter(SegmentKind.SCENARIO::equals).isEmpty()) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at(OPEN),
          OPEN.name(),
          values.written(OPEN),
          "在只有简答、案例的环节里，" + spec.type().label() + "题没有要写出理由的",
          "{type: 案例, count: 8, marks: 30, seconds: 120}");
    }
    return spec.type().mayBeOpen() ? spec.opened() : spec;
  }

  /** Judges mark what is said in one's own words; a choice is right or wrong without them. */
  private void judged(YamlMapping values, SectionSpec spec) {
    if (spec.type() != ItemType.SHORT && !spec.open()) {
      problems.add(
          ProblemCode.PACK_SEGMENT_OPEN,
          spec.at(),
          values.get(NAME).orElse(SegmentKind.SCENARIO.label()),
          spec.type() == ItemType.CASE ? "没有写 open: true 的案例" : spec.type().label() + "题",
          spec.type() == ItemType.CASE ? "加上 open: true" : "改成 type: 简答，或 type: 案例 和 open: true");
    }
  }

  private int number(YamlMapping values, Key<Integer> key) {
    return numbers.needed(values, key).orElse(1);
  }

  private List<Draw> draws(YamlMapping values) {
    List<Draw> draws = new ArrayList<>();
    for (YamlMapping one : values.all(QUESTIONS)) {
      OptionalInt seconds = numbers.get(one, SECONDS);
      one.get(ItemReader.TYPE)
          .filter(ItemType::inLines)
          .ifPresent(
              type ->
                  problems.add(
                      ProblemCode.PACK_SEGMENT_TYPE, one.at(ItemReader.TYPE), type.label()));
      sections
          .section(one)
          .filter(spec -> seconds.isPresent())
          .map(spec -> open(values, spec))
          .ifPresent(spec -> draws.add(new Draw(spec, seconds.getAsInt())));
    }
    return draws;
  }

  private Wrong wrong(YamlMapping values) {
    values.require(WRONG);
    String text = values.get(WRONG).orElse("不扣分");
    if (text.equals("不扣分") || text.equals("0")) {
      return new Wrong.Nothing();
    }
    if (text.equals("扣同分")) {
      return new Wrong.Same();
    }
    if (text.equals("出局")) {
      return new Wrong.Out();
    }
    if (text.matches("扣[1-9][0-9]{0,3}分")) {
      return new Wrong.Fixed(Integer.parseInt(text.substring(1, text.length() - 1)));
    }
    problems.add(
        ProblemCode.VALUE_UNKNOWN,
        values.at(WRONG),
        WRONG.name(),
        text,
        UnknownValue.remedy(text, List.of("不扣分", "扣同分", "扣10分", "出局")));
    return new Wrong.Nothing();
  }

  private Judging judging(YamlMapping values) {
    values.require(JUDGES);
    return values
        .get(JUDGES)
        .map(judges -> new Judging(numbers.get(judges, COUNT).orElse(1), judges.orUsual(TRIMMED)))
        .orElse(new Judging(1, false));
  }

  private void only(YamlMapping values, Key<?> key, boolean fits, SegmentKind kind) {
    if (!fits && values.has(key)) {
      problems.add(ProblemCode.PACK_SEGMENT_KEY, values.keyAt(key), key.name(), kind.label());
    }
  }
}
