package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Topics that have another name, or none, in another edition. */
class RenamedTopicsTest extends TwoEditions {

  @Test
  void theAddressOfATopicThatWasRenamedLeadsToIt() throws Exception {
    SampleBank bank = renamed();

    Checked verdict = build(bank, OLD);

    assertThat(verdict.failed()).as(verdict.toString()).isFalse();
    Document point = page("2021.s1/point/probation-period.html");
    assertThat(point.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../point/trial.html");
    assertThat(point.select(".lead").text()).isEqualTo("这个知识点的地址换了，现在是试用期。");
    assertThat(links("2021.s1/point/probation-period.html", "main p a"))
        .containsExactly(
            "试用期 ../point/trial.html",
            "2021年版（示例） ../../2021/point/probation-period.html",
            "看改了什么 ../changes.html");
    Document chapter = page("2021.s1/chapter/contract.html");
    assertThat(chapter.select("h1").text()).isEqualTo("合同订立");
    assertThat(chapter.select("meta[http-equiv=refresh]")).isEmpty();
    assertThat(links("2021.s1/chapter/contract.html", ".lead a"))
        .containsExactly("劳动合同的订立 ../chapter/labor-contract.html");
    assertThat(page("2021/point/probation-period.html").select("meta[http-equiv=refresh]"))
        .isEmpty();
    String sheet = "2021.s1/sheet/contract.html";
    assertThat(page(sheet).select("h1").text()).isEqualTo("合同订立");
    assertThat(links(sheet, ".lead a")).containsExactly("劳动合同的订立 ../sheet/labor-contract.html");
    assertThat(page(sheet).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(Files.readString(site().resolve("sitemap.xml"))).doesNotContain("/sheet/");
  }

  @Test
  void theOtherEditionsOfARenamedTopicAreWhatItIsThere() throws Exception {
    SampleBank bank = renamed();

    build(bank, OLD);

    String point = "2021/point/probation-period.html";
    assertThat(links(point, ".editions li a").get(0)).endsWith(" ../../2021.s1/point/trial.html");
    assertThat(page(point).select(".editions li").get(0).text())
        .isEqualTo("2021年版第一次增补（示例）截至 2021-09-10");
    assertThat(links(point, ".older a"))
        .containsExactly("2021年版第一次增补（示例）里的这个知识点 ../../2021.s1/point/trial.html");
    assertThat(links("2021.s1/point/trial.html", ".editions li a").get(1))
        .endsWith(" ../../2021/point/probation-period.html");
    for (String kind : List.of("chapter", "sheet")) {
      String chapter = "2021/" + kind + "/contract.html";
      assertThat(page(chapter).select(".editions li").get(0).text())
          .isEqualTo("2021年版第一次增补（示例）截至 2021-09-10，在那里叫「劳动合同的订立」");
      assertThat(page(chapter).select(".older").text()).endsWith("（现在叫「劳动合同的订立」）。");
      assertThat(links(chapter, ".older a").get(0))
          .endsWith(" ../../2021.s1/" + kind + "/labor-contract.html");
    }
    // An item that is gone leads to its point, which has another name.
    assertThat(links("2021/item/probation-period-002.html", ".older a").get(1))
        .isEqualTo("转到「试用期」 ../../2021.s1/point/trial.html");
    // A former address leads on in the edition itself and to the page that another edition has.
    assertThat(links("2021.s1/point/probation-period.html", ".editions li a"))
        .satisfiesExactly(
            now -> assertThat(now).endsWith(" ../../2021.s1/point/trial.html"),
            then -> assertThat(then).endsWith(" ../../2021/point/probation-period.html"));
    assertThat(build(bank, OLD).summary()).contains("写入 0，");
  }

  @Test
  void aPageThatNamesARenamedTopicIsMadeAgainWhenItsTitleChanges() throws Exception {
    SampleBank bank = bank();
    Files.move(content().resolve(POINT), content().resolve(FOLDER + "trial"));
    build(bank, OLD);
    Path index = content().resolve(FOLDER + "trial/index.md");
    Files.writeString(index, Files.readString(index).replace("title: 试用期", "title: 试用的期限"));
    build(bank, OLD);

    assertThat(page("2021/point/probation-period.html").select(".older").text())
        .endsWith("（现在叫「试用的期限」）。");
  }

  @Test
  void theAddressOfATopicThatIsGoneLeadsToTheNearestAboveIt() throws Exception {
    SampleBank bank = SampleBank.in(folder).item(1, "一");
    bank.write("syllabus/labor-relations/dispute/index.md", "---\ntitle: 争议处理\n---\n争议。\n");
    bank.write(
        "syllabus/labor-relations/dispute/mediation/index.md",
        "---\ntitle: 调解\nlevel: 了解\nbasis:\n  - 劳动合同法 第十九条\n---\n先行调解。\n");
    tagged(bank);
    Files.delete(content().resolve("syllabus/labor-relations/dispute/mediation/index.md"));
    Files.delete(content().resolve("syllabus/labor-relations/dispute/index.md"));
    bank.write("edition.yaml", "format: 1\nid: \"2022\"\ntitle: 2022年版（示例）\nas-of: 2022-03-31\n");

    Checked verdict = build(bank, OLD);

    assertThat(verdict.failed()).as(verdict.toString()).isFalse();
    String gone = "2022/point/mediation.html";
    assertThat(page(gone).select(".lead").text()).isEqualTo("2022年版（示例）里没有这个知识点了。可以看劳动关系。");
    assertThat(links(gone, ".lead a")).containsExactly("劳动关系 ../domain/labor-relations.html");
    assertThat(page(gone).select("meta[http-equiv=refresh]")).isEmpty();
    assertThat(page(gone).select("link[rel=canonical]")).isEmpty();
    assertThat(page(gone).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(canonical("2021/point/mediation.html"))
        .isEqualTo("https://example.org/tiku/2021/point/mediation.html");
    assertThat(Files.readString(site().resolve("sitemap.xml")))
        .contains("/2021/point/mediation.html<")
        .doesNotContain("/2022/point/mediation.html<");
    files().entrySet().stream()
        .filter(file -> file.getKey().startsWith("2022/search/"))
        .forEach(file -> assertThat(file.getValue()).doesNotContain("mediation"));
    assertThat(build(bank, OLD).summary()).contains("写入 0，");
  }

  /** With a point in another folder, and its chapter with another title too. */
  private SampleBank renamed() throws Exception {
    SampleBank bank = bank();
    Files.move(content().resolve(POINT), content().resolve(FOLDER + "trial"));
    Files.move(
        content().resolve(FOLDER), content().resolve("syllabus/labor-relations/labor-contract"));
    String index = "syllabus/labor-relations/labor-contract/index.md";
    return bank.write(index, "---\ntitle: 劳动合同的订立\n---\n合同。\n");
  }
}
