package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of parameterised items, from the front matter to the papers. */
class PaperVarsTest {

  private static final String ITEM =
      """
      ---
      type: 单选
      difficulty: 易
      basis:
        - 劳动合同法 第十九条第一款
      reviewed: 2021-03-20
      vars:
        wage: 4000..9000 step 500
        start: 2021-03-01..2021-03-29 step 7
        pay: = wage * 0.8
        half: = wage * 0.5
        more: = wage * 0.9
      require: wage != 5000
      ensure: pay > half
      ---
      小王{{start}}入职，月工资{{wage}}元，试用期工资不得低于（　　）元。

      - [x] {{pay}}
        > 八成是{{pay}}元
      - [ ] {{half}}
      - [ ] {{more}}
      - [ ] {{wage}}

      ## 解析

      {{wage}}×80%＝{{pay:0.00}}元。
      """;
  private static final Pattern WAGE = Pattern.compile("月工资(\\d+)元");

  @TempDir private Path folder;

  @Test
  void everyOutputShowsTheValuesOfItsForm() throws IOException {
    bank();
    Set<String> wages = new HashSet<>();
    for (int seed = 0; seed < 6; seed++) {
      Path form = make("seed " + seed, "t" + seed);
      Document paper = Jsoup.parse(Files.readString(form.resolve("paper.html")));
      Matcher wage = WAGE.matcher(paper.text());
      assertThat(wage.find()).as(paper.text()).isTrue();
      int value = Integer.parseInt(wage.group(1));
      wages.add(wage.group(1));
      String pay = String.valueOf(value * 8 / 10);
      String key = Jsoup.parse(Files.readString(form.resolve("key.html"))).text();
      assertThat(key).contains("　" + pay, value + "×80%＝" + pay + ".00元").doesNotContain("{{");
      assertThat(Files.readString(form.resolve("form.json")))
          .contains("\"wage\": \"" + value + "\"", "\"start\": \"2021-03-")
          .doesNotContain("入职");
      assertThat(paper.select(".options li").eachText())
          .anyMatch(option -> option.endsWith("．" + pay) || option.endsWith(" " + pay));
    }
    assertThat(wages).hasSizeGreaterThan(2).doesNotContain("5000");
  }

  @Test
  void theSameSeedDrawsTheSameValuesWhateverElseTheBankHas() throws IOException {
    SampleBank bank = bank();
    String before = Files.readString(make("demo", "one").resolve("form.json"));
    bank.item(3, "三年以上");
    String after = Files.readString(make("demo", "two").resolve("form.json"));
    assertThat(values(after)).isEqualTo(values(before)).isNotEmpty();
  }

  @Test
  void pagesAndSearchShowAnExampleAndSayThatItIsOne() throws IOException {
    SampleBank bank = bank();
    SiteBuild build = new SiteBuild(bank.settings(), Progress.SILENT);
    assertThat(build.run().failed()).isFalse();
    Path page = bank.settings().site().resolve("2021/item/probation-period-001.html");
    String first = Files.readString(page);
    assertThat(first).contains("参数题：").doesNotContain("{{");
    assertThat(WAGE.matcher(Jsoup.parse(first).text()).find()).isTrue();
    Files.delete(page);
    new SiteBuild(bank.settings(), Progress.SILENT).run();
    assertThat(Files.readString(page)).isEqualTo(first);
  }

  private SampleBank bank() {
    return SampleBank.in(folder)
        .write(SampleBank.ITEM, ITEM)
        .write(
            "blueprints/one.yaml",
            """
            format: 1
            title: 练习卷（示例）
            minutes: 5
            sections:
              - {type: 单选, count: 1, marks: 1}
            exclude: {items: [probation-period-003]}
            """);
  }

  private static String values(String json) {
    return json.replaceAll("(?s).*\"values\": (\\{.*?\\}).*", "$1");
  }

  private Path make(String seed, String label) {
    PaperBuild.Order order = new PaperBuild.Order("", "one", seed, 1, 0, List.of(), label, 1, 0);
    return MadePaper.of(folder.resolve("content"), folder, order).resolve("A");
  }
}
