package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A blank that is none would be printed with its answer, so it is told. */
class StrayBlanksTest {

  @TestFactory
  Stream<DynamicTest> blankWithWrongBracketsIsAnError() {
    return Stream.of(
            "【【书面】】",
            "［［书面］］",
            "［［ 书面 ］］",
            "[[书面】】",
            "[[书面]",
            "[书面]]",
            "[ [书面] ]",
            "[[书面",
            "书面]]",
            "【[书面]】",
            "〖〖书面〗〗",
            "[[书\n面]]",
            "[[书[面]]]",
            "[[书面｜纸质]]",
            "[[书面│纸质]]",
            "[[书面丨纸质]]")
        .map(
            blank ->
                DynamicTest.dynamicTest(
                    "«" + blank.replace("\n", "\\n") + "»",
                    () ->
                        assertThat(codes("采用" + blank + "形式，期限[[三十日|30日]]。"))
                            .anyMatch(code -> code.matches("5:\\d+ blank-syntax"))));
  }

  @TestFactory
  Stream<DynamicTest> whatMayBeABlankIsAskedOf() {
    return Stream.of(
            "[书面]",
            "［书面］",
            "【书面】",
            "〖书面〗",
            "「「书面」」",
            "（（书面））",
            "<<书面>>",
            "｛书面｝",
            "`[[书面]]`",
            "（　　）",
            "（____）",
            "(   )",
            "____")
        .map(
            gap ->
                DynamicTest.dynamicTest(
                    "«" + gap + "»",
                    () ->
                        assertThat(codes("采用" + gap + "形式，期限[[三十日|30日]]。"))
                            .containsExactly("5:3 blank-doubtful")));
  }

  @Test
  void leavesBracketsThatAreText() {
    assertThat(codes("【材料】国发[2018]39号、\\[书面\\]，见[甲](../../../../guide/a.md)，期限[[三十日]]。")).isEmpty();
  }

  @Test
  void bracketsAndMarksThatWouldBePrintedBesideOrInABlank() {
    assertThat(codes("采用[[[书面]]]形式。")).containsExactly("5:3 markup-left", "5:10 markup-left");
    assertThat(codes("采用[[书面]]]形式。")).containsExactly("5:9 markup-left");
    for (String answer : List.of("**书面**", "`书面`", "书&#8203;面", "书\\*面")) {
      assertThat(codes("采用[[" + answer + "]]形式。")).as(answer).containsExactly("5:3 markup-left");
    }
    assertThat(codes("采用**[[书面]]**形式，〔[[2018]]〕39号，为[[3*4]]，见\\[[[甲]]\\]。")).isEmpty();
  }

  @Test
  void findsThemInTablesToo() {
    assertThat(codes("| 甲 | 乙 |\n|---|---|\n| [[丙] | 【【丁】】 |\n| [[戊\\|己]] | 庚 |\n"))
        .containsExactly("7:3 blank-syntax", "7:10 blank-syntax");
  }

  private static List<String> codes(String stem) {
    return Bank.codes(Bank.HEADER.formatted("填空") + stem + "\n" + Bank.RATIONALE);
  }
}
