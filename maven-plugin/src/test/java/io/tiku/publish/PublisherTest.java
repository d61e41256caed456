package io.tiku.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tiku.publish.OutputTree.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;
  private Path site;
  private Path memory;
  private Publisher publisher;

  @BeforeEach
  void chooseAFolderWithASpaceAndHanCharacters() {
    site = folder.resolve("题库 一").resolve("site");
    memory = folder.resolve("题库 一/memory");
    publisher = Publisher.to(site, memory);
  }

  @Test
  void writesEveryFileOfTheTree() throws IOException {
    PublishReport report = publish(tree("index.html", "甲", "2021/item/a.html", "乙"));

    assertThat(report).isEqualTo(new PublishReport(2, 0, 0));
    assertThat(contents()).isEqualTo(files("2021/item/a.html", "乙", "index.html", "甲"));
  }

  @Test
  void leavesAnUnchangedFileWithItsTimeStampAndRemovesAStaleOne() throws IOException {
    publish(tree("keep.html", "一", "change.html", "二", "stale/old.html", "三"));
    Files.setLastModifiedTime(site.resolve("keep.html"), LONG_AGO);

    PublishReport report = publish(tree("keep.html", "一", "change.html", "两"));

    assertThat(report).isEqualTo(new PublishReport(1, 1, 1));
    assertThat(contents()).isEqualTo(files("change.html", "两", "keep.html", "一"));
    assertThat(Files.getLastModifiedTime(site.resolve("keep.html"))).isEqualTo(LONG_AGO);
    assertThat(Files.exists(site.resolve("stale"))).isFalse();
  }

  @Test
  void aFolderWhoseFilesAreGoneIsGoneTooAfterABuildWithoutChanges() throws IOException {
    publish(tree("index.html", "一", "2021/item/a.html", "甲", "2021/point/b.html", "乙"));
    publish(tree("index.html", "一", "2021/item/a.html", "甲", "2021/point/b.html", "乙"));

    publish(tree("index.html", "三", "2022/item/a.html", "甲"));
    assertThat(site.resolve("2021")).doesNotExist();
    publish(tree("index.html", "四", "2022/item/a.html", "甲"));
    assertThat(site.resolve("2021")).doesNotExist();
  }

  @Test
  void doesNotTouchAFolderOrFileThatItDidNotMake() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("thesis.txt"), "论文");

    assertThatThrownBy(() -> publish(tree("index.html", "甲")))
        .isInstanceOf(PublishFailure.class)
        .hasMessageContaining(site + "：那里已有不是由 Tiku 发布的文件");
    assertThat(contents()).isEqualTo(files("thesis.txt", "论文"));

    Path file = folder.resolve("pom.xml");
    Files.writeString(file, "<project/>");
    assertThatThrownBy(
            () ->
                Publisher.to(file, memory)
                    .publish(List.of(() -> tree("index.html", "甲")), done -> {}))
        .isInstanceOf(PublishFailure.class);
    assertThat(file).hasContent("<project/>");
  }

  @Test
  void leavesTheWholeSiteAsItWasWhenAPageFails() throws IOException {
    publish(tree("a.html", "旧", "b.html", "旧"));
    OutputTree failing = tree("a.html", "新");
    failing.add(
        "b.html",
        () -> {
          throw new IllegalStateException("template");
        });

    assertThatThrownBy(() -> publish(failing)).isInstanceOf(IllegalStateException.class);

    assertThat(contents()).isEqualTo(files("a.html", "旧", "b.html", "旧"));
    assertThat(work().resolve("next")).doesNotExist();
  }

  @Test
  void restoresTheOldSiteWhenABuildWasKilledBetweenTheTwoRenames() throws IOException {
    publish(tree("a.html", "旧"));
    Files.writeString(work().resolve("exchange"), "*\n");
    Folders.delete(work().resolve("previous"));
    Files.move(site, work().resolve("previous"));
    Files.createDirectories(work().resolve("next"));
    Files.writeString(work().resolve("next/half.html"), "半");

    assertThatThrownBy(() -> publish(failing())).isInstanceOf(IllegalStateException.class);

    assertThat(contents()).isEqualTo(files("a.html", "旧"));
  }

  @Test
  void doesNotMakeAFileAgainWhoseFingerprintIsTheSame() throws IOException {
    AtomicInteger made = new AtomicInteger();
    publish(fingerprinted("f1", "甲", made));
    publish(fingerprinted("f1", "甲", made));
    assertThat(made).hasValue(1);

    publish(fingerprinted("f2", "乙", made));
    assertThat(made).hasValue(2);
    assertThat(contents()).isEqualTo(files("a.html", "乙"));
  }

  @Test
  void makesAFileAgainThatSomebodyChanged() throws IOException {
    AtomicInteger made = new AtomicInteger();
    publish(fingerprinted("f1", "甲", made));
    Files.writeString(site.resolve("a.html"), "被改动");

    publish(fingerprinted("f1", "甲", made));

    assertThat(contents()).isEqualTo(files("a.html", "甲"));
  }

  @Test
  void survivesADamagedLedger() throws IOException {
    AtomicInteger made = new AtomicInteger();
    publish(fingerprinted("f1", "甲", made));
    Files.writeString(work().resolve("ledger"), "tiku-ledger-2\nhalf a li");

    publish(fingerprinted("f1", "甲", made));

    assertThat(contents()).isEqualTo(files("a.html", "甲"));
  }

  @Test
  void refusesToPublishWhileAnotherBuildDoes() throws IOException {
    publish(tree("a.html", "旧"));
    try (FileChannel other = FileChannel.open(work().resolve("lock"), StandardOpenOption.WRITE)) {
      assertThat(other.lock()).isNotNull();

      assertThatThrownBy(() -> publish(tree("a.html", "新")))
          .isInstanceOf(PublishFailure.class)
          .hasMessageContaining("另一个构建正在发布");
    }
    assertThat(contents()).isEqualTo(files("a.html", "旧"));
  }

  @Test
  void keepsWhatAHostPutBesideThePages() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("CNAME"), "tiku.example.org");
    Files.writeString(site.resolve(".nojekyll"), "");
    publishSite(tree("index.html", "一", "2021/a.html", "甲", "2020/b.html", "乙"));
    Files.writeString(site.resolve("2020/notes.txt"), "记");
    Files.createDirectories(site.resolve("own"));
    Files.writeString(site.resolve("own/thesis.txt"), "论文");

    PublishReport report = publishSite(tree("index.html", "二", "2021/a.html", "甲"));

    assertThat(report).isEqualTo(new PublishReport(1, 1, 1));
    assertThat(pages())
        .isEqualTo(
            files(
                ".nojekyll",
                "",
                "2020/notes.txt",
                "记",
                "2021/a.html",
                "甲",
                "CNAME",
                "tiku.example.org",
                "index.html",
                "二",
                "own/thesis.txt",
                "论文"));
    assertThat(publishSite(tree("index.html", "二", "2021/a.html", "甲")))
        .isEqualTo(new PublishReport(0, 2, 0));
  }

  @Test
  void anotherCloneKnowsWhatWasPublished() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("CNAME"), "tiku.example.org");
    publishSite(tree("index.html", "一", "2021/a.html", "甲"));

    Publisher.toSite(site, folder.resolve("另一处"))
        .publish(List.of(() -> tree("index.html", "二")), done -> {});

    assertThat(pages()).isEqualTo(files("CNAME", "tiku.example.org", "index.html", "二"));
  }

  @Test
  void refusesToReplaceAFileOfAnother() throws IOException {
    publishSite(tree("index.html", "一"));
    Files.writeString(site.resolve("robots.txt"), "别人的");
    Files.writeString(site.resolve("asset"), "别人的");

    assertThatThrownBy(() -> publishSite(tree("index.html", "二", "robots.txt", "我们的")))
        .hasMessageContaining("不是由 Tiku 发布的文件：robots.txt。");
    assertThatThrownBy(() -> publishSite(tree("index.html", "二", "asset/a.css", "我们的")))
        .hasMessageContaining("不是由 Tiku 发布的文件：asset。");
    assertThat(pages()).isEqualTo(files("asset", "别人的", "index.html", "一", "robots.txt", "别人的"));
    publishSite(tree("index.html", "三", "robots.txt", "别人的"));
    assertThat(pages()).isEqualTo(files("asset", "别人的", "index.html", "三", "robots.txt", "别人的"));
  }

  @Test
  void leavesNothingBesideTheFolder() throws IOException {
    publish(tree("a.html", "一"));
    Files.writeString(site.resolveSibling(".site.ledger"), "一个旧的");
    Files.createDirectories(site.resolveSibling(".site.previous"));
    publish(tree("a.html", "二"));

    try (Stream<Path> beside = Files.list(site.resolveSibling(""))) {
      assertThat(beside).containsExactlyInAnyOrder(site, memory);
    }
  }

  @Test
  void publishesThroughALink() throws IOException {
    Path web = folder.resolve("web");
    Files.createDirectories(web);
    Files.createDirectories(site.getParent());
    Files.createSymbolicLink(site, web);
    publish(tree("a.html", "一", "b/c.html", "乙"));
    publish(tree("a.html", "二"));

    assertThat(site).isSymbolicLink();
    assertThat(pages()).isEqualTo(files("a.html", "二"));
    assertThat(web.resolve("a.html")).hasContent("二");
  }

  @Test
  void publishesThroughALinkInThePathAndOneThatLeadsToNoFolderYet() throws IOException {
    Files.createDirectories(folder.resolve("disk"));
    Files.createDirectories(site.getParent());
    Files.createSymbolicLink(folder.resolve("题库 一/link"), Path.of("..", "disk"));
    Files.createSymbolicLink(folder.resolve("disk/site"), Path.of("www", "site"));

    Publisher.to(folder.resolve("题库 一/link/site"), memory)
        .publish(List.of(() -> tree("a.html", "一")), done -> {});

    assertThat(folder.resolve("disk/www/site/a.html")).hasContent("一");
  }

  @Test
  void publishesToAnotherDevice() throws IOException {
    Path shared = Path.of("/dev/shm");
    assumeTrue(
        Files.isDirectory(shared)
            && !Files.getFileStore(shared).equals(Files.getFileStore(folder)));
    site = Files.createTempDirectory(shared, "tiku");
    try {
      publisher = Publisher.to(site, memory);
      publish(tree("a.html", "一", "b/c.html", "乙", "d/e.html", "丁"));
      PublishReport report = publish(tree("a.html", "二", "b/c.html", "乙"));

      assertThat(report).isEqualTo(new PublishReport(1, 1, 1));
      assertThat(contents()).isEqualTo(files("a.html", "二", "b/c.html", "乙"));
      try (Stream<Path> entries = Files.list(site)) {
        assertThat(entries).containsExactlyInAnyOrder(site.resolve("a.html"), site.resolve("b"));
      }
    } finally {
      Folders.delete(site);
    }
  }

  @Test
  void completesAnExchangeOfEntriesThatWasKilled() throws IOException {
    publish(tree("index.html", "旧", "2020/a.html", "旧", "2021/a.html", "旧"));
    Path next = Files.createDirectories(work().resolve("next"));
    Files.writeString(next.resolve("index.html"), "新");
    Files.createDirectories(next.resolve("2021"));
    Files.writeString(next.resolve("2021/a.html"), "新");
    Files.writeString(work().resolve("exchange"), "+2022\n+2021\n+index.html\n-2020\n");
    Folders.delete(work().resolve("previous"));
    // The kill came after 2022 was in its place and 2021 was out of it.
    Files.createDirectories(site.resolve("2022"));
    Files.writeString(site.resolve("2022/a.html"), "新");
    Files.createDirectories(work().resolve("previous"));
    Files.move(site.resolve("2021"), work().resolve("previous/2021"));

    assertThatThrownBy(() -> publish(failing())).isInstanceOf(IllegalStateException.class);

    assertThat(contents())
        .isEqualTo(files("2021/a.html", "新", "2022/a.html", "新", "index.html", "新"));
  }

  @Test
  void aSiteThatWasRemovedDoesNotComeBackInParts() throws IOException {
    publish(tree("a.html", "一", "b.html", "二"));
    publish(tree("a.html", "一", "b.html", "两"));
    Folders.delete(site);

    assertThatThrownBy(() -> publish(failing())).isInstanceOf(IllegalStateException.class);

    assertThat(site).doesNotExist();
  }

  @Test
  void refusesAPathOutOfTheFolder() {
    OutputTree tree = new OutputTree();

    assertThatThrownBy(() -> tree.add("../x.html", () -> new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path work() throws IOException {
    try (Stream<Path> folders = Files.list(memory)) {
      return folders.findFirst().orElseThrow();
    }
  }

  private PublishReport publish(OutputTree tree) {
    return publisher.publish(List.of(() -> tree), steps -> {});
  }

  private PublishReport publishSite(OutputTree tree) {
    return Publisher.toSite(site, memory).publish(List.of(() -> tree), steps -> {});
  }

  private static OutputTree failing() {
    OutputTree failing = new OutputTree();
    failing.add(
        "a.html",
        () -> {
          throw new IllegalStateException("template");
        });
    return failing;
  }

  /** What stands in the folder besides the list of its files. */
  private SortedMap<String, String> pages() throws IOException {
    SortedMap<String, String> pages = contents();
    pages.remove("tiku-files.txt");
    return pages;
  }

  private static OutputTree fingerprinted(String fingerprint, String text, AtomicInteger made) {
    OutputTree tree = new OutputTree();
    tree.add(
        "a.html",
        new OutputFile(
            () -> {
              made.incrementAndGet();
              return text.getBytes(StandardCharsets.UTF_8);
            },
            fingerprint));
    return tree;
  }

  private static OutputTree tree(String... pathsAndTexts) {
    OutputTree tree = new OutputTree();
    files(pathsAndTexts)
        .forEach((path, text) -> tree.add(path, () -> text.getBytes(StandardCharsets.UTF_8)));
    return tree;
  }

  private static SortedMap<String, String> files(String... pathsAndTexts) {
    SortedMap<String, String> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return files;
  }

  private SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    Path root = site.toRealPath();
    try (Stream<Path> paths = Files.walk(root)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(
              path -> {
                try {
                  contents.put(
                      root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return contents;
  }
}
