package io.tiku.markup;

import io.tiku.content.Segment;
import io.tiku.content.Segment.Draw;
import io.tiku.content.Segment.Judging;
import io.tiku.content.Segment.Wrong;
import io.tiku.content.SegmentKind;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one segment of a pack plan. */
final class SegmentReader {

  private static final int MOST_SECONDS = 3600;
  private static final int MOST_MEMBERS = 20;
  private static final int MOST_JUDGES = 50;
  private static final String QUESTIONS = "- {type: 单选, count: 8, marks: 10, seconds: 30}";
  private static final String WRONG = "wrong: 不扣分";
  private static final List<String> KEYS =
      List.of(
          "name",
          "kind",
          "questions",
          "wrong",
          "early",
          "dead",
          "members",
          "pass",
          "judges",
          "rules");

  private final SectionReader sections;
  private final Numbers numbers;
  private final Problems problems;

  SegmentReader(QuotaReader quotas, Problems problems) {
    this.sections = new SectionReader(quotas, problems);
    this.numbers = new Numbers(problems);
    this.problems = problems;
  }

  Optional<Segment> segment(YamlMapping values) {
    values.allow(KEYS);
    values.require("kind", "kind: 抢答");
    Optional<SegmentKind> kind = values.word("kind", SegmentKind::ofLabel, SegmentKind.labels());
    List<Draw> draws = draws(values);
    if (kind.isEmpty() || draws.isEmpty()) {
      return Optional.empty();
    }
    boolean buzzer = kind.get() == SegmentKind.BUZZER;
    boolean alone = kind.get() == SegmentKind.INDIVIDUAL;
    boolean judged = kind.get() == SegmentKind.SCENARIO;
    only(values, "early", buzzer, SegmentKind.BUZZER);
    only(values, "dead", buzzer, SegmentKind.BUZZER);
    only(values, "members", alone, SegmentKind.INDIVIDUAL);
    only(values, "judges", judged, SegmentKind.SCENARIO);
    return Optional.of(
        new Segment(
            values.text("name", "name: 争分夺秒").orElse(kind.get().label()),
            kind.get(),
            draws,
            judged ? new Wrong.Nothing() : wrong(values),
            buzzer ? values.numbers("early", "early: [0, 20]") : List.of(),
            buzzer ? number(values, "dead", MOST_SECONDS, "dead: 15") : 0,
            alone ? number(values, "members", MOST_MEMBERS, "members: 3") : 0,
            values.truth("pass", "pass: true").orElse(false),
            judged ? Optional.of(judging(values)) : Optional.empty(),
            FrontMatterText.texts(values, "rules", "答完要说「回答完毕」")));
  }

  private int number(YamlMapping values, String key, int most, String example) {
    return numbers.required(values, key, 1, most, example).orElse(1);
  }

  private List<Draw> draws(YamlMapping values) {
    List<Draw> draws = new ArrayList<>();
    values.require("questions", "questions:\n      " + QUESTIONS);
    for (YamlMapping one : values.mappings("questions", QUESTIONS)) {
      OptionalInt seconds = numbers.required(one, "seconds", 1, MOST_SECONDS, "seconds: 30");
      sections
          .section(one, List.of("seconds"))
          .filter(spec -> seconds.isPresent())
          .ifPresent(spec -> draws.add(new Draw(spec, seconds.getAsInt())));
    }
    return draws;
  }

  private Wrong wrong(YamlMapping values) {
    values.require("wrong", WRONG);
    String text = values.text("wrong", WRONG).orElse("不扣分");
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
    problems.add(ProblemCode.VALUE_UNKNOWN, values.at("wrong"), "wrong", text, "不扣分、扣同分、扣10分、出局");
    return new Wrong.Nothing();
  }

  private Judging judging(YamlMapping values) {
    values.require("judges", "judges: {count: 5, trimmed: true}");
    Optional<YamlMapping> written = values.mapping("judges", "judges: {count: 5, trimmed: true}");
    if (written.isEmpty()) {
      return new Judging(1, false);
    }
    YamlMapping inner = written.get();
    inner.allow(List.of("count", "trimmed"));
    return new Judging(
        number(inner, "count", MOST_JUDGES, "count: 5"),
        inner.truth("trimmed", "trimmed: true").orElse(false));
  }

  private void only(YamlMapping values, String key, boolean fits, SegmentKind kind) {
    if (!fits && values.has(key)) {
      problems.add(ProblemCode.PACK_SEGMENT_KEY, values.keyAt(key), key, kind.label());
    }
  }
}
