package io.tiku.pipeline;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.json.JsonObject;
import io.tiku.pack.seal.KeyFiles;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.SignedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the parties to a pack are told: what comes next, what differs, what they must not sign. */
class PackDeskTest {

  @TempDir private Path folder;
  private SmallDesk desk;

  @BeforeEach
  void make() throws IOException {
    desk = new SmallDesk(folder);
  }

  private static void assertRefused(ThrowingCallable call, String... sentences) {
    assertThatThrownBy(call).isInstanceOf(UserMistake.class).hasMessageContainingAll(sentences);
  }

  @Test
  void everyStepSaysTheNextCommandInFull() {
    assertThat(desk.approve("起草", "jia", ""))
        .contains("「乙」")
        .endsWith(
            "\n  mvn -pl site tiku:pack-approve -Dregion=east -Dstate=consulted -Dnote=同意。"
                + " -Dkey=yi -Dkeys=K");
    assertThat(desk.approve("征求意见", "yi", "同意。"))
        .endsWith("\n  mvn -pl site tiku:pack-deal -Dkey=bu -Dkeys=K");
    desk.deal();
    assertThat(desk.verify(SmallDesk.MAY).get(1))
        .endsWith("\n  mvn -pl site tiku:pack -Dregion=east -Dkey=jia -Dkeys=K");
    assertThat(desk.draft()).endsWith("-Dregion=east -Dstate=submitted -Dkey=jia -Dkeys=K");
    assertThat(desk.approve("报批", "jia", ""))
        .endsWith(
            "-Dstate=review -Dkey=yisi -Dkeys=K\n"
                + "  mvn -pl site tiku:pack-approve -Dregion=east -Dstate=plan-approved -Dkey=yisi"
                + " -Dkeys=K");
    desk.approve("批准方案", "yisi", "");
    desk.approve("批准方案", "ersi", "");
    desk.approve("审阅", "yisi", "");
    assertThat(desk.approve("批准试题", "yisi", ""))
        .endsWith(
            "-Dstate=review -Dkey=ersi -Dkeys=K\n"
                + "  mvn -pl site tiku:pack-approve -Dregion=east -Dstate=questions-approved -Dkey=ersi"
                + " -Dkeys=K");
    desk.approve("review", "ersi", "");
    assertThat(desk.approve("批准试题", "ersi", ""))
        .endsWith("\n  mvn -pl site tiku:pack-seal -Dregion=east -Dkey=jia -Dkeys=K");
    assertThat(desk.seal(false))
        .contains("下一步：到时启用。")
        .endsWith("\n  mvn -pl site tiku:pack-open -Dregion=east -Dkey=jia -Dkeys=K");
    assertRefused(() -> desk.approve("同意试题", "yisi", ""), "questions-approved（批准试题）", "中文都可以");
  }

  @Test
  void aPlanThatDiffersIsNamedByFileKeyAndValues() throws IOException {
    desk.approve("drafted", "jia", "");
    desk.change("packs/small.yaml", "title: 区域赛（示例）", "title: 区域赛（示例） # 说明");
    desk.change("regions.yaml", "units: [丙, 丁]", "units: [丁, 丙]");
    desk.change("packs/small.yaml", "marks: 10", "marks: 20");

    assertRefused(
        () -> desk.approve("consulted", "yi", "同意。"),
        """
        方案与起草的不同：
          方案里第 1 个环节「抢答」第 1 种题（单选）的每题分值：原来「10」，现在「20」（content/packs/small.yaml 的 segments[0].questions[0].marks）
        """);
    desk.change("packs/small.yaml", "marks: 20", "marks: 10");
    assertThat(desk.approve("consulted", "yi", "同意。")).contains("第 2 行");

    desk.deal();
    desk.change("blueprints/small.yaml", "minutes: 10", "minutes: 20");
    assertRefused(
        desk::draft,
        """
        赛区 east 的方案在分配之后改过：
          细目表里考试时间（分钟）：原来「10」，现在「20」（content/blueprints/small.yaml 的 minutes）
        """);
    assertThat(desk.approve("drafted", "jia", ""))
        .contains("此前 乙 的意见是对原来的方案说的，要重新征求", "考试时间（分钟）：原来「10」，现在「20」");
  }

  @Test
  void aLogOfAnOlderVersionSaysWhatHappensToIt() throws Exception {
    desk.approve("drafted", "jia", "");
    Path log = desk.east().resolve("approval.jsonl");
    JsonObject line = JsonObject.parse(Files.readAllBytes(log)).without("format").without("values");
    JsonObject old =
        SignedJson.sign(
            line.put("format", 1).without("plan").put("plan", "a".repeat(64)),
            KeyFiles.readSecret(desk.keys().resolve("jia.key")));
    Files.writeString(log, new String(old.canonical(), UTF_8) + "\n");

    assertRefused(() -> desk.approve("consulted", "yi", "同意。"), "旧版插件起草的", "重新起草（-Dstate=drafted）");
    assertThat(desk.approve("drafted", "jia", "")).contains("第 2 行");
    assertThat(desk.approve("consulted", "yi", "同意。")).contains("第 3 行");
  }

  @Test
  void whoHasNoLogIsToldWhichFileToAskFor() {
    assertRefused(
        () -> desk.approve("consulted", "yi", "同意。"),
        "没有审批日志 " + desk.east().resolve("approval.jsonl"),
        "承办方「甲」发来的 approval.jsonl");
  }

