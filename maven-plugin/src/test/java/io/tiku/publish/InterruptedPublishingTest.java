package io.tiku.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is left when publishing fails, is killed or is done twice at once. */
class InterruptedPublishingTest extends Publishing {

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
}
