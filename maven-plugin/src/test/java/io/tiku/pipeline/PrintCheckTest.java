package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.Problem;
import io.tiku.problem.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What papers cannot print is said where it is written. */
class PrintCheckTest {

  private static final String ITEM =
      SampleBank.FRONT
          + """
      %s期限不满一年的合同，试用期最长是（　　）。

      - [x] 一个月
      - [ ] 二个月

      ## 解析

      期限不满一年的，不超过一个月。
      """;

  @Test
  void aCharacterThatNoFontHasIsAWarningAtItsPlace(@TempDir Path root) {
    assertThat(places(root, "甲𠮷乙☕丙𠮷"))
        .containsExactly("8:2 字符「𠮷」（U+20BB7）", "8:5 字符「☕」（U+2615）");
  }

  @Test
  void soIsOneByItsNumber(@TempDir Path root) {
    assertThat(places(root, "甲&#x20BB7;乙&#9749;"))
        .containsExactly("8:2 字符「𠮷」（U+20BB7）", "8:12 字符「☕」（U+2615）");
  }

  @Test
  void titlesAreLookedThroughAsWell(@TempDir Path root) {
    SampleBank bank = SampleBank.in(root);
    bank.write(
        "syllabus/labor-relations/contract/index.md", "---\ntitle: \"合同\\u2615\"\n---\n正文里可以☕。\n");
    assertThat(printed(bank)).containsExactly("2:11 字符「☕」（U+2615）");
  }

  /** Laws: a tab is spaces, scripts are drawn, and what is warned of is all that stops a paper. */
  @Test
  void whatIsUsualIsNotWarnedOf(@TempDir Path root) {
    assertThat(places(root, "H₂O x² 10⁻⁶ SO₄²⁻ A⇌B 12℃ 5‰ Ω ≤ ≥ → 「」〔2015〕①Ⅱ《》…—·甲\t乙 ")).isEmpty();
  }

  private static List<String> places(Path root, String words) {
    SampleBank bank = SampleBank.in(root);
    bank.write(SampleBank.ITEM, ITEM.formatted(words));
    return printed(bank);
  }

  private static List<String> printed(SampleBank bank) {
    return new CheckBuild(bank.settings(), Progress.SILENT)
        .problems(Optional.empty()).stream()
            .filter(problem -> problem.code() == ProblemCode.TEXT_UNPRINTABLE)
            .map(PrintCheckTest::words)
            .toList();
  }

  private static String words(Problem problem) {
    return problem.at().line()
        + ":"
        + problem.at().column()
        + " "
        + problem.message().replace("试卷的字体里没有，印不出来。", "").strip();
  }
}
