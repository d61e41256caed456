package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not held against a writer: drafts, litter, and warnings that somebody accepts. */
class AcceptedSlipsTest extends Slips {

  @Test
  void aDraftBlocksNothing() throws IOException {
    String alone =
        "syllabus/labor-relations/contract/probation-period/index.md:1:1 point-without-items 试用期";
    assertThat(changed("basis:\n  - 劳动合同法 第十九条第一款\nreviewed: 2021-03-20", "status: 草稿"))
        .containsExactly(alone);
    assertThat(changed("reviewed: 2021-03-20", "reviewed: 2021-03-20\nstatus: 草稿", "一个月", "待定。"))
        .containsExactly(alone);
  }

  @Test
  void afterTheTemplateIsFilledInNothingOfItIsLeft() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    new NewItem(bank.settings()).create("probation-period", "单选");
    assertThat(problems()).isEmpty();

    Path made = folder.resolve("content").resolve(SampleBank.ITEM.replace("001", "002"));
    Files.writeString(made, Files.readString(made).replace("草稿", "启用"));
    assertThat(problems())
        .extracting(line -> line.substring(line.indexOf(' ') + 1))
        .contains("text-unfinished ……", "text-unfinished 选项乙……", "text-unfinished 规则是……");
  }

  @Test
  void litterIsIgnoredAndOtherFilesAreNamedOnce() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    String point = "syllabus/labor-relations/contract/probation-period/";
    for (String name :
        List.of(
            "~$题.docx",
            "a.md.orig",
            "a.md.rej",
            "Thumbs.db",
            ".DS_Store",
            "README.md",
            "readme.md",
            "README",
            "LICENSE",
            "a.md~",
            "#a.md#",
            ".a.md.swp",
            "a.bak",
            "desktop.ini")) {
      bank.write(point + name, "甲");
    }
    assertThat(problems()).isEmpty();

    bank.write(point + "试题.docx", "甲").write("rules/check.yaml", "format: 1\n");
    assertThat(problems())
        .containsExactly(
            "rules/check.yaml:1:1 file-unexpected rules/check.yaml",
            point + "试题.docx:1:1 file-unexpected " + point + "试题.docx");
  }

  @Test
  void aWarningIsAcceptedFromAbove() throws IOException {
    for (String path :
        List.of("edition.yaml", "syllabus/labor-relations/index.md", RELAXED, SampleBank.ITEM)) {
      unfinished();
      Path file = folder.resolve("content").resolve(path);
      Files.writeString(
          file,
          Files.readString(file)
              .replaceFirst("title: |type: ", "accept: [text-unfinished: 试点]\n$0"));
      assertThat(problems()).as(path).isEmpty();
    }
    unfinished();
    Path other = folder.resolve("content/statutes/laodong-hetong-fa.md");
    assertThat(Files.exists(other)).isTrue();
    assertThat(problems()).hasSize(1);
  }

  @Test
  void aWarningIsRelaxedByARule() throws IOException {
    for (String where :
        List.of(
            "",
            ", where: 劳动关系",
            ", where: contract",
            ", where: probation-period-001",
            ", where: syllabus/labor-relations",
            ", where: \"syllabus/**/probation-*.md\"",
            ", where: [试用期, guide]",
            ", where: 标签 导入")) {
      unfinished().write("guide/a.md", "---\ntitle: 甲\naudience: 命题人\n---\n甲。\n");
      relax("text-unfinished" + where);
      assertThat(problems()).as(where).isEmpty();
    }
  }

  @Test
  void rulesThatDoNothingAreTold() throws IOException {
    unfinished();
    relax("text-unfinished, where: 没有的地方");
    assertThat(problems())
        .containsExactly(
            "rules/checks.yaml:3:36 relax-where 没有的地方",
            SampleBank.ITEM + ":18:21 text-unfinished 待补");
    relax("text-unfinishd");
    assertThat(problems())
        .containsExactly(
            "rules/checks.yaml:3:12 accept-unknown text-unfinishd",
            SampleBank.ITEM + ":18:21 text-unfinished 待补");
    relax("key-longest");
    assertThat(problems())
        .containsExactly(
            "rules/checks.yaml:3:12 accept-unused key-longest",
            SampleBank.ITEM + ":18:21 text-unfinished 待补");
  }
}
