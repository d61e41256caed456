package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A line that was meant as an option is one, or is told at its place. */
class OptionLinesTest {

  @TestFactory
  Stream<DynamicTest> lineThatOnlyLooksLikeAnOptionIsToldWhereItStands() {
    return Stream.of(
            "-[x] 丙",
            "- [x]丙",
            "*[ ] 丙",
            "*[x] 丙",
            "+[ ] 丙",
            "－ [x] 丙",
            "－[x] 丙",
            "• [ ] 丙",
            "- 【x】 丙",
            "- ［x］ 丙",
            "【 】丙",
            "- [X ] 丙",
            "- [ x ] 丙",
            "- [√] 丙",
            "- [] 丙",
            "[x] 丙",
            "[ ] 丙",
            "1. [x] 丙",
            "3、[x] 丙",
            "C. [ ] 丙",
            "C. 丙",
            "C、丙",
            "（C）丙",
            "－丙",
            "-丙",
            "☑ 丙",
            "□ 丙",
            "  - [x] 丙",
            "    - [x] 丙",
            "  [x] 丙",
            "  > - [x] 丙",
            "　- [x] 丙",
            "* 丙",
            "- 丙")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    "«" + line + "»",
                    () ->
                        assertThat(codes("单选", "- [x] 甲\n- [ ] 乙\n" + line + "\n- [ ] 丁\n"))
                            .anyMatch(code -> code.matches("9:\\d+ item-option-mark"))));
  }

  @Test
  void marksAMissingKeyOfAMultipleChoiceAtItsLineAlone() {
    assertThat(
            Bank.faults(
                Bank.HEADER.formatted("多选")
                    + "题干（　　）。\n\n- [ ] 甲\n- [x] 乙\n-[x] 丙\n- [x] 丁\n"
                    + Bank.RATIONALE))
        .containsExactly(
            "9:1 item-option-mark 选项行写成了「-[x] 丙」。 → 从行首写 - [x] 或 - [ ]，方括号里只有 x 或一个空格。");
  }

  @Test
  void asksOfALineThatJoinsTheOptionBeforeIt() {
    assertThat(codes("单选", "- [x] 甲\n- [ ] 乙\n丙\n- [ ] 丁\n")).containsExactly("9:1 option-line");
    assertThat(codes("单选", "- [x] 甲\n- [ ] 乙\n  > 说明\n 接着\n- [ ] 丁\n"))
        .containsExactly("10:2 option-line");
    assertThat(codes("单选", "- [x] 甲\n- [ ] 乙，\n  下半句\n- [ ] 丁\n")).isEmpty();
  }

  @Test
  void tellsOptionsThatAreLetteredWithoutMarks() {
    assertThat(codes("单选", "A. 甲\nB. 乙\nC. 丙\n"))
        .containsExactly("7:1 item-option-mark", "8:1 item-option-mark", "9:1 item-option-mark");
    assertThat(codes("单选", "- A. 甲\n- B. 乙\n"))
        .containsExactly("7:1 item-option-mark", "8:1 item-option-mark");
    assertThat(codes("单选", "A. 甲\n- [x] 乙\n- [ ] 丙\n- [ ] 丁\n"))
        .containsExactly("7:1 item-option-mark");
    assertThat(codes("单选", "* 甲\n- [x] 乙\n- [ ] 丙\n- [ ] 丁\n"))
        .containsExactly("7:1 item-option-mark");
  }

  @Test
  void findsOptionLinesInTheMaterialOfACase() {
    assertThat(
            Bank.codes(
                Bank.HEADER.formatted("案例")
                    + "材料。\n\n-[x] 甲\n\n## 问题（单选）\n\n题（　　）。\n\n- [x] 甲\n- [ ] 乙\n- [ ] 丙\n\n"
                    + "### 解析\n\n规则。\n"))
        .containsExactly("7:1 item-option-mark");
  }

  @Test
  void leavesTextThatIsNoOption() {
    assertThat(
            codes(
                "单选",
                """
                国发[2018]39号，`[x]`。

                [甲](../../../../guide/a.md)

                ```
                - [x] 代码
                ```

                1. 条件一
                2. 条件二

                - [x] 甲
                - [ ] A、B两家公司
                - [ ] -5℃
                """))
        .isEmpty();
  }

  private static List<String> codes(String type, String options) {
    return Bank.codes(Bank.HEADER.formatted(type) + "题干（　　）。\n\n" + options + Bank.RATIONALE);
  }
}
