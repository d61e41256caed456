package io.tiku.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.jspecify.annotations.Nullable;
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

    SourceTree tree = new GitTree(content).read("v1", working, new Problems());

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

  @Test
  void saysThatACloneIsPartial() throws Exception {
    setting("remote", "origin", "promisor", "true");
    loseBlob("old");

    assertThatThrownBy(() -> new GitTree(content).read("v1"))
        .isInstanceOf(GitTree.Unreadable.class)
        .hasMessage(
            "这个仓库是部分克隆（git clone --filter），「v1」的文件没有全部取来。"
                + "先 git fetch --refetch --no-filter --tags；Git 早于 2.36 的，不写 --filter 重新克隆。");
  }

  @Test
  void saysThatAnObjectIsMissing() throws Exception {
    loseBlob("old");

    assertThatThrownBy(() -> new GitTree(content).read("v1"))
        .hasMessageContaining("Git 仓库里缺少「v1」的对象 ")
        .hasMessageEndingWith("。用 git fsck 检查，或重新克隆。");
  }

  @Test
  void saysThatARepositoryOfLongIdsCannotBeRead() throws Exception {
    setting("core", null, "repositoryformatversion", "1");
    setting("extensions", null, "objectformat", "sha256");

    assertThatThrownBy(() -> new GitTree(content).read("v1"))
        .hasMessageContaining("用 SHA-256 对象")
        .hasMessageContaining("git fast-export --all");
  }

  @Test
  void readsARepositoryWhoseGitFolderLiesElsewhere() throws Exception {
    Path store = Files.createDirectories(folder.resolve("store")).resolve("bank.git");
    Path git = content.resolveSibling(".git");
    Files.move(git, store);
    Files.writeString(git, "gitdir: " + store + "\n");

    assertThat(files(new GitTree(content).read("v1"))).containsKey("syllabus/a/index.md");
  }

  @Test
  void readsALinkedWorkTree() throws Exception {
    Path git = content.resolveSibling(".git");
    Path tree = folder.resolve("另一棵");
    Files.createDirectories(tree.resolve("bank"));
    Path own = Files.createDirectories(git.resolve("worktrees/other"));
    Files.writeString(own.resolve("commondir"), "../..\n");
    Files.writeString(own.resolve("gitdir"), tree.resolve(".git") + "\n");
    Files.copy(git.resolve("HEAD"), own.resolve("HEAD"));
    Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");

    assertThat(files(new GitTree(tree.resolve("bank")).read("v1")))
        .containsKey("syllabus/a/index.md");
  }

  @Test
  void readsContentThatIsALinkIntoAnotherRepository() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    Git.init().setDirectory(project.toFile()).call().close();
    Path link = Files.createSymbolicLink(project.resolve("content"), content);

    SourceTree tree = new GitTree(link).read("v1");

    assertThat(files(tree)).containsEntry("syllabus/a/index.md", "old");
    assertThat(tree.file("edition.yaml").orElseThrow().displayPath())
        .isEqualTo("content/edition.yaml");
  }

  @Test
  void followsInACommitTheLinksThatAFolderFollows() throws Exception {
    write("statutes/.shared/law.md", "law");
    write("shared/points/b/index.md", "b");
    link("statutes/law.md", ".shared/law.md");
    link("statutes/again.md", "law.md");
    link("syllabus/b", "../shared/points/b");
    link("syllabus/through.md", "b/index.md");
    commitAll();

    assertThat(files(new GitTree(content).read("HEAD")))
        .isEqualTo(
            Map.of(
                "edition.yaml",
                "id: one",
                "statutes/again.md",
                "law",
                "statutes/law.md",
                "law",
                "syllabus/a/index.md",
                "new",
                "syllabus/b/index.md",
                "b",
                "syllabus/through.md",
                "b"));
  }

  @Test
  void reportsLinksThatCannotBeFollowedAndSubmodules() throws Exception {
    link("syllabus/out.md", "../../elsewhere.md");
    link("syllabus/far.md", "/nowhere/far.md");
    link("syllabus/gone.md", "nothing.md");
    link("syllabus/round", "round");
    link("syllabus/up", "..");
    try (Git module = Git.init().setDirectory(content.resolve("statutes").toFile()).call()) {
      write("statutes/law.md", "law");
      commit(module, "module");
    }
    commitAll();
    Problems problems = new Problems();

    SourceTree tree = new GitTree(content).read("HEAD", SourceTree.of("bank", List.of()), problems);

    assertThat(files(tree)).containsOnlyKeys("edition.yaml", "syllabus/a/index.md");
    assertThat(problems.sorted())
        .extracting(problem -> problem.at().path() + " " + problem.code().id())
        .containsExactly(
            "bank/statutes file-unreadable",
            "bank/syllabus/far.md file-symlink",
            "bank/syllabus/gone.md file-symlink",
            "bank/syllabus/out.md file-symlink",
            "bank/syllabus/round file-symlink",
            "bank/syllabus/up file-symlink");
  }

  @Test
  void takesFromTheStoreOfGitLfsWhatWasFetched() throws Exception {
    String oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize 6\n";
    write("syllabus/a/flow.png", pointer);
    commitAll();

    assertThat(files(new GitTree(content).read("HEAD")))
        .containsEntry("syllabus/a/flow.png", pointer);

    Path store = content.resolveSibling(".git/lfs/objects/4d/7a");
    Files.createDirectories(store);
    Files.writeString(store.resolve(oid), "real");
    assertThat(files(new GitTree(content).read("HEAD")))
        .containsEntry("syllabus/a/flow.png", "real");
  }

  private void link(String path, String target) throws Exception {
    Path link = content.resolve(path);
    Files.createDirectories(link.resolveSibling(""));
    Files.createSymbolicLink(link, Path.of(target));
  }

  private void commitAll() throws Exception {
    try (Git git = Git.open(content.resolveSibling("").toFile())) {
      commit(git, "more");
    }
  }

  private void setting(String section, @Nullable String part, String name, String value)
      throws Exception {
    try (Git git = Git.open(content.resolveSibling("").toFile())) {
      StoredConfig config = git.getRepository().getConfig();
      config.setString(section, part, name, value);
      config.save();
    }
  }

  private void loseBlob(String text) throws Exception {
    try (ObjectInserter.Formatter format = new ObjectInserter.Formatter()) {
      String id = format.idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)).name();
      Files.delete(
          content
              .resolveSibling(".git/objects")
              .resolve(id.substring(0, 2))
              .resolve(id.substring(2)));
    }
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
