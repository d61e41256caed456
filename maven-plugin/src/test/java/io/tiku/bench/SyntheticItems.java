package io.tiku.bench;

import java.util.ArrayList;
import java.util.List;

/** Makes items one after the other; no two have the same wording. */
final class SyntheticItems {

  /** How many of a hundred items are of which type. */
  private static final List<Share> SHARES =
      List.of(
          new Share("单选", 40),
          new Share("多选", 20),
          new Share("判断", 20),
          new Share("填空", 8),
          new Share("不定项", 5),
          new Share("简答", 4),
          new Share("案例", 3));

  private final Draws draws;
  private final SyntheticQuestions questions;
  private final List<SyntheticStatute> statutes;
  private int serial;

  private record Share(String type, int percent) {}

  SyntheticItems(long seed, List<SyntheticStatute> statutes) {
    draws = new Draws(seed);
    questions = new SyntheticQuestions(draws);
    this.statutes = statutes;
  }

  SyntheticItem next(String id) {
    String type = type(draws.below(100));
    String situation = situation();
    boolean several = type.equals("案例");
    List<SyntheticStatute> cited = draws.some(draws.inPercent(25) ? 2 : 1, statutes);
    return new SyntheticItem(
        id,
        type,
        draws.one(List.of("易", "易", "中", "中", "难")),
        draws.one(List.of("识记", "理解", "应用", "分析")),
        cited.stream().map(statute -> statute.citation(draws)).toList(),
        cited.stream().map(SyntheticStatute::slug).toList(),
        "2021-0" + (1 + draws.below(3)) + "-" + (10 + draws.below(18)),
        several ? material(situation) : "",
        several ? several() : List.of(questions.of(type, situation)));
  }

  private List<SyntheticQuestion> several() {
    List<SyntheticQuestion> several = new ArrayList<>();
    for (String type : draws.some(2 + draws.below(2), List.of("单选", "多选", "判断", "简答"))) {
      several.add(questions.of(type, ""));
    }
    return several;
  }

  private String situation() {
    return draws.one(Phrases.PLACES)
        + company(serial++)
        + "公司职工"
        + draws.one(Phrases.PEOPLE)
        + draws.one(Phrases.MATTERS)
        + "。";
  }

  private String material(String situation) {
    return situation
        + "窗口人员查验后，发现下列情况：\n\n"
        + "| 事项 | 时间 | 说明 |\n|---|---|---|\n"
        + "| 提出申请 | 三月五日 | "
        + draws.one(Phrases.STATEMENTS)
        + " |\n| 补正材料 | 三月九日 | "
        + draws.one(Phrases.STATEMENTS)
        + " |\n\n"
        + String.join("", draws.some(2, Phrases.REASONS));
  }

  /** A different name for each number below 2.8 million. */
  private static String company(int serial) {
    int base = Phrases.COMPANY.length();
    long names = (long) base * base * base * base;
    long rest = serial * 1_299_709L % names;
    StringBuilder name = new StringBuilder(4);
    for (int i = 0; i < 4; i++) {
      name.append(Phrases.COMPANY.charAt((int) (rest % base)));
      rest /= base;
    }
    return name.toString();
  }

  private static String type(int draw) {
    int below = 0;
    for (Share share : SHARES) {
      below += share.percent();
      if (draw < below) {
        return share.type();
      }
    }
    throw new IllegalStateException("shares do not add up to 100");
  }
}
