package io.tiku.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemReportTest {

  private static final SourcePosition OPTION =
      new SourcePosition("content/syllabus/a-001.md", 14, 7);

  @Test
  void showsPlaceLineCaretMessageRemedyAndRelatedPlaces() {
    Problem problem =
        ProblemCode.OPTIONS_DUPLICATE.problem(
            OPTION, List.of(new SourcePosition("content/syllabus/a-001.md", 12, 7)), "一个月");

    assertThat(text("- [ ] 一个月", problem))
        .isEqualTo(
            """
            content/syllabus/a-001.md:14:7  ERROR  options-duplicate
                14 | - [ ] 一个月
                   |       ^
                选项「一个月」出现了两次。
                → 改掉其中一个。
                另见 content/syllabus/a-001.md:12:7

            检查了 1,024 道试题：1 处错误。
            """);
  }

  @Test
  void putsTheCaretUnderWideCharactersWithWideSpaces() {
    assertThat(caret("下列a不属于", 4)).isEqualTo("    14 | 下列a不属于\n       | 　　 ^");
    assertThat(caret("\t甲", 2)).isEqualTo("    14 |  甲\n       |  ^");
    assertThat(caret("😀甲", 3)).isEqualTo("    14 | 😀甲\n       | 　^");
    assertThat(caret("e\u0301甲", 3)).isEqualTo("    14 | e\u0301甲\n       |  ^");
  }

  @Test
  void putsTheCaretOfAPlacePastTheLineAtItsEnd() {
    assertThat(caret("甲", 99)).isEqualTo("    14 | 甲\n       | 　^");
  }

  @Test
  void cutsALongLineAroundTheCaret() {
    String line = "一".repeat(5_000_000) + "！" + "二".repeat(5_000_000);

    assertThat(caret(line, 5_000_001))
        .isEqualTo(
            "    14 | …"
                + "一".repeat(25)
                + "！"
                + "二".repeat(24)
                + "…\n       |  "
                + "　".repeat(25)
                + "^");
  }

  @Test
  void keepsControlCharactersOfFilesFromTheTerminal() {
    Problem problem = ProblemCode.KEY_DUPLICATE.problem(OPTION, List.of(), "\u001b[2J\u202e");

    assertThat(text("a\u001b[31m", problem))
        .isEqualTo(
            """
            content/syllabus/a-001.md:14:7  ERROR  key-duplicate
                14 | a\uFFFD[31m
                   |       ^
                键「\uFFFD[2J\uFFFD」写了两次。
                → 只保留一个。

            检查了 1,024 道试题：1 处错误。
            """);
  }

  @Test
  void showsOnlyPathAndCodeOfAConfidentialProblem() {
    Problem problem =
        ProblemCode.OPTIONS_DUPLICATE.problem(OPTION, List.of(OPTION), "一个月").asConfidential();

    assertThat(text("- [x] 一个月", problem))
        .isEqualTo(
            """
            content/syllabus/a-001.md  ERROR  options-duplicate

            检查了 1,024 道试题：1 处错误。
            """);
  }

  @Test
  void countsWhatExceedsTheCapOfACode() {
    Problem problem =
        ProblemCode.FILE_EMPTY.problem(SourcePosition.startOf("content/a.md"), List.of());

    assertThat(
            new ProblemReport(SourceLines.NONE, false, 1).entries(Collections.nCopies(3, problem)))
        .containsExactly(
            new ProblemReport.Entry(
                Severity.ERROR,
                """
                content/a.md:1:1  ERROR  file-empty
                    文件是空的。
                    → 写上内容，或删掉它（tiku:new 可以生成模板）。"""),
            new ProblemReport.Entry(Severity.ERROR, "file-empty 另有 2 处。"));
  }

  @Test
  void notesOfACodeAreOneLineUnlessAskedFor() {
    SourcePosition first = new SourcePosition("content/statutes/a.md", 10, 11);
    List<Problem> notes =
        List.of(
            ProblemCode.STATUTE_UNVERIFIED.problem(first, List.of()),
            ProblemCode.STATUTE_UNVERIFIED.problem(
                new SourcePosition("content/statutes/b.md", 9, 11), List.of()));
    ProblemReport report = new ProblemReport(SourceLines.NONE);

    assertThat(report.entries(notes))
        .containsExactly(
            new ProblemReport.Entry(
                Severity.NOTE,
                "content/statutes/a.md:10:11 等 2 处  NOTE  statute-unverified：登记的数据没有与原文核对过。"));
    assertThat(report.notes(notes))
        .extracting(ProblemReport.Entry::text)
        .first()
        .isEqualTo(
            """
            content/statutes/a.md:10:11  NOTE  statute-unverified
                登记的数据没有与原文核对过。
                → 找到原文核对后删掉 verified: false。""");
    assertThat(report.notes(notes)).hasSize(2);
  }

  @Test
  void coloursOnlyWhenAsked() {
    Problem problem = ProblemCode.FILE_EMPTY.problem(SourcePosition.startOf("a.md"), List.of());

    assertThat(new ProblemReport(SourceLines.NONE, true, 1).lines(problem).get(0))
        .isEqualTo("\u001b[1ma.md:1:1\u001b[0m  \u001b[1;31mERROR\u001b[0m  file-empty");
  }

  @Test
  void sumsUpBySeverity() {
    SourcePosition at = SourcePosition.startOf("a.md");
    Problem error = ProblemCode.FILE_EMPTY.problem(at, List.of());
    Problem warning = ProblemCode.BASIS_MISSING.problem(at, List.of());
    Problem note = ProblemCode.ACCEPT_UNUSED.problem(at, List.of(), "x");

    assertThat(ProblemReport.summary(List.of(error, warning, note, error), 1_234_567))
        .isEqualTo("检查了 1,234,567 道试题：2 处错误，1 处警告，1 条提示。");
    assertThat(ProblemReport.summary(List.of(), 1)).isEqualTo("检查了 1 道试题：没有发现问题。");
  }

  private static String text(String line, Problem problem) {
    ProblemReport report = new ProblemReport(at -> Optional.of(line));
    return report.entries(List.of(problem)).get(0).text()
        + "\n\n"
        + ProblemReport.summary(List.of(problem), 1024)
        + "\n";
  }

  private static String caret(String line, int column) {
    Problem problem =
        ProblemCode.FILE_EMPTY.problem(new SourcePosition("a.md", 14, column), List.of());
    List<String> lines = new ProblemReport(at -> Optional.of(line)).lines(problem);
    return lines.get(1) + "\n" + lines.get(2);
  }
}
