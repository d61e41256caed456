package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.HOST;
import static io.tiku.pack.seal.Practice.PARTIES;
import static io.tiku.pack.seal.Practice.TRUSTED;
import static io.tiku.pack.seal.Practice.UNLOCK;
import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.bytes;
import static io.tiku.pack.seal.Practice.facts;
import static io.tiku.pack.seal.Practice.recipients;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs whose signatures, digests and log are all right and whose contents are not: what a host
 * with evil intent, or with another program, could send.
 */
@Timeout(20)
class HostilePackTest {

  private static final SortedMap<String, byte[]> FILES =
      new TreeMap<>(Map.of("aa.txt", bytes("甲乙丙"), "bb.txt", bytes("丁")));
  private static final ContentsList LIST = ContentsList.of(FILES);

  @TempDir private Path folder;
  @TempDir private Path place;

  @AfterEach
  void wroteNothing() {
    assertThat(place).isEmptyDirectory();
  }

  @Test
  void opensTheSoundOne() throws SealFault, IOException {
    assertThat(open(StoredZip.write(withList(FILES)), Manifest.Extent.of(LIST)).list())
        .isEqualTo(LIST);
  }

  @Test
  void refusesNamesThatLeaveTheFolder() {
    for (String name : List.of("../aa.txt", "/aa.txt", "C:\\aa.txt", "..\\aa.txt", "a\u0000.txt")) {
      SortedMap<String, byte[]> files = new TreeMap<>(Map.of(name, bytes("x")));
      assertNotOpened(StoredZip.write(withList(files)), ContentsList.of(files)).contains("文件名");
    }
  }

  @Test
  void refusesFilesThatAreMissingAddedOrChanged() {
    SortedMap<String, byte[]> other = withList(FILES);
    other.remove("aa.txt");
    assertNotOpened(StoredZip.write(other), LIST).contains("应当有 3 个文件，压缩包里有 2 个");
    other.put("cc.txt", bytes("戊"));
    assertNotOpened(StoredZip.write(other), LIST).contains("少了文件 aa.txt。\n多了文件 cc.txt。");
    other = withList(FILES);
    other.put("aa.txt", bytes("甲乙丁"));
    assertNotOpened(StoredZip.write(other), LIST).contains("文件 aa.txt 改过：大小没变，内容变了。");
    other.put("aa.txt", new byte[10_000_000]);
    assertNotOpened(StoredZip.write(other), LIST).contains("现在 10000000 字节");
  }

  @Test
  void refusesAnotherListThanTheOneThatWasSigned() {
    SortedMap<String, byte[]> other = withList(FILES);
    other.put(ContentsList.NAME, ContentsList.of(Map.of("aa.txt", bytes("x"))).toFile());
    assertNotOpened(StoredZip.write(other), LIST).contains("不是签名清单所记的那一份");
    other.remove(ContentsList.NAME);
    other.put("cc.txt", bytes("戊"));
    assertNotOpened(StoredZip.write(other), LIST).contains("没有内容清单");
    byte[] sound = StoredZip.write(withList(FILES));
    assertRefused(() -> open(sound, new Manifest.Extent(LIST.digest(), 2, 5)))
        .contains("文件数或总大小与内容清单不符");
    assertRefused(() -> open(sound, new Manifest.Extent(LIST.digest(), -1, 12)))
        .contains("应当有 0 个文件");
  }

  @Test
  void refusesBombsLinksTwinsAndStowaways() throws IOException {
    assertNotOpened(bomb(), LIST).contains("压缩");
    byte[] sound = StoredZip.write(withList(FILES));
    byte[] link = sound.clone();
    int central = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).getInt(sound.length - 6);
    link[central + 41] = (byte) 0xA1;
    assertNotOpened(link, LIST).contains("「aa.txt」是链接");
    byte[] twins =
        new String(sound, StandardCharsets.ISO_8859_1)
            .replace("bb.txt", "aa.txt")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertNotOpened(twins, LIST).contains("出现两次");
    byte[] before = new byte[sound.length + 1];
    System.arraycopy(sound, 0, before, 1, sound.length);
    assertNotOpened(before, LIST);
    assertNotOpened(new byte[0], LIST).contains("结尾不是压缩包的结尾");
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("aa.txt", "bb.txt", ContentsList.NAME)) {
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < 32; i++) {
          zip.write(new byte[1024 * 1024]);
        }
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static SortedMap<String, byte[]> withList(SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    all.put(ContentsList.NAME, ContentsList.of(files).toFile());
    return all;
  }

  private AbstractStringAssert<?> assertNotOpened(byte[] zip, ContentsList list) {
    return assertRefused(
        () -> open(zip, Manifest.Extent.of(list)).writeTo(place.resolve("opened")));
  }

  /** Seals a zip as it is and opens it in the usual way. */
  private PackContents open(byte[] zip, Manifest.Extent extent) throws SealFault, IOException {
    byte[] envelope = AgeFile.seal(zip, recipients().all());
    ApprovalLog approvals = Practice.sealed(extent.sha256());
    byte[] manifest =
        Manifest.sign(
            facts(),
            extent,
            List.of(Manifest.Envelope.of(SealedPack.AGE, envelope)),
            recipients(),
            approvals.head(),
            HOST);
    Files.write(folder.resolve(SealedPack.AGE), envelope);
    Files.write(folder.resolve(Manifest.NAME), manifest);
    return SealedPack.read(folder)
        .check(ApprovalLog.parse(approvals.toFile(), TRUSTED, PARTIES))
        .open(HOST, UNLOCK, Optional.empty());
  }
}
