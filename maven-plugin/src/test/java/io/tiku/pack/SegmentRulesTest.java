package io.tiku.pack;

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
  void individualQuestionsGoRoundTheSeats() {
    Segment segment =
        new Segment(
            "个人必答",
            SegmentKind.INDIVIDUAL,
            List.of(draw(ItemType.SINGLE, 16, 20, 0, 30), draw(ItemType.JUDGEMENT, 8, 21, 0, 20)),
            new Wrong.Nothing(),
            List.of(),
            0,
            3,
            false,
            false,
            Optional.empty(),
            List.of("答完说“回答完毕”。"));
    assertThat(SegmentRules.of(segment))
        .containsExactly(
            "本环节共24题：单选题16题，每题10分，限时30秒；判断题8题，每题10.5分，限时20秒。",
            "每队3名队员按席位次序轮流独立作答：各队的1号队员答完，再由各队的2号队员作答，依此类推。",
            "答对得该题的分；答错或者超时不得分，也不扣分。",
            "答完说“回答完毕”。");
    assertThat(SegmentRules.wrong(segment)).isEqualTo("不扣分");
    assertThat(SegmentRules.facts(segment.draws().get(1))).isEqualTo("判断题　10.5分　限时20秒");
  }

  @Test
  void buzzersTellWhatEarlyBuzzesCost() {
    assertThat(SegmentRules.of(buzzer(List.of(0, 20), new Wrong.Same())))
        .containsExactly(
            "本环节共8题：单选题8题，每题10分，限时30秒。",
            "主持人读完题、宣布“开始抢答”以后才能按抢答器，先按的队作答。",
            "答对得该题的分；答错或者超时，扣与该题相同的分。",
            "宣布以前按抢答器是犯规，该队不能再答本题；第1次不扣分，第2次起每次扣20分。",
            "宣布以后15秒内没有队抢答的，本题作废。");
    assertThat(SegmentRules.of(buzzer(List.of(10), new Wrong.Fixed(5))))
        .contains("答对得该题的分；答错或者超时，扣5分。", "宣布以前按抢答器是犯规，该队不能再答本题；每次扣10分。");
    assertThat(SegmentRules.of(buzzer(List.of(), new Wrong.Fixed(5))))
        .contains("宣布以前按抢答器是犯规，该队不能再答本题，不扣分。");
    assertThat(SegmentRules.wrong(buzzer(List.of(), new Wrong.Fixed(5)))).isEqualTo("扣5分");
  }

  @Test
  void riskQuestionsHaveStakesAndMayBePassed() {
    Segment segment =
        new Segment(
            "风险题",
            SegmentKind.RISK,
            List.of(draw(ItemType.JUDGEMENT, 8, 20, 0, 30), draw(ItemType.MULTIPLE, 8, 60, 1, 90)),
            new Wrong.Same(),
            List.of(),
            0,
            0,
            true,
            false,
            Optional.empty(),
            List.of());
    assertThat(SegmentRules.of(segment))
        .containsExactly(
            "本环节共16题：判断题8题，每题10分，限时30秒；多选题8题，每题30分，限时90秒。",
            "每轮按当时的得分从高到低，各队依次从题板上选题，可选10、30分的题；选过的题不能再选。",
            "答对得该题的分；答错或者超时，扣与该题相同的分。",
            "多选题少选而没有错选的，所选的每个选项得0.5分。",
            "轮到的队可以放弃，不得分也不扣分。");
  }

  @Test
  void judgesMarksAreTrimmedOnlyWhereSomeRemain() {
    assertThat(SegmentRules.judging(new Judging(5, true)))
        .isEqualTo("5名裁判按得分点独立评分，去掉一个最高分和一个最低分，取其余的平均分，不倒扣。");
    assertThat(SegmentRules.judging(new Judging(2, true))).isEqualTo("2名裁判按得分点独立评分，取平均分，不倒扣。");
    assertThat(SegmentRules.judging(new Judging(1, false))).isEqualTo("由1名裁判按得分点评分，不倒扣。");
  }

  @Test
  void whoIsWrongInATiebreakIsOut() {
    Segment segment =
        new Segment(
            "加赛",
            SegmentKind.TIEBREAK,
            List.of(draw(ItemType.SINGLE, 8, 20, 0, 30)),
            new Wrong.Out(),
            List.of(),
            0,
            0,
            false,
            false,
            Optional.empty(),
            List.of());
    assertThat(SegmentRules.of(segment))
        .containsExactly(
            "备有8题：单选题8题，每题10分，限时30秒。",
            "得分相同而影响名次时进行，同分的队同答一题；都答对或者都答错的再答一题，分出名次即停止。加赛不计入总分。",
            "答对的留下，答错或者超时的出局。");
  }

  private static Segment buzzer(List<Integer> early, Wrong wrong) {
    return new Segment(
        "抢答",
        SegmentKind.BUZZER,
        List.of(draw(ItemType.SINGLE, 8, 20, 0, 30)),
        wrong,
        early,
        15,
        0,
        false,
        false,
        Optional.empty(),
        List.of());
  }

  @Test
  void casesAreAnsweredByOneTeamEachOrByAllInWriting() {
    assertThat(SegmentRules.of(scenario(false)))
        .containsExactly(
            "本环节共8题：案例题8题，每题30分，限时120秒。",
            "各队按抽签次序依次口头作答，各答各的题，限时到即停止。",
            "5名裁判按得分点独立评分，去掉一个最高分和一个最低分，取其余的平均分，不倒扣。");
    assertThat(SegmentRules.of(scenario(true))).contains("各队同答一题，写在答题纸上，不得交谈；限时到即停笔，收齐以后评分。");
  }

  private static Segment scenario(boolean written) {
    return new Segment(
        "情景案例",
        SegmentKind.SCENARIO,
        List.of(draw(ItemType.CASE, 8, 60, 0, 120)),
        new Wrong.Nothing(),
        List.of(),
        0,
        0,
        false,
        written,
        Optional.of(new Segment.Judging(5, true)),
        List.of());
  }

  private static Draw draw(ItemType type, int count, int halves, int partial, int seconds) {
    return new Draw(
        new SectionSpec(
            type,
            count,
            halves,
            partial,
            0,
            false,
            Optional.empty(),
            List.of(),
            SourcePosition.startOf("content/packs/plan.yaml")),
        seconds);
  }
}
