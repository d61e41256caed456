package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every mistake in an item is told at its place, in the writer's words, once. */
class ItemProblemsTest {

  private static final String THREE = "- [x] 甲\n- [ ] 乙\n- [ ] 丙\n";

  @Test
  void twoKeysInASingleChoiceItem() {
    assertThat(faults("单选", "题干（　　）。\n\n- [x] 甲\n- [ ] 乙\n- [x] 丙\n" + Bank.RATIONALE))
        .containsExactly(
            "7:3 item-key-count 单选题有 2 个正确选项，在第 7、9 行，只能有 1 个。 → 改正其中一个，或写明 type: 多选。");
  }

  @Test
  void noKeyOrTooFewKeys() {
    assertThat(faults("单选", "题干（　　）。\n\n- [ ] 甲\n- [ ] 乙\n- [ ] 丙\n" + Bank.RATIONALE))
        .containsExactly("7:3 item-key-count 单选题有 0 个正确选项，要有 1 个。 → 在正确的选项前写 [x]。");
    assertThat(faults("多选", "题干（　　）。\n\n" + THREE + Bank.RATIONALE))
        .containsExactly(
            "7:3 item-key-count 多选题有 1 个正确选项，至少要有 2 个。 → 给其他正确的选项打上 [x]，或写明 type: 单选。");
  }

  @Test
  void missingParts() {
    assertThat(codes("单选", THREE + Bank.RATIONALE)).containsExactly("5:1 item-stem-missing");
    assertThat(codes("单选", "题干（　　）。\n" + Bank.RATIONALE))
        .containsExactly("5:1 item-options-missing");
    assertThat(codes("单选", "题干（　　）。\n\n" + THREE)).containsExactly("5:1 rationale-missing");
    assertThat(codes("单选", "题干（　　）。\n\n" + THREE + "\n## 解析\n"))
        .containsExactly("11:1 rationale-missing");
    assertThat(codes("简答", "题干。\n" + Bank.RATIONALE)).containsExactly("5:1 answer-missing");
    assertThat(codes("简答", "题干。\n\n## 参考答案\n" + Bank.RATIONALE))
        .containsExactly("7:1 answer-missing");
    assertThat(codes("单选", "")).contains("5:1 item-stem-missing");
  }

  @Test
  void optionsWrittenInAnotherWay() {
    assertThat(faults("单选", "题干（　　）。\n\n- [√] 甲\n- [ ] 乙\n- [] 丙\n- 丁\n" + Bank.RATIONALE))
        .containsExactly(
            "7:1 item-option-mark 选项行写成了「- [√] 甲」。 → 从行首写 - [x] 或 - [ ]，方括号里只有 x 或一个空格。",
            "9:1 item-option-mark 选项行写成了「- [] 丙」。 → 从行首写 - [x] 或 - [ ]，方括号里只有 x 或一个空格。",
            "10:1 item-option-mark 选项行写成了「- 丁」。 → 从行首写 - [x] 或 - [ ]，方括号里只有 x 或一个空格。");
    assertThat(codes("单选", "题干（　　）。\n\n1. [x] 甲\n2. [ ] 乙\n3. [ ] 丙\n" + Bank.RATIONALE))
        .containsExactly("7:1 item-option-mark", "8:1 item-option-mark", "9:1 item-option-mark");
    assertThat(codes("单选", "题干（　　）。\n\n- [x] 甲\n- [ ]\n- [ ] 丙\n" + Bank.RATIONALE))
        .containsExactly("8:1 item-option-empty");
    assertThat(codes("单选", "题干（　　）。\n\n- [x] 甲\n- [ ] 乙\n" + Bank.RATIONALE))
        .containsExactly("7:3 item-options-few");
  }

  @Test
  void textAfterTheOptions() {
    assertThat(codes("单选", "题干（　　）。\n\n" + THREE + "\n说明。\n" + Bank.RATIONALE))
        .containsExactly("11:1 markup-unsupported");
  }

  @Test
  void judgementOptionsInOtherWords() {
    assertThat(faults("判断", "题干。（　　）\n\n- [x] 对\n- [ ] 错\n" + Bank.RATIONALE))
        .containsExactly(
            "7:3 judgement-options 判断题的选项应当是「正确」和「错误」，现在是「对、错」。 → 写成 - [x] 正确 和 - [ ] 错误。");
  }

