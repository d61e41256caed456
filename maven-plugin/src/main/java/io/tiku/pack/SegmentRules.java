package io.tiku.pack;

import io.tiku.content.ItemType;
import io.tiku.content.SectionSpec;
import io.tiku.content.Segment;
import io.tiku.content.Segment.Draw;
import io.tiku.content.Segment.Judging;
import io.tiku.content.Segment.Wrong;
import io.tiku.content.SegmentKind;
import io.tiku.paper.ExamPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules of a segment as the host reads them out and the screen shows them: what follows from
 * the plan's numbers, then the plan's own sentences.
 */
public final class SegmentRules {

  /** Fewer judges have no highest and lowest mark to leave out and still a mean. */
  private static final int LEAST_TRIMMED = 3;

  private final Segment segment;
  private final List<String> sentences = new ArrayList<>();

  private SegmentRules(Segment segment) {
    this.segment = segment;
  }

  /** Whole sentences, in the order in which they are read. */
  public static List<String> of(Segment segment) {
    SegmentRules rules = new SegmentRules(segment);
    rules.questions();
    rules.order();
    if (segment.judges().isPresent()) {
      rules.sentences.add(judging(segment.judges().get()));
    } else {
      rules.marks();
    }
    if (segment.kind() == SegmentKind.BUZZER) {
      rules.buzzing();
    }
    if (segment.pass()) {
      rules.sentences.add("轮到的队可以放弃，不得分也不扣分。");
    }
    rules.sentences.addAll(segment.rules());
    return List.copyOf(rules.sentences);
  }

  /** Such as 单选题. */
  public static String questions(ItemType type) {
    return type.label() + "题";
  }

  /** Such as 单选题　10分　限时30秒. */
  public static String facts(Draw draw) {
    return questions(draw.spec().type())
        + "　"
        + ExamPaper.marks(draw.spec().halfMarks())
        + "分　限时"
        + draw.seconds()
        + "秒";
  }

  /** What a wrong answer costs, in a few words, such as 扣同分. */
  public static String wrong(Segment segment) {
    if (segment.judges().isPresent()) {
      return "裁判评分";
    }
    if (segment.wrong() instanceof Wrong.Fixed fixed) {
      return "扣" + fixed.marks() + "分";
    }
    if (segment.wrong() instanceof Wrong.Out) {
      return "出局";
    }
    return segment.wrong() instanceof Wrong.Same ? "扣同分" : "不扣分";
  }

  /** How judges' marks become the team's, as a sentence. */
  public static String judging(Judging judges) {
    String marks = judges.count() + "名裁判按得分点独立评分，";
    boolean trimmed = judges.trimmed() && judges.count() >= LEAST_TRIMMED;
    return judges.count() == 1
        ? "由1名裁判按得分点评分，不倒扣。"
        : marks + (trimmed ? "去掉一个最高分和一个最低分，取其余的平均分" : "取平均分") + "，不倒扣。";
  }

  private void questions() {
    String kinds =
        segment.draws().stream().map(SegmentRules::kind).collect(Collectors.joining("；"));
    String prefix = segment.kind() == SegmentKind.TIEBREAK ? "备有" : "本环节共";
    sentences.add(prefix + segment.count() + "题：" + kinds + "。");
  }

  private static String kind(Draw draw) {
    return questions(draw.spec().type())
        + draw.spec().count()
        + "题，每题"
        + ExamPaper.marks(draw.spec().halfMarks())
        + "分，限时"
        + draw.seconds()
        + "秒";
  }

  private void order() {
    sentences.add(
        switch (segment.kind()) {
          case INDIVIDUAL ->
              "每队" + segment.members() + "名队员按席位次序轮流独立作答：各队的1号队员答完，再由各队的2号队员作答，依此类推。";
          case TEAM -> "各队按台号次序轮流作答，每次一题。";
          case BUZZER -> "主持人读完题、宣布“开始抢答”以后才能按抢答器，先按的队作答。";
          case RISK -> "每轮按当时的得分从高到低，各队依次从题板上选题，可选" + stakes() + "分的题；选过的题不能再选。";
          case SCENARIO ->
              segment.written()
                  ? "各队同答一题，写在答题纸上，不得交谈；限时到即停笔，收齐以后评分。"
                  : "各队按抽签次序依次口头作答，各答各的题，限时到即停止。";
          case TIEBREAK -> "得分相同而影响名次时进行，同分的队同答一题；都答对或者都答错的再答一题，分出名次即停止。加赛不计入总分。";
        });
  }

  private String stakes() {
    return segment.draws().stream()
        .map(draw -> ExamPaper.marks(draw.spec().halfMarks()))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private void marks() {
    Wrong wrong = segment.wrong();
    if (wrong instanceof Wrong.Out) {
      sentences.add("答对的留下，答错或者超时的出局。");
    } else if (wrong instanceof Wrong.Same) {
      sentences.add("答对得该题的分；答错或者超时，扣与该题相同的分。");
    } else if (wrong instanceof Wrong.Fixed fixed) {
      sentences.add("答对得该题的分；答错或者超时，扣" + fixed.marks() + "分。");
    } else {
      sentences.add("答对得该题的分；答错或者超时不得分，也不扣分。");
    }
    segment.draws().stream().map(Draw::spec).forEach(this::partial);
  }

  private void partial(SectionSpec spec) {
    if (spec.type() == ItemType.CASE && spec.partialHalves() > 0) {
      sentences.add(
          "案例题里多选、不定项的小题，少选而没有错选的，所选的每个选项得" + ExamPaper.marks(spec.partialHalves()) + "分。");
    }
    if (spec.type() != ItemType.MULTIPLE && spec.type() != ItemType.INDEFINITE) {
      return;
    }
    String sentence =
        spec.partialHalves() > 0
            ? "少选而没有错选的，所选的每个选项得" + ExamPaper.marks(spec.partialHalves()) + "分。"
            : "要全部选对，少选、多选都按答错处理。";
    sentences.add(questions(spec.type()) + sentence);
  }

  private void buzzing() {
    List<Integer> early = segment.early();
    if (early.stream().anyMatch(marks -> marks > 0)) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < early.size(); i++) {
        String which = "第" + (i + 1) + "次" + (i == early.size() - 1 && i > 0 ? "起每次" : "");
        parts.add((early.size() == 1 ? "每次" : which) + cost(early.get(i)));
      }
      sentences.add("宣布以前按抢答器是犯规，该队不能再答本题；" + String.join("，", parts) + "。");
    } else {
      sentences.add("宣布以前按抢答器是犯规，该队不能再答本题，不扣分。");
    }
    sentences.add("宣布以后" + segment.dead() + "秒内没有队抢答的，本题作废。");
  }

  private static String cost(int marks) {
    return marks == 0 ? "不扣分" : "扣" + marks + "分";
  }
}
