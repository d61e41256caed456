package io.tiku.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A made-up legal basis.
 *
 * @param articles how many 条 (or 点, for an 意见) it has
 * @param laterChange whether it is amended after the edition's date
 */
record SyntheticStatute(
    String slug, String shortTitle, boolean numberedInPoints, int articles, boolean laterChange) {

  private static final List<String> SUBJECTS =
      List.of(
          "就业服务", "创业扶持", "养老保险", "失业保险", "工伤待遇", "医疗费用", "人才流动", "职称评审", "档案管理", "劳动用工", "工资支付",
          "窗口服务");

  private static final List<String> KINDS = List.of("条例", "办法", "规定", "细则", "意见");

  /** The register: sixty texts. */
  static List<SyntheticStatute> register() {
    List<SyntheticStatute> register = new ArrayList<>();
    for (int subject = 0; subject < SUBJECTS.size(); subject++) {
      for (int kind = 0; kind < KINDS.size(); kind++) {
        int number = register.size();
        register.add(
            new SyntheticStatute(
                "statute-" + (char) ('a' + subject) + kind,
                "示例" + SUBJECTS.get(subject) + KINDS.get(kind),
                KINDS.get(kind).equals("意见"),
                20 + number * 7 % 90,
                number % 12 == 5));
      }
    }
    return register;
  }

  String unit() {
    return numberedInPoints ? "点" : "条";
  }

  /** A citation of one of its provisions, in Chinese or Arabic numerals. */
  String citation(Draws draws) {
    int article = 1 + draws.below(articles);
    String number = draws.inPercent(70) ? Numerals.of(article) : Integer.toString(article);
    String clause = !numberedInPoints && draws.inPercent(40) ? "第一款" : "";
    return shortTitle + " 第" + number + unit() + clause;
  }
}