  @Test
  void aTypeThatContradictsTheText() {
    assertThat(faults("单选", "题干[[答案]]。\n" + Bank.RATIONALE))
        .containsExactly("5:3 item-type-mismatch 写的是单选题，内容却有空格 [[ ]]。 → 删掉它，或写明 type: 填空。");
    assertThat(codes("填空", "题干。\n" + Bank.RATIONALE)).containsExactly("5:1 item-type-mismatch");
    assertThat(codes("填空", "题干[[甲]]。\n\n" + THREE + Bank.RATIONALE))
        .containsExactly("7:1 item-type-mismatch");
    assertThat(codes("单选", "题干。\n\n## 参考答案\n\n- 甲（1分）\n" + Bank.RATIONALE))
        .containsExactly("7:1 item-type-mismatch");
    assertThat(codes("单选", "题干。\n\n- [x] 正确\n- [ ] 错误\n" + Bank.RATIONALE))
        .containsExactly("7:3 item-type-mismatch");
    assertThat(codes("单选", "材料。\n\n## 问题（单选）\n\n题干。\n\n" + THREE))
        .containsExactly("7:1 item-type-mismatch");
    assertThat(codes("案例", "材料。\n\n" + THREE)).containsExactly("7:1 item-type-mismatch");
    assertThat(codes("案例", "材料。\n")).containsExactly("5:1 item-type-mismatch");
  }

  @Test
  void anEmptyBlankAndABlankInTheWrongPlace() {
    assertThat(codes("填空", "题干[[甲|]]。\n" + Bank.RATIONALE)).containsExactly("5:3 blank-empty");
    assertThat(codes("填空", "题干[[]]。\n" + Bank.RATIONALE)).containsExactly("5:3 blank-empty");
    assertThat(codes("填空", "题干[[甲]]。\n\n## 解析\n\n是[[甲]]。\n"))
        .containsExactly("9:2 markup-unsupported");
  }

  @Test
  void marksThatAreMissingOrDoNotAddUp() {
    assertThat(faults("简答", "题干。（5分）\n\n## 参考答案\n\n- 甲（2分）\n- 乙（2.5分）\n" + Bank.RATIONALE))
        .containsExactly("5:1 marks-sum 标明 5 分，各点合计却是 4.5 分。 → 改正总分或某一点的分值。");
    assertThat(codes("简答", "题干。（5分）\n\n## 参考答案\n\n- 甲（2分）\n- 乙\n" + Bank.RATIONALE))
        .containsExactly("10:3 marks-missing");
    assertThat(
            codes(
                "案例",
                """
                材料。（9分）

                ## 问题（简答，4分）

                甲？

                ### 参考答案

                - 甲（4分）

                ### 解析

                略。

                ## 问题（简答）

                乙？

                ### 参考答案

                - 乙（4分）

                ### 解析

                略。
                """))
        .containsExactly("5:1 marks-sum");
    assertThat(codes("案例", "材料。\n\n## 问题（简答，4分）\n\n甲？\n\n### 参考答案\n\n- 甲（2分）\n\n### 解析\n\n略。\n"))
        .containsExactly("7:1 marks-sum");
  }

  @Test
  void headingsThatAreUnknownOrRepeated() {
    assertThat(faults("单选", "题干（　　）。\n\n" + THREE + "\n## 解释\n\n规则。\n" + Bank.RATIONALE))
        .containsExactly("11:1 section-unknown 不认识的小标题「解释」。 → 写成「## 解析」。");
    assertThat(codes("单选", "题干（　　）。\n\n" + THREE + "\n### 解析\n\n规则。\n"))
        .containsExactly("5:1 rationale-missing", "11:1 section-unknown");
    assertThat(codes("单选", "题干（　　）。\n\n" + THREE + Bank.RATIONALE + Bank.RATIONALE))
        .containsExactly("15:1 section-duplicate");
    assertThat(faults("案例", "材料。\n\n## 问题一\n\n题干。\n\n" + THREE + "\n### 解析\n\n规则。\n"))
        .contains(
            "7:1 section-unknown 不认识的小标题「问题一」。 → 写成「## 问题（单选）」，括号里是这一问的题型，后面可以写分值："
                + "「## 问题（简答，6分）」。");
  }

