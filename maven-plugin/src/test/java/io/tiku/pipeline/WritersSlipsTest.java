package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slips that used to be published, and alarms that were false, in a bank as a whole. */
class WritersSlipsTest extends Slips {

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
}
