package io.tiku.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  private Publisher publisher;

  @BeforeEach
  void chooseAFolderWithASpaceAndHanCharacters() {
    site = folder.resolve("题库 一").resolve("site");
    publisher = new Publisher(site);
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
            () -> new Publisher(file).publish(List.of(() -> tree("index.html", "甲")), done -> {}))
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
    assertThat(Files.exists(site.resolveSibling(".site.next"))).isFalse();
  }

  @Test
  void restoresTheOldSiteWhenABuildWasKilledBetweenTheTwoRenames() throws IOException {
    publish(tree("a.html", "旧"));
    Files.move(site, site.resolveSibling(".site.previous"));
    Files.createDirectories(site.resolveSibling(".site.next"));
    Files.writeString(site.resolveSibling(".site.next").resolve("half.html"), "半");
    OutputTree failing = new OutputTree();
    failing.add(
        "a.html",
        () -> {
          throw new IllegalStateException("template");
        });

    assertThatThrownBy(() -> publish(failing)).isInstanceOf(IllegalStateException.class);

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
    Files.writeString(site.resolveSibling(".site.ledger"), "tiku-ledger-1\nhalf a li");

    publish(fingerprinted("f1", "甲", made));

    assertThat(contents()).isEqualTo(files("a.html", "甲"));
  }

  @Test
  void refusesToPublishWhileAnotherBuildDoes() throws IOException {
    publish(tree("a.html", "旧"));
    try (FileChannel other =
        FileChannel.open(site.resolveSibling(".site.lock"), StandardOpenOption.WRITE)) {
      assertThat(other.lock()).isNotNull();

      assertThatThrownBy(() -> publish(tree("a.html", "新")))
          .isInstanceOf(PublishFailure.class)
          .hasMessageContaining("另一个构建正在发布");
    }
    assertThat(contents()).isEqualTo(files("a.html", "旧"));
  }

  @Test
  void refusesAPathOutOfTheFolder() {
    OutputTree tree = new OutputTree();

    assertThatThrownBy(() -> tree.add("../x.html", () -> new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PublishReport publish(OutputTree tree) {
    return publisher.publish(List.of(() -> tree), steps -> {});
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
    try (Stream<Path> paths = Files.walk(site)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(
              path -> {
                try {
                  contents.put(
                      site.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return contents;
  }
}
