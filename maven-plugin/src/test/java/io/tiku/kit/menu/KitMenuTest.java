package io.tiku.kit.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dialogues of all parties with the menu, from nothing to the end. */
class KitMenuTest {

  @TempDir private Path folder;
  private Offices all;

  @BeforeEach
  void make() throws IOException {
    all = new Offices(folder);
  }

  @Test
  void aHostComesFromTheKitToASealedRehearsalInTwelveChoices() {
    all.host.types("1", "1", "1", "2", "1", "2", "3", "4");

    assertThat(all.host.typed).isLessThanOrEqualTo(12);
    assertThat(all.host.screen.toString()).contains("2021-east-演练（演练） 已封存", "一司（演练）、二司（演练） 已批准");
    assertThat(all.host.pack("east-rehearsal/pack.age")).isRegularFile();
  }

  /** Nobody of the ministry is there, and nobody waits for the contest's day. */
  @Test
  void whoRehearsesAloneIsToldOfNothingElse() throws IOException {
    all.host.types("1", "1", "1", "2", "1", "2", "3", "4");

    assertThat(all.host.types("2", "5"))
        .contains("演练到此走完，没有别人要做的事。", "选「删去，从头再练」")
        .contains("这里的各步都做完了。");
    assertThat(all.host.screen.toString())
        .contains("演练包不等启用时间，封好就能打开。", "cover.pdf 也在那里，印一份看看。")
        .doesNotContain("部里公开", "到时启用", "启用时间是", "交接时签名");
    for (String sheet : List.of("cover.pdf", "opened/stage/script.pdf")) {
      try (PDDocument pdf =
          Loader.loadPDF(all.host.pack("east-rehearsal").resolve(sheet).toFile())) {
        assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
            .contains("启用时间演练，封好就能打开")
            .doesNotContain("2021年8月20日");
      }
    }
  }

  @Test
  void allPartiesRehearseTogether() throws IOException {
    all.keys();
    assertThat(all.host.types("15", "4", ""))
        .contains("现在是演练", "各方演练", "east-rehearsal.approval.jsonl");
    all.member.getsFrom(all.host, "成员单位");
    assertThat(all.member.types("10", "3", "5", "")).contains("签了「征求意见」");
    all.host.getsFrom(all.member, "甲");
    // Nobody deals the questions of a rehearsal.
    assertThat(all.host.types("15", "5", "6", "7")).contains("初稿有", "记下「报批」");
    for (Office office : List.of(all.first, all.second)) {
      office.getsFrom(all.host, "审批处");
      assertThat(office.types("12", "3", "4", "5")).contains("签了「批准试题」");
      all.host.getsFrom(office, "甲");
    }
    assertThat(all.host.types("15", "8", "9", "1", "10"))
        .contains("批准齐了。", "east-rehearsal.pack.age", "审批日志记下「启用」");
    assertThat(all.host.screen.toString()).contains("打开（演练包封好就能打开）", "下一步：核对，再打开。");
    all.ministry.getsFrom(all.host, "部（示例）");
    assertThat(all.ministry.types("13", "4", "5", "1"))
        .contains("收下 east-rehearsal.pack.age", "← 下一步", "已经公开")
        .doesNotContain("分配题库，把凭证发给各承办方　← 下一步\n  5  [　] 收封好的包\n  6  [　] 演练");
    assertThat(all.host.types()).contains("[　] 起草方案，请各单位答复");
  }

  @Test
  void allPartiesComeToTheEndOfAPack() throws IOException {
    all.keys();

    assertThat(all.host.types("4", "")).contains("east.approval.jsonl", "给成员单位");
    all.member.getsFrom(all.host, "成员单位");
    assertThat(all.member.types("3", "4", "5", ""))
        .contains(
            "收下 east.approval.jsonl（赛区 east 的审批日志，1 行）",
            "  1 抢答              单选               2     10 分     30 秒",
            "启用时间      2021年8月20日8:30",
            "「乙」签了「征求意见」",
            "给甲");
    all.host.getsFrom(all.member, "甲");
    assertThat(all.host.types("5")).contains("「乙」的答复记入日志：征求意见。", "意见征求齐了。");

    assertThat(all.ministry.types("4", ""))
        .contains("题库 10 题分给 2 个赛区", "east.share.age", "给甲", "给丙");
    all.host.getsFrom(all.ministry, "甲");
    assertThat(all.host.types("6", "7", "8"))
        .contains("收下 deal.json", "初稿有", "east.review.age", "给审批处");

    all.first.getsFrom(all.host, "审批处");
    all.second.getsFrom(all.host, "审批处");
    // Each approves without waiting for the other.
    for (Office office : List.of(all.second, all.first)) {
      assertThat(office.types("3", "4", "5", "6"))
          .contains("收下 east.review.age（送审件）", "送审件打开在", "签了「批准方案」", "签了「批准试题」", "删去了");
      all.host.getsFrom(office, "甲");
    }
    assertThat(all.host.types("9")).contains("「一司」的答复记入日志：审阅、批准方案、批准试题。", "批准齐了。");
    assertThat(all.host.types("10", "1")).contains("封好了", "east.pack.age", "给部（示例）");

    all.ministry.getsFrom(all.host, "部（示例）");
    assertThat(all.ministry.types("5")).contains("收下 east.pack.age", "收下 east.manifest.json");
    assertThat(all.host.types("11")).contains("没有做成").contains("2021-08-20 08:30");
    assertThat(all.host.at(Office.DAY).types("11")).contains("审批日志记下「启用」", "给部（示例）");
    all.ministry.getsFrom(all.host, "部（示例）");
    assertThat(all.ministry.at(Office.DAY).types("5", "6", "1", "7"))
        .contains("收下 east.approval.jsonl", "记下「公开」", "已公开");

    for (Office office : List.of(all.host, all.member, all.first, all.second, all.ministry)) {
      assertThat(office.screen.toString())
          .doesNotContain("-D", "tiku:", "mvn", "Exception", "程序出错")
          .satisfies(
              text -> assertThat(Charset.forName("GBK").newEncoder().canEncode(text)).isTrue());
      assertThat(office.files.resolve("faults.txt")).doesNotExist();
    }
  }
}
