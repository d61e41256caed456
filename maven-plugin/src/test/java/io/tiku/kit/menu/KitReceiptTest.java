package io.tiku.kit.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed files that were damaged on their way, behind a right beginning. */
class KitReceiptTest {

  @TempDir private Path folder;
  private Offices all;

  @BeforeEach
  void make() throws IOException {
    all = new Offices(folder);
    all.submitted();
  }

  private static Path arrived(Office office, String name) {
    return office.files.resolve("收到").resolve(name);
  }

  private static byte[] damage(Path file) throws IOException {
    byte[] right = Files.readAllBytes(file);
    byte[] wrong = right.clone();
    wrong[wrong.length / 2] ^= 1;
    Files.write(file, wrong);
    return right;
  }

  @Test
  void aDamagedCopyForReviewIsAskedForAgain() throws IOException {
    all.first.getsFrom(all.host, "审批处");
    byte[] right = damage(arrived(all.first, "east.review.age"));

    assertThat(all.first.types("3"))
        .contains("收下 east.approval.jsonl")
        .contains("没有收 east.review.age：它路上损坏了")
        .contains("请「甲」再发一次 east.review.age。");
    assertThat(all.first.pack("east/review.age")).doesNotExist();
    Files.write(arrived(all.first, "east.review.age"), right);
    assertThat(all.first.types("3", "4")).contains("收下 east.review.age（送审件）", "送审件打开在");

    // A copy of an earlier submission is right in itself.
    all.host.at(Office.MAY.plusHours(1)).types("7", "2", "8", "2");
    all.second.getsFrom(all.host, "审批处");
    Files.write(arrived(all.second, "east.review.age"), right);
    assertThat(all.second.types("3")).contains("收下 east.review.age（送审件）");
  }

  @Test
  void withoutTheLogNothingOfAPackIsTakenOver() throws IOException {
    all.first.getsFrom(all.host, "审批处");
    Files.delete(arrived(all.first, "east.approval.jsonl"));

    assertThat(all.first.types("3"))
        .contains("没有收 east.review.age：没有记着报批的审批日志，核对不了。请「甲」把 approval.jsonl 和它一起发来。");
  }

  @Test
  void aDamagedPackIsAskedForAgain() throws IOException {
    for (Office office : List.of(all.first, all.second)) {
      office.getsFrom(all.host, "审批处").types("3", "4", "5");
      all.host.getsFrom(office, "甲");
    }
    all.host.types("9", "10", "2");
    all.ministry.getsFrom(all.host, "部（示例）");
    byte[] right = damage(arrived(all.ministry, "east.pack.age"));

    assertThat(all.ministry.types("5"))
        .contains("收下 east.approval.jsonl")
        .contains("没有收 east.manifest.json、east.pack.age：pack.age 被改过或损坏了：与清单所记的摘要不符。")
        .contains("请「甲」或者「部（示例）」再发一次 pack.age");
    assertThat(all.ministry.pack("east/pack.age")).doesNotExist();

    // The right one comes, as mail programs name it beside the other.
    Files.write(arrived(all.ministry, "east.pack (1).age"), right);
    assertThat(all.ministry.types("5"))
        .contains("收下 east.pack (1).age（密封的试卷包，与清单的摘要相符）", "收下 east.manifest.json（签名的清单）")
        .contains("没有收 east.pack.age：它与收下的那一份不同，可以删去。");
    assertThat(all.ministry.pack("east/pack.age")).hasBinaryContent(right);

    // A right pack that is here keeps its place.
    assertThat(all.ministry.types("5")).contains("没有收 east.pack.age：pack.age 被改过或损坏了");
    assertThat(all.ministry.pack("east/pack.age")).hasBinaryContent(right);
    assertThat(all.ministry.types("7")).contains("密封文件、签名清单和审批日志");

    // What rots where it lies is found by checking.
    damage(all.ministry.pack("east/pack.age"));
    assertThat(all.ministry.types("7")).contains("pack.age 被改过或损坏了", "请「甲」或者「部（示例）」再发一次");
    Files.delete(all.ministry.pack("east/manifest.json"));
    assertThat(all.ministry.types("7")).contains("没有做成：没有文件", "manifest.json");

    aManifestComesAgain();
  }

  /** The host's own variant for 7-Zip stays beside what it belongs to. */
  private void aManifestComesAgain() throws IOException {
    byte[] zip = Files.readAllBytes(all.host.pack("east/pack-aes.zip"));
    Files.copy(all.host.pack("east/manifest.json"), arrived(all.host, "east.manifest.json"));

    assertThat(all.host.types("12")).contains("收下 east.manifest.json（签名的清单）");
    assertThat(all.host.pack("east/pack-aes.zip")).hasBinaryContent(zip);
  }
}
