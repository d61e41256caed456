package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One file that cannot be read is one problem, whatever rests on it. */
class ConflictedBankTest {

  private static final String POINT = "syllabus/labor-relations/contract/probation-period/";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edition.yaml",
        "syllabus/labor-relations/index.md",
        "syllabus/labor-relations/contract/index.md",
        POINT + "index.md",
        SampleBank.ITEM,
        "guide/chart.svg",
        "statutes/laodong-hetong-fa.md",
        "guide/page.md",
        "blueprints/weekly.yaml",
        "rules/synonyms.yaml",
        "rules/papers.yaml",
        "draws/draw.yaml",
        "draws/list.csv",
      })
  void aConflictIsOneProblem(String path) throws IOException {
    Path file = bank().resolve(path);
    String text = Files.readString(file);
    int middle = text.indexOf('\n', text.length() / 2) + 1;
    Files.writeString(
        file,
        text.substring(0, middle)
            + "<<<<<<< HEAD\n甲: 一\n=======\n甲: 二\n>>>>>>> wording\n"
            + text.substring(middle));

    assertThat(problems())
        .extracting(problem -> problem.at().path() + " " + problem.code().id())
        .containsExactly("content/" + path + " merge-conflict");
  }

  @Test
  void aDayThatIsNoneIsOneProblem() throws IOException {
    Path file = bank().resolve("edition.yaml");
    Files.writeString(file, Files.readString(file).replace("2021-03-31", "2021-02-31"));

    assertThat(problems())
        .extracting(problem -> problem.at() + " " + problem.code().id())
        .containsExactly("content/edition.yaml:4:8 value-date");
  }

  @Test
  void aColonOfTheEditionIsOneProblem() throws IOException {
    Path file = bank().resolve("edition.yaml");
    Files.writeString(file, Files.readString(file).replace("as-of: ", "as-of："));

    assertThat(problems())
        .extracting(problem -> problem.at() + " " + problem.code().id())
        .containsExactly("content/edition.yaml:4:6 front-matter-syntax");
  }

  private Path bank() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    bank.item(2, "一年以上不满三年");
    bank.write(
        "guide/chart.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10">
        <rect width="20" height="10"/>
        </svg>
        """);
    bank.write(
        "guide/page.md", "---\ntitle: 说明（示例）\naudience: 命题人\n---\n正文。\n\n![流程](chart.svg)\n");
    bank.write(
        "statutes/jiu-banfa.md",
        """
        ---
        title: 旧办法（示例）
        short: 旧办法
        issuer: 示例机关
        effective: 2001-01-01
        status: 失效
        changes: [{date: 2010-01-01, kind: 废止}]
        ---
        旧的规则。
        """);
    bank.write(
        "blueprints/weekly.yaml",
        """
        format: 1
        title: 每周练习卷（示例）
        minutes: 10
        sections:
          - {type: 单选, count: 2, marks: 2}
        domains: {劳动关系: 2}
        chapters: {合同订立: 2}
        points: {试用期: 2}
        """);
    bank.write("rules/synonyms.yaml", "format: 1\nsynonyms:\n  - 试工 = 试用期\n");
    bank.write("rules/papers.yaml", "format: 1\n");
    bank.write(
        "draws/draw.yaml",
        """
        format: 1
        title: 抽签（示例）
        kind: 抽取
        lists:
          - {group: 甲, file: list.csv, size: 2, take: 1}
        public:
          source: 开奖号码（示例）
          date: 2021-09-05
          form: 两位数字
          example: "07"
          fallback: 改用下一期
        """);
    bank.write("draws/list.csv", "id,name\nP1,示例一\nP2,示例二\n");
    return folder.resolve("content");
  }

  private List<Problem> problems() {
    return new CheckBuild(new SampleBank(folder).settings(), Progress.SILENT)
        .problems(Optional.empty());
  }
}
