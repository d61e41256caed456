package io.tiku.pack.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.ItemType;
import io.tiku.content.SectionSpec;
import io.tiku.content.Segment;
import io.tiku.content.Segment.Draw;
import io.tiku.content.Segment.Judging;
import io.tiku.content.Segment.Wrong;
import io.tiku.content.SegmentKind;
import io.tiku.problem.SourcePosition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentRulesTest {

  @Test
  void saysWhoAnswersHowManyQuestions() {
    assertThat(SegmentRules.of(alone(18), 6))
        .containsExactly("每队 3 名队员按座位号依次作答，每人 1 题。", "答错或超时的，不得分也不扣分。", "队员独立作答。");
    assertThat(SegmentRules.of(alone(20), 6)).startsWith("每队 3 名队员按座位号依次作答。");
  }

  @Test
  void saysWhatABuzzBeforeTimeCosts() {
    assertThat(SegmentRules.of(buzzer(List.of()), 8)).contains("提前抢答的，本题不得再抢。");
    assertThat(SegmentRules.of(buzzer(List.of(10)), 8)).contains("提前抢答的，本题不得再抢；每次扣 10 分。");
    assertThat(SegmentRules.of(buzzer(List.of(0, 10, 20)), 8))
        .containsExactly(
            "主持人宣布“请抢答”后方可抢答，先抢到的队作答。",
            "答错或超时的，扣与题目分值相同的分。",
            "提前抢答的，本题不得再抢；第一次不扣分，第二次扣 10 分，第三次起扣 20 分。",
            "12 秒内无人抢答的，本题作废。");
  }

  @Test
  void saysHowJudgesMark() {
    assertThat(SegmentRules.of(judged(5, true), 8))
        .containsExactly("各队按出场顺序作答。", "5 名评委打分，去掉一个最高分和一个最低分，取平均分，保留两位小数。");
    assertThat(SegmentRules.of(judged(2, true), 8)).contains("2 名评委打分，取平均分，保留两位小数。");
  }

  @Test
  void saysWhatSomeOfTheRightOptionsBring() {
    Segment risk =
        segment(SegmentKind.RISK, spec(ItemType.MULTIPLE, 8, 1), new Wrong.Fixed(5), true);
    assertThat(SegmentRules.of(risk, 8))
        .containsExactly(
            "每轮按当时的得分从高到低依次选题，选过的题不能再选。",
            "答错或超时的，扣 5 分。",
            "多选题少选而没有错选的，选对一项得 0.5 分。",
            "可以放弃，放弃不得分也不扣分。");
  }

  private static Segment alone(int count) {
    return new Segment(
        "个人必答",
        SegmentKind.INDIVIDUAL,
        List.of(new Draw(spec(ItemType.SINGLE, count, 0), 30)),
        new Wrong.Nothing(),
        List.of(),
        0,
        3,
        false,
        Optional.empty(),
        List.of("队员独立作答。"));
  }

  private static Segment buzzer(List<Integer> early) {
    return new Segment(
        "抢答",
        SegmentKind.BUZZER,
        List.of(new Draw(spec(ItemType.SINGLE, 8, 0), 30)),
        new Wrong.Same(),
        early,
        12,
        0,
        false,
        Optional.empty(),
        List.of());
  }

  private static Segment judged(int count, boolean trimmed) {
    return new Segment(
        "情景案例",
        SegmentKind.SCENARIO,
        List.of(new Draw(spec(ItemType.CASE, 2, 0), 120)),
        new Wrong.Nothing(),
        List.of(),
        0,
        0,
        false,
        Optional.of(new Judging(count, trimmed)),
        List.of());
  }

  private static Segment segment(SegmentKind kind, SectionSpec spec, Wrong wrong, boolean pass) {
    return new Segment(
        kind.label(),
        kind,
        List.of(new Draw(spec, 60)),
        wrong,
        List.of(),
        0,
        0,
        pass,
        Optional.empty(),
        List.of());
  }

  private static SectionSpec spec(ItemType type, int count, int partialHalves) {
    SourcePosition at = SourcePosition.startOf("content/packs/small.yaml");
    return new SectionSpec(type, count, 20, partialHalves, Optional.empty(), List.of(), at);
  }
}
