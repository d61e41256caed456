package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** A public draw from its commitment to its verification. */
class DrawBuildTest extends SampleDraws {

  @Test
  void commitsDrawsAndVerifies() throws IOException {
    assertThat(run("commit", "").summary()).contains("commitment.json", "SHA-256", "秘密在");
    assertThat(SampleBank.files(out)).containsOnlyKeys("commitment.json", "roster.csv");
    assertThat(run("draw", "07").failed()).isFalse();
    assertThat(SampleBank.files(out))
        .containsOnlyKeys(
            "commitment.json", "result.csv", "result.html", "result.json", "roster.csv");
    assertThat(run("verify", "").summary()).startsWith("复核一致：");
  }

  @Test
  void theSecretIsTheOwnersAndInNothingThatIsPublishedBeforehand() throws IOException {
    String said = run("commit", "").summary();
    Path file = folder.resolve("secrets/sample.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String secret = member(Files.readString(file), "secret");
    assertThat(secret).hasSize(64);
    assertThat(said + SampleBank.files(out)).doesNotContain(secret);
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    run("commit", "");
    refuses("commit", "", "已经有承诺，不会覆盖它");
    String before = Files.readString(folder.resolve("secrets/sample.json"));
    SampleBank.files(out).keySet().forEach(name -> delete(out.resolve(name)));
    refuses("commit", "", "已经有了，不会覆盖它");
    assertThat(Files.readString(folder.resolve("secrets/sample.json"))).isEqualTo(before);
  }

  @Test
  void listsInAnotherOrderGiveTheSameBytes() throws IOException {
    run("commit", "");
    run("draw", "07");
    SortedMap<String, String> before = SampleBank.files(out);
    String[] lines = list().split("\n", -1);
    StringBuilder reversed = new StringBuilder(lines[0]).append("\r\n");
    for (int i = lines.length - 1; i > 0; i--) {
      reversed.append(lines[i]).append(lines[i].isEmpty() ? "" : "\r\n");
    }
    list(reversed.toString());
    for (String name : List.of("result.csv", "result.html", "result.json")) {
      delete(out.resolve(name));
    }
    assertThat(run("draw", "07").summary()).contains("照原来的公开值把结果又写了一份");
    assertThat(SampleBank.files(out)).isEqualTo(before);
  }

  @Test
  void onlyOneDrawBelongsToACommitment() {
    run("commit", "");
    run("draw", "07");
    refuses("draw", "08", "一次承诺只能抽一次");
  }

  @Test
  void aDrawDoneOnceStaysDone() throws IOException {
    run("commit", "");
    run("draw", "07");
    SortedMap<String, String> before = SampleBank.files(out);
    Files.writeString(out.resolve("result.csv"), "changed");
    assertThat(run("draw", "07").summary()).startsWith("已经抽过了，公开值是「07」，没有再抽：");
    assertThat(out.resolve("result.csv")).hasContent("changed");

    // As after mvn clean, with the commitment put back from where it was published.
    for (String name : List.of("result.csv", "result.html", "result.json")) {
      delete(out.resolve(name));
    }
    refuses("draw", "08", "已经用另一个公开值「07」抽过了");
    run("draw", "07");
    assertThat(SampleBank.files(out)).isEqualTo(before);

    Files.writeString(folder.resolve("secrets/sample.drawn.json"), "{");
    delete(out.resolve("result.json"));
    refuses("draw", "07", "抽签记录");
  }

  @Test
  void examplesAreShownOnAnyDay() {
    today = ITS_DAY.plusYears(5);
    run("commit", "");
    today = ITS_DAY.minusYears(5);
    assertThat(run("draw", "07").summary()).startsWith("抽签完成");
  }

  @Test
  void publishedFilesAreVerifiedWhereverTheyAre() throws IOException {
    run("commit", "");
    run("draw", "07");
    Path elsewhere = folder.resolve("downloaded");
    Files.move(out, elsewhere);
    DrawBuild.Order order = new DrawBuild.Order("", "verify", "", false, Optional.of(elsewhere));
    assertThat(build(order).run().summary()).startsWith("复核一致：");
  }

  @Test
  void jsonIsReadToo() throws IOException {
    Files.writeString(
        folder.resolve("sample.json"),
        """
        {"format": 1, "title": "次序（示例）", "kind": "次序",
         "lists": [{"group": "甲", "entries": ["一队", "二队", {"id": "三队", "name": "第三队"}]}],
         "public": {"source": "骰子（示例）", "date": "2021-09-05", "form": "一个数字",
                    "example": "1", "fallback": "重掷"}}
        """);
    Checked checked = build(order("commit", "", folder.resolve("sample.json").toString())).run();
    assertThat(checked.entries()).isEmpty();
    assertThat(Files.readString(out.resolve("roster.csv"))).contains("甲,三队,第三队");
  }

  @Test
  void rfc3797NeedsNoSecret() throws IOException {
    plan("kind: 抽取", "kind: 抽取\nmethod: RFC3797");
    assertThat(run("commit", "").entries().toString()).contains("RFC3797 抽签的名单有 2 个");
    list(list().replace(",乙", ",甲"));
    plan("size: 6", "size: 12");
    run("commit", "");
    assertThat(Files.exists(folder.resolve("secrets"))).isFalse();
    run("draw", "07");
    assertThat(run("verify", "").failed()).isFalse();
  }
}
