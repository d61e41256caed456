package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a draw refuses, and what it says then. */
class DrawRefusalsTest extends SampleDraws {

  @Test
  void aRosterChangedAfterTheCommitmentIsNamed() throws IOException {
    run("commit", "");
    String was = list();
    list(was.replace("A3,示", "A9,示"));
    refuses("draw", "07", "名单「甲」的编号「A3」改成了「A9」");
    list(was.replace("A3,示例A3", "A9,示例新"));
    refuses("draw", "07", "名单「甲」少了「A3」；名单「甲」多了「A9」");
    list(was.replace("示例B2", "示例新"));
    refuses("draw", "07", "名单「乙」的「B2」改了名称");
    list(was);
    assertThat(run("draw", "07").failed()).isFalse();
  }

  @Test
  void aPlanChangedAfterTheCommitmentIsNamed() throws IOException {
    run("commit", "");
    plan("take: 2", "take: 3");
    refuses("draw", "07", "「lists（take）」与 commitment.json 不同");
    plan("take: 3", "take: 2");
    plan("改用下一期", "改用上一期");
    refuses("draw", "07", "「public（公开值的说明）」与 commitment.json 不同");
  }

  @Test
  void thePublicValueMustBeThereAndWrittenAsAnnounced() {
    run("commit", "");
    refuses("draw", "", "请给出公开值：-Dpublic=\"07\"");
    refuses("draw", "7", "公开值「7」的写法与承诺的不同：两位数字，例如「07」");
    refuses("draw", "０７", "写法与承诺的不同");
    assertThat(Files.exists(out.resolve("result.json"))).isFalse();
  }

  @Test
  void nothingIsCommittedToThatMayBeKnownAndNothingDrawnBeforeItsDay() throws IOException {
    plan("example: true\n", "");
    today = ITS_DAY.plusDays(1);
    refuses("commit", "", "公开值的日期 2021-09-05 已经过去（今天是 2021-09-06）");
    assertThat(folder.resolve("secrets")).doesNotExist();
    assertThat(out).doesNotExist();

    today = ITS_DAY.minusDays(1);
    run("commit", "");
    refuses("draw", "07", "要到 2021-09-05 才有，今天是 2021-09-04");
    assertThat(out.resolve("result.json")).doesNotExist();
    today = ITS_DAY;
    assertThat(run("draw", "07").summary()).startsWith("抽签完成");
  }

  @Test
  void anotherOrAMissingSecretIsRefused() throws IOException {
    run("commit", "");
    Path file = folder.resolve("secrets/sample.json");
    String was = Files.readString(file);
    Files.writeString(file, was.replace(member(was, "nonce"), "0".repeat(64)));
    refuses("draw", "07", "秘密与承诺不符");
    Files.writeString(file, "{");
    refuses("draw", "07", "不完整，像是被截断了");
    Files.delete(file);
    refuses("draw", "07", "找不到秘密文件");
  }

  @Test
  void aDrawWithoutACommitmentIsRefused() {
    refuses("draw", "07", "里没有 commitment.json。先用 -Dstep=commit");
    refuses("verify", "", "里没有 commitment.json");
  }

  @Test
  void theFirstDifferenceOfATamperedResultIsNamed() throws IOException {
    run("commit", "");
    run("draw", "07");
    String result = Files.readString(out.resolve("result.json"));
    String first = member(result, "id");
    tampered("result.json", first, first.equals("B1") ? "B2" : "B1", "第一处在名单「乙」第 1：");
    tampered("result.json", "\"07\"", "\"08\"", "第一处在名单「");
    tampered("result.json", "\"07\"", "\"7\"", "写法与承诺的不同");
    tampered("result.json", "\"fallback\": false", "\"fallback\": true", "result.html 里的数据");
    tampered("result.json", member(result, "secret"), "0".repeat(64), "秘密与承诺不符");
    tampered("result.json", member(result, "commitment"), "0".repeat(64), "不是按这份承诺抽的");
    tampered("result.json", "示例" + first, "示例某", "次序一致，但另有改动");
    tampered("result.csv", "抽中", "落选", "result.csv 与 result.json 不同，第一处在第 2 行");
    tampered("result.html", "<td>抽中", "<td>落选", "result.html 显示的结果");
    tampered("result.html", "group,id,name", "group,id", "result.html 里的数据");
    tampered("roster.csv", "示例A1", "示例某", "roster.csv 与承诺里的核对值不符");
    tampered("commitment.json", "开奖号码", "开奖号", "不是按这份承诺抽的");
    assertThat(run("verify", "").failed()).isFalse();
  }

