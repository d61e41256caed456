package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {

  private static final TreeMap<String, byte[]> FILES =
      new TreeMap<>(Map.of("a.txt", bytes("甲"), "b/c/d.txt", bytes("乙")));

  @TempDir private Path parent;

  @Test
  void isItsOwnersOnly() throws SealFault, IOException {
    Path target = parent.resolve("new/opened");

    NewFolder.write(target, FILES);

    assertThat(target.resolve("b/c/d.txt")).hasContent("乙");
    assertThat(parent.resolve("new").toFile().list()).containsExactly("opened");
    assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"));
    try (Stream<Path> all = Files.walk(target)) {
      for (Path path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void touchesNoFolderThatExists() throws IOException {
    Path target = Files.createDirectory(parent.resolve("opened"));
    assertRefused(() -> NewFolder.write(target, FILES)).contains("已经有了");
    assertThat(target).isEmptyDirectory();

    Files.delete(target);
    Files.createSymbolicLink(target, parent.resolve("elsewhere"));
    assertRefused(() -> NewFolder.write(target, FILES)).contains("已经有了");
    assertThat(parent.toFile().list()).containsExactly("opened");
  }

  @Test
  void leavesNothingWhenItFails() throws IOException {
    Path target = parent.resolve("opened");
    TreeMap<String, byte[]> clashing = new TreeMap<>(FILES);
    clashing.put("a.txt/e.txt", bytes("丙"));

    assertRefused(() -> NewFolder.write(target, clashing)).contains("没有留下任何内容");
    assertThat(parent).isEmptyDirectory();

    Path file = Files.writeString(parent.resolve("file"), "x");
    assertRefused(() -> NewFolder.write(file.resolve("opened"), FILES)).contains("不能写到");
    assertThat(parent.toFile().list()).containsExactly("file");
  }

  @Test
  void removesWhatAKilledAttemptLeft() throws SealFault, IOException {
    Path left = Files.createDirectories(parent.resolve(".opened.opening/b"));
    Files.writeString(left.resolve("secret.txt"), "x");

    NewFolder.write(parent.resolve("opened"), FILES);

    assertThat(parent.toFile().list()).containsExactly("opened");
    assertThat(parent.resolve("opened/b")).isDirectoryNotContaining("glob:**secret.txt");
  }

  @Test
  void followsNoLinkThatLiesInItsWay() throws SealFault, IOException {
    Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("kept.txt"), "x");
    Files.createSymbolicLink(parent.resolve(".opened.opening"), elsewhere);

    NewFolder.write(parent.resolve("opened"), FILES);

    assertThat(elsewhere.toFile().list()).containsExactly("kept.txt");
    assertThat(parent.resolve("opened/a.txt")).hasContent("甲");
  }
}
