package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of keys and the answers by commands, as the kit's menu has them. */
class KeyListBuildTest {

  private static final Pattern FINGERPRINT = Pattern.compile("指纹 ([0-9a-f ]{39})");

  @TempDir private Path folder;
  private SmallDesk desk;

  @BeforeEach
  void make() throws IOException {
    desk = new SmallDesk(folder);
  }

  private PackSettings office(String name) {
    return desk.at(SmallDesk.MAY).withKeys(folder.resolve(name));
  }

  /** Makes a key; its fingerprint as its owner reads it out. */
  private String key(String office, String name, String role) {
    Matcher said =
        FINGERPRINT.matcher(new KeyBuild(desk.settings(), office(office)).make(name, role));
    assertThat(said.find()).isTrue();
    return said.group(1);
  }

  private List<String> run(String office, String step, String key, String from, String said) {
    Optional<Path> file = from.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(from));
    return new KeyListBuild(
            desk.settings(), office(office), new KeyListBuild.Order(step, key, file, said))
        .run();
  }

  @Test
  void theMinistrySignsOneListAndOthersCompareOneFingerprint() throws IOException {
    String ministry = key("ministry", "bu", "部（示例）");
    String host = key("host", "jia", "甲");
    String member = key("member", "yi", "乙");
    for (String name : List.of("host/jia", "member/yi")) {
      Path come = folder.resolve("come").resolve(Path.of(name).getFileName() + ".pub");
      Files.createDirectories(come.getParent());
      Files.copy(folder.resolve(name + ".pub"), come);
    }

    assertThatThrownBy(() -> run("ministry", "receive", "", "come/jia.pub", ""))
        .isInstanceOf(UserMistake.class)
        .hasMessageContainingAll("没有收 jia.pub：「甲」的指纹没有核对", host, "-Dfingerprint=");
    assertThatThrownBy(() -> run("ministry", "receive", "", "come", ministry))
        .hasMessageContainingAll("没有收 jia.pub", "没有收 yi.pub");
    assertThat(folder.resolve("ministry/jia.pub")).doesNotExist();
    assertThat(run("ministry", "收", "", "come", host.replace(" ", "") + "，" + member))
        .startsWith("收下 jia.pub（「甲」的公钥）。", "收下 yi.pub（「乙」的公钥）。")
        .contains("公钥要 7 把：已收 3 把，未收 4 把。", "    丙（承办方）  丁");
    assertThat(run("ministry", "sign", "bu", "", "").get(0)).contains("有 3 把钥匙", "keys.json");
    assertThat(run("ministry", "list", "", "", ""))
        .contains("【指纹】", "  " + host + "  甲（jia）", "  " + ministry + "  部（示例）（bu）");

    assertThatThrownBy(() -> run("member", "receive", "", "ministry/keys.json", host))
        .hasMessageContaining("「部（示例）」的指纹没有核对");
    assertThat(run("member", "receive", "", "ministry/keys.json", ministry))
        .startsWith("收下 keys.json（部里签的钥匙单，3 把钥匙）。");
    assertThat(folder.resolve("member/jia.pub"))
        .hasSameTextualContentAs(folder.resolve("host/jia.pub"));
  }

  @Test
  void wrongStepsAreTold() {
    assertThatThrownBy(() -> run("host", "check", "", "", ""))
        .hasMessage("-Dstep 要是 make（做）、receive（收）、sign（签）或 list（看），不能是「check」。");
    assertThatThrownBy(() -> run("host", "receive", "", "", "")).hasMessageContaining("-Dfrom=");
    assertThatThrownBy(() -> run("host", "receive", "", "content", ""))
        .hasMessageContaining("里没有公钥（.pub）和钥匙单（keys.json）");
    assertThatThrownBy(() -> reply("说", "", "jia", "")).hasMessageContaining("gather（汇总）");
    assertThatThrownBy(() -> reply("answer", "drafted", "yi", ""))
        .hasMessageContainingAll("答复的 -Dstate 要是 consulted（征求意见）", "不能是「drafted」");
    assertThatThrownBy(() -> reply("gather", "", "jia", "content")).hasMessageContaining("里没有答复");
  }

  private List<String> reply(String step, String state, String key, String from) {
    ReplyBuild.Order order =
        new ReplyBuild.Order(
            step,
            "east",
            state,
            key,
            state.equals("consulted") ? "同意。" : "",
            from.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(from)),
            false);
    return new ReplyBuild(desk.settings(), desk.at(SmallDesk.MAY), order).run();
  }

  @Test
  void nobodyWaitsForAnybodysAnswer() {
    desk.approve("drafted", "jia", "");
    assertThat(reply("plan", "", "", "")).contains("【比赛】", "  承办方        甲");
    assertThat(reply("answer", "consulted", "yi", "").get(1)).contains("answer-yi.jsonl 发给承办方「甲」");
    assertThat(reply("gather", "", "jia", ""))
        .first()
        .asString()
        .startsWith("收下 answer-yi.jsonl：「乙」的答复记入日志：征求意见。");
    desk.deal();
    desk.draft();
    desk.approve("submitted", "jia", "");

    // The second office answers before the first.
    for (String office : List.of("ersi", "yisi")) {
      assertThat(reply("答复", "审阅", office, "").get(0)).contains("送审件打开在");
      assertThat(reply("answer", "approved", office, "").get(0)).contains("签了「批准方案」", "签了「批准试题」");
    }
    assertThat(reply("汇总", "", "jia", "packs/east"))
        .anyMatch(line -> line.startsWith("收下 answer-ersi.jsonl：「二司」的答复记入日志：审阅、批准方案、批准试题。"))
        .anyMatch(line -> line.startsWith("收下 answer-yisi.jsonl"))
        .last()
        .asString()
        .contains("下一步：承办方「甲」封存。");
    assertThat(desk.seal(false)).contains("封好了");
  }
}
