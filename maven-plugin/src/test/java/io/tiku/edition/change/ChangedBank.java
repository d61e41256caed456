package io.tiku.edition.change;

import io.tiku.edition.WordDiff;
import java.util.List;
import java.util.stream.Collectors;

/** A bank of one item, changed here or there, and what is said of it. */
abstract class ChangedBank {

  static final String PATH = TextBank.POINT + "a-001.md";

  static final String SINGLE =
      """
      劳动合同期限一年以上不满三年的，试用期不得超过（　　）。

      - [ ] 一个月
      - [x] 二个月
      - [ ] 三个月
      - [ ] 六个月

      ## 解析

      满一年不满三年的是第二档。
      """;

  static final String MULTIPLE =
      """
      用人单位应当（　　）。

      - [x] 自用工之日起三十日内办理社会保险登记，并告知劳动者本人
      - [x] 在工资支付周期届满时足额支付劳动报酬
      - [ ] 扣押劳动者的身份证件
      - [ ] 要求劳动者提供担保

      ## 解析

      后两项是禁止的行为。
      """;

  static final String DRAWING =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M1 1h7\"/></svg>";

  static final String SHORT =
      """
      试用期的上限怎样确定？

      ## 参考答案

      - 三个月以上不满一年的，不超过一个月（2分）
      - 一年以上不满三年的，不超过二个月（2分）
      - 三年以上和无固定期限的，不超过六个月（1分）

      ## 解析

      分三档。
      """;

  static final String CASE =
      """
      小王与公司订立两年期的劳动合同，约定试用期三个月，期满转正。

      ## 问题（单选）

      试用期最长是（　　）。

      - [x] 二个月
      - [ ] 三个月
      - [ ] 六个月

      ### 解析

      两年期属于第二档。

      ## 问题（判断）

      超过的部分不发生效力。

      - [x] 正确
      - [ ] 错误

      ### 解析

      违法约定的试用期无效。
      """;

  static final TextBank BANK = TextBank.sample().item("a-001", "单选", SINGLE);

  static Changes between(TextBank before, TextBank after) {
    return Changes.between(before.edition(), after.edition());
  }

  /** {@code a-001 答案变动|改写: 答案「二个月」→「三个月」}. */
  static List<String> shown(Changes changes) {
    return changes.items().stream()
        .map(
            item ->
                item.id()
                    + " "
                    + item.aspects().stream().map(Aspect::label).collect(Collectors.joining("|"))
                    + texts(item.texts()))
        .toList();
  }

  static String texts(List<TextChange> texts) {
    return texts.stream()
        .map(text -> "\n" + text.part() + "「" + text.before() + "」→「" + text.after() + "」")
        .collect(Collectors.joining());
  }

  static List<String> edited(String type, String body, String before, String after) {
    TextBank bank = TextBank.sample().item("a-001", type, body);
    return shown(between(bank, bank.edit(PATH, before, after)));
  }

  static String item(String rationale) {
    return "---\ntype: 判断\ndifficulty: 易\nbasis: [劳动合同法 第十九条第一款]\nreviewed: 2021-03-20\n---\n"
        + "试用期有上限。\n\n- [x] 正确\n- [ ] 错误\n\n## 解析\n\n"
        + rationale
        + "\n";
  }

  static String body(List<String> options) {
    return "期限是（　　）。\n\n" + String.join("\n", options) + "\n\n## 解析\n\n见法条。\n";
  }

  static String itemText() {
    return "---\ntype: 单选\ndifficulty: 易\nbasis: [劳动合同法 第十九条第一款]\nreviewed: 2021-03-20\n---\n"
        + SINGLE;
  }

  static String side(TextChange change, WordDiff.Kind without) {
    return change.pieces().stream()
        .filter(piece -> piece.kind() != without)
        .map(WordDiff.Piece::text)
        .collect(Collectors.joining());
  }
}
