package io.tiku.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.ProblemReport.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakCheckTest {

  private static final String POINT = "syllabus/labor-relations/contract/probation-period/";
  private static final String SECRET =
      """
      ---
      type: 判断
      difficulty: 易
      basis:
        - 劳动合同法 第十九条
      reviewed: 2021-03-20
      use: 命题专用
      ---
      %s，试用期包含在劳动合同期限内。（　　）

      - [x] 正确
      - [ ] 错误

      ## 解析

      试用期是合同期限的一部分。
      """;

  @TempDir private Path folder;
  private Path packs = Path.of("");

  @BeforeEach
  void publish() throws IOException {
    SampleBank bank =
        SampleBank.in(folder).write(POINT + "secret-inside-001.md", SECRET.replace("%s", "写在题库里的"));
    Path setters = folder.resolve("命题专用").resolve(POINT);
    Files.createDirectories(setters);
    Files.writeString(
        setters.resolve("secret-outside-001.md"), SECRET.replace("%s", "另放在别处的一道保密试题"));
    packs = folder.resolve("packs");
    write("packs/east/draft/provenance/share.json", "{\"seed\":\"" + "5eed".repeat(16) + "\"}");
    write("packs/east/draft/stage/deck.html", "<p>现场题");
    write("packs/east/draft/plan/regions.yaml", "format: 1\n");
    new SiteBuild(bank.settings(), Progress.SILENT).run();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SampleBank bank() {
    return new SampleBank(folder);
  }

  private Checked check() {
    return new CheckBuild(bank().settings(), Progress.SILENT)
        .run(Optional.of(folder.resolve("命题专用")), packs);
  }

  private void assertLeakIn(String file) {
    Checked checked = check();
    assertThat(checked.failed()).isTrue();
    assertThat(checked.entries())
        .extracting(Entry::text)
        .filteredOn(text -> text.contains("保密的内容"))
        .singleElement()
        .asString()
        .startsWith("发布的文件 " + file + " 里有保密的内容");
    assertThat(checked.toString()).doesNotContain("试用期包含", "5eed", "现场题");
  }

  @Test
  void aPublishedSiteTellsNothing() throws IOException {
    assertThat(check().failed()).isFalse();
    assertThat(SampleBank.files(bank().site()).keySet()).hasSizeGreaterThan(10);
    assertThat(SampleBank.files(bank().site()).values())
        .noneMatch(text -> text.contains("secret-inside") || text.contains("试用期包含在劳动合同"));
  }

  @Test
  void findsTheIdOfASecretItem() throws IOException {
    write("target/site/2021/search/leaked.js", "x([\"secret-outside-001\"])");
    assertLeakIn("2021/search/leaked.js");
  }

  @Test
  void findsTheWordsOfASecretItem() throws IOException {
    write("target/site/a/b.html", "<p>另放在别处的一道保密试题，试用期包含");
    assertLeakIn("a/b.html");
  }

  @Test
  void findsItInTheNameOfAFile() throws IOException {
    write("target/site/2021/item/secret-inside-001.html", "");
    assertLeakIn("2021/item/secret-inside-001.html");
  }

  @Test
  void findsTheSeedOfADraft() throws IOException {
    write("target/site/log.txt", "seed " + "5eed".repeat(16));
    assertLeakIn("log.txt");
  }

  @Test
  void findsAFileOfADraftButNotItsPlan() throws IOException {
    write("target/site/plan.yaml", "format: 1\n");
    write("target/site/deck.html", "<p>现场题");
    assertLeakIn("deck.html");
  }

  @Test
  void secretsAreFoundWhereverTheyStand() {
    Secrets secrets = new Secrets();
    secrets.add("probation-period-009");
    secrets.add("short");
    for (String text :
        List.of("probation-period-009", "xprobation-period-009", "…probation-period-009…")) {
      assertThat(secrets.isIn(text.getBytes(UTF_8))).isTrue();
    }
    for (String text : List.of("", "short", "probation-period-00", "probation-period-010")) {
      assertThat(secrets.isIn(text.getBytes(UTF_8))).isFalse();
    }
  }
}
