package io.tiku.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a folder holds after a tree was published to it. */
class PublisherTest extends Publishing {

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
  void refusesAPathOutOfTheFolder() {
    OutputTree tree = new OutputTree();

    assertThatThrownBy(() -> tree.add("../x.html", () -> new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
