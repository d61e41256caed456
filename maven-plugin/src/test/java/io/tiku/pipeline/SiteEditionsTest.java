package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What a site of several editions shows of each and of the others. */
class SiteEditionsTest extends TwoEditions {

  @Test
  void publishesEachEditionAndStartsWithTheNewest() throws Exception {
    Checked verdict = build(bank(), OLD);

    assertThat(verdict.summary()).contains("发布 2 个版次、");
    assertThat(page("index.html").select("h1 + p").text()).startsWith("2021年版第一次增补（示例），");
    assertThat(page("2021/index.html").select("h1 + p").text()).startsWith("2021年版（示例），");
    assertThat(files())
        .containsKeys(
            "2021/item/probation-period-002.html",
            "2021.s1/item/probation-period-004.html",
            "2021/search/root.js",
            "2021.s1/search/root.js",
            "2021/changes.html",
            "changes.atom")
        .doesNotContainKeys(
            "2021/item/probation-period-004.html", "2021.s1/item/probation-period-002.html");
    assertThat(page("2021/item/probation-period-001.html").select("[data-key]").text())
        .isEqualTo("一个月");
  }

  @Test
  void theSwitcherLeadsToTheSamePageOrSaysThatThereIsNone() throws Exception {
    build(bank(), OLD);

    assertThat(links("2021/item/probation-period-001.html", ".editions li a"))
        .containsExactly(
            "2021年版第一次增补（示例） ../../2021.s1/item/probation-period-001.html",
            "2021年版（示例） ../../2021/item/probation-period-001.html");
    assertThat(page("2021/item/probation-period-002.html").select(".editions li").get(0).text())
        .isEqualTo("2021年版第一次增补（示例）截至 2021-09-10，没有这道题，转到「试用期」");
    assertThat(links("2021/item/probation-period-002.html", ".editions li a").get(0))
        .endsWith("../../2021.s1/point/probation-period.html");
    assertThat(links("2021.s1/point/part-time.html", ".editions li a").get(1))
        .endsWith("../../2021/chapter/contract.html");
    assertThat(page("index.html").select(".editions [aria-current]").text())
        .isEqualTo("2021年版第一次增补（示例）");
  }

  @Test
  void onlyOlderEditionsCarryABanner() throws Exception {
    build(bank(), OLD);

    assertThat(page("2021/item/probation-period-001.html").select(".older").text())
        .isEqualTo("较早的版次2021年版（示例）以 2021-03-31 有效的规定为准。学习请看2021年版第一次增补（示例）里的这道题。");
    assertThat(links("2021/item/probation-period-002.html", ".older a"))
        .containsExactly(
            "看改了什么 ../../2021.s1/changes.html",
            "转到「试用期」 ../../2021.s1/point/probation-period.html");
    assertThat(page("2021.s1/item/probation-period-001.html").select(".older")).isEmpty();
  }

  @Test
  void searchEnginesSeeOneAddress() throws Exception {
    build(bank(), OLD);

    assertThat(canonical("2021/item/probation-period-001.html"))
        .isEqualTo(canonical("2021.s1/item/probation-period-001.html"))
        .isEqualTo("https://example.org/tiku/2021.s1/item/probation-period-001.html");
    assertThat(canonical("2021/item/probation-period-002.html"))
        .isEqualTo("https://example.org/tiku/2021/item/probation-period-002.html");
    assertThat(canonical("2021/index.html")).isEqualTo("https://example.org/tiku/index.html");
    assertThat(Files.readString(site().resolve("sitemap.xml")))
        .contains(
            "/2021.s1/item/probation-period-001.html<",
            "/2021/item/probation-period-002.html<",
            "/2021/changes.html<")
        .doesNotContain("/2021/item/probation-period-001.html<", "/2021/index.html<");
  }

  @Test
  void saysWhatChangedWithTheKeyFirst() throws Exception {
    build(bank(), OLD);

    Document page = page("2021.s1/changes.html");
    assertThat(page.select("details.change-domain h2").eachText()).containsExactly("劳动关系5 处");
    assertThat(page.select("details.change-domain section > h3").eachText())
        .containsExactly("答案变动1 题", "停用1 题", "移动1 题", "新增的题", "大纲1 处");
    assertThat(page.select("[id='item.probation-period-001'] .diff").html().replaceAll("\\s+", ""))
        .contains("<del>", "<ins>");
    assertThat(page.select("[id='item.probation-period-001'] h4 a").attr("href"))
        .isEqualTo("item/probation-period-001.html");
    assertThat(page.select("[id='item.probation-period-002'] h4 a").attr("href"))
        .isEqualTo("../2021/item/probation-period-002.html");
    assertThat(page.select("table.counts tbody tr").eachText()).containsExactly("劳动关系 1 1 1 1 4");
    assertThat(page("2021/changes.html").select(".lead").text()).isEqualTo("这是本站最早的版次，没有可以相比的。");
  }

