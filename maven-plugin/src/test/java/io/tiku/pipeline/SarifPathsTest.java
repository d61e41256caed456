package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews show problems beside a file only if its path is told from the top of the repository. */
class SarifPathsTest {

  @TempDir private Path folder;

  @Test
  void pathsAreThoseFromTheTopOfTheRepository() throws Exception {
    Git.init().setDirectory(folder.toFile()).call().close();

    assertThat(report(folder.resolve("题库/banks")))
        .contains("\"uri\":\"%E9%A2%98%E5%BA%93/banks/content/" + SampleBank.ITEM + "\"")
        .doesNotContain("\"uri\":\"content/");
  }

  @Test
  void withoutGitTheyBeginWithTheContentFolder() throws IOException {
    assertThat(report(folder.resolve("banks")))
        .contains("\"uri\":\"content/" + SampleBank.ITEM + "\"");
  }

  private static String report(Path root) throws IOException {
    SampleBank bank = SampleBank.in(root);
    Path item = root.resolve("content").resolve(SampleBank.ITEM);
    bank.write(SampleBank.ITEM, Files.readString(item).replace("difficulty: 易", "difficulty: 极易"));

    assertThat(new CheckBuild(bank.settings(), Progress.SILENT).run().failed()).isTrue();
    return Files.readString(root.resolve("target/tiku/problems.sarif")).replace("\": \"", "\":\"");
  }
}
