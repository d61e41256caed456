package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What a preview shows of what is wrong. */
class PreviewFaultsTest extends Previewed {

  @Test
  void anItemWithErrorsIsAnsweredWithWhatIsWrong() {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    Shown shown = new Shown(bank);
    bank.write(SampleBank.ITEM, "---\ntype: 单选\ndifficulty: 极难\n---\n题干<b>。\n");
    shown.look();

    assertThat(shown.status(item(1))).isEqualTo(200);
    assertThat(shown.page(item(1)))
        .contains("<h1>probation-period-001.md</h1>", "还不能成页", "第 3 行", "difficulty: 极难")
        .contains("value-unknown")
        .contains("   4 ---", "<b>   3</b> difficulty: 极难");
    assertThat(shown.page(POINT))
        .contains("1 个文件有错误，还不能成题")
        .contains("href=\"../../2021/item/probation-period-001.html\">probation-period-001.md</a>")
        .contains("练习<small>1 题</small>");
    assertThat(shown.page("_problems"))
        .contains("href=\"2021/item/probation-period-001.html\">content/" + SampleBank.ITEM);

    bank.item(1, "三个月以上不满一年");
    shown.look();

    assertThat(shown.page(item(1))).contains("三个月以上不满一年").doesNotContain("还不能成页");
    assertThat(shown.page(POINT)).doesNotContain("还不能成题");
  }

  @Test
  void problemsStandBesideTheTextTheyConcern() {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    bank.write(SampleBank.ITEM, itemText().replace("一个月", "以上都对").replace("第十九条第一款", "第九百条"));
    Shown shown = new Shown(bank);

    String point = shown.page(POINT);
    int first = point.indexOf("id=\"item.probation-period-001\"");
    int second = point.indexOf("id=\"item.probation-period-002\"");
    int beside = point.indexOf("class=\"own-faults\"");
    assertThat(beside).isBetween(first, second);
    assertThat(point).contains("第 5 行", "第九百条", "→ ");
    assertThat(point.indexOf("class=\"own-faults\"", second)).isNegative();
    assertThat(shown.page(item(1))).contains("class=\"own-faults\"", "第九百条");
    assertThat(shown.page(item(2))).doesNotContain("class=\"own-faults\"");
  }

  @Test
  void theBarCountsAndLeadsToAllProblems() {
    SampleBank bank = SampleBank.in(folder);
    Shown shown = new Shown(bank);
    assertThat(shown.page(item(1))).contains("没有错误和警告", "href=\"../../_problems\"");
    String before = shown.preview.mark("2021/about.html");

    bank.write("rules/papers.yaml", "published: [\n").write(SampleBank.ITEM, "");
    shown.look();
    shown.look();

    assertThat(shown.page("2021/about.html")).containsPattern("[2-9] 个错误");
    assertThat(shown.preview.mark("2021/about.html")).isNotEqualTo(before);
    assertThat(shown.page("_problems")).contains("<h3>content/rules/papers.yaml</h3>");
  }

  @Test
  void aBrokenItemForSettersTellsItsPathAndCodesOnly() {
    SampleBank bank = SampleBank.in(folder);
    bank.write(item9(), secret(itemText()).replace("difficulty: 易", "difficulty: 机密"));
    Shown shown = new Shown(bank);

    assertThat(shown.page(item(9))).contains("value-unknown", "内容从略");
    assertThat(shown.page(POINT)).doesNotContain("probation-period-009");
    shown.assertNowhere("机密", bank);
  }

  @Test
  void itemsOfAPointWithErrorsSayWhatToMendFirst() {
    SampleBank bank = SampleBank.in(folder);
    Shown shown = new Shown(bank);
    bank.write(POINT_FILE, "---\ntitle: 试用期\nlevel: 精通\n---\n一。\n");
    shown.look();

    assertThat(shown.page(POINT)).contains("还不能成页", "level: 精通");
    assertThat(shown.page(item(1)))
        .contains("先改正", "href=\"../point/probation-period.html\">content/" + POINT_FILE);
  }

  @Test
  void showsTheProblemsOfABankWithoutAnEdition() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    Files.delete(folder.resolve("content/edition.yaml"));
    Shown shown = new Shown(bank);

    assertThat(shown.status("")).isEqualTo(200);
    assertThat(shown.page("_problems")).contains("edition-missing");
  }

  @Test
  void showsTheProblemOfAFolderThatIsNotThere() {
    Shown shown = new Shown(new SampleBank(folder));

    assertThat(shown.status("index.html")).isEqualTo(200);
    assertThat(shown.page("_problems")).contains("content-missing");
  }

  @Test
  void anAddressThatLeadsNowhereSaysSoAtAnyDepth() {
    Shown shown = new Shown(SampleBank.in(folder));

    for (String path : new String[] {"a", "2021/item/a.html", "../pom.xml", "a/../../pom.xml"}) {
      assertThat(shown.status(path)).as(path).isEqualTo(404);
      assertThat(shown.page(path)).contains("没有这一页").doesNotContain("<project");
    }
  }
}