  @Test
  void manyChangesHaveAPageForEachDomain() throws Exception {
    SampleBank bank = SampleBank.in(folder);
    for (int number = 2; number <= 301; number++) {
      bank.item(number, "第" + number + "种");
    }
    tagged(bank);
    for (int number = 2; number <= 301; number++) {
      bank.item(number, "属于第" + number + "种");
    }
    Path first = content().resolve(SampleBank.ITEM);
    Files.writeString(
        first,
        Files.readString(first)
            .replace("- [x] 一个月", "- [ ] 一个月")
            .replace("- [ ] 二个月", "- [x] 二个月"));
    bank.write("edition.yaml", "format: 1\nid: \"2022\"\ntitle: 2022年版（示例）\nas-of: 2022-03-31\n");

    build(bank, OLD);

    Document overview = page("2022/changes.html");
    assertThat(overview.select(".change-entry").eachAttr("id"))
        .containsExactly("item.probation-period-001");
    assertThat(links("2022/changes.html", ".change-domain > p a"))
        .containsExactly("劳动关系的全部变化（301 处） changes/labor-relations.html");
    assertThat(page("2022/changes/labor-relations.html").select(".change-entry")).hasSize(301);
    assertThat(links("2022/item/probation-period-002.html", ".history a"))
        .containsExactly("改写 ../../2022/changes/labor-relations.html#item.probation-period-002");
  }

  @Test
  void anItemTellsItsHistory() throws Exception {
    build(bank(), OLD);

    assertThat(page("2021.s1/item/probation-period-001.html").select(".history li").eachText())
        .containsExactly("2021年版第一次增补（示例） 答案变动", "2021年版（示例） 收入");
    assertThat(links("2021/item/probation-period-001.html", ".history a"))
        .containsExactly("答案变动 ../../2021.s1/changes.html#item.probation-period-001");
    assertThat(page("2021.s1/item/probation-period-005.html").select(".history li").eachText())
        .containsExactly("2021年版第一次增补（示例） 内容未变", "2021年版（示例） 收入");
    assertThat(page("2021.s1/item/probation-period-003.html").select(".history li").eachText())
        .containsExactly("2021年版第一次增补（示例） 移动", "2021年版（示例） 收入");
    assertThat(page("2021/item/probation-period-002.html").select(".history li").eachText())
        .containsExactly("2021年版第一次增补（示例） 停用", "2021年版（示例） 收入");
  }

  @Test
  void theFeedTellsOfEditionsAndChangedKeys() throws Exception {
    build(bank(), OLD);

    Document feed =
        Jsoup.parse(Files.readString(site().resolve("changes.atom")), "", Parser.xmlParser());
    assertThat(feed.select("entry > title").eachText())
        .containsExactly(
            "2021年版第一次增补（示例）",
            "答案变动：劳动合同期限一的，试用期不得超过（　　）。",
            "停用：劳动合同期限二的，试用期不得超过（　　）。",
            "2021年版（示例）");
    assertThat(feed.select("entry > id").get(1).text())
        .isEqualTo("https://example.org/tiku/2021.s1/changes.html#item.probation-period-001");
  }

  @Test
  void callsAnEditionWhatTheConfigurationSays() throws Exception {
    build(bank(), new EditionRef("2021", "二〇二一", "v2021"), new EditionRef("2021.s1", "增补", ""));

    assertThat(page("index.html").select(".editions li a").eachText())
        .containsExactly("增补", "二〇二一");
  }

  @Test
  void writesNothingWhenNothingChanged() throws Exception {
    SampleBank bank = bank();
    build(bank, OLD);

    assertThat(build(bank, OLD).summary()).contains("写入 0，");
  }

  @Test
  void publishesWhatAFreshBuildWouldAfterAChange() throws Exception {
    SampleBank bank = bank();
    build(bank, OLD);
    bank.item(5, "五之二").item(6, "六");
    build(bank, OLD);
    SortedMap<String, String> files = files();
    deleteTarget();

    build(bank, OLD);

    assertThat(files()).isEqualTo(files);
  }

  @Test
  void whatIsSecretTodayIsPublishedInNoEdition() throws Exception {
    SampleBank bank = bank();
    Path fifth = content().resolve(POINT + "probation-period-005.md");
    bank.write(
        POINT + "probation-period-005.md",
        Files.readString(fifth).replace("difficulty: 易\n", "difficulty: 易\nuse: 命题专用\n"));

    build(bank, OLD);

    assertThat(files()).doesNotContainKey("2021/item/probation-period-005.html");
    files()
        .forEach(
            (path, text) ->
                assertThat(text).as(path).doesNotContain("probation-period-005", "限五的"));
  }

  @Test
  void aNewItemIsNumberedPastTheIdsOfEveryEdition() throws Exception {
    SampleBank bank = bank();
    for (int i = 3; i <= 5; i++) {
      Files.deleteIfExists(content().resolve(POINT + "probation-period-00" + i + ".md"));
    }

    new NewItem(bank.settings(List.of(OLD))).create("probation-period", "单选");

    assertThat(content().resolve(POINT + "probation-period-006.md")).exists();
  }
}