  @Test
  void damagedFilesAreASentenceNotACrash() throws IOException {
    run("commit", "");
    run("draw", "07");
    for (String name : List.of("commitment.json", "roster.csv", "result.json", "result.csv")) {
      Path file = out.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at += 41) {
        Files.write(file, Arrays.copyOf(bytes, at));
        refuses("verify", "", "");
        byte[] flipped = bytes.clone();
        flipped[at] ^= 4;
        Files.write(file, flipped);
        refuses("verify", "", "");
      }
      Files.write(file, bytes);
    }
    assertThat(run("verify", "").failed()).isFalse();
  }

  @Test
  void aGroupingThatCannotBeIsRefusedWhoeverCommittedToIt() throws IOException {
    Path file = folder.resolve("sample.json");
    Files.writeString(
        file,
        """
        {"format": 1, "title": "分组（示例）", "kind": "分组", "secret": false, "seats": 1,
         "groups": [{"name": "一组"}, {"name": "二组", "fixed": ["乙队"]}],
         "lists": [{"group": "各队", "entries": ["甲队", "乙队"]}],
         "public": {"source": "骰子（示例）", "date": "2021-09-05", "form": "一个数字",
                    "example": "1", "fallback": "重掷"}}
        """);
    build(order("commit", "", file.toString())).run();
    build(order("draw", "1", file.toString())).run();
    assertThat(Files.readString(out.resolve("result.csv"))).contains("甲队,甲队,一组", "乙队,乙队,二组（事先确定）");
    Path commitment = out.resolve("commitment.json");
    String text = Files.readString(commitment);
    for (String wrong : List.of("0", "-1", "2", "99999999999")) {
      Files.writeString(commitment, text.replace("\"seats\": 1", "\"seats\": " + wrong));
      refuses("verify", "", "commitment.json 里的");
    }
    Files.writeString(commitment, text.replace("\"乙队\"", "\"丙队\""));
    refuses("verify", "", "合不上");
  }

  @Test
  void aListInGbkIsToldHowToBeSaved() throws IOException {
    Files.write(folder.resolve("sample.csv"), list().getBytes(Charset.forName("GBK")));
    Checked checked = run("commit", "");
    assertThat(checked.failed()).isTrue();
    assertThat(checked.entries()).singleElement().asString().contains("另存为「CSV UTF-8");
    assertThat(Files.exists(folder.resolve("secrets"))).isFalse();
  }

  @Test
  void mistakesInListsAreToldWithoutQuotingThem() throws IOException {
    list(list().replace("示例A2", "示例A2 ").replace("A3,", "A1,"));
    Checked checked = run("commit", "");
    assertThat(checked.failed()).isTrue();
    assertThat(checked.entries()).hasSize(2);
    assertThat(checked.entries().toString())
        .contains("sample.csv:3:1", "sample.csv:4:1")
        .doesNotContain("示例A");
  }

  @Test
  void theSamePersonInTwoListsIsRefused() throws IOException {
    list(list().replace("B4,示例B4", "A4,示例A4"));
    assertThat(run("commit", "").entries().toString()).contains("draw-duplicate");
    plan("kind: 抽取", "kind: 抽取\nids: 名单内唯一");
    assertThat(run("commit", "").entries().toString()).contains("draw-duplicate");
    list(list().replace("A4,示例A4,乙", "A4,示例B4,乙"));
    assertThat(run("commit", "").failed()).isFalse();
  }

  @Test
  void anUnknownDrawOrStepIsToldWhatThereIs() {
    refuses("shake", "", "commit（承诺）、draw（抽签）或 verify（复核）");
    assertThatThrownBy(() -> build(order("commit", "", "none.yaml")).run())
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("没有抽签文件 none.yaml");
  }
}
