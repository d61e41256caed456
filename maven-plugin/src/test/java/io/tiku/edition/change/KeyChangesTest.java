package io.tiku.edition.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is another key and what other words only. */
class KeyChangesTest extends ChangedBank {

  @Test
  void anotherMarkedOptionIsAnotherKey() {
    assertThat(edited("单选", SINGLE, "- [x] 二个月\n- [ ] 三个月", "- [ ] 二个月\n- [x] 三个月"))
        .containsExactly("a-001 答案变动\n答案「二个月」→「三个月」");
  }

  @Test
  void anotherNumberInTheRightOptionIsAnotherKey() {
    assertThat(edited("单选", SINGLE, "[x] 二个月", "[x] 四个月"))
        .containsExactly("a-001 答案变动\n正确选项「二个月」→「四个月」");
    assertThat(edited("多选", MULTIPLE, "三十日内", "十五日内"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a-001 答案变动\n正确选项");
    assertThat(edited("多选", MULTIPLE, "足额支付", "不支付")).first().asString().startsWith("a-001 答案变动");
    assertThat(edited("多选", MULTIPLE, "在工资支付周期届满时足额支付劳动报酬", "为职工建立名册备查"))
        .first()
        .asString()
        .startsWith("a-001 答案变动");
  }

  @Test
  void theSameNumberWrittenOtherwiseAndMendedWordsAreNoOtherKey() {
    assertThat(edited("多选", MULTIPLE, "三十日内", "30 日内")).first().asString().startsWith("a-001 改写\n");
    assertThat(edited("多选", MULTIPLE, "并告知劳动者本人", "并告知本人"))
        .first()
        .asString()
        .startsWith("a-001 改写\n正确选项");
    assertThat(edited("单选", SINGLE, "[ ] 三个月", "[ ] 五个月"))
        .containsExactly("a-001 改写\n选项「三个月」→「五个月」");
  }

  @Test
  void anAddedOrRemovedRightOptionIsAnotherKey() {
    assertThat(edited("多选", MULTIPLE, "- [ ] 扣押", "- [x] 支付加班工资\n- [ ] 扣押"))
        .containsExactly(
            "a-001 答案变动|改写\n答案「自用工之日起三十日内办理社会保险登记，并告知劳动者本人；在工资支付周期届满时足额支付劳动报酬」→"
                + "「自用工之日起三十日内办理社会保险登记，并告知劳动者本人；在工资支付周期届满时足额支付劳动报酬；支付加班工资」"
                + "\n选项「」→「支付加班工资」");
    assertThat(edited("单选", SINGLE, "- [ ] 六个月\n", "")).containsExactly("a-001 改写\n选项「六个月」→「」");
  }

  @Test
  void anotherOrderOfOptionsIsNoOtherKey() {
    RandomStream random = RandomStream.of("shuffles");
    List<String> options =
        List.of("- [x] 三十日", "- [ ] 十五日", "- [ ] 六十日", "- [x] 自用工之日起一个月内", "- [ ] 一年");
    TextBank before = TextBank.sample().item("a-001", "多选", body(options));
    for (int i = 0; i < 1000; i++) {
      List<String> shuffled = new ArrayList<>(options);
      random.shuffle(shuffled);
      TextBank after = TextBank.sample().item("a-001", "多选", body(shuffled));
      List<ItemChange> changes = between(before, after).items();
      assertThat(changes.stream().flatMap(change -> change.aspects().stream()))
          .as(shuffled.toString())
          .isSubsetOf(Aspect.WORDING);
      assertThat(changes.isEmpty()).isEqualTo(shuffled.equals(options));
    }
  }

  @Test
  void blanksPointsAndMarks() {
    String blank = "试用期不得超过[[二个月|两个月]]。\n\n## 解析\n\n第二档。\n";
    assertThat(edited("填空", blank, "|两个月", "|2个月"))
        .containsExactly("a-001 答案变动\n第 1 空的答案「二个月 或 两个月」→「二个月 或 2个月」");
    assertThat(edited("简答", SHORT, "不超过六个月（1分）", "不超过六个月（2分）"))
        .containsExactly("a-001 分值变动\n得分点的分值「三年以上和无固定期限的，不超过六个月（1分）」→「三年以上和无固定期限的，不超过六个月（2分）」");
    assertThat(edited("简答", SHORT, "不超过二个月", "不超过三个月"))
        .first()
        .asString()
        .startsWith("a-001 答案变动\n参考答案");
    assertThat(edited("简答", SHORT, "- 一年以上不满三年的，不超过二个月（2分）\n", ""))
        .containsExactly("a-001 答案变动\n参考答案「一年以上不满三年的，不超过二个月（2分）」→「」");
    assertThat(edited("简答", SHORT, "无固定期限的", "无固定期限合同的"))
        .containsExactly("a-001 改写\n参考答案「三年以上和无固定期限的，不超过六个月」→「三年以上和无固定期限合同的，不超过六个月」");
  }

  @Test
  void anotherPairOrAnotherOrderOfStepsIsAnotherKey() {
    String pairs = "把情形与上限配对。\n\n- 不满一年 → 一个月\n- 不满三年 → 二个月\n- 三年以上 → 六个月\n\n## 解析\n\n分三档。\n";
    assertThat(edited("匹配", pairs, "一年 → 一个月\n- 不满三年 → 二个月", "一年 → 二个月\n- 不满三年 → 一个月"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a-001 答案变动");
    String steps = "按先后排序。\n\n1. 申请\n2. 受理\n3. 开庭\n\n## 解析\n\n依次进行。\n";
    assertThat(edited("排序", steps, "1. 申请\n2. 受理", "1. 受理\n2. 申请"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a-001 答案变动");
  }

  @Test
  void judgementsAndCasesQuestionByQuestion() {
    assertThat(edited("案例", CASE, "- [x] 正确\n- [ ] 错误", "- [ ] 正确\n- [x] 错误"))
        .containsExactly("a-001 答案变动\n问题 2 答案「正确」→「错误」");
    assertThat(edited("案例", CASE, "小王", "小李"))
        .containsExactly(
            "a-001 改写\n材料「小王与公司订立两年期的劳动合同，约定试用期三个月，期满转正。」→「小李与公司订立两年期的劳动合同，约定试用期三个月，期满转正。」");
    String second = CASE.substring(CASE.indexOf("## 问题（判断）"));
    assertThat(edited("案例", CASE, second, ""))
        .containsExactly("a-001 答案变动\n问题 2 （删去）「超过的部分不发生效力。\n[x] 正确\n[ ] 错误\n解析：违法约定的试用期无效。」→「」");
  }

  @Test
  void formulasOfRightAnswersAreKeysAndWhatIsDrawnIsNot() {
    String vars =
        """
        ---
        type: 单选
        difficulty: 易
        basis: [劳动合同法 第十九条第一款]
        reviewed: 2021-03-20
        vars:
          wage: 4000..9000 step 500
          low: = wage * 80 / 100
          half: = wage / 2
          twice: = wage * 2
        ---
        约定工资是{{wage}}元，试用期工资不得低于（　　）元。

        - [x] {{low}}
        - [ ] {{half}}
        - [ ] {{twice}}

        ## 解析

        不低于约定工资的百分之八十。
        """;
    TextBank before = TextBank.sample().with(PATH, vars);
    assertThat(shown(between(before, before.edit(PATH, "* 80 /", "* 90 /"))))
        .containsExactly("a-001 答案变动\n变量 low「= wage * 80 / 100」→「= wage * 90 / 100」");
    assertThat(shown(between(before, before.edit(PATH, "4000..", "5000.."))))
        .containsExactly("a-001 属性变动\n变量 wage「4000..9000 step 500」→「5000..9000 step 500」");
    assertThat(shown(between(before, before.edit(PATH, "* 2", "* 3"))))
        .first()
        .asString()
        .startsWith("a-001 属性变动\n变量 twice");
  }
}