  @Test
  void htmlIsRefusedWithARemedyForItsTag() {
    assertThat(faults("单选", "第一行<br>第二行（　　）。\n\n" + THREE + Bank.RATIONALE))
        .containsExactly("5:4 markup-html 正文里不能写 HTML：「<br>」。 → 空一行另起一段；表格里只写短句。");
    assertThat(
            faults(
                "单选",
                "<script>alert(1)</script>（　　）。\n\n- [x] 甲<!-- 注 -->\n- [ ] <img src=x onerror=alert(1)>\n"
                    + "- [ ] 3 < 5 > 2\n"
                    + Bank.RATIONALE))
        .extracting(fault -> fault.substring(0, fault.indexOf('。')))
        .containsExactly(
            "5:1 markup-html 正文里不能写 HTML：「<script>」",
            "5:17 markup-html 正文里不能写 HTML：「</script>」",
            "7:8 markup-html 正文里不能写 HTML：「<!-- 注 -->」",
            "8:7 markup-html 正文里不能写 HTML：「<img src=x onerror=alert(1)>」");
  }

  @Test
  void markupThatPapersCannotShow() {
    assertThat(codes("单选", "甲\n\n***\n\n题干（　　）。\n\n" + THREE + Bank.RATIONALE))
        .containsExactly("7:1 markup-unsupported");
    assertThat(codes("单选", "看![图](flow.png)答（　　）。\n\n" + THREE + Bank.RATIONALE))
        .containsExactly("5:2 markup-unsupported");
    assertThat(codes("单选", "> ## 小标题\n\n题干（　　）。\n\n" + THREE + Bank.RATIONALE))
        .containsExactly("5:3 markup-unsupported");
  }

  @Test
  void imagesThatAreMissingForeignOrMute() {
    assertThat(codes("单选", "![图](no.png)\n\n题干（　　）。\n\n" + THREE + Bank.RATIONALE))
        .containsExactly("5:1 image-broken");
    assertThat(codes("单选", "![图](https://x.org/a.png)\n\n题干（　　）。\n\n" + THREE + Bank.RATIONALE))
        .containsExactly("5:1 image-type");
    assertThat(codes("单选", "![图](a.gif)\n\n题干（　　）。\n\n" + THREE + Bank.RATIONALE))
        .containsExactly("5:1 image-type");
    assertThat(codes("单选", "![](flow.png)\n\n题干（　　）。\n\n" + THREE + Bank.RATIONALE))
        .containsExactly("5:1 image-alt");
  }

  @Test
  void keysThatAreUnknownMissingOrWrong() {
    assertThat(
            Bank.faults(
                """
                ---
                type: 单选题
                dificulty: 易
                依据: [甲]
                reviewed: 2021-02-30
                tags: 试用期
                shuffle: 否
                accept: [key-longest]
                ---
                题干。
                """))
        .containsExactly(
            "1:1 key-missing 缺少必填的键「difficulty」。 → 补上：difficulty: 中。",
            "2:7 value-unknown 「type」的值「单选题」不认识。 → 是不是「单选」？改成其中之一：单选、多选、不定项、判断、填空、匹配、排序、简答、案例。",
            "3:1 key-unknown 不认识的键「dificulty」。 → 是不是「difficulty」？",
            "4:1 key-unknown 不认识的键「依据」。 → 是不是「basis」？",
            "5:11 value-date 「reviewed」的值「2021-02-30」不是日期。 → 写成 2021-03-31 这样的日期，并且是真实存在的一天。",
            "6:7 value-type 「tags」的值应当是文字的列表。 → 照这个样子写：tags: [试用期]。",
            "7:10 value-type 「shuffle」的值应当是true 或 false。 → 照这个样子写：shuffle: false。",
            "8:10 accept-reason accept 里的「key-longest」没有写理由。 → 写成 - key-longest: 为什么可以这样。");
  }

  private static List<String> faults(String type, String body) {
    return Bank.faults(Bank.HEADER.formatted(type) + body);
  }

  private static List<String> codes(String type, String body) {
    return Bank.codes(Bank.HEADER.formatted(type) + body);
  }
}
