package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.content.ItemType;
import io.tiku.problem.ProblemReport.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewItemTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(ItemType.class)
  void makesADraftOfEveryTypeThatChecksWithoutError(ItemType type) throws IOException {
    SampleBank bank = SampleBank.in(folder);

    new NewItem(bank.settings()).create("probation-period", type.label());

    Path made = folder.resolve("content").resolve(SampleBank.ITEM.replace("001", "002"));
    assertThat(Files.readString(made))
        .startsWith("---\ntype: " + type.label() + "\n")
        .contains("  - 劳动合同法 第十九条\n", "status: 草稿\n");
    Checked verdict = new CheckBuild(bank.settings(), Progress.SILENT).run();
    assertThat(verdict.entries())
        .extracting(Entry::text)
        .allSatisfy(text -> assertThat(text).contains("reviewed-missing"));
    assertThat(verdict.failed()).isFalse();
  }

  @Test
  void numbersPastBrokenAndRetiredItems() {
    SampleBank bank = SampleBank.in(folder);
    bank.write(SampleBank.ITEM.replace("001", "041"), "损坏的试题");

    assertThat(new NewItem(bank.settings()).create("probation-period", "判断"))
        .first()
        .asString()
        .endsWith("probation-period-042.md");
  }

  @Test
  void neverGivesOutAnIdThatAnItemHadInAnyCommitOrBranch() throws Exception {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    Path second = folder.resolve("content").resolve(SampleBank.ITEM.replace("001", "002"));
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      commit(git);
      Files.delete(second);
      git.rm().addFilepattern("content/" + SampleBank.ITEM.replace("001", "002")).call();
      commit(git);
      assertThat(made(bank)).endsWith("probation-period-003.md");

      git.checkout().setCreateBranch(true).setName("other").call();
      bank.item(7, "三年以上");
      commit(git);
      git.checkout().setName(git.getRepository().resolve("HEAD~1").name()).call();
      assertThat(folder.resolve("content").resolve(SampleBank.ITEM.replace("001", "007")))
          .doesNotExist();
      assertThat(made(bank)).endsWith("probation-period-008.md");
    }
  }

  private static String made(SampleBank bank) {
    return new NewItem(bank.settings()).create("probation-period", "单选").get(0);
  }

  private static void commit(Git git) throws Exception {
    PersonIdent nobody = new PersonIdent("示例", "example@example.org");
    git.add().addFilepattern("content").call();
    git.commit().setSign(false).setMessage("一").setAuthor(nobody).setCommitter(nobody).call();
  }

  @Test
  void refusesAnUnknownPointAndNamesSimilarOnes() {
    SampleBank bank = SampleBank.in(folder);

    assertThatThrownBy(() -> new NewItem(bank.settings()).create("probation", "单选"))
        .isInstanceOf(UserMistake.class)
        .hasMessage("大纲里没有知识点「probation」。是不是：probation-period？");
  }

  @Test
  void refusesAnUnknownType() {
    SampleBank bank = SampleBank.in(folder);

    assertThatThrownBy(() -> new NewItem(bank.settings()).create("probation-period", "单选题"))
        .isInstanceOf(UserMistake.class)
        .hasMessage("没有「单选题」这种题型。-Dtype 可以是：单选、多选、不定项、判断、填空、匹配、排序、简答、案例。");
  }
}
