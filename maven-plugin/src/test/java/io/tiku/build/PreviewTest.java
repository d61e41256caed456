package io.tiku.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.build.PreviewReader.Moment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

  private static final String POINT = "2021/point/probation-period.html";
  private static final String POINT_FILE =
      "syllabus/labor-relations/contract/probation-period/index.md";

  @TempDir private Path folder;

  @Test
  void aSaveChangesOnlyThePagesItTouches() {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    Shown shown = new Shown(bank);
    shown.marks(POINT, item(1), item(2));
    assertThat(shown.preview.made()).isEqualTo(3);

    shown.marks(POINT, item(1), item(2));
    assertThat(shown.preview.made()).as("nothing was saved").isEqualTo(3);

    String[] before = shown.marks(POINT, item(1), item(2));
    bank.item(2, "满一年而不满三年");
    shown.look();
    String[] after = shown.marks(POINT, item(1), item(2));

    assertThat(shown.preview.made()).as("the point's and the item's page").isEqualTo(5);
    assertThat(after[0]).isNotEqualTo(before[0]);
    assertThat(after[1]).isEqualTo(before[1]);
    assertThat(after[2]).isNotEqualTo(before[2]);
    assertThat(shown.page(item(2))).contains("满一年而不满三年");
  }

  @Test
  void nothingSavedIsNoNews() {
    Shown shown = new Shown(SampleBank.in(folder));

    assertThat(shown.reader.next()).isEmpty();
  }

  @Test
  void readsAgainOnlyWhatWasSaved() {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    PreviewReader reader = new PreviewReader(bank.settings());
    Moment before = reader.next().orElseThrow();
    bank.item(2, "满一年而不满三年");

    Moment after = reader.next().orElseThrow();

    assertThat(after.changed()).containsExactly("content/" + SampleBank.ITEM.replace("001", "002"));
    assertThat(after.bank().edition().item("probation-period-001").orElseThrow())
        .isSameAs(before.bank().edition().item("probation-period-001").orElseThrow());
  }

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
  void draftsAreShownAndCalledDrafts() {
    SampleBank bank = SampleBank.in(folder);
    bank.write(item9(), itemText().replace("type: 单选", "type: 单选\nstatus: 草稿"));
    Shown shown = new Shown(bank);

    assertThat(shown.page(item(9))).contains("<span class=\"tag draft\">草稿</span>");
    assertThat(shown.page(POINT)).containsOnlyOnce("<span class=\"tag draft\">草稿</span>");
    assertThat(shown.page("2021/statute/laodong-hetong-fa.html"))
        .containsOnlyOnce("<span class=\"tag draft\">草稿</span>");
    assertThat(shown.page("index.html"))
        .contains("<strong>预览</strong>", "共 <b>1</b> 个知识点、<b>2</b>");
  }

  @Test
  void retiredItemsAndThoseForSettersAreNeverShown() {
    SampleBank bank = SampleBank.in(folder);
    bank.write(item9(), secret(itemText()));
    bank.write(
        SampleBank.ITEM.replace("001", "007"),
        itemText().replace("type: 单选", "type: 单选\nstatus: 停用").replace("三个月以上", "机密"));
    Shown shown = new Shown(bank);

    assertThat(shown.status(item(9))).isEqualTo(404);
    assertThat(shown.status(item(7))).isEqualTo(404);
    shown.assertNowhere("机密", bank);
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
  void aFileBeingSavedIsBelievedAtTheSecondLook() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    Shown shown = new Shown(bank);
    Path item = folder.resolve("content").resolve(SampleBank.ITEM);

    Files.write(item, new byte[0]);
    assertThat(shown.look()).as("emptied").isFalse();
    Files.writeString(item, itemText().replace("一个月", "三十天"));
    assertThat(shown.look()).as("written").isTrue();
    assertThat(shown.page(item(1))).contains("三十天");

    Files.write(item, "---\ntype: 单\n".getBytes(StandardCharsets.UTF_8));
    shown.look();
    assertThat(shown.page(item(1))).contains("还不能成页", "front-matter-unclosed");

    Files.write(item, new byte[0]);
    shown.look();
    assertThat(shown.look()).as("really empty").isTrue();
    assertThat(shown.page(item(1))).contains("文件是空的");

    Files.write(item, new byte[] {(byte) 0xd6, (byte) 0xd0, 0, (byte) 0xff});
    shown.look();
    assertThat(shown.status(item(1))).isEqualTo(200);

    Files.delete(item);
    shown.look();
    shown.look();
    assertThat(shown.status(item(1))).isEqualTo(404);
    assertThat(shown.page(item(1))).contains("没有这一页", "href=\"../../_problems\"");
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

  @Test
  void ownTemplatesAreFollowedAndTheirMistakesShown() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    Shown shown = new Shown(bank, Optional.of(folder.resolve("templates")));
    Path own = Files.createDirectories(folder.resolve("templates/page")).resolve("item.ftlh");

    Files.writeString(own, "自己的样子 ${view.item.id}");
    shown.look();
    assertThat(shown.page(item(1))).isEqualTo("自己的样子 probation-period-001");

    Files.writeString(own, "自己的样子 ${view.nothing}");
    shown.look();
    assertThat(shown.status(item(1))).isEqualTo(500);
    assertThat(shown.page(item(1))).contains("预览出了故障", "page/item.ftlh", "http-equiv=\"refresh\"");
    assertThat(shown.status(POINT)).isEqualTo(200);
  }

  @Test
  void theSearchIsMadeWhenItIsOpenedAndKnowsDrafts() {
    SampleBank bank = SampleBank.in(folder);
    Shown shown = new Shown(bank);
    String root = shown.page("2021/search/root.js");
    bank.item(2, "一年以上不满三年");
    shown.look();

    assertThat(shown.page("2021/search/root.js")).startsWith("Tiku.shard(").isNotEqualTo(root);
    assertThat(shown.status("2021/search/nothing.js")).isEqualTo(404);
  }

  @Test
  void pagesMayAskThisServerOnlyWhereItIsAPreview() {
    assertThat(new Shown(SampleBank.in(folder)).page("index.html"))
        .contains("; connect-src 'self'; base-uri 'none'", "/serve.", "data-preview");
  }

  private static String item(int number) {
    return "2021/item/probation-period-00" + number + ".html";
  }

  private static String item9() {
    return SampleBank.ITEM.replace("001", "009");
  }

  private String itemText() {
    try {
      SampleBank.in(folder.resolve("other"));
      return Files.readString(folder.resolve("other/content").resolve(SampleBank.ITEM));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String secret(String text) {
    return text.replace("type: 单选", "type: 单选\nuse: 命题专用").replace("三个月以上", "机密");
  }

  /** A preview without its server. */
  private static final class Shown {
    private final PreviewReader reader;
    private final Preview preview;

    Shown(SampleBank bank) {
      this(bank, Optional.empty());
    }

    Shown(SampleBank bank, Optional<Path> templates) {
      Settings settings = with(bank.settings(), templates);
      reader = new PreviewReader(settings);
      preview = new Preview(settings);
      assertThat(look()).isTrue();
    }

    private static Settings with(Settings settings, Optional<Path> templates) {
      return new Settings(
          settings.content(),
          settings.editions(),
          settings.site(),
          settings.reports(),
          templates,
          settings.baseUrl(),
          settings.title(),
          settings.search(),
          settings.strict(),
          settings.timestamp(),
          settings.version(),
          settings.tool());
    }

    /** Whether there was anything new. */
    boolean look() {
      Optional<Moment> next = reader.next();
      next.ifPresent(preview::show);
      return next.isPresent();
    }

    int status(String path) {
      return preview.answer(path).status();
    }

    String page(String path) {
      return new String(preview.answer(path).bytes(), StandardCharsets.UTF_8);
    }

    String[] marks(String... paths) {
      String[] marks = new String[paths.length];
      for (int i = 0; i < paths.length; i++) {
        marks[i] = preview.mark(paths[i]);
      }
      return marks;
    }

    void assertNowhere(String secret, SampleBank bank) {
      Moment now = new PreviewReader(bank.settings()).next().orElseThrow();
      for (String path : now.site().tree().files().keySet()) {
        assertThat(page(path)).as(path).doesNotContain(secret);
      }
      assertThat(page("2021/search/facets.js")).doesNotContain(secret);
    }
  }
}
