package io.tiku.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.Problems;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeConflictTest {

  private static final String ITEM = "syllabus/a/b/c/c-001.md";
  private static final String GUIDE = "guide/a.md";
  private static final String HEAD = "---\ntitle: 甲\n---\n";

  @Test
  void namesAllItsLinesAndLeavesTheFile() {
    String text = HEAD + "<<<<<<< HEAD\n一个月\n||||||| 3f2a9c1\n三十日\n=======\n三十天\n>>>>>>> wording\n";

    assertThat(found(ITEM, text)).isEqualTo("4:1 文件里留着合并冲突的标记「<<<<<<<」（第 4、6、8、10 行）。 unread");
    assertThat(found(ITEM, text.replace("\n", "\r\n"))).startsWith("4:1 文件里留着合并冲突的标记");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<<<<<< HEAD\ntype: 单选\n=======\ntype: 多选\n>>>>>>> b\n---\n题干\n",
        "type: 单选\n---\n- [x] 甲\n  <<<<<<< HEAD\n- [ ] 乙\n  =======\n- [ ] 丙\n  >>>>>>> b\n",
        "type: 单选\n---\n- [x] 甲\n- <<<<<<< HEAD\n- [ ] 乙\n- =======\n- [ ] 丙\n- >>>>>>> b\n",
        "type: 单选\n---\n题干\n>>>>>>> b\n",
        "type: 单选\n---\n题干\n<<<<<<<\n",
        "type: 单选\n---\n题干甲\n=======\n题干乙\n",
        "type: 单选\n---\n题干\n||||||| 3f2a9c1\n",
        "type: 单选\n=======\n---\n题干\n",
        "type: 单选\n|||||||\n---\n题干\n",
        "<<<<<<<<< HEAD\n=========\n>>>>>>>>> b\n---\n",
      })
  void findsItInEachPlaceOfAQuestionAndOneLineOfIt(String text) {
    assertThat(found(ITEM, "---\n" + text)).contains("合并冲突").endsWith("unread");
  }

  @ParameterizedTest
  @ValueSource(strings = {"edition.yaml", "rules/synonyms.yaml", "blueprints/a.yaml"})
  void findsItInYaml(String path) {
    assertThat(found(path, "a: 1\n=======\nb: 2\n")).contains("「=======」（第 2 行）");
    assertThat(found(path, "<<<<<<< HEAD\na: 1\n=======\nb: 2\n>>>>>>> x\n")).startsWith("1:1");
  }

  @Test
  void findsItInListsOfPersonsAndQuotesNone() {
    Problems problems = new Problems();
    byte[] bytes = "id,name\n<<<<<<< HEAD\n1,示例甲\n=======\n".getBytes(StandardCharsets.UTF_8);

    assertThat(CsvTable.read(new SourceFile("content/draws/a.csv", "draws/a.csv", bytes), problems))
        .isEmpty();
    assertThat(problems.sorted())
        .extracting(problem -> problem.at().line() + " " + problem.code().id())
        .containsExactly("2 merge-conflict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "大标题\n=======\n\n正文。\n",
        "| a | b |\n|---|---|\n|||||||\n",
        "写成 `<<<<<<< HEAD` 的一行是标记。\n",
        "================\n",
        "a <<<<<<< b\n",
        "<<<<<<<b\n",
      })
  void aHeadingATableAndWordsAboutItAreNone(String text) {
    assertThat(found(GUIDE, HEAD + text)).isEqualTo("read");
  }

  @Test
  void aLineOfItUnderAnEmptyOneIsNoHeading() {
    assertThat(found(GUIDE, HEAD + "正文。\n\n=======\n")).startsWith("6:1");
  }

  private static String found(String path, String text) {
    Problems problems = new Problems();
    SourceFile file =
        new SourceFile("content/" + path, path, text.getBytes(StandardCharsets.UTF_8));
    boolean read = SourceText.read(file, problems).isPresent();
    StringBuilder out = new StringBuilder();
    problems
        .sorted()
        .forEach(
            problem ->
                out.append(problem.at().line())
                    .append(':')
                    .append(problem.at().column())
                    .append(' ')
                    .append(problem.message())
                    .append(' '));
    return out + (read ? "read" : "unread");
  }
}
