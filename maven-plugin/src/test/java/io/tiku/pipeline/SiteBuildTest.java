package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBuildTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;

  @Test
  void publishesTheSameBytesOnAnotherPathLocaleAndTimeZone() throws IOException {
    SampleBank here = SampleBank.in(folder.resolve("here")).item(2, "一年以上不满三年");
    SampleBank there = SampleBank.in(folder.resolve("那里 有空格")).item(2, "一年以上不满三年");
    build(here);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      build(there);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    SortedMap<String, String> files = SampleBank.files(here.site());
    assertThat(files).containsKeys("index.html", "2021/item/probation-period-001.html");
    assertThat(SampleBank.files(there.site())).isEqualTo(files);
    assertThat(folder.resolve("那里 有空格/target/tiku/problems.sarif"))
        .hasSameBinaryContentAs(folder.resolve("here/target/tiku/problems.sarif"));
  }

  @Test
  void leavesThePreviousSiteWholeWhenTheBankHasAnError() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    build(bank);
    SortedMap<String, String> before = SampleBank.files(bank.site());
    bank.write(SampleBank.ITEM, "没有文件头");

    Checked verdict = build(bank);

    assertThat(verdict.failed()).isTrue();
    assertThat(verdict.summary()).contains("1 处错误").endsWith("站点没有更新。");
    assertThat(SampleBank.files(bank.site())).isEqualTo(before);
  }

  @Test
  void neverReplacesASiteByOneWithoutItems() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    build(bank);
    SortedMap<String, String> before = SampleBank.files(bank.site());
    Path content = folder.resolve("content");
    Path item = content.resolve(SampleBank.ITEM);
    String text = Files.readString(item);

    bank.write(SampleBank.ITEM, text.replace("difficulty: 易", "difficulty: 易\nstatus: 草稿"));
    assertThat(build(bank).summary()).endsWith("没有一道启用的公开试题，没有可以发布的。站点没有更新。");
    Files.delete(item);
    assertThat(refusal(bank)).contains("bank-without-items");
    Files.move(content, folder.resolve("elsewhere"));
    assertThat(refusal(bank)).contains("content-missing");
    Files.writeString(content, "一个文件");
    assertThat(refusal(bank)).contains("content-missing");
    Files.delete(content);
    Files.createDirectory(content);
    assertThat(refusal(bank)).contains("content-empty");
    Files.writeString(Files.createDirectories(content.resolve("src")).resolve("a.txt"), "别的");
    assertThat(refusal(bank)).contains("edition-missing");

    assertThat(SampleBank.files(bank.site())).isEqualTo(before);
  }

  private static String refusal(SampleBank bank) {
    Checked verdict = build(bank);
    assertThat(verdict.failed()).isTrue();
    assertThat(verdict.summary()).endsWith("站点没有更新。");
    return verdict.entries().toString();
  }

  @Test
  void rewritesOnlyWhatAChangedItemTouches() throws IOException {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年").item(3, "三年以上和没有固定期限");
    build(bank);
    Path untouched = bank.site().resolve("2021/item/probation-period-003.html");
    Files.setLastModifiedTime(untouched, LONG_AGO);
    bank.item(1, "满三个月而不满一年");

    build(bank);

    assertThat(Files.getLastModifiedTime(untouched)).isEqualTo(LONG_AGO);
    assertThat(bank.site().resolve("2021/item/probation-period-001.html"))
        .content()
        .contains("满三个月而不满一年");
  }

  @Test
  void publishesWhatAFreshBuildWouldAfterAnyChange() throws IOException {
    SampleBank bank = SampleBank.in(folder.resolve("a")).item(2, "一年以上不满三年");
    build(bank);
    bank.item(1, "满三个月而不满一年").item(3, "三年以上和没有固定期限");
    build(bank);
    SampleBank fresh =
        SampleBank.in(folder.resolve("b"))
            .item(1, "满三个月而不满一年")
            .item(2, "一年以上不满三年")
            .item(3, "三年以上和没有固定期限");
    build(fresh);

    assertThat(SampleBank.files(bank.site())).isEqualTo(SampleBank.files(fresh.site()));
  }

  @Test
  void removesThePageOfAnItemThatIsGone() throws IOException {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    build(bank);
    Files.delete(folder.resolve("content").resolve(SampleBank.ITEM));

    build(bank);

    assertThat(bank.site().resolve("2021/item/probation-period-001.html")).doesNotExist();
    assertThat(bank.site().resolve("2021/item/probation-period-002.html")).exists();
  }

  @Test
  void strictTurnsAWarningIntoFailure() {
    SampleBank bank =
        SampleBank.in(folder)
            .write(
                "syllabus/labor-relations/contract/empty-point/index.md",
                "---\ntitle: 没有题的知识点\nlevel: 了解\nbasis: []\n---\n空。\n");

    assertThat(new CheckBuild(bank.settings(false), Progress.SILENT).run().failed()).isFalse();
    assertThat(new CheckBuild(bank.settings(true), Progress.SILENT).run().failed()).isTrue();
  }

  @Test
  void neverPublishesAnItemForSettersNorADraft() throws IOException {
    String text =
        Files.readString(
            SampleBank.in(folder.resolve("x"))
                .write("a.md", "")
                .settings()
                .content()
                .resolve(SampleBank.ITEM));
    SampleBank bank = SampleBank.in(folder.resolve("y"));
    bank.write(
        SampleBank.ITEM.replace("001", "008"),
        text.replace("type: 单选", "type: 单选\nuse: 命题专用").replace("三个月以上", "机密甲"));
    bank.write(
        SampleBank.ITEM.replace("001", "009"),
        text.replace("type: 单选", "type: 单选\nstatus: 草稿").replace("三个月以上", "机密乙"));

    assertThat(build(bank).failed()).isFalse();

    assertThat(SampleBank.files(bank.site()))
        .allSatisfy(
            (path, html) ->
                assertThat(path + html)
                    .doesNotContain("机密", "probation-period-008", "probation-period-009"));
  }

  @Test
  void indexesForTheSearchOnlyWhatChanged() throws IOException {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    build(bank);
    Path root = bank.site().resolve("2021/search/root.js");
    String before = Files.readString(root);
    Files.setLastModifiedTime(root, LONG_AGO);

    build(bank);
    assertThat(Files.readString(root)).isEqualTo(before);

    Files.delete(root);
    build(bank);
    assertThat(root).content().isEqualTo(before);

    bank.item(3, "三年以上和没有固定期限");
    build(bank);
    assertThat(root).content().isNotEqualTo(before);

    Files.writeString(bank.settings().reports().resolve("search.names"), "坏了\n2021/nothing.js\n");
    build(bank);
    assertThat(bank.site().resolve("2021/nothing.js")).doesNotExist();
  }

  @Test
  void leavesTheSearchOutOrToAService() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    new SiteBuild(bank.settings(false, "none"), Progress.SILENT).run();
    assertThat(SampleBank.files(bank.site()).keySet()).noneMatch(path -> path.contains("search/"));
    assertThat(bank.site().resolve("2021/search.html")).doesNotExist();
    assertThat(bank.site().resolve("2021/about.html"))
        .content()
        .doesNotContain("search.html", "data-lookup", "connect-src");

    new SiteBuild(bank.settings(false, "https://search.example.org/tiku"), Progress.SILENT).run();
    assertThat(SampleBank.files(bank.site()).keySet())
        .filteredOn(path -> path.contains("/search/"))
        .containsExactly(
            "2021/search/facets.js",
            "2021/search/i/0.js",
            "2021/search/root.js",
            "2021/search/statutes.js",
            "2021/search/words.js");
    assertThat(bank.site().resolve("2021/about.html"))
        .content()
        .contains("data-service=\"https://search.example.org/tiku\"")
        .contains("connect-src https://search.example.org;");

    assertThatThrownBy(() -> new SiteBuild(bank.settings(false, "on"), Progress.SILENT).run())
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("tiku.search 的值「on」不对");
  }

  @Test
  void saysOnALineAStepHowMuchThereIs() {
    SampleBank bank = SampleBank.in(folder);
    List<String> lines = new java.util.ArrayList<>();

    new SiteBuild(
            bank.settings(),
            new Progress() {
              @Override
              public void step(String sentence) {
                lines.add(sentence);
              }

              @Override
              public Bar bar(String what, int total) {
                lines.add(what);
                return SILENT.bar(what, total);
              }
            })
        .run();

    assertThat(lines).containsExactly("读取 " + bank.settings().content() + "：6 个文件", "发布页面", "发布搜索");
  }

  private static Checked build(SampleBank bank) {
    return new SiteBuild(bank.settings(), Progress.SILENT).run();
  }
}
