package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SynonymReaderTest {

  private final Problems problems = new Problems();

  private Map<String, List<String>> read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceFile file = new SourceFile("content/rules/synonyms.yaml", "rules/synonyms.yaml", bytes);
    return SynonymReader.read(SourceTree.of("content", List.of(file)), problems);
  }

  @Test
  void everyWordOnTheLeftMeansAllOnTheRight() {
    assertThat(read("format: 1\nsynonyms:\n  - 年假、年休 = 年休假、假期\n  - 年假 = 休假\n"))
        .containsExactly(
            entry("年假", List.of("年休假", "假期", "休假")), entry("年休", List.of("年休假", "假期")));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aLineWithoutTwoSidesIsAProblemAtItsPlace() {
    read("format: 1\nsynonyms:\n  - 年假 = 年休假\n  - 年休\n  - a = b = c\n");
    assertThat(problems.sorted())
        .extracting(Problem::at)
        .extracting(at -> at.line() + ":" + at.column())
        .containsExactly("4:5", "5:5");
  }

  @Test
  void anIdOnTheRightMustBeAPoint() {
    byte[] empty = new byte[0];
    SourceFile point = new SourceFile("", "syllabus/labor/leave/annual-leave/index.md", empty);
    byte[] text =
        "format: 1\nsynonyms:\n  - 年假几天 = annual-leave\n  - 年休 = annual-leaf\n"
            .getBytes(StandardCharsets.UTF_8);
    SourceFile file = new SourceFile("content/rules/synonyms.yaml", "rules/synonyms.yaml", text);
    SynonymReader.read(SourceTree.of("content", List.of(point, file)), problems);
    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.sorted().get(0).at().line()).isEqualTo(4);
    assertThat(problems.sorted().get(0).toString())
        .contains("annual-leaf")
        .contains("annual-leave");
  }

  @Test
  void noFileIsNoSynonyms() {
    assertThat(SynonymReader.read(SourceTree.of("content", List.of()), problems)).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void theFilesOfTheFolderAreReadAsOne() {
    SourceTree tree =
        SourceTree.of(
            "content",
            List.of(
                yaml("rules/synonyms/wages.yaml", "加班 = 加班费、工资"),
                yaml("rules/synonyms.yaml", "失业金 = 失业保险金"),
                yaml("rules/synonyms/common.yaml", "加班 = 延长工作时间"),
                yaml("rules/papers.yaml", "别的 = 别的")));

    Map<String, List<String>> read = SynonymReader.read(tree, problems);

    assertThat(read.keySet()).containsExactly("失业金", "加班");
    assertThat(read).containsEntry("加班", List.of("延长工作时间", "加班费", "工资"));
    assertThat(problems.sorted()).isEmpty();
    assertThat(SynonymReader.reads("rules/synonyms/a/b.yaml")).isFalse();
    assertThat(SynonymReader.reads("rules/synonyms/a.md")).isFalse();
  }

  private static SourceFile yaml(String path, String line) {
    String text = "format: 1\nsynonyms:\n  - " + line + "\n";
    return new SourceFile("content/" + path, path, text.getBytes(StandardCharsets.UTF_8));
  }
}
