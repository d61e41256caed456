package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.ProblemReport.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.merge.MergeStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two branches that gave one id to two items, and what the merge made of them. */
class MergeCheckTest {

  private static final String SECOND = SampleBank.ITEM.replace("001", "002");
  private static final String THIRD = SampleBank.ITEM.replace("001", "003");

  private static final String OTHER =
      """
      ---
      type: 单选
      difficulty: 中
      basis:
        - 劳动合同法 第六十八条
      reviewed: 2021-03-20
      ---
      非全日制用工双方当事人约定试用期的，劳动行政部门（　　）。

      - [x] 责令改正，因为这种用工不得约定试用期
      - [ ] 备案
      - [ ] 批准后可以约定不超过半个月的试用期

      ## 解析

      非全日制用工双方当事人不得约定试用期，不论期限长短。
      """;

  @TempDir private Path folder;

  @Test
  void tellsOfAnItemThatTheMergeLost() throws Exception {
    SampleBank bank = merged();

    assertThat(codes(bank)).contains("id-twice-on-merge");
  }

  @Test
  void isQuietOnceBothItemsAreKeptUnderIdsThatDiffer() throws Exception {
    SampleBank bank = merged();
    bank.write(THIRD, OTHER);

    assertThat(codes(bank)).doesNotContain("id-twice-on-merge");
    try (Git git = Git.open(folder.toFile())) {
      commit(git);
    }
    assertThat(codes(bank)).doesNotContain("id-twice-on-merge");
  }

  /** After a merge that kept the item of this side only. */
  private SampleBank merged() throws Exception {
    SampleBank bank = SampleBank.in(folder);
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      commit(git);
      git.checkout().setCreateBranch(true).setName("other").call();
      bank.write(SECOND, OTHER);
      commit(git);
      ObjectId other = git.getRepository().resolve("HEAD");
      git.checkout().setName("main").call();
      bank.item(2, "一年以上不满三年");
      commit(git);
      git.merge()
          .include(other)
          .setStrategy(MergeStrategy.OURS)
          .setFastForward(MergeCommand.FastForwardMode.NO_FF)
          .setMessage("merge")
          .setCommit(true)
          .call();
    }
    assertThat(Files.readString(folder.resolve("content").resolve(SECOND))).contains("一年以上");
    return bank;
  }

  private static List<String> codes(SampleBank bank) {
    return new CheckBuild(bank.settings(), Progress.SILENT)
        .run().entries().stream()
            .map(Entry::text)
            .map(text -> text.replaceAll("(?s).*(id-twice-on-merge).*", "$1"))
            .toList();
  }

  private static void commit(Git git) throws Exception {
    PersonIdent nobody = new PersonIdent("示例", "example@example.org");
    git.add().addFilepattern("content").call();
    git.commit().setSign(false).setMessage("一").setAuthor(nobody).setCommitter(nobody).call();
  }
}
