package io.tiku.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @Test
  void listsFilesSortedByPathWithPathsForReports() throws IOException {
    write("b.md", "b");
    write("a/z.md", "z");
    write("a-b/c.md", "c");

    SourceTree tree = FolderTree.read(content(), problems);

    assertThat(tree.files())
        .extracting(SourceFile::displayPath)
        .containsExactly("content/a-b/c.md", "content/a/z.md", "content/b.md");
    assertThat(tree.file("a/z.md").map(SourceFile::digest))
        .contains("594e519ae499312b29433b7dd8a97ff068defcba9755b6d5d00e84c524d67b06");
    assertThat(tree.below("a")).extracting(SourceFile::path).containsExactly("a/z.md");
    assertThat(complaints()).isEmpty();
  }

  @Test
  void ignoresHiddenFilesAndWhatEditorsLeave() throws IOException {
    for (String name :
        List.of(".git/config", ".DS_Store", "a.md~", "a.md.bak", ".a.md.swp", "~$a.md", "#a.md#")) {
      write(name, "x");
    }

    assertThat(FolderTree.read(content(), problems).files()).isEmpty();
    assertThat(complaints()).isEmpty();
  }

  @Test
  void readsAgainOnlyWhatChanged() throws IOException {
    write("a.md", "a");
    write("b.md", "b");
    FileMemory memory = new FileMemory();
    SourceTree before = FolderTree.read(content(), problems, memory);
    write("b.md", "bb");

    SourceTree after = FolderTree.read(content(), problems, memory);

    assertThat(after.file("a.md").orElseThrow()).isSameAs(before.file("a.md").orElseThrow());
    assertThat(after.file("b.md").orElseThrow().bytes()).asString().isEqualTo("bb");
    assertThat(FolderTree.read(content(), problems, memory).files()).isEqualTo(after.files());
  }

  @Test
  void noticesASecondSaveInTheSameTickOfTheDisksClock() throws IOException {
    write("a.md", "a");
    FileMemory memory = new FileMemory();
    FolderTree.read(content(), problems, memory);
    write("a.md", "bb");
    FolderTree.read(content(), problems, memory);
    FileTime tick = Files.getLastModifiedTime(content().resolve("a.md"));
    write("a.md", "cc");
    Files.setLastModifiedTime(content().resolve("a.md"), tick);

    SourceTree after = FolderTree.read(content(), problems, memory);

    assertThat(after.file("a.md").orElseThrow().bytes()).asString().isEqualTo("cc");
  }

  @Test
  void aMissingFolderIsAProblem() {
    assertThat(FolderTree.read(content(), problems).files()).isEmpty();
    assertThat(complaints()).containsExactly("content content-missing");
  }

  @Test
  void refusesUnsafeNamesAndSuggestsOthers() throws IOException {
    write("My File.MD", "x");
    write("试题.md", "x");
    write("1a.md", "x");
    write("合同 订立/index.md", "x");

    assertThat(FolderTree.read(content(), problems).files()).isEmpty();
    assertThat(problems.sorted())
        .extracting(problem -> problem.at().path() + " " + problem.remedy())
        .containsExactly(
            "content/1a.md 改名，例如「n1a.md」。",
            "content/My File.MD 改名，例如「my-file.md」。",
            "content/合同 订立 改名，例如「new-name」。",
            "content/试题.md 改名，例如「new-name.md」。");
  }

  @Test
  void reportsNamesThatDifferOnlyInCase() throws IOException {
    write("a.md", "x");
    write("A.md", "y");
    assumeTrue(
        Files.readString(content().resolve("a.md")).equals("x"), "the file system tells a from A");

    assertThat(FolderTree.read(content(), problems).files())
        .extracting(SourceFile::path)
        .containsExactly("a.md");
    assertThat(complaints()).containsExactly("content/A.md file-name-collision");
  }

  @Test
  @Timeout(5)
  void refusesLinksThatLeadOutsideInCirclesOrNowhere() throws IOException {
    write("a/b/x.md", "x");
    Files.writeString(folder.resolve("secret.md"), "秘密");
    Path a = content().resolve("a");
    Files.createSymbolicLink(a.resolve("out.md"), folder.resolve("secret.md"));
    Files.createSymbolicLink(a.resolve("nowhere.md"), a.resolve("gone.md"));
    Files.createSymbolicLink(a.resolve("self.md"), a.resolve("self.md"));
    Files.createSymbolicLink(a.resolve("b/up"), a);
    Files.createSymbolicLink(a.resolve("root"), content());
    Files.createSymbolicLink(a.resolve("y.md"), a.resolve("b/x.md"));

    assertThat(FolderTree.read(content(), problems).files())
        .extracting(SourceFile::path)
        .containsExactly("a/b/x.md", "a/y.md");
    assertThat(complaints())
        .containsExactly(
            "content/a/b/up file-symlink",
            "content/a/nowhere.md file-symlink",
            "content/a/out.md file-symlink",
            "content/a/root file-symlink",
            "content/a/self.md file-symlink");
  }

  @Test
  @Timeout(5)
  void foldersThatLinkToEachOtherEnd() throws IOException {
    write("a/x.md", "x");
    write("b/x.md", "x");
    for (int i = 0; i < 10; i++) {
      Files.createSymbolicLink(content().resolve("a/to-b-" + i), content().resolve("b"));
      Files.createSymbolicLink(content().resolve("b/to-a-" + i), content().resolve("a"));
    }

    FolderTree.read(content(), problems);

    assertThat(complaints()).isNotEmpty().allMatch(problem -> problem.endsWith("file-symlink"));
  }

  @Test
  void doesNotReadAFileThatIsTooLarge() throws IOException {
    write("a.md", "a".repeat(1024 * 1024 + 1));

    assertThat(FolderTree.read(content(), problems).files()).isEmpty();
    assertThat(complaints()).containsExactly("content/a.md file-too-large");
  }

  @Test
  void answersLinesForReports() throws IOException {
    write("a.md", "\uFEFF一\r\n二\r三");
    SourceTree tree = FolderTree.read(content(), problems);

    assertThat(tree.line(new SourcePosition("content/a.md", 1, 1))).contains("一");
    assertThat(tree.line(new SourcePosition("content/a.md", 3, 1))).contains("三");
    assertThat(tree.line(new SourcePosition("content/a.md", 4, 1))).isEmpty();
    assertThat(tree.line(new SourcePosition("content/b.md", 1, 1))).isEmpty();
  }

  private List<String> complaints() {
    return problems.sorted().stream()
        .map(problem -> problem.at().path() + " " + problem.code().id())
        .toList();
  }

  private Path content() {
    return folder.resolve("content");
  }

  private void write(String path, String text) throws IOException {
    Path file = content().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
