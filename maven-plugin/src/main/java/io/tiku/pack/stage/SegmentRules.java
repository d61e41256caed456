package io.tiku.pack.stage;

import io.tiku.content.Segment;
import io.tiku.content.Segment.Draw;
import io.tiku.content.Segment.Wrong;
import io.tiku.content.SegmentKind;
import io.tiku.paper.ExamPaper;
import java.util.ArrayList;
import java.util.List;

/** The rules of a segment in sentences that follow from its numbers; the plan's own come last. */
public final class SegmentRules {

  private static final int HUNDREDTHS = 50;
  private static final String ORDINALS = "一二三四五六七八九";

  private SegmentRules() {}

  /**
   * The sentences, such as {@code 答错扣与题目分值相同的分。}
   *
   * @param teams how many teams play
   */
  public static List<String> of(Segment segment, int teams) {
    List<String> sentences = new ArrayList<>();
    sentences.add(turn(segment, teams));
    judging(segment, sentences);
    if (segment.kind() != SegmentKind.SCENARIO && segment.kind() != SegmentKind.TIEBREAK) {
      sentences.add(wrong(segment.wrong()));
    }
    for (Draw draw : segment.draws()) {
      if (draw.spec().partialHalves() > 0) {
        sentences.add(
            draw.spec().type().label()
                + "题少选而没有错选的，选对一项得 "
                + ExamPaper.marks(draw.spec().partialHalves())
                + " 分。");
      }
    }
    if (segment.kind() == SegmentKind.BUZZER) {
      early(segment.early(), sentences);
      sentences.add(segment.dead() + " 秒内无人抢答的，本题作废。");
    }
    if (segment.pass()) {
      sentences.add("可以放弃，放弃不得分也不扣分。");
    }
    sentences.addAll(segment.rules());
    return List.copyOf(sentences);
  }

  /** Marks in halves as the hundredths in which the deck counts. */
  static int hundredths(int halfMarks) {
    return halfMarks * HUNDREDTHS;
  }

  private static String turn(Segment segment, int teams) {
    return switch (segment.kind()) {
      case INDIVIDUAL ->
          "每队 "
              + segment.members()
              + " 名队员按座位号依次作答"
              + each(segment, teams * segment.members(), "人")
              + "。";
      case TEAM -> "各队按出场顺序作答" + each(segment, teams, "队") + "。";
      case BUZZER -> "主持人宣布“请抢答”后方可抢答，先抢到的队作答。";
      case RISK -> "每轮按当时的得分从高到低依次选题，选过的题不能再选。";
      case SCENARIO -> "各队按出场顺序作答。";
      case TIEBREAK -> "名次相同的队同答一题，答错出局；都答对或都答错的再答一题，直到分出名次。加赛不计入总分。";
    };
  }

  private static String each(Segment segment, int takers, String unit) {
    return segment.count() % takers == 0 ? "，每" + unit + " " + segment.count() / takers + " 题" : "";
  }

  private static void judging(Segment segment, List<String> sentences) {
    segment
        .judges()
        .ifPresent(
            judges ->
                sentences.add(
                    judges.count()
                        + " 名评委打分，"
                        + (judges.trimmed() && judges.count() > 2 ? "去掉一个最高分和一个最低分，" : "")
                        + "取平均分，保留两位小数。"));
  }

  private static String wrong(Wrong wrong) {
    if (wrong instanceof Wrong.Same) {
      return "答错或超时的，扣与题目分值相同的分。";
    } else if (wrong instanceof Wrong.Fixed fixed) {
      return "答错或超时的，扣 " + fixed.marks() + " 分。";
    } else if (wrong instanceof Wrong.Out) {
      return "答错或超时的，退出本环节。";
    }
    return "答错或超时的，不得分也不扣分。";
  }

  private static void early(List<Integer> costs, List<String> sentences) {
    StringBuilder sentence = new StringBuilder("提前抢答的，本题不得再抢");
    for (int i = 0; i < costs.size(); i++) {
      boolean last = i == costs.size() - 1;
      sentence.append(i == 0 ? "；" : "，");
      sentence.append(i == 0 && last ? "每次" : "第" + ordinal(i) + "次" + (last ? "起" : ""));
      sentence.append(costs.get(i) == 0 ? "不扣分" : "扣 " + costs.get(i) + " 分");
    }
    sentences.add(sentence.append("。").toString());
  }

  private static String ordinal(int place) {
    return place < ORDINALS.length()
        ? String.valueOf(ORDINALS.charAt(place))
        : " " + (place + 1) + " ";
  }
}
