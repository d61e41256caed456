package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Practice papers that the site offers. */
class PracticePapersTest {

  private static final String FOLDER = "2021/paper/daily-";

  @TempDir private Path folder;

  @Test
  void papersOfABlueprintShareNoItemWhileThereAreEnough() throws IOException {
    SampleBank bank = bank(2);
    assertThat(publish(bank)).contains("写入 ");
    String first = paper(bank, 1);
    String second = paper(bank, 2);
    assertThat(first).doesNotContain(second);
    assertThat(second).isNotEqualTo(first);
    for (String name : new String[] {"-practice.html", "-key.html", ".pdf", "-key.pdf"}) {
      assertThat(file(bank, 1, name)).isNotEmptyFile();
    }
    String page = Files.readString(bank.settings().site().resolve("2021/papers.html"));
    assertThat(page)
        .contains("paper/daily-1/daily-1.pdf", "paper/daily-2/daily-2-practice.html", "单选 1 题");
    assertThat(Files.readString(bank.settings().site().resolve("index.html")))
        .contains("2021/papers.html");
  }

  @Test
  void everySetHasItsOwnNumberAndLeadsBack() throws IOException {
    SampleBank bank = bank(2);
    publish(bank);
    for (String name : new String[] {"-practice.html", ".html", "-key.html"}) {
      Document page = Jsoup.parse(Files.readString(file(bank, 2, name)));
      assertThat(page.title()).as(name).contains("（第2套）");
      assertThat(page.text()).as(name).contains("第2套", "试卷代号").contains("2021-daily-2");
      assertThat(page.select("a:contains(练习卷)").eachAttr("href"))
          .as(name)
          .containsExactly("../../papers.html");
    }
    Path shelf = bank.settings().site().resolve("2021/papers.html");
    assertThat(Jsoup.parse(Files.readString(shelf)).select("[data-paper]").eachAttr("data-paper"))
        .containsExactly("2021-daily-1", "2021-daily-2");
  }

  @Test
  void nothingIsMadeAgainWhileTheItemsOfAPaperStayTheSame() throws IOException {
    SampleBank bank = bank(1);
    publish(bank);
    assertThat(publish(bank)).contains("写入 0，");
    String item = paper(bank, 1).contains("不满一年") ? "二年以上（改）" : "三年以上（改）";
    bank.item(item.startsWith("二") ? 2 : 3, item);
    String summary = publish(bank);
    assertThat(summary).doesNotContain("写入 0，");
  }

  @Test
  void aBlueprintThatTheBankCannotFillIsNamedAndTheSitePublished() throws IOException {
    SampleBank bank = bank(1);
    bank.write("blueprints/daily.yaml", blueprint(9));
    assertThat(publish(bank)).contains("没有组成的练习卷：daily。", "发布 ");
    assertThat(bank.settings().site().resolve("2021/papers.html")).doesNotExist();
    assertThat(bank.settings().site().resolve("2021/index.html")).exists();
  }

  @Test
  void aCharacterThatCannotBePrintedIsNamedAndTheSiteStaysAsItWas() throws IOException {
    SampleBank bank = bank(3);
    publish(bank);
    String before = Files.readString(bank.settings().site().resolve("2021/papers.html"));
    bank.item(1, "㐀年以上").item(2, "㐀年以下").item(3, "㐀年整");
    assertThatThrownBy(() -> new SiteBuild(bank.settings(), Progress.SILENT).run())
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("「㐀」（U+3400）");
    assertThat(Files.readString(bank.settings().site().resolve("2021/papers.html")))
        .isEqualTo(before);
  }

  @Test
  void moreThanTheBankHasRepeatsItems() throws IOException {
    SampleBank bank = bank(4);
    publish(bank);
    assertThat(file(bank, 4, ".html")).isNotEmptyFile();
  }

  private SampleBank bank(int papers) {
    return SampleBank.in(folder)
        .item(2, "一年以上不满三年")
        .item(3, "三年以上")
        .write("blueprints/daily.yaml", blueprint(1))
        .write("rules/papers.yaml", "format: 1\npublished: {daily: " + papers + "}\n");
  }

  private static String blueprint(int count) {
    return """
        format: 1
        title: 每日练习（示例）
        minutes: 5
        sections:
          - {type: 单选, count: %s, marks: 1}
        """
        .replace("%s", Integer.toString(count));
  }

  private static String publish(SampleBank bank) {
    Checked checked = new SiteBuild(bank.settings(), Progress.SILENT).run();
    assertThat(checked.failed()).as(checked.summary()).isFalse();
    return checked.summary();
  }

  private static Path file(SampleBank bank, int paper, String name) {
    return bank.settings().site().resolve(FOLDER + paper + "/daily-" + paper + name);
  }

  private static String paper(SampleBank bank, int number) throws IOException {
    return Jsoup.parse(Files.readString(file(bank, number, ".html"))).select(".item .stem").text();
  }
}
