package io.tiku.bench;

import io.tiku.bench.SyntheticQuestion.Choice;
import java.util.ArrayList;
import java.util.List;

/** Makes questions of each simple type. */
final class SyntheticQuestions {

  private static final List<Integer> DAYS = List.of(3, 5, 7, 10, 15, 20, 30, 45, 60, 90);

  private final Draws draws;
  private int singles;

  SyntheticQuestions(Draws draws) {
    this.draws = draws;
  }

  /** A question about a situation, which is empty where the material has told it. */
  SyntheticQuestion of(String type, String situation) {
    return switch (type) {
      case "单选" -> single(situation);
      case "多选" -> choices(type, situation, "正确的有（　　）。", 2 + draws.below(2));
      case "不定项" -> choices(type, situation, "符合规定的是（　　）。", 1 + draws.below(3));
      case "判断" -> judgement(situation);
      case "填空" -> blanks(situation);
      case "简答" -> points(situation);
      default -> throw new IllegalArgumentException("not a simple type: " + type);
    };
  }

  private SyntheticQuestion single(String situation) {
    return draws.inPercent(60) ? periods(situation) : statements(situation);
  }

  /** Which of four periods is right; places of keys take turns. */
  private SyntheticQuestion periods(String situation) {
    String event = draws.one(Phrases.EVENTS);
    String action = draws.one(Phrases.ACTIONS);
    List<String> texts =
        draws.some(4, DAYS).stream()
            .map(days -> "自" + event + "之日起" + Numerals.of(days) + "日内" + action)
            .toList();
    String stem = situation + "按照规定，办理机构" + action + "的时限是（　　）。";
    return new SyntheticQuestion("单选", stem, oneKey(texts), List.of(), rationale());
  }

  private SyntheticQuestion statements(String situation) {
    String topic = draws.one(Phrases.TOPICS);
    boolean negative = draws.inPercent(25);
    String asked = negative ? "**不**符合规定的是（　　）。" : "正确的是（　　）。";
    String stem = situation + "下列关于" + topic + "的说法，" + asked;
    return new SyntheticQuestion(
        "单选", stem, oneKey(draws.some(4, Phrases.STATEMENTS)), List.of(), rationale());
  }

  private List<Choice> oneKey(List<String> texts) {
    int key = singles++ % texts.size();
    List<Choice> options = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      options.add(new Choice(texts.get(i), i == key, i == key ? "" : note()));
    }
    return options;
  }

  private SyntheticQuestion choices(String type, String situation, String asked, int keys) {
    List<Choice> options = new ArrayList<>();
    int turn = draws.below(4);
    List<String> texts = draws.some(4, Phrases.STATEMENTS);
    for (int i = 0; i < texts.size(); i++) {
      boolean key = (i + turn) % texts.size() < keys;
      options.add(new Choice(texts.get(i), key, key ? "" : note()));
    }
    String stem = situation + "下列关于" + draws.one(Phrases.TOPICS) + "的做法，" + asked;
    return new SyntheticQuestion(type, stem, options, List.of(), rationale());
  }

  private SyntheticQuestion judgement(String situation) {
    boolean right = draws.inPercent(50);
    List<Choice> options = List.of(new Choice("正确", right, ""), new Choice("错误", !right, ""));
    String stem = situation + "办理时" + draws.one(Phrases.STATEMENTS) + "。（　　）";
    return new SyntheticQuestion("判断", stem, options, List.of(), rationale());
  }

  private SyntheticQuestion blanks(String situation) {
    int days = draws.one(DAYS);
    String stem =
        situation
            + "办理机构应当自"
            + draws.one(Phrases.EVENTS)
            + "之日起[["
            + Numerals.of(days)
            + "日|"
            + days
            + "日]]内"
            + draws.one(Phrases.ACTIONS)
            + "，并将结果告知[[申请人|本人]]。";
    return new SyntheticQuestion("填空", stem, List.of(), List.of(), rationale());
  }

  private SyntheticQuestion points(String situation) {
    List<String> points =
        draws.some(3 + draws.below(3), Phrases.STATEMENTS).stream()
            .map(statement -> statement + "（2分）")
            .toList();
    String stem = situation + "请说明窗口人员在" + draws.one(Phrases.TOPICS) + "方面应当讲清哪些内容。";
    return new SyntheticQuestion("简答", stem, List.of(), points, rationale());
  }

  private String note() {
    return draws.inPercent(20) ? draws.one(Phrases.NOTES) : "";
  }

  /** Eighty to two hundred characters. */
  private String rationale() {
    StringBuilder out = new StringBuilder();
    for (String reason : draws.some(5, Phrases.REASONS)) {
      if (out.length() >= 80 + draws.below(60)) {
        break;
      }
      out.append(reason);
    }
    return out.toString();
  }
}
