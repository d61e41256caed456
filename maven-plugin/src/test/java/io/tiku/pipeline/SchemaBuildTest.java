package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.markup.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaBuildTest {

  @Test
  void writesTheFilesAndLeavesThemAloneWhileNothingChanges(@TempDir Path folder)
      throws IOException {
    SampleBank bank = SampleBank.in(folder);
    Path schemas = folder.resolve(".tiku/schema");
    Path snippets = folder.resolve(".vscode/tiku.code-snippets");
    SchemaBuild build = new SchemaBuild(bank.settings());

    String said = build.run(schemas, snippets);
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(schemas.resolve("item.json"), longAgo);
    Files.setLastModifiedTime(snippets, longAgo);
    bank.write("blueprints/weekly.yaml", "format: 1\n");
    build.run(schemas, snippets);

    assertThat(said).isEqualTo("编辑器补全用的文件：13 个 schema 在 " + schemas + "，代码片段在 " + snippets + "。");
    try (Stream<Path> files = Files.list(schemas)) {
      assertThat(files).hasSize(FileKind.ALL.size());
    }
    assertThat(Files.getLastModifiedTime(schemas.resolve("item.json"))).isEqualTo(longAgo);
    assertThat(Files.getLastModifiedTime(snippets)).isEqualTo(longAgo);
    assertThat(schemas.resolve("pack.json")).content().contains("\"weekly\"");
  }

  @Test
  void aBankWithErrorsWillDo(@TempDir Path folder) {
    SampleBank bank = SampleBank.in(folder);
    bank.write(SampleBank.ITEM, "---\ntype: 单\n");
    Path schemas = folder.resolve(".tiku/schema");

    new SchemaBuild(bank.settings()).run(schemas, folder.resolve("a.code-snippets"));

    assertThat(schemas.resolve("item.json"))
        .content()
        .contains("劳动合同法 第${1:一}条")
        .doesNotContain("试用期，单选");
  }
}
