package io.tiku.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.json.JsonObject;
import io.tiku.markup.plan.EarlierForm;
import io.tiku.paper.pdf.Printed;
import io.tiku.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packs of four regions on the sample plan, from the deal to the reveal. */
class PackBuildTest {

  private static final List<String> REGIONS = List.of("east", "north", "south", "west");
  private static final Map<String, String> HOSTS =
      new TreeMap<>(Map.of("east", "浙江省", "north", "辽宁省", "south", "广东省", "west", "陕西省"));

  @TempDir private static Path folder;
  private static final List<PackedBank> BANKS = new ArrayList<>();

  @BeforeAll
  static void make() throws IOException {
    PackedBank bank = new PackedBank(folder.resolve("卷 包"));
    bank.sample("all", false);
    BANKS.add(bank);
    REGIONS.forEach(
        region -> bank.open(region, HOSTS.getOrDefault(region, ""), PackedBank.DAY, false));
  }

  private static PackedBank bank() {
    return BANKS.get(0);
  }

  /** What the first draft left behind, from which the next go on. */
  private static Path drafts() {
    return folder.resolve("drafts");
  }

  private static Path opened(String region) {
    return bank().packs().resolve(region).resolve("opened");
  }

  private static List<String> asked(Path opened) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path form : PackedBank.files(opened, "form.json")) {
      ids.addAll(EarlierForm.items(new SourceFile("", "", Files.readAllBytes(form))).orElseThrow());
    }
    return ids;
  }

  private static void assertRefused(ThrowingCallable call, String... sentences) {
    assertThatThrownBy(call).isInstanceOf(UserMistake.class).hasMessageContainingAll(sentences);
  }

  @Test
  void noItemIsAskedTwiceInAnyRegion() throws IOException {
    List<String> all = new ArrayList<>();
    for (String region : REGIONS) {
      all.addAll(asked(opened(region)));
    }
    assertThat(all).hasSize(4 * (2 * 52 + 68)).doesNotHaveDuplicates();
  }

  /** Only when the pack is sealed its digest is known: nothing is left to be copied by hand. */
  @Test
  void theCoverBesideASealedPackIsFinishedAndNamesWhatIsPrinted() throws Exception {
    Path folder = bank().packs().resolve("east");
    byte[] sealed = Files.readAllBytes(folder.resolve("pack.age"));
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed));
    String cover = String.join("", Printed.pages(folder.resolve("cover.pdf")));
    assertThat(cover)
        .contains("pack.age的摘要" + digest)
        .containsPattern("承办方钥匙的指纹[0-9a-f]{16}")
        .containsPattern("部里钥匙的指纹[0-9a-f]{16}")
        .containsPattern("正卷　试卷（A4）papers/A/paper.pdf[1-9]")
        .containsPattern("备卷　答案速查papers/B/key-quick.pdf1")
        .containsPattern("主持人手册stage/script.pdf[1-9]")
        .contains("摘要按SHA-256计算")
        .doesNotContain(".docx", ".html", ".json");
    assertThat(folder.resolve("cover.docx")).isRegularFile();
  }

  @Test
  void aPackHoldsWhatAHostNeeds() throws IOException {
    List<String> files =
        PackedBank.files(opened("east"), "").stream()
            .map(file -> opened("east").relativize(file).toString().replace('\\', '/'))
            .toList();
    for (String form : List.of("A", "B")) {
      for (String name :
          List.of(
              "paper.html",
              "paper.pdf",
              "paper-a3.pdf",
              "paper.docx",
              "paper-a3.docx",
              "key.html",
              "key.pdf",
              "key-quick.pdf",
              "key.docx",
              "practice.html",
              "sheet.pdf",
              "sheet.json",
              "form.json")) {
        assertThat(files).contains("papers/" + form + "/" + name);
      }
    }
    assertThat(files)
        .contains(
            "stage/deck.html",
            "stage/form.json",
            "stage/script.pdf",
            "stage/script.docx",
            "stage/judges.pdf",
            "stage/scores.pdf",
            "audit/report.pdf",
            "audit/report.docx",
            "audit/regional-written/statistics.html",
            "audit/regional-written/statistics.pdf",
            "plan/regions.yaml",
            "plan/packs/regional-2021.yaml",
            "plan/blueprints/regional-written.yaml",
            "provenance/share.json",
            "contents.json");
    // Questions may be about secrets: 机密级国家秘密.
    Document marked = Jsoup.parse(Files.readString(opened("east").resolve("papers/A/paper.html")));
    marked.select("section").remove();
    assertThat(marked.html())
        .contains("内部资料　启用前保密　2021年8月20日8:30启用", "2021.s1-east-正卷", "正卷")
        .doesNotContain("绝密", "机密", "A卷");
  }

  /** Numbers and days ascend, and the key on stage names the letter beside which it is marked. */
  @Test
  void optionsWithAnOrderStandInItOnPapersAndOnStage() throws IOException {
    int ordered = 0;
    int letters = 0;
    for (String file : List.of("papers/A/paper.html", "papers/B/paper.html", "stage/deck.html")) {
      Document page = Jsoup.parse(Files.readString(opened("east").resolve(file)));
      List<Element> lists = new ArrayList<>(page.select("ol.options"));
      for (Element call : page.select("template")) {
        Document shown = Jsoup.parse(call.html());
        lists.addAll(shown.select("ol.options"));
        String right = String.join("", shown.select("li[data-key] > b").eachText());
        if (right.matches("[A-Z]")) {
          assertThat(shown.select(".key p").eachText()).contains(right);
          letters++;
        }
      }
      for (Element list : lists) {
        List<String> texts = list.select("li > div").eachText();
        if (texts.size() > 1 && texts.stream().allMatch(text -> text.matches("[0-9]+[日元]?"))) {
          assertThat(
                  texts.stream().map(text -> Integer.valueOf(text.replaceAll("\\D", ""))).toList())
              .isSorted();
          ordered++;
        }
      }
    }
    assertThat(ordered).isGreaterThan(5);
    assertThat(letters).isGreaterThan(5);
  }

  @Test
  void whatIsSealedTellsNothing() throws IOException {
    Set<String> secrets = new HashSet<>();
    for (String region : REGIONS) {
      secrets.addAll(asked(opened(region)));
      secrets.add(
          Files.readString(opened(region).resolve("provenance/share.json"))
              .replaceAll("(?s).*\"seed\":\"([0-9a-f]{64})\".*", "$1"));
    }
    List<String> shown = new ArrayList<>(bank().told);
    shown.add(Files.readString(bank().packs().resolve("deal/deal.json")));
    for (String region : REGIONS) {
      shown.add(Files.readString(bank().packs().resolve(region).resolve("manifest.json")));
      shown.add(Files.readString(bank().packs().resolve(region).resolve("approval.jsonl")));
    }
    for (String secret : secrets) {
      assertThat(shown).noneMatch(text -> text.contains(secret));
    }
    assertThat(bank().packs().resolve("east/draft")).doesNotExist();
  }

  @Test
  void everybodyCanCheckThem() {
    assertThat(bank().verify("", false, false))
        .hasSize(9)
        .last()
        .asString()
        .matches("4 个赛区的试卷包出自同一次分配：1[0-9]{3} 题每题只归一个赛区，所以不重题，难度和领域的分布相同；公布总种子以后可以重算。");
  }

  @Test
  void openedPacksAreMadeAnewToTheByte() {
    List<String> lines = bank().verify("north", true, false);
    assertThat(lines.get(1)).matches("  打开的文件夹 .*north.opened 里 [0-9]+ 个文件都与清单相符。");
    assertThat(lines.get(2))
        .matches("  由版次 2021.s1、方案和公开的种子重算，[0-9]+ 个文件一字不差；用题都在分给本赛区的 [0-9]{3} 题之内。");
  }

  @Test
  void theMasterSeedIsWhatWasPromised() throws IOException {
    Path master = bank().keys().resolve("master.seed");
    VerifyBuild.Order order =
        new VerifyBuild.Order("", false, Optional.of(master), List.of(), false);
    assertThat(new VerifyBuild(bank().settings(), bank().at(PackedBank.DAY), order).run())
        .last()
        .isEqualTo("总种子与事先的承诺相符，由它重算的分配与公布的相同。");

    Path other = folder.resolve("other.seed");
    String written = new String(Files.readAllBytes(master), UTF_8);
    int nonce = written.indexOf("\"nonce\": \"") + "\"nonce\": \"".length();
    String digit = written.charAt(nonce) == '0' ? "1" : "0";
    Files.writeString(other, written.substring(0, nonce) + digit + written.substring(nonce + 1));
    VerifyBuild.Order wrong =
        new VerifyBuild.Order("", false, Optional.of(other), List.of(), false);
    assertThatThrownBy(
            () -> new VerifyBuild(bank().settings(), bank().at(PackedBank.DAY), wrong).run())
        .isInstanceOf(UserMistake.class);
  }

  @Test
  void nobodyOpensBeforeTheHourOrWithAnotherKey() {
    assertRefused(
        () -> bank().open("east", "浙江省", PackedBank.BEFORE, false), "还没有到启用时间", "2021-08-20 08:30");
    assertRefused(() -> bank().open("east", "江苏省", PackedBank.DAY, false), "打不开这个试卷包");
    assertRefused(() -> bank().open("east", "没有的", PackedBank.DAY, false), "没有的.key");
    assertRefused(() -> bank().open("east", "浙江省", PackedBank.DAY, false), "已经有了");
    assertRefused(() -> bank().open("eas", "浙江省", PackedBank.DAY, false), "没有赛区「eas」");
  }

  @Test
  void anotherRunFromTheSameSeedGivesTheSameContentsInAnotherEnvelope(@TempDir Path elsewhere)
      throws IOException {
    PackedBank again = bank().again(elsewhere);
    Files.createDirectories(again.packs());
    copy(bank().keys(), again.keys());
    again.sample("east", false);
    again.open("east", "浙江省", PackedBank.DAY, false);

    assertThat(again.packs().resolve("east/opened/contents.json"))
        .hasSameBinaryContentAs(opened("east").resolve("contents.json"));
    assertThat(Files.readAllBytes(again.packs().resolve("east/pack.age")))
        .isNotEqualTo(Files.readAllBytes(bank().packs().resolve("east/pack.age")));
    assertThat(again.packs().resolve("deal/deal.json"))
        .hasSameBinaryContentAs(bank().packs().resolve("deal/deal.json"));
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : PackedBank.files(from, "")) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  @Test
  void aDraftThatChangedAfterItWasSubmittedIsNamedAndNotSealed(@TempDir Path elsewhere)
      throws IOException {
    PackedBank other = drafted(bank().withOtherPacks(elsewhere));
    other.approve("east", "submitted", "浙江省");
    Path key = other.packs().resolve("east/draft/papers/A/key.html");
    Files.writeString(key, Files.readString(key).replace("正确", "错误"));

    String named = "文件 papers/A/key.html 改过";
    assertRefused(() -> other.verify("east", false, false), named, "重新报批");
    assertRefused(() -> other.approve("east", "plan-approved", "法规司"), named);
    SealBuild.Order order = new SealBuild.Order("east", "浙江省", false, Optional.empty(), false);
    assertRefused(
        () -> new SealBuild(other.settings(), other.at(PackedBank.BEFORE), order).run(), named);
    assertThat(other.packs().resolve("east/pack.age")).doesNotExist();
  }

  @Test
  void aDraftEditedByHandIsNotSubmitted(@TempDir Path elsewhere) throws IOException {
    PackedBank other = drafted(bank().withOtherPacks(elsewhere));
    Path deck = other.packs().resolve("east/draft/stage/deck.html");
    Files.writeString(deck, Files.readString(deck) + " ");
    assertRefused(() -> other.approve("east", "submitted", "浙江省"), "文件 stage/deck.html 改过", "重新生成");
  }

  @Test
  void aPlanThatChangedAfterItsApprovalIsNotSealedAndNothingIsSigned(@TempDir Path elsewhere)
      throws IOException {
    PackedBank other = drafted(bank().again(elsewhere));
    other.approve("east", "submitted", "浙江省");
    for (String state : List.of("plan-approved", "review", "questions-approved")) {
      other.approve("east", state, "部行风办");
      other.approve("east", state, "法规司");
    }
    Path log = other.packs().resolve("east/approval.jsonl");
    byte[] signed = Files.readAllBytes(log);
    SealBuild.Order expired =
        new SealBuild.Order("east", "浙江省", false, Optional.of(PackedBank.BEFORE), false);
    assertRefused(
        () -> new SealBuild(other.settings(), other.at(PackedBank.BEFORE), expired).run(),
        "失效时间要晚于启用时间");
    other.change("regions.yaml", "2021-08-20", "2021-08-01");
    SealBuild.Order order = new SealBuild.Order("east", "浙江省", true, Optional.empty(), false);
    assertRefused(
        () -> new SealBuild(other.settings(), other.at(PackedBank.BEFORE), order).run(),
        "方案的文件（包括启用时间）在批准之后改过",
        "赛区表里启用时间：原来「2021年8月20日8:30」，现在「2021年8月1日8:30」（content/regions.yaml 的 east.unlock）");
    assertThat(log).hasBinaryContent(signed);

    other.change("regions.yaml", "2021-08-01", "2021-08-20");
    assertThat(new SealBuild(other.settings(), other.at(PackedBank.BEFORE), order).run())
        .contains("2021.s1-east.passphrase");
    assertThat(other.keys().resolve("2021.s1-east.passphrase")).isNotEmptyFile();
    assertThat(other.packs().resolve("east/draft")).doesNotExist();
    assertThat(other.packs().resolve("east/review.age")).doesNotExist();

    Files.delete(other.packs().resolve("east/pack.age"));
    assertThat(other.verify("east", false, false)).contains("  注意：没有 pack.age，没有核对它。");
  }

  @Test
  void aPlanIsDraftedAndHeardBeforeTheBankIsDealt(@TempDir Path elsewhere) throws IOException {
    PackedBank other = bank().withOtherPacks(elsewhere);
    copy(bank().keys(), other.keys());
    assertThat(other.approve("east", "drafted", "浙江省")).contains("第 1 行", "7 个单位的意见");
    assertThat(other.approve("east", "consulted", "上海市")).contains("第 2 行", "6 个单位的意见");
    copy(bank().packs().resolve("deal"), other.packs().resolve("deal"));
    assertThat(other.draft("east", "浙江省")).contains("6 个单位的意见");
    assertThat(Files.readAllLines(other.packs().resolve("east/approval.jsonl"))).hasSize(2);
    assertRefused(() -> other.approve("east", "submitted", "浙江省"), "还不能「报批」");
    assertRefused(() -> other.approve("east", "drafted", "江苏省"), "不能签「起草」");
  }

  @Test
  void officesApproveWhatWasSentToThemSealed(@TempDir Path elsewhere) throws IOException {
    PackedBank host = drafted(bank().withOtherPacks(elsewhere.resolve("host")));
    assertThat(host.approve("east", "submitted", "浙江省")).contains("review.age", "批准方案");

    PackedBank office = bank().withOtherPacks(elsewhere.resolve("office"));
    copy(bank().keys(), office.keys());
    Path sent = office.packs().resolve("east");
    Files.createDirectories(sent);
    for (String name : List.of("review.age", "approval.jsonl")) {
      Files.copy(host.packs().resolve("east").resolve(name), sent.resolve(name));
    }
    assertRefused(() -> office.approve("east", "review", "浙江省"), "打不开");
    assertThat(office.approve("east", "review", "法规司")).contains("只有你能读", "第 10 行");
    assertThat(sent.resolve("review/contents.json"))
        .hasSameBinaryContentAs(host.packs().resolve("east/draft/contents.json"));
    assertThat(office.approve("east", "plan-approved", "法规司")).contains("部行风办 批准方案");
    assertThat(office.approve("east", "plan-approved", "部行风办")).contains("批准试题");

    Files.copy(
        bank().packs().resolve("east/pack.age"),
        sent.resolve("review.age"),
        StandardCopyOption.REPLACE_EXISTING);
    assertRefused(() -> office.approve("east", "questions-approved", "法规司"), "打不开");
    assertThat(office.approve("east", "退回", "部行风办")).contains("「部行风办」记下「退回」", "理由：同意。");
    Files.delete(sent.resolve("review.age"));
    assertRefused(() -> office.approve("east", "questions-approved", "法规司"), "没有送审件");
  }

  /** The keys and the deal of the sample, and a draft on which members were heard. */
  private static PackedBank drafted(PackedBank other) throws IOException {
    if (Files.notExists(drafts())) {
      copy(bank().keys(), other.keys());
      copy(bank().packs().resolve("deal"), other.packs().resolve("deal"));
      assertThat(other.draft("east", "浙江省")).contains("只有你能读", "还要征求 7 个单位的意见");
      for (String member : List.of("上海市", "江苏省", "安徽省", "福建省", "江西省", "山东省", "河南省")) {
        other.approve("east", "consulted", member);
      }
      copy(other.packs(), drafts());
    } else {
      copy(drafts(), other.packs());
    }
    return other;
  }

  @Test
  void planBankAndShareMustBeThoseOfTheDeal(@TempDir Path elsewhere) throws IOException {
    PackedBank other = bank().again(elsewhere);
    copy(bank().keys(), other.keys());
    assertRefused(() -> other.draft("east", "浙江省"), "没有赛区 east 的分配凭证", "tiku:pack-deal");

    copy(bank().packs().resolve("deal"), other.packs().resolve("deal"));
    assertRefused(() -> other.draft("east", "江苏省"), "打不开");
    Path deal = other.packs().resolve("deal");
    Files.copy(deal.resolve("north.share.age"), folder.resolve("n"));
    Files.move(deal.resolve("east.share.age"), deal.resolve("kept"));
    Files.copy(deal.resolve("north.share.age"), deal.resolve("east.share.age"));
    assertRefused(() -> other.draft("east", "辽宁省"), "是赛区「north」的");
    Files.delete(deal.resolve("east.share.age"));
    Files.move(deal.resolve("kept"), deal.resolve("east.share.age"));

    other.change("packs/regional-2021.yaml", "base: 100", "base: 200");
    assertRefused(
        () -> other.draft("east", "浙江省"), "方案在分配之后改过", "packs/regional-2021.yaml", "说不出是哪一项");
    other.change("packs/regional-2021.yaml", "base: 200", "base: 100");
    other.change("statutes/laodong-hetong-fa.md", "---\n", "---\n");
    other.change("edition.yaml", "title: ", "title: 新");
    assertRefused(() -> other.draft("east", "浙江省"), "题库不是分配时的版次", "改过");
    assertThat(other.packs().resolve("east/draft")).doesNotExist();
  }

  @Test
  void aPublishedDealIsNotReplaced(@TempDir Path elsewhere) throws IOException {
    PackedBank other = bank().again(elsewhere);
    copy(bank().keys(), other.keys());
    copy(bank().packs().resolve("deal"), other.packs().resolve("deal"));
    other.change("packs/regional-2021.yaml", "base: 100", "base: 200");
    assertRefused(
        () ->
            new DealBuild(other.settings(), other.at(PackedBank.BEFORE), "人社部示例", List.of()).run(),
        "已经有一份不同的分配");
    assertRefused(
        () -> new DealBuild(other.settings(), other.at(PackedBank.BEFORE), "浙江省", List.of()).run(),
        "分配要用「人社部（示例）」的钥匙");
  }

  @Test
  void aRehearsalHasTheSameStepsAndNoRealQuestion(@TempDir Path elsewhere) throws Exception {
    PackedBank other = bank().withOtherPacks(elsewhere);
    other.sample("east", true);
    other.open("east", "浙江省", PackedBank.DAY, true);

    Path practised = other.packs().resolve("east-rehearsal/opened");
    assertThat(asked(practised)).hasSize(2 * 52 + 68).allMatch(id -> id.startsWith("rehearsal-"));
    Path real = opened("east");
    assertThat(PackedBank.files(practised, "").size()).isEqualTo(PackedBank.files(real, "").size());
    assertThat(size(practised)).isBetween(size(real) * 8 / 10, size(real) * 12 / 10);
    assertThat(Files.readString(practised.resolve("papers/A/paper.html")))
        .contains("演练用题，不是真题", "2021.s1-east-演练");
    JsonObject manifest =
        JsonObject.parse(Files.readAllBytes(other.packs().resolve("east-rehearsal/manifest.json")));
    assertThat(manifest.truth("rehearsal")).isTrue();
    assertThat(other.verify("east", true, true).get(2)).contains("一字不差");
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    for (Path file : PackedBank.files(folder, "")) {
      size += Files.size(file);
    }
    return size;
  }
}
