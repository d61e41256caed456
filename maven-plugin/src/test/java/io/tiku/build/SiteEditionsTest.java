package io.tiku.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.problem.ProblemReport.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of two editions: item 1 changes its key, 2 is retired, 3 moves, 4 comes, 5 stays. */
class SiteEditionsTest {

  private static final String FOLDER = "syllabus/labor-relations/contract/";
  private static final String POINT = FOLDER + "probation-period/";
  private static final Path PICTURE = Path.of("docs", "search.png");
  private static final EditionRef OLD = new EditionRef("2021", "", "v2021");

  @TempDir private Path folder;

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
  void publishesTheRestWhenAnEditionCannotBeRead() throws Exception {
    Checked verdict = build(bank(), OLD, new EditionRef("2020", "", "v2020"));

    assertThat(verdict.entries())
        .extracting(Entry::text)
        .contains("版次「2020」没有发布：Git 仓库里没有标签、分支或提交「v2020」。检查写法，或先 git fetch --tags。其余的照常发布。");
    assertThat(verdict.failed()).isFalse();
    assertThat(files()).containsKeys("2021/index.html", "2021.s1/index.html");
  }

  @Test
  void anEditionThatCannotBeReadAnyMoreIsNotTakenFromTheSite() throws Exception {
    SampleBank bank = bank();
    build(bank, OLD);
    SortedMap<String, String> before = files();

    Checked verdict = build(bank, new EditionRef("2021", "", "gone"));

    assertThat(verdict.failed()).isTrue();
    assertThat(verdict.summary()).contains("版次「2021」这次读不出来，而站点里已有它的试题").endsWith("站点没有更新。");
    assertThat(files()).isEqualTo(before);
    assertThat(build(bank).failed()).isFalse();
    assertThat(files()).doesNotContainKey("2021/index.html");
  }

  @Test
  void anEditionWithoutItemsIsNotPublished() throws Exception {
    SampleBank bank = SampleBank.in(folder);
    Files.delete(content().resolve(SampleBank.ITEM));
    tagged(bank);
    bank.item(1, "一");
    bank.write("edition.yaml", "format: 1\nid: \"2022\"\ntitle: 2022年版（示例）\nas-of: 2022-03-31\n");

    Checked verdict = build(bank, OLD);

    assertThat(verdict.entries())
        .extracting(Entry::text)
        .contains("版次「2021」没有发布：「v2021」里没有一道启用的公开试题。检查 ref 指的是不是这个版次。其余的照常发布。");
    assertThat(files()).containsKey("2022/index.html").doesNotContainKey("2021/index.html");
  }

  @Test
  void publishesTheWorkingTreeAloneWithoutGit() throws Exception {
    SampleBank bank = SampleBank.in(folder);

    Checked verdict = build(bank, new EditionRef("2020", "", "v2020"));

    assertThat(verdict.entries())
        .extracting(Entry::text)
        .anyMatch(text -> text.startsWith("版次「2020」没有发布：") && text.contains("不在 Git 仓库里"));
    assertThat(page("2021/index.html").select(".editions")).isEmpty();
    assertThat(files()).doesNotContainKey("changes.atom");
  }

  @Test
  void aFileOfAnOldEditionThatCannotBeReadHasNotComeLater() throws Exception {
    SampleBank bank = SampleBank.in(folder).item(2, "二");
    Path second = content().resolve(POINT + "probation-period-002.md");
    String good = Files.readString(second);
    bank.write(POINT + "probation-period-002.md", good.replace("difficulty: 易", "difficulty: 极难"));
    tagged(bank);
    bank.write(POINT + "probation-period-002.md", good);
    bank.write("edition.yaml", "format: 1\nid: \"2022\"\ntitle: 2022年版（示例）\nas-of: 2022-03-31\n");

    Checked verdict = build(bank, OLD);

    assertThat(verdict.entries())
        .extracting(Entry::text)
        .contains(
            "版次「2021」有 1 个文件按现在的写法读不出来，没有发布，例如 content/" + POINT + "probation-period-002.md。");
    assertThat(page("2022/changes.html").select("main .empty").text()).isEqualTo("没有变化。");
  }

  @Test
  void whatALinkOrASubmoduleHeldHasNotComeLater() throws Exception {
    SampleBank bank = SampleBank.in(folder);
    Path law = content().resolve("statutes/laodong-hetong-fa.md");
    String text = Files.readString(law);
    Files.delete(law);
    Files.createSymbolicLink(law, Path.of("..", "..", "law.md"));
    Path point = content().resolve(POINT);
    Files.move(point, folder.resolve("module"));
    try (Git git = Git.init().setDirectory(folder.resolve("module").toFile()).call()) {
      commit(git, ".");
    }
    Files.move(folder.resolve("module"), point);
    tagged(bank);
    Files.delete(law);
    Files.writeString(law, text);
    bank.write("edition.yaml", "format: 1\nid: \"2022\"\ntitle: 2022年版（示例）\nas-of: 2022-03-31\n");
    bank.item(1, "一");

    Checked verdict = build(bank, OLD);

    assertThat(verdict.failed()).as(verdict.toString()).isFalse();
    assertThat(verdict.entries())
        .extracting(Entry::text)
        .contains("版次「2021」没有发布：「v2021」里没有一道启用的公开试题。检查 ref 指的是不是这个版次。其余的照常发布。");
    new ChangesBuild(
            bank.settings(List.of(OLD)),
            Progress.SILENT,
            new ChangesBuild.Order("2021", "", Optional.empty()))
        .compare();
    assertThat(Files.readString(folder.resolve("target/tiku/changes.md")))
        .contains("里有 2 个文件有错误")
        .doesNotContain("新增", "新登记");
  }

