package io.tiku.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips that used to be published, and alarms that were false, in a bank as a whole. */
class WritersSlipsTest {

  private static final String RELAXED = "syllabus/labor-relations/contract/index.md";

  @TempDir Path folder;

  @Test
  void characters() throws IOException {
    assertThat(changed("分三档。", "分&#1;三档&#x202e;。"))
        .containsExactly("17:18 text-control U+0001", "17:24 text-control U+202E");
    assertThat(changed("分三档。", "分&nbsp;三&zwj;档。"))
        .containsExactly("17:18 text-odd-space U+00A0", "17:25 text-odd-space U+200D");
    assertThat(changed("分三档。", "分三档，见 `&nbsp;`，cafe&#x301;。"))
        .containsExactly("17:36 text-not-nfc e\u0301");
    assertThat(changed("分三档。", "分三档，\u2ea0法典。")).containsExactly("17:21 text-lookalike \u2ea0");
  }

  @Test
  void imagesThatALinkLeadsToAreUsed() throws IOException {
    SampleBank.in(folder);
    Path point =
        folder.resolve("content").resolve("syllabus/labor-relations/contract/probation-period");
    Path statutes = folder.resolve("content").resolve("statutes");
    Files.write(point.resolve("flow.png"), Files.readAllBytes(Path.of("docs", "search.png")));
    assertThat(problems()).singleElement().asString().contains("flow.png:1:1 image-unused");
    Files.createSymbolicLink(
        statutes.resolve("same.png"), statutes.relativize(point.resolve("flow.png")));
    Path law = statutes.resolve("laodong-hetong-fa.md");
    String text = Files.readString(law);
    Files.writeString(law, text + "\n![流程](same.png)\n");
    assertThat(problems()).isEmpty();
    Files.delete(statutes.resolve("same.png"));
    Files.writeString(
        law, text + "\n[流程](../syllabus/labor-relations/contract/probation-period/flow.png)\n");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("link-broken ../syllabus/labor-relations/contract/probation-period/flow.png");
  }

  @Test
  void lookalikesAreReadAsWhatTheyStandFor() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    bank.write(
        SampleBank.ITEM,
        """
        ---
        type: 填空
        difficulty: 易
        basis: [劳动合同法 第十九条]
        reviewed: 2021-03-20
        ---
        处理\u2ea0事案件、\u2f00般\u2ed3期合同依据的是[[\u2ea0法典|&#x2ea0;法]]。

        ## 解析

        规则。
        """);
    String site =
        new BankReader(bank.settings(), Progress.SILENT)
            .working()
            .edition()
            .items()
            .get(0)
            .questions()
            .toString();