  @Test
  void aDraftMadeAgainGoesOnWithTheSameApprovals() throws Exception {
    desk.approved();
    Path file = desk.east().resolve("draft/papers/A/key.html");
    Files.writeString(file, Files.readString(file) + " ");
    assertRefused(() -> desk.seal(false), "文件 papers/A/key.html 改过", "不必重新报批");

    PackContents.remove(desk.east().resolve("draft"));
    assertThat(desk.draft()).contains("与报批的一字不差，不必重新报批", "封存");
    assertThat(desk.seal(false)).contains("封好了");
  }

  @Test
  void officesReturnAPackWithAReason() {
    desk.approve("drafted", "jia", "");
    desk.approve("consulted", "yi", "同意。");
    desk.deal();
    desk.draft();
    desk.approve("submitted", "jia", "");

    assertRefused(() -> desk.approve("退回", "yisi", ""), "要写明理由");
    assertThat(desk.approve("退回", "yisi", "案例太长"))
        .contains("「一司」记下「退回」", "理由：案例太长", "照退回的理由办", "-Dstate=submitted -Dkey=jia");
    assertRefused(() -> desk.approve("plan-approved", "ersi", ""), "「退回」之后还不能「批准方案」");
    assertThat(desk.approve("submitted", "jia", "")).contains("一司、二司 批准方案");
    assertThat(desk.approve("有异议", "ersi", "第二题有歧义")).contains("理由：第二题有歧义");
  }

  @Test
  void onlyWhoOpenedTheReviewApprovesTheQuestions() {
    desk.approve("drafted", "jia", "");
    desk.approve("consulted", "yi", "同意。");
    desk.deal();
    desk.draft();
    desk.approve("submitted", "jia", "");
    desk.approve("plan-approved", "yisi", "");
    desk.approve("plan-approved", "ersi", "");
    assertThat(desk.approve("review", "yisi", "")).contains("「一司」已经打开来看，第 6 行");
    assertThat(desk.approve("review", "yisi", "")).contains("第 6 行");
    desk.approve("questions-approved", "yisi", "");
    assertRefused(
        () -> desk.approve("questions-approved", "ersi", ""), "还没有用这把钥匙打开过送审件", "-Dstate=review");
  }

  @Test
  void verifyTellsStateAndTimeAndTimesThatHaveNotCome() {
    desk.approved();
    desk.seal(false);
    assertThat(desk.verify(SmallDesk.DAY).get(0))
        .startsWith("赛区 east：2021-east 已封存（2021-05-10 09:00（+08:00） 由甲封存）；");
    desk.open("bu", Optional.empty(), Optional.empty());
    assertThat(desk.verify(SmallDesk.DAY).get(0))
        .contains("已启用（2021-05-10 09:00（+08:00） 由甲封存，2021-08-20 09:00（+08:00） 由部（示例）启用）");
    desk.approve("released", "bu", "", SmallDesk.DAY.plusDays(1));

    List<String> lines = desk.verify(SmallDesk.DAY);
    assertThat(lines.get(0)).contains("已公开（");
    assertThat(lines)
        .contains(
            "  注意：审批日志第 12 行（公开，部（示例））的时间 2021-08-21 09:00（+08:00） 比这台电脑的时间"
                + " 2021-08-20 09:00（+08:00） 还晚，两台电脑里有一台的时间不对。");
    assertThat(desk.verify(SmallDesk.DAY.plusDays(2))).noneMatch(line -> line.contains("还晚"));
  }

  @Test
  void aPhraseAloneOpensAPack() throws IOException {
    desk.approved();
    assertThat(desk.seal(true)).contains("口令在");
    Path phrase = desk.keys().resolve("2021-east.passphrase");
    Path saved = folder.resolve("口令.txt");
    byte[] text = ("\uFEFF" + Files.readString(phrase)).getBytes(UTF_16LE);
    Files.write(saved, text);

    assertThat(desk.open("", Optional.of(folder.resolve("a")), Optional.of(saved)))
        .contains("只用了口令", "没有记「启用」");
    assertThat(folder.resolve("a/stage/deck.html")).isRegularFile();
    assertThat(desk.verify(SmallDesk.DAY).get(0)).contains("已封存");
    assertThat(desk.open("jia", Optional.of(folder.resolve("b")), Optional.of(phrase)))
        .contains("审批日志记下「启用」", "-Dstate=released -Dkey=bu");
    assertRefused(() -> desk.open("", Optional.empty(), Optional.empty()), "请说明用哪一把私钥");
  }

  @Test
  void aKeysRoleIsComparedWithThoseOfTheContestAtOnce() {
    KeyBuild keys = new KeyBuild(desk.settings(), desk.at(SmallDesk.MAY));

    assertRefused(() -> keys.make("x", "部"), "没有做钥匙", "有「部（示例）」");
    assertRefused(() -> keys.make("x", "部(示例)"), "有「部（示例）」");
    assertRefused(() -> keys.make("x", "一 司"), "有「一司」");
    assertThat(desk.keys().resolve("x.key")).doesNotExist();
    assertThat(keys.make("yisi-2", "一司")).contains("它代表「一司」").doesNotContain("注意");
    assertThat(keys.make("setter", "命题人甲")).contains("注意：", "没有「命题人甲」", "-DsetterKeys");
  }
}
