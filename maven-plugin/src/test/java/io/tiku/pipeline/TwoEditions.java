package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;

/** A site of two editions: item 1 changes its key, 2 is retired, 3 moves, 4 comes, 5 stays. */
abstract class TwoEditions {

  static final String FOLDER = "syllabus/labor-relations/contract/";

  static final String POINT = FOLDER + "probation-period/";

  static final Path PICTURE = Path.of("docs", "search.png");

  static final EditionRef OLD = new EditionRef("2021", "", "v2021");

  @TempDir Path folder;

  void tagged(SampleBank bank) throws Exception {
    assertThat(bank.site()).doesNotExist();
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      commit(git, "content");
      git.tag().setName("v2021").setAnnotated(false).call();
    }
  }

  static void commit(Git git, String files) throws Exception {
    PersonIdent nobody = new PersonIdent("示例", "example@example.org");
    git.add().addFilepattern(files).call();
    git.commit().setSign(false).setMessage("一").setAuthor(nobody).setCommitter(nobody).call();
  }

  /** Two editions in a repository whose path has a space and Chinese characters. */
  SampleBank bank() throws Exception {
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

  Checked build(SampleBank bank, EditionRef... editions) {
    return new SiteBuild(bank.settings(List.of(editions)), Progress.SILENT).run();
  }

  Path content() {
    return folder.resolve("content");
  }

  Path site() {
    return folder.resolve("target/site");
  }

  SortedMap<String, String> files() throws IOException {
    return SampleBank.files(site());
  }

  Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(site().resolve(path)));
  }

  List<String> links(String path, String selector) throws IOException {
    return page(path).select(selector).stream()
        .map(link -> link.text() + " " + link.attr("href"))
        .toList();
  }

  String canonical(String path) throws IOException {
    return page(path).select("link[rel=canonical]").attr("href");
  }

  void deleteTarget() throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("target"))) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
