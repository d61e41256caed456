package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackContentsTest {

  @TempDir private Path folder;

  @Test
  void listsSizesAndDigestsSorted() throws SealFault {
    PackContents contents = PackContents.of(Map.of("b.txt", bytes("乙"), "a/c.txt", bytes("")));

    assertThat(contents.list().toFile())
        .asString()
        .isEqualTo(
            """
            {"files":{"a/c.txt":{"sha256":\
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":0},\
            "b.txt":{"sha256":\
            "71530d4c49f12c489dcfc7d6d1b46d53546ca05bfd1775392c9a42b9b7944bbb","size":3}},\
            "format":1}""");
    assertThat(ContentsList.parse(contents.list().toFile())).isEqualTo(contents.list());
    assertThat(contents.list().totalSize()).isEqualTo(3);
  }

  @Test
  void givesTheSameBytesForTheSameFiles() throws SealFault {
    Map<String, byte[]> other = new LinkedHashMap<>();
    other.put("b", bytes("乙"));
    other.put("a", bytes("甲"));

    PackContents one = PackContents.of(Map.of("a", bytes("甲"), "b", bytes("乙")));
    PackContents two = PackContents.of(other);

    assertThat(two.zip()).isEqualTo(one.zip());
    assertThat(two.list().digest()).isEqualTo(one.list().digest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "a//b",
        "a/",
        "../a",
        "a/../../b",
        "./a",
        "a\\b",
        "..\\a",
        "C:a",
        "C:/a",
        "a:b",
        "con",
        "NUL.txt",
        "a/com1.html",
        "a.",
        "a ",
        " a",
        ".ssh/id",
        "a\u0000b",
        "a\nb",
        "a\u202Eb",
        "e\u0301",
        "a*b",
        "contents.json"
      })
  void refusesNamesThatDoNotStayOrDoNotStand(String name) {
    assertRefused(() -> PackContents.of(Map.of(name, bytes("x")))).contains("文件名");
  }

  @Test
  void refusesNamesThatSomeSystemsConfuse() {
    assertRefused(() -> PackContents.of(Map.of("A.txt", bytes("x"), "a.TXT", bytes("y"))))
        .contains("只有大小写不同");
    assertRefused(() -> PackContents.of(Map.of("a", bytes("x"), "a/b", bytes("y"))))
        .contains("既是文件又是文件夹");
    assertRefused(() -> PackContents.of(Map.of())).contains("1 到 9999 个文件");
  }

  @Test
  void readsBackWhatItWrote() throws SealFault {
    PackContents contents = Practice.contents();

    contents.writeTo(folder.resolve("draft"));

    PackContents read = PackContents.read(folder.resolve("draft"));
    assertThat(read.list()).isEqualTo(contents.list());
    assertThat(PackContents.readApproved(folder.resolve("draft"), contents.list().digest()).zip())
        .isEqualTo(contents.zip());
  }

  @Test
  void namesEveryFileThatChangedAfterApproval() throws SealFault, IOException {
    PackContents contents = Practice.contents();
    Path draft = folder.resolve("draft");
    contents.writeTo(draft);
    Files.writeString(draft.resolve("正卷/key.html"), "<p>B");
    Files.writeString(draft.resolve("正卷/paper.html"), "x");
    Files.delete(draft.resolve("empty.txt"));
    Files.writeString(draft.resolve("new.txt"), "x");

    assertRefused(() -> PackContents.readApproved(draft, contents.list().digest()))
        .contains(
            """
            少了文件 empty.txt。
            多了文件 new.txt。
            文件 正卷/key.html 改过：大小没变，内容变了。
            文件 正卷/paper.html 改过：原来 39 字节，现在 1 字节。
            """,
            "重新报批");
  }

  @Test
  void saysThatTheListItselfChangedAfterApproval() throws SealFault, IOException {
    Path draft = folder.resolve("draft");
    Practice.contents().writeTo(draft);
    String approved = Practice.contents().list().digest();
    Files.writeString(draft.resolve("new.txt"), "x");
    Files.write(draft.resolve(ContentsList.NAME), PackContents.read(draft).list().toFile());

    assertRefused(() -> PackContents.readApproved(draft, approved)).contains("也不是报批时的那一份");
    Files.delete(draft.resolve(ContentsList.NAME));
    assertRefused(() -> PackContents.readApproved(draft, approved)).contains("没有清单");
  }

  @Test
  void refusesLinksHiddenFilesAndMissingFolders() throws SealFault, IOException {
    Files.writeString(folder.resolve("secret"), "x");
    Path draft = Files.createDirectory(folder.resolve("draft"));
    Path link = Files.createSymbolicLink(draft.resolve("link"), folder.resolve("secret"));
    assertRefused(() -> PackContents.read(draft)).contains("是链接");

    Files.delete(link);
    Files.createSymbolicLink(link, Files.createDirectory(folder.resolve("other")));
    assertRefused(() -> PackContents.read(draft)).contains("是链接");

    Files.delete(link);
    Files.writeString(draft.resolve(".DS_Store"), "x");
    assertRefused(() -> PackContents.read(draft)).contains(".DS_Store");
    assertRefused(() -> PackContents.read(folder.resolve("none"))).contains("没有文件夹");
  }

  @Test
  void removesADraftButNothingThatItPointsTo() throws SealFault, IOException {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    Files.writeString(kept.resolve("a.txt"), "x");
    Path draft = folder.resolve("draft");
    Practice.contents().writeTo(draft);
    Files.createSymbolicLink(draft.resolve("link"), kept);

    PackContents.remove(draft);
    PackContents.remove(draft);

    assertThat(folder.toFile().list()).containsExactly("kept");
    assertThat(kept).isDirectoryContaining("glob:**a.txt");
  }
}
