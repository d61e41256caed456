package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitBuildTest {

  @TempDir private Path folder;

  @Test
  void theBankPassesTheStrictCheckAndPublishesASite() throws IOException {
    init("安全 <知识> & \"题库\"", List.of("用电: 家用", "消防"));
    SampleBank bank = new SampleBank(folder);

    Checked checked = new CheckBuild(bank.settings(true), Progress.SILENT).run();
    assertThat(checked.entries()).isEmpty();
    assertThat(checked.failed()).isFalse();

    assertThat(new SiteBuild(bank.settings(true), Progress.SILENT).run().failed()).isFalse();
    assertThat(bank.site().resolve("2026/item/point-1-003.html")).exists();
    assertThat(bank.site().resolve("index.html"))
        .content()
        .contains("用电: 家用", "消防")
        .doesNotContain("人社", "1970", "法规");
  }

  @Test
  void allFilesHaveWhatWasAsked() throws IOException {
    init("题库甲", List.of("用电"));

    SortedMap<String, String> files = SampleBank.files(folder);
    assertThat(files)
        .containsKeys(
            "pom.xml",
            ".mvn/jvm.config",
            ".gitattributes",
            ".gitignore",
            ".vscode/tasks.json",
            ".vscode/items.code-snippets",
            ".github/workflows/tiku.yml",
            ".gitlab-ci.yml",
            ".workflow/tiku.yml",
            ".githooks/pre-commit",
            "content/blueprints/practice.yaml");
    assertThat(files.values()).noneMatch(text -> text.replace("${{", "").contains("{{"));
    assertThat(files.get(".mvn/jvm.config")).contains("-Dfile.encoding=UTF-8");
    assertThat(Path.of("../.mvn/jvm.config")).content().contains("-Dfile.encoding=UTF-8");
    assertThat(files.get("README.md")).contains("export LC_ALL=C.UTF-8");
    assertThat(files.get("pom.xml"))
        .contains(
            "<version>1.2.3</version>",
            "<title>题库甲</title>",
            "<project.build.outputTimestamp>2026-11-30T00:00:00Z<");
    assertThat(folder.resolve(".githooks/pre-commit")).isExecutable();
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.writeString(folder.resolve("README.md"), "自己的");
    assertThat(init("题库甲", List.of("用电"))).contains("已有的文件没有动：README.md");
    assertThat(folder.resolve("README.md")).hasContent("自己的");

    assertThatThrownBy(() -> init("题库乙", List.of("用电")))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("里已有内容，不会动它");
    assertThat(folder.resolve("pom.xml")).content().contains("题库甲");
  }

  private List<String> init(String title, List<String> domains) {
    return new InitBuild(
            new InitBuild.Order(folder, title, domains, "1.2.3", LocalDate.of(2026, 11, 30)))
        .run();
  }
}
