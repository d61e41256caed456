package io.tiku.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTreeTest {

  @TempDir private Path folder;
  private Path content = Path.of("");

  @BeforeEach
  void makeRepository() throws Exception {
    content = folder.resolve("仓库 一/bank");
    Path top = content.resolveSibling("");
    Files.createDirectories(content);
    try (Git git = Git.init().setDirectory(top.toFile()).call()) {
      write("edition.yaml", "id: one");
      write("syllabus/a/index.md", "old");
      write("rules/papers.yaml", "not of the edition");
      write("syllabus/a/.hidden.md", "no content");
      commit(git, "first");
      git.tag().setName("v1").setAnnotated(true).setMessage("v1").call();
      write("syllabus/a/index.md", "new");
      commit(git, "second");
    }
  }

  @Test
  void readsWhatStoodInACommitWithoutACheckout() throws Exception {
    GitTree git = new GitTree(content);

    assertThat(files(git.read("v1")))
        .isEqualTo(Map.of("edition.yaml", "id: one", "syllabus/a/index.md", "old"));
    assertThat(files(git.read("HEAD"))).containsEntry("syllabus/a/index.md", "new");
    assertThat(content.resolve("syllabus/a/index.md")).hasContent("new");
  }

  @Test
  void readsAFileThatSeveralCommitsShareOnce() throws Exception {
    GitTree git = new GitTree(content);

    SourceFile first = git.read("v1").file("edition.yaml").orElseThrow();

    assertThat(git.read("HEAD").file("edition.yaml")).containsSame(first);
    assertThat(first.displayPath()).isEqualTo("bank/edition.yaml");
  }

  @Test
  void takesFromTheWorkingTreeWhatIsTheSameThere() throws Exception {
    SourceTree working = FolderTree.read(content, new Problems());

    SourceTree tree = new GitTree(content).read("v1", working);

    assertThat(tree.file("edition.yaml")).isEqualTo(working.file("edition.yaml"));
    assertThat(tree.file("edition.yaml").orElseThrow())
        .isSameAs(working.file("edition.yaml").orElseThrow());
    assertThat(files(tree)).containsEntry("syllabus/a/index.md", "old");
  }

  @Test
  void saysThatThereIsNoSuchRef() {
    assertThatThrownBy(() -> new GitTree(content).read("v9"))
        .isInstanceOf(GitTree.Unreadable.class)
        .hasMessage("Git 仓库里没有标签、分支或提交「v9」。检查写法，或先 git fetch --tags。");
  }

  @Test
  void saysThatACloneIsShallow() throws Exception {
    Path clone = folder.resolve("clone");
    Git.cloneRepository()
        .setURI(content.resolveSibling("").toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .setNoTags()
        .call()
        .close();

    assertThatThrownBy(() -> new GitTree(clone.resolve("bank")).read("v1"))
        .hasMessage("这个仓库是浅克隆，里面没有「v1」。先 git fetch --unshallow --tags。");
  }

  @Test
  void saysThatThereIsNoGit(@TempDir Path elsewhere) {
    assertThatThrownBy(() -> new GitTree(elsewhere).read("v1")).hasMessageContaining("不在 Git 仓库里");
  }

  private static Map<String, String> files(SourceTree tree) {
    Map<String, String> files = new TreeMap<>();
    tree.files()
        .forEach(file -> files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
    return files;
  }

  private void write(String path, String text) throws Exception {
    Path file = content.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private static void commit(Git git, String message) throws Exception {
    PersonIdent nobody = new PersonIdent("示例", "example@example.org");
    git.add().addFilepattern(".").call();
    git.commit().setSign(false).setMessage(message).setAuthor(nobody).setCommitter(nobody).call();
  }
}
