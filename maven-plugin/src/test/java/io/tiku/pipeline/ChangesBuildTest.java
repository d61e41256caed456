package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bank with a history: an edition, then renamed folders, other keys, a retired question, a law
 * that changed, and work that is not committed. {@code -Dgolden.update=true} writes the reports
 * anew.
 */
class ChangesBuildTest {

  private static final Path GOLDENS = Path.of("src", "test", "resources", "changes");
  private static final String POINT = "syllabus/labor-relations/contract/probation-period/";
  private static final String WAGE = "syllabus/labor-relations/contract/wage/";
  private static final String PAY = "syllabus/labor-relations/contract/pay/";
  private static final String STATUTE = "statutes/laodong-hetong-fa.md";

  @TempDir private Path folder;
  private Path content = Path.of("");

  @BeforeEach
  void makeHistory() throws Exception {
    SampleBank bank = SampleBank.in(folder);
    content = folder.resolve("content");
    bank.item(2, "一年以上不满三年").item(3, "三年以上");
    bank.write(WAGE + "index.md", point("工资支付", "第三十条", "", "按时足额支付。"));
    bank.write(WAGE + "wage-001.md", item("", "第三十条", "公司拖欠工资的，劳动者可以申请（　　）。", "支付令"));
    bank.write(WAGE + "wage-002.md", item("status: 草稿\n", "第八十五条", "逾期不支付的，责令加付（　　）。", "赔偿金"));
    bank.write(WAGE + "wage-003.md", item("use: 命题专用\n", "第八十五条", "加付的比例最高是（　　）。", "百分之一百"));
    bank.write(POINT + "points-001.md", shortAnswer());
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      commit(git, "2021");
      git.tag().setName("v2021").setAnnotated(false).call();

      Files.move(content.resolve(WAGE), content.resolve(PAY));
      edit(POINT + "probation-period-001.md", "- [x] 一个月\n- [ ] 二个月", "- [ ] 一个月\n- [x] 二个月");
      commit(git, "Folders get other names, a key is mended");

      edit(POINT + "probation-period-002.md", "试用期不得超过", "试用期最长不得超过");
      edit(POINT + "probation-period-003.md", "difficulty: 易", "difficulty: 中\nstatus: 停用");
      edit(POINT + "points-001.md", "工资（2分）", "工资（3分）");
      edit(PAY + "wage-001.md", "第三十条", "第三十条第二款");
      edit(PAY + "wage-002.md", "status: 草稿\n", "");
      edit(PAY + "wage-003.md", "百分之一百", "百分之八十");
      commit(git, "Reviewed questions");
      git.branchCreate().setName("reviewed").call();

      bank.write(
          "edition.yaml",
          "format: 1\nid: \"2021.s1\"\ntitle: 第一次增补\nas-of: 2021-09-10\nsupplements: \"2021\"\n");
      edit(
          STATUTE,
          "status: 有效",
          "status: 有效\nchanges:\n  - {date: 2021-07-01, kind: 修订, articles: [19], note: 示例<修订>}");
      edit(POINT + "index.md", "level: 掌握", "level: 掌握\nreviewed: 2021-04-01");
      edit(POINT + "probation-period-002.md", "2021-03-20", "2021-08-01");
      commit(git, "The law changed");
    }
    bank.write(PAY + "wage-004.md", item("", "第三十条", "*工资*按（　　）支付 @某人。", "月"));
  }

  @Test
  void tellsReadersWhatIsNewInTheSupplement() throws Exception {
    List<String> lines = build("", "").compare();

    assertThat(report()).isEqualTo(golden("readers.md", report()));
    assertThat(lines.get(0))
        .isEqualTo(
            "题库的改动：2021年版（示例） → 第一次增补。试题 7 道（答案变动 1，分值变动 1，依据变动 1，新增 2，停用 1，改写 1），"
                + "大纲 1 处，法规 1 部；另有 0 道只改了复核日期。");
  }

  @Test
  void tellsReviewersEverythingButTheTextOfSecretQuestions() throws Exception {
    build("v2021", "").compare();

    assertThat(report()).isEqualTo(golden("reviewers.md", report())).doesNotContain("百分之");
  }

  @Test
  void comparesAnyTwoCommits() throws Exception {
    List<String> lines = build("v2021", "reviewed").compare();

    assertThat(lines.get(0))
        .isEqualTo(
            "题库的改动：2021年版（示例）。试题 7 道（答案变动 2，分值变动 1，依据变动 1，停用 1，状态变动 1，改写 1，属性变动 1），"
                + "大纲 1 处，法规 0 部；另有 0 道只改了复核日期。");
    assertThat(build("v2021", "v2021").compare().get(0)).contains("试题 0 道，大纲 0 处，法规 0 部");
    assertThat(report()).contains("试题没有改动。");
  }

  @Test
  void listsWhatAChangedArticleTouches() throws Exception {
    List<String> lines = build("", "").impact("《劳动合同法》 第30条、第八十五条", "");

    assertThat(report()).isEqualTo(golden("impact.md", report()));
    assertThat(lines)
        .contains("  content/syllabus/labor-relations/contract/pay/wage-003.md 单选，命题专用");
    assertThat(build("", "").impact("laodong-hetong-fa", "30,85").get(0)).isEqualTo(lines.get(0));
    assertThat(build("", "").impact("劳动合同法", "7").get(0))
        .isEqualTo("《劳动合同法》第七条变了要看什么：没有知识点和试题以它为依据。");
  }

  @Test
  void suggestsTheStatuteThatIsMeant() {
    assertThatThrownBy(() -> build("", "").impact("劳动合约法", ""))
        .isInstanceOf(UserMistake.class)
        .hasMessage("法规库里没有《劳动合约法》。是不是「劳动合同法」？");
    assertThatThrownBy(() -> build("", "").impact("劳动合同法", "十九"))
        .hasMessage("「十九」不是条号。-Darticles 写数字，几条之间用逗号，例如 -Darticles=19,20。");
  }

  @Test
  void leavesOutWhatCannotBeReadAndSaysSo() throws Exception {
    edit(POINT + "probation-period-002.md", "type: 单选", "type: 单");

    List<String> lines = build("", "").compare();

    assertThat(lines.get(1))
        .isEqualTo("工作区 里有 1 个文件有错误，读不出来，没有算在内，例如 content/" + POINT + "probation-period-002.md。");
    assertThat(report()).doesNotContain("- `content/" + POINT + "probation-period-002.md");
  }

  @Test
  void saysInASentenceWhatIsMissing(@TempDir Path elsewhere) {
    assertThatThrownBy(() -> build("v9", "").compare())
        .isInstanceOf(UserMistake.class)
        .hasMessage("读不到「v9」：Git 仓库里没有标签、分支或提交「v9」。检查写法，或先 git fetch --tags。");
    SampleBank alone = SampleBank.in(elsewhere);
    assertThatThrownBy(() -> build(alone.settings(), "", "").compare())
        .hasMessage("不知道和哪一版比较。写 -Dfrom=标签、分支或提交，或在插件的配置 editions 里列出以前的版次。");
    assertThatThrownBy(() -> build(alone.settings(), "main", "").compare())
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("不在 Git 仓库里");
  }

  private ChangesBuild build(String from, String to) {
    Settings sample = new SampleBank(folder).settings();
    Settings settings =
        new Settings(
            sample.content(),
            List.of(new EditionRef("2021", "", "v2021")),
            sample.site(),
            sample.reports(),
            sample.templates(),
            sample.baseUrl(),
            sample.title(),
            sample.search(),
            sample.strict(),
            sample.timestamp(),
            sample.version(),
            sample.tool());
    return build(settings, from, to);
  }

  private static ChangesBuild build(Settings settings, String from, String to) {
    return new ChangesBuild(
        settings, Progress.SILENT, new ChangesBuild.Order(from, to, Optional.empty()));
  }

  private String report() throws IOException {
    return Files.readString(folder.resolve("target/tiku/changes.md"));
  }

  private static String golden(String name, String found) throws IOException {
    Path file = GOLDENS.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, found);
    }
    return Files.readString(file);
  }

  private void edit(String path, String before, String after) throws IOException {
    Path file = content.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  private static void commit(Git git, String message) throws GitAPIException {
    PersonIdent nobody = new PersonIdent("示例", "example@example.org");
    git.add().addFilepattern("content").call();
    git.add().addFilepattern("content").setUpdate(true).call();
    git.commit().setSign(false).setMessage(message).setAuthor(nobody).setCommitter(nobody).call();
  }

  private static String point(String title, String article, String more, String text) {
    return "---\ntitle: "
        + title
        + "\nlevel: 熟悉\nbasis: [劳动合同法 "
        + article
        + "]\n"
        + more
        + "---\n"
        + text
        + "\n";
  }

  private static String item(String more, String article, String stem, String key) {
    return "---\ntype: 单选\ndifficulty: 易\n"
        + more
        + "basis: [劳动合同法 "
        + article
        + "]\nreviewed: 2021-03-20\n---\n"
        + stem
        + "\n\n- [x] "
        + key
        + "\n- [ ] 保全令\n- [ ] 执行令\n\n## 解析\n\n见法条的规定。\n";
  }

  private static String shortAnswer() {
    return """
        ---
        type: 简答
        difficulty: 中
        basis: [劳动合同法 第二十条]
        reviewed: 2021-03-20
        ---
        试用期工资有什么下限？

        ## 参考答案

        - 不低于本单位相同岗位最低档工资（2分）
        - 不低于合同约定工资的百分之八十（2分）

        ## 解析

        两者取其一，并不低于最低工资标准。
        """;
  }
}