    assertThat(site).contains("民事案件", "一般长期合同", "民法典").doesNotContain("\u2ea0事", "\u2f00");
  }

  @Test
  void placesForValues() throws IOException {
    assertThat(changed("分三档。", "工资{{wage}}元，{{months:0}}个月，`{{code}}`。"))
        .containsExactly("17:19 vars-unknown wage", "17:29 vars-unknown months");
    SampleBank.in(folder).write("guide/a.md", "---\ntitle: 甲\naudience: 命题人\n---\n写{{wage}}。\n");
    assertThat(problems()).containsExactly("guide/a.md:5:2 vars-unknown wage");
  }

  @Test
  void placesOfValuesThatAreNoneWithoutVars() throws IOException {
    for (String place : List.of("{{wage", "{{wage}", "{wage}", "{{1+1}}", "{{#if}}", "｛wage｝")) {
      assertThat(changed("分三档。", "是" + place + "元。"))
          .as(place)
          .singleElement()
          .asString()
          .contains(" vars-place " + place);
    }
  }

  @Test
  void placesOfValuesWithBracesTooFew() throws IOException {
    String vars = "20\nvars:\n  pay: 1..9\n---";
    for (String place :
        List.of(
            "{pay}",
            "{{pay}",
            "{pay}}",
            "{ {pay} }",
            "｛｛pay｝｝",
            "{{pay：0.00}}",
            "{{pay:2}}",
            "{{工资}}")) {
      assertThat(changed("20\n---", vars, "分三档。", "{{pay}}是" + place + "。"))
          .as(place)
          .singleElement()
          .asString()
          .contains(" vars-place " + place);
    }
    assertThat(changed("20\n---", vars, "分三档。", "{{pay}}和{{ pay : 0.00 }}、{x}。")).isEmpty();
  }

  @Test
  void valuesInQuotesAreText() throws IOException {
    assertThat(printed("[\"007\", \"008\"]")).startsWith("工号00");
    assertThat(printed("[\"1.10\", \"2.0\"]")).containsAnyOf("工号1.10", "工号2.0");
    assertThat(printed("[\"2021-03-04\", \"2021-03-05\"]")).startsWith("工号2021-03-0");
    assertThat(problems()).isEmpty();
    printed("[007, 1.10, 8]");
    assertThat(problems())
        .containsExactly(
            SampleBank.ITEM + ":8:10 vars-reading code",
            SampleBank.ITEM + ":8:15 vars-reading code");
    printed("001..010");
    assertThat(problems()).containsExactly(SampleBank.ITEM + ":8:9 vars-reading code");
  }

  private String printed(String choices) throws IOException {
    SampleBank bank = SampleBank.in(folder);
    String item = Files.readString(folder.resolve("content").resolve(SampleBank.ITEM));
    bank.write(
        SampleBank.ITEM,
        item.replace("20\n---", "20\nvars:\n  code: " + choices + "\n---")
            .replace("劳动合同期限", "工号{{code}}的员工，劳动合同期限"));
    return new BankReader(bank.settings(), Progress.SILENT)
        .working()
        .edition()
        .items()
        .get(0)
        .questions()
        .get(0)
        .stem()
        .plainText();
  }

  @Test
  void anArticleThatWasPutInLaterIsOne() throws IOException {
    assertThat(changed("第十九条第一款", "第十九条之一第二款")).isEmpty();
    assertThat(changed("第十九条第一款", "第19条之1")).isEmpty();
    assertThat(changed("劳动合同法 第十九条第一款", "劳动合同法第十九条之一")).isEmpty();
    assertThat(changed("第十九条第一款", "第九十九条之一")).containsExactly("5:5 citation-article 劳动合同法");
  }

  @Test
  void aTextThatHasArticlesIsCitedByThem() throws IOException {
    assertThat(changed("劳动合同法 第十九条第一款", "劳动合同法")).containsExactly("5:5 basis-place 劳动合同法");
    Path law = folder.resolve("content").resolve("statutes").resolve("laodong-hetong-fa.md");
    Files.writeString(law, Files.readString(law).replaceFirst("articles: [0-9]+", "articles: 0"));
    // the point cites an article, which there is none of now
    assertThat(problems()).singleElement().asString().contains("index.md:5:5 citation-article");
  }

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
  void aFieldWithoutLawIsAtHome() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    Files.delete(folder.resolve("content/statutes/laodong-hetong-fa.md"));
    bank.write(
        "syllabus/labor-relations/contract/probation-period/index.md",
        "---\ntitle: English\nlevel: 掌握\n---\nEnglish.\n");
    bank.write(
        SampleBank.ITEM,
        """
        ---
        type: 单选
        difficulty: 易
        ---
        Which of the following statements about `main()` is **not** correct?

        - [x] It has to be there in a program
        - [ ] It returns an integer
        - [ ] `a+b`
        - [ ] `a-b`

        ## 解析

        It is an entry.
        """);
    assertThat(problems()).isEmpty();
    new NewItem(bank.settings()).create("probation-period", "多选");
    assertThat(problems()).isEmpty();
  }

  @Test
  void bracketsOfCodeAreNoneOfTheStem() throws IOException {
    assertThat(changed("劳动合同期限", "调用 `f( )` 和 main() 时，劳动合同期限")).isEmpty();
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

  private void relax(String rule) {
    new SampleBank(folder)
        .write("rules/checks.yaml", "format: 1\nrelax:\n  - {code: " + rule + ", reason: 试点}\n");
  }

  private SampleBank unfinished() throws IOException {
    changed("分三档。", "分三档（待补）。", "2021-03-20\n", "2021-03-20\ntags: [导入]\n");
    return new SampleBank(folder);
  }

  /** What is said of the sample item with other words in it, pairs of old and new. */
  private List<String> changed(String... words) throws IOException {
    SampleBank bank = SampleBank.in(folder);
    String item = Files.readString(folder.resolve("content").resolve(SampleBank.ITEM));
    for (int i = 0; i < words.length; i += 2) {
      assertThat(item).contains(words[i]);
      item = item.replace(words[i], words[i + 1]);
    }
    bank.write(SampleBank.ITEM, item);
    return problems().stream().map(line -> line.replace(SampleBank.ITEM + ":", "")).toList();
  }

  /** Each as {@code path:line:column code …}, with the first thing that the message quotes. */
  private List<String> problems() {
    return new CheckBuild(new SampleBank(folder).settings(), Progress.SILENT)
        .problems(Optional.empty()).stream()
            .map(
                problem ->
                    problem.at().toString().replace("content/", "")
                        + " "
                        + problem.code().id()
                        + " "
                        + quoted(problem.message()))
            .toList();
  }

  private static String quoted(String message) {
    String[] parts = message.split("[「」《》]", -1);
    if (parts.length > 1) {
      return parts[1];
    }
    String[] words = message.replace("。", "").split(" ", -1);
    return words.length > 1 ? words[1] : message;
  }
}
