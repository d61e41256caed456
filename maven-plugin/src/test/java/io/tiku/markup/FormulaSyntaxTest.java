package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas are said at their place, money is text. */
class FormulaSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$x$",
        "$x^2$",
        "$x_1 * y_2 * z$",
        "$\\frac{1}{2}$",
        "$a+b=c$",
        "$E = mc^2$",
        "$\\text{工资} \\times 2$",
        "$\\sqrt{2}$。",
        "$n=5$",
        "$$\\sum_{i=1}^n i$$",
        "$$x$$",
        "\\(\\frac{1}{2}\\)",
        "\\[x^2\\]",
      })
  void aFormulaIsReportedWhereItStands(String written) {
    assertThat(Bank.codes(item("甲" + written))).contains("5:2 markup-unsupported");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$100",
        "$100和$200",
        "$100 和 $200 之间",
        "$5~$10",
        "$5-$10",
        "每月5$，每年60$",
        "US$、HK$和A$",
        "US$100（约¥700），HK$200",
        "$USD or US$",
        "$HOME/bin:$PATH",
        "$a/$b",
        "一$二$三",
        "$",
        "$$",
        "$$$",
        "甲$ x $乙",
        "(1) [2]",
      })
  void otherDollarsAreText(String written) {
    assertThat(stem("甲" + written)).isEqualTo("甲" + written);
  }

  @Test
  void aBackslashTakesTheMeaningAwayAndCodeHasNone() {
    assertThat(stem("甲\\$x\\$")).isEqualTo("甲$x$");
    assertThat(stem("甲`$x$`")).isEqualTo("甲$x$");
    assertThat(stem("甲\\(一\\)\\[二\\]")).isEqualTo("甲(一)[二]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$x$", "$\\frac{1}{2}$", "$$x^2$$", "\\(x_1\\)", "甲|$x$"})
  void aFormulaInABlankIsReportedToo(String answer) {
    String item = Bank.HEADER.formatted("填空") + "等于[[" + answer + "]]元。\n" + Bank.RATIONALE;
    assertThat(Bank.codes(item)).containsExactly("5:3 markup-unsupported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\frac{1}{2}", "3 \\times 4", "x^{2}", "CO_{2}", "甲[^1]乙"})
  void whatIsLeftOfAFormulaOrANoteWithoutDollarsIsAskedAbout(String written) {
    assertThat(Bank.codes(item("甲" + written))).singleElement().asString().endsWith("markup-left");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\temp\\text", "2^10", "x_1", "a\\b", "[^]"})
  void otherBackslashesAndScriptsAreText(String written) {
    assertThat(Bank.codes(item("甲" + written))).isEmpty();
  }

  @Test
  void theReportSaysWhatToWrite() {
    assertThat(Bank.faults(item("甲$x^2$")))
        .contains(
            "5:2 markup-unsupported 这里不能用公式「$x^2$」。 → 简单的写成 x^2^、H~2~O、a÷b；复杂的画成图片，替代文字写明怎样读；"
                + "只是要写 $ 的，在前面加反斜杠：\\$。");
  }

  @Test
  @Timeout(5)
  void manyDollarsKeepNobodyWaiting() {
    stem("$a ".repeat(3000));
    stem("${".repeat(3000));
    stem("\\(".repeat(3000));
    stem("$" + "a".repeat(40_000) + "$");
  }

  private static String stem(String written) {
    return Bank.item(item(written)).questions().get(0).stem().plainText();
  }

  private static String item(String written) {
    return Bank.HEADER.formatted("简答") + written + "\n\n## 参考答案\n\n- 甲（2分）\n" + Bank.RATIONALE;
  }
}
