package io.tiku.kit.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dialogues of all parties with the menu, from nothing to the end. */
class KitMenuTest {

  @TempDir private Path folder;
  private Office host;
  private Office member;
  private Office first;
  private Office second;
  private Office ministry;
  private Office other;

  @BeforeEach
  void make() throws IOException {
    Path content = Office.bank(folder);
    host = new Office(content, folder.resolve("host"));
    member = new Office(content, folder.resolve("member"));
    first = new Office(content, folder.resolve("first"));
    second = new Office(content, folder.resolve("second"));
    ministry = new Office(content, folder.resolve("ministry"));
    other = new Office(content, folder.resolve("other"));
  }

  @Test
  void aHostComesFromTheKitToASealedRehearsalInTwelveChoices() {
    host.types("1", "1", "1", "2", "1", "2", "3", "1", "4");

    assertThat(host.typed).isLessThanOrEqualTo(12);
    assertThat(host.screen.toString()).contains("2021-east-演练（演练） 已封存", "一司（演练）、二司（演练） 已批准");
    assertThat(host.pack("east-rehearsal/pack.age")).isRegularFile();
  }

  /** Everybody has a key and the list of all. */
  private void keys() throws IOException {
    for (Office office : List.of(member, first, second, other)) {
      assertThat(office.files).doesNotExist();
    }
    ministry.types("4", "1");
    host.types("1", "1", "1");
    member.types("2", "1", "1", "1");
    first.types("3", "1", "1", "1");
    second.types("3", "1", "2", "1");
    other.types("1", "2", "1");
    for (Office office : List.of(host, member, first, second, other)) {
      ministry.getsFrom(office, "部示例");
    }
    assertThat(ministry.types("2", "1", "1", "1", "1", "1"))
        .contains("八组全都相同吗？", "收下 甲.pub（「甲」的公钥）", "还没有的：丁。");
    assertThat(ministry.types("3")).contains("钥匙单签好了，有 6 把钥匙。", "keys.json", "照念");
    for (Office office : List.of(host, member, first, second, other)) {
      office.getsFrom(ministry, "各方");
      String shown = office.types(office == host || office == other ? "3" : "2", "1");
      assertThat(shown).contains("收下 keys.json（部里签的钥匙单，6 把钥匙）", "[√] 收部里的钥匙单");
    }
  }

  @Test
  void allPartiesComeToTheEndOfAPack() throws IOException {
    keys();

    assertThat(host.types("4")).contains("east.approval.jsonl", "给成员单位");
    member.getsFrom(host, "成员单位");
    assertThat(member.types("3", "4", "5", ""))
        .contains(
            "收下 east.approval.jsonl（赛区 east 的审批日志，1 行）",
            "segments[0].kind：抢答",
            "「乙」签了「征求意见」",
            "给甲");
    host.getsFrom(member, "甲");
    assertThat(host.types("5")).contains("「乙」的答复记入日志：征求意见。", "意见征求齐了。");

    assertThat(ministry.types("4", "")).contains("题库 10 题分给 2 个赛区", "east.share.age", "给甲", "给丙");
    host.getsFrom(ministry, "甲");
    assertThat(host.types("6", "7", "8"))
        .contains("收下 deal.json", "初稿有", "east.review.age", "给审批处");

    first.getsFrom(host, "审批处");
    second.getsFrom(host, "审批处");
    // Each approves without waiting for the other.
    for (Office office : List.of(second, first)) {
      assertThat(office.types("3", "4", "5", "6"))
          .contains("收下 east.review.age（送审件）", "送审件打开在", "签了「批准方案」", "签了「批准试题」", "删去了");
      host.getsFrom(office, "甲");
    }
    assertThat(host.types("9")).contains("「一司」的答复记入日志：审阅、批准方案、批准试题。", "批准齐了。");
    assertThat(host.types("10", "1")).contains("封好了", "east.pack.age", "给部示例");

    ministry.getsFrom(host, "部示例");
    assertThat(ministry.types("5")).contains("收下 east.pack.age", "收下 east.manifest.json");
    assertThat(host.types("11")).contains("没有做成").contains("2021-08-20 08:30");
    assertThat(host.at(Office.DAY).types("11")).contains("审批日志记下「启用」", "给部示例");
    ministry.getsFrom(host, "部示例");
    assertThat(ministry.at(Office.DAY).types("5", "6", "1", "7"))
        .contains("收下 east.approval.jsonl", "记下「公开」", "已公开");

    for (Office office : List.of(host, member, first, second, ministry)) {
      assertThat(office.screen.toString())
          .doesNotContain("-D", "tiku:", "mvn", "Exception", "程序出错")
          .satisfies(
              text -> assertThat(Charset.forName("GBK").newEncoder().canEncode(text)).isTrue());
      assertThat(office.files.resolve("faults.txt")).doesNotExist();
    }
  }
}
