package io.tiku.kit.menu;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the menu says when somebody types, sends or does the wrong thing, and what it keeps. */
class KitMenuFaultsTest {

  @TempDir private Path folder;
  private Offices all;

  @BeforeEach
  void make() throws IOException {
    all = new Offices(folder);
  }

  private static void put(Office office, String name, byte[] bytes) throws IOException {
    Path file = office.files.resolve("收到").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static byte[] changed(byte[] bytes) {
    byte[] other = bytes.clone();
    other[other.length / 2] ^= 1;
    return other;
  }

  @Test
  void badInputRepeatsTheQuestion() {
    String shown = all.host.types("x", "", "5", "-1", "１", "9", "1", "17", "１６。", "0");

    assertThat(shown)
        .contains(
            "没有「x」这一项。请输入 0 到 4 的一个数字，再按回车。",
            "请输入 0 到 4 的一个数字，再按回车。",
            "没有「9」这一项。请输入 0 到 2 的一个数字，再按回车。",
            "没有「17」这一项。请输入 0 到 16 的一个数字，再按回车。")
        .endsWith("再见。做完的都存好了，下次接着来。\n");
  }

  @Test
  void aWrongOrderIsExplained() {
    assertThat(all.host.types("1", "1", "2", "4", "8", "10", "1", "4"))
        .contains(
            "现在还不能「一个人演练（别的各方由替身签）」：先做自己的钥匙。",
            "现在还不能「看过初稿，报批」：先生成初稿，看一遍。",
            "现在还不能「封存，交部里一份」：批准还没有齐，先报批。",
            "现在还不能「起草方案，请各单位答复」：还没有部里的钥匙单。");
    assertThat(all.member.types("2", "1", "1", "5", "6"))
        .contains("现在还不能「同意，答复承办方」：先做自己的钥匙。", "现在还不能答复：先做自己的钥匙。");
    assertThat(all.first.types("3", "1", "1", "5", "8")).contains("现在还不能「批准方案和试题，答复承办方」");
    assertThat(all.ministry.types("4", "4", "6", "10"))
        .contains("现在还不能「分配题库，把凭证发给各承办方」：先做自己的钥匙。", "现在还不能「比赛以后记下「公开」」");
    assertThat(all.host.types("3")).contains("没有新的文件");
  }

  @Test
  void theWindowMayBeClosedAtAnyTime() {
    List<String> script = List.of("1", "1", "1", "2", "1", "2", "3", "4", "5");
    for (int typed = 0; typed <= script.size(); typed++) {
      Office office = new Office(folder.resolve("content"), folder.resolve("closed-" + typed));
      assertThat(office.types(script.subList(0, typed).toArray(String[]::new)))
          .endsWith("没有输入了，退出。做完的都存好了，下次接着来。\n");
      // Another day it goes on from there.
      if (typed < 2) {
        office.types("1", "1");
      }
      while (office.due().filter(List.of("1", "2")::contains).isPresent()) {
        String step = office.due().orElseThrow();
        office.types(
            step.equals("1") ? new String[] {"1"} : new String[] {"2", "1", "2", "3", "4"});
      }
      assertThat(office.pack("east-rehearsal/pack.age")).isRegularFile();
      assertThat(office.types("2", "4")).containsPattern("已(封存|启用)").doesNotContain("没有做成");
    }
  }

  @Test
  void aRehearsalThatWasCutOffIsBegunAnew() throws IOException {
    all.host.types("1", "1", "1", "2", "1");
    // As if the power had failed before the draft was there.
    Path root = all.host.pack("east-rehearsal");
    Files.delete(root.resolve("approval.jsonl"));
    Files.move(root.resolve("draft"), root.resolve(".draft.opening"));

    assertThat(all.host.types("2", "1", "6", "1", "6", "2", "1", "2", "3"))
        .contains("没有做成：已经有演练的文件夹", "要从头再练，选「删去，从头再练」。", "删去了", "封好了");
  }

  @Test
  void whatCannotBeDoneAgainIsSaidInTheMenusWords() {
    assertThat(all.host.types("1", "1", "1", "2", "6", "3", "2", "1", "2", "3", "5", "5"))
        .contains("请输入 1 或者 2。", "还没有演练的文件", "没有做成：", "打开过了，直接看里面的文件")
        .doesNotContain("0 到 2 的一个数字", "请写一个还没有的文件夹", "交给其他各方");
  }

  @Test
  void whatOnlyAProgrammerCanMendIsKeptInAFile() throws IOException {
    Path file = folder.resolve("a/faults.txt");

    assertThat(new Faults(file).note(new IllegalStateException("slip")))
        .startsWith("程序出错了，这一步没有做成；此前做完的都在。")
        .contains(file.toString())
        .doesNotContain("slip");
    assertThat(Files.readString(file)).contains("IllegalStateException: slip", "\tat ");
  }

  @Test
  void aFingerprintThatDiffersIsNotTrusted() throws IOException {
    all.ministry.types("4", "1");
    all.host.types("1", "1", "1");
    all.ministry.getsFrom(all.host, "部（示例）");

    assertThat(all.ministry.types("2", "2"))
        .contains(
            "没有收 甲.pub：指纹没有核对。请给「甲」打电话",
            """
            公钥要 7 把：已收 1 把，未收 6 把。
            【已收】1 把
              部里，1 把
                部（示例）
            【未收】6 把
              东部赛区（示例），2 把
                甲（承办方）  乙
              西部赛区（示例），2 把
                丙（承办方）  丁
              审批处，2 把
                一司  二司
            """);
    assertThat(all.ministry.files.resolve("钥匙/甲.pub")).doesNotExist();
    assertThat(all.ministry.types("2", "0", "1")).contains("请输入 1 或者 2。", "收下 甲.pub");
  }

  @Test
  void whatIsDamagedOrStrangeIsNotTakenOver() throws IOException {
    all.keys();
    all.host.types("4", "");
    byte[] log = Files.readAllBytes(all.host.pack("east/approval.jsonl"));
    put(all.member, "east.approval.jsonl", changed(log));
    put(
        all.member,
        "keys.json",
        changed(Files.readAllBytes(all.member.files.resolve("钥匙/keys.json"))));
    put(all.member, "甲.key", Files.readAllBytes(all.host.files.resolve("钥匙/甲.key")));
    put(all.member, "照片.jpg", new byte[] {1});
    put(all.member, "north.review.age", "age-encryption.org/v1\n".getBytes(UTF_8));
    put(all.member, "east.pack.age", new byte[] {1});

    String shown = all.member.types("3");

    assertThat(shown)
        .contains(
            "没有收 east.approval.jsonl：",
            "没有收 keys.json：钥匙单「keys.json」",
            "甲.key 是私钥，不能收",
            "照片.jpg 认不出是什么",
            "没有收 north.review.age：没有赛区「north」",
            "没有收 east.pack.age：没有 manifest.json，核对不了。请「甲」把 manifest.json 和它一起发来。")
        .doesNotContain("Exception", "程序出错");
    assertThat(all.member.pack("east/approval.jsonl")).doesNotExist();
    assertThat(all.member.files.resolve("收到/甲.key")).exists();

    put(all.member, "east.approval (1).jsonl", log);
    assertThat(all.member.types("3", "5", "不同意", "5", ""))
        .contains("收下 east.approval (1).jsonl", "没有做成：意见「不同意」是不同意", "请选「不同意」", "签了「征求意见」");
    Path answer = all.member.files.resolve("要送出/给甲/east.answer-乙.jsonl");
    put(all.host, "east.answer-乙.jsonl", changed(Files.readAllBytes(answer)));
    assertThat(all.host.types("5"))
        .contains("没有收完 east.answer-乙.jsonl：答复「east.answer-乙.jsonl」", "还没有答复：乙。");
    put(all.host, "east.answer-乙.jsonl", Files.readAllBytes(answer));
    assertThat(all.host.types("5")).contains("意见征求齐了。");
    // The same once more, and an older log: nothing is lost.
    put(all.host, "east.answer-乙.jsonl", Files.readAllBytes(answer));
    put(all.host, "east.approval.jsonl", log);
    byte[] now = Files.readAllBytes(all.host.pack("east/approval.jsonl"));
    assertThat(all.host.types("12")).contains("它比这里的旧", "收下 east.answer-乙.jsonl");
    assertThat(all.host.pack("east/approval.jsonl")).hasBinaryContent(now);
  }

  @Test
  void whoChoseQuestionsDoesNotApproveThem() throws IOException {
    all.keys();
    assertThat(all.host.types("4", "没有这个人", "4", "一司")).contains("没有做成：没有文件", "记下「起草」");
    all.member.getsFrom(all.host, "成员单位").types("3", "5", "");
    all.host.getsFrom(all.member, "甲").types("5");
    all.ministry.types("4", "");
    all.host.getsFrom(all.ministry, "甲").types("6", "7", "8");
    all.first.getsFrom(all.host, "审批处");
    assertThat(all.first.types("3", "4", "5")).contains("没有做成：「一司」参加过命题，不能批准。");
  }

  @Test
  void whoDoesNotAgreeIsHeard() throws IOException {
    all.keys();
    all.host.types("4", "");
    all.member.getsFrom(all.host, "成员单位");
    assertThat(all.member.types("3", "6", "", "风险题的分值太高")).contains("要写明理由，不能空着。", "签了「提出异议」");
    all.host.getsFrom(all.member, "甲");
    assertThat(all.host.types("5", "13")).contains("「乙」的答复记入日志：提出异议。", "还没有答复：乙。", "理由：风险题的分值太高");

    all.member.at(Office.MAY.plusHours(1)).types("5", "改过了，同意。");
    all.host.getsFrom(all.member, "甲");
    assertThat(all.host.types("5")).contains("意见征求齐了。");
  }

  @Test
  void anOfficeSendsAllBack() throws IOException {
    all.submitted();
    all.first.getsFrom(all.host, "审批处");
    assertThat(all.first.types("3", "5", "4", "8", "第二题的依据已经修订"))
        .contains("先打开送审件来看；没有看过的试题不能批准。", "签了「退回」");
    all.host.getsFrom(all.first, "甲");

    assertThat(all.host.types("9", "13"))
        .contains("「一司」的答复记入日志：审阅、退回。", "还没有批准：一司、二司。", "理由：第二题的依据已经修订", "照退回的理由办");
    assertThat(all.host.types("7", "1", "8")).contains("记下「报批」", "给审批处");
  }

  @Test
  void aDamagedKeyIsSaidToBeSo() throws IOException {
    all.host.types("1", "1", "1");
    Path key = all.host.files.resolve("钥匙/甲.key");
    byte[] right = Files.readAllBytes(key);
    Files.write(key, changed(right));

    assertThat(all.host.types("1", "0")).contains("甲.key", "再看一次").doesNotContain("Exception");
    Files.write(key, right);
    assertThat(all.host.types("14")).contains("照念");
  }

  @Test
  void theMinistryLetsAPackBeOpenedEarly() throws IOException {
    all.submitted();
    for (Office office : List.of(all.first, all.second)) {
      office.getsFrom(all.host, "审批处").types("3", "4", "5");
      all.host.getsFrom(office, "甲");
    }
    assertThat(all.host.types("9", "10", "2")).contains("口令在");
    all.ministry.getsFrom(all.host, "部（示例）");
    assertThat(all.ministry.types("5", "8", "1", "考场停电改期")).contains("east.early.json", "给甲");
    Path early = all.ministry.files.resolve("要送出/给甲/east.early.json");
    put(all.host, "east.early.json", Files.readAllBytes(early));

    String phrase =
        new String(Files.readAllBytes(all.host.files.resolve("钥匙/2021-east.passphrase")), UTF_8);
    assertThat(all.host.types("12", "11", "2", "不对"))
        .contains("收下 east.early.json（提前启用的授权）", "口令：", "没有做成");
    assertThat(all.host.hiding(phrase.strip()).types("11", "2"))
        .contains("审批日志记下「启用」")
        .doesNotContain("口令：", phrase.strip());
  }
}
