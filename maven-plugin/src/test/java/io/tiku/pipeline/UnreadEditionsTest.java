package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.problem.ProblemReport.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.api.Git;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Editions of which not all can be read, or nothing. */
class UnreadEditionsTest extends TwoEditions {

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

  @Test
  void refusesAListThatContradictsItself() throws Exception {
    SampleBank bank = bank();

    assertThatThrownBy(() -> build(bank, OLD, OLD)).hasMessageContaining("把版次「2021」写了两次");
    assertThatThrownBy(() -> build(bank, new EditionRef("2019", "", "v2021")))
        .hasMessageContaining("版次「2019」的 ref 指向的是版次「2021」");
    assertThatThrownBy(() -> build(bank, new EditionRef("2019", "", "")))
        .hasMessageContaining("工作区里是版次「2021.s1」");
  }
}