  @Test
  void anImageOfWhichGitLfsLeftAPointerIsItsText() throws Exception {
    SampleBank bank = SampleBank.in(folder);
    Path index = content().resolve(POINT + "index.md");
    Files.writeString(index, Files.readString(index) + "\n![办理流程的示意图](flow.png)\n");
    bank.write(
        POINT + "flow.png",
        "version https://git-lfs.github.com/spec/v1\noid sha256:"
            + "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 9\n");
    tagged(bank);
    assertThat(build(bank).entries().toString()).contains("file-lfs", "git lfs pull");
    Files.write(content().resolve(POINT + "flow.png"), Files.readAllBytes(PICTURE));
    bank.write("edition.yaml", "format: 1\nid: \"2022\"\ntitle: 2022年版（示例）\nas-of: 2022-03-31\n");

    Checked verdict = build(bank, OLD);

    assertThat(verdict.entries())
        .extracting(Entry::text)
        .anyMatch(text -> text.contains("其中 1 个只有 Git LFS 的指针，用 git lfs fetch --all 取来内容。"));
    Document page = page("2021/point/probation-period.html");
    assertThat(page.select("main img")).isEmpty();
    assertThat(page.select("main").text()).contains("办理流程的示意图");
    assertThat(page("2022/point/probation-period.html").select("main img")).hasSize(1);
    assertThat(page("2022/changes.html").text()).contains("没有").doesNotContain("改写", "试用期");
  }

  private void tagged(SampleBank bank) throws Exception {
    assertThat(bank.site()).doesNotExist();
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      commit(git, "content");
      git.tag().setName("v2021").setAnnotated(false).call();
    }
  }

  private static void commit(Git git, String files) throws Exception {
    PersonIdent nobody = new PersonIdent("示例", "example@example.org");
    git.add().addFilepattern(files).call();
    git.commit().setSign(false).setMessage("一").setAuthor(nobody).setCommitter(nobody).call();
  }

  @Test
  void refusesAListThatContradictsItself() throws Exception {
    SampleBank bank = bank();

    assertThatThrownBy(() -> build(bank, OLD, OLD)).hasMessageContaining("把版次「2021」写了两次");
    assertThatThrownBy(() -> build(bank, new EditionRef("2019", "", "v2021")))
        .hasMessageContaining("版次「2019」的 ref 指向的是版次「2021」");
    assertThatThrownBy(() -> build(bank, new EditionRef("2019", "", "")))
        .hasMessageContaining("工作区里是版次「2021.s1」");
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

  @Test
  void theAddressOfATopicThatWasRenamedLeadsToIt() throws Exception {
    SampleBank bank = bank();
    Files.move(content().resolve(POINT), content().resolve(FOLDER + "trial"));
    Files.move(
        content().resolve(FOLDER), content().resolve("syllabus/labor-relations/labor-contract"));
    String index = "syllabus/labor-relations/labor-contract/index.md";
    bank.write(index, "---\ntitle: 劳动合同的订立\n---\n合同。\n");

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
    SampleBank bank = bank();
    Files.move(content().resolve(POINT), content().resolve(FOLDER + "trial"));
    Files.move(
        content().resolve(FOLDER), content().resolve("syllabus/labor-relations/labor-contract"));
    String index = "syllabus/labor-relations/labor-contract/index.md";
    bank.write(index, "---\ntitle: 劳动合同的订立\n---\n合同。\n");

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

  /** Two editions in a repository whose path has a space and Chinese characters. */
  private SampleBank bank() throws Exception {
    folder = folder.resolve("题库 一");
    SampleBank bank = SampleBank.in(folder);
    for (int i = 1; i <= 5; i++) {
      bank.item(i, List.of("一", "二", "三", "四", "五").get(i - 1));
    }
    Files.delete(content().resolve(POINT + "probation-period-004.md"));
    tagged(bank);
    bank.write(
        "edition.yaml",
        "format: 1\nid: \"2021.s1\"\ntitle: 2021年版第一次增补（示例）\nas-of: 2021-09-10\nsupplements: \"2021\"\n");
    bank.write(
        FOLDER + "part-time/index.md",
        "---\ntitle: 非全日制用工\nlevel: 熟悉\nbasis:\n  - 劳动合同法 第六十八条\n---\n以小时计酬为主。\n");
    String first = Files.readString(content().resolve(POINT + "probation-period-001.md"));
    bank.write(
        POINT + "probation-period-001.md",
        first.replace("- [x] 一个月\n- [ ] 二个月", "- [ ] 一个月\n- [x] 二个月"));
    Files.delete(content().resolve(POINT + "probation-period-002.md"));
    Files.move(
        content().resolve(POINT + "probation-period-003.md"),
        content().resolve(FOLDER + "part-time/probation-period-003.md"));
    return bank.item(4, "四");
  }

  private Checked build(SampleBank bank, EditionRef... editions) {
    return new SiteBuild(bank.settings(List.of(editions)), Progress.SILENT).run();
  }

  private Path content() {
    return folder.resolve("content");
  }

  private Path site() {
    return folder.resolve("target/site");
  }

  private SortedMap<String, String> files() throws IOException {
    return SampleBank.files(site());
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(site().resolve(path)));
  }

  private List<String> links(String path, String selector) throws IOException {
    return page(path).select(selector).stream()
        .map(link -> link.text() + " " + link.attr("href"))
        .toList();
  }

  private String canonical(String path) throws IOException {
    return page(path).select("link[rel=canonical]").attr("href");
  }

  private void deleteTarget() throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("target"))) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
