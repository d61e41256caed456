package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.bytes;
import static io.tiku.pack.seal.Practice.cut;
import static io.tiku.pack.seal.Practice.flipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredZipTest {

  private static final SortedMap<String, byte[]> FILES =
      new TreeMap<>(Map.of("aa.txt", bytes("甲乙丙"), "bb.txt", bytes("丁")));
  private static final byte[] ZIP = StoredZip.write(FILES);

  @Test
  void readsBackWhatItWrote() throws SealFault {
    SortedMap<String, byte[]> read = StoredZip.read(ZIP, 2);

    assertThat(read.keySet()).containsExactly("aa.txt", "bb.txt");
    assertThat(read.get("aa.txt")).isEqualTo(bytes("甲乙丙"));
  }

  @Test
  void isReadByOthers(@TempDir Path folder) throws IOException, InterruptedException {
    SortedMap<String, byte[]> files = new TreeMap<>(FILES);
    files.put("正卷/paper.html", bytes("<p>"));
    Path zip = Files.write(folder.resolve("pack.zip"), StoredZip.write(files));

    List<String> names = new ArrayList<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        names.add(entry.getName() + " " + entry.getTimeLocal());
        assertThat(file.getInputStream(entry).readAllBytes()).isEqualTo(files.get(entry.getName()));
      }
    }
    assertThat(names)
        .containsExactly(
            "aa.txt 1980-01-01T00:01", "bb.txt 1980-01-01T00:01", "正卷/paper.html 1980-01-01T00:01");
    assertThat(Tools.run(folder, "7z", "t", "pack.zip")).contains("Everything is Ok");
  }

  @Test
  void refusesEveryFlippedByteAndEveryCut() {
    for (int at = 0; at < ZIP.length; at++) {
      byte[] other = flipped(ZIP, at);
      byte[] cut = cut(ZIP, at);
      assertRefused(() -> StoredZip.read(other, 2));
      assertRefused(() -> StoredZip.read(cut, 2));
    }
    assertRefused(() -> StoredZip.read(Arrays.copyOf(ZIP, ZIP.length + 1), 2));
  }

  @Test
  void refusesAnotherNumberOfFiles() {
    assertRefused(() -> StoredZip.read(ZIP, 1)).contains("应当有 1 个文件，压缩包里有 2 个");
    assertRefused(() -> StoredZip.read(ZIP, 3)).contains("应当有 3 个文件，压缩包里有 2 个");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a.txt", "../../", "..\\a.x", "C:\\a.t", "a\u0000.txt", "aux.tx", "a/../b"})
  void refusesNamesThatLeaveTheFolder(String name) {
    SortedMap<String, byte[]> files = new TreeMap<>(Map.of(name, bytes("x")));

    assertRefused(() -> StoredZip.read(StoredZip.write(files), 1)).contains("文件名");
  }

  @Test
  void refusesTheSameNameTwice() {
    byte[] twice = replaced(ZIP, "bb.txt", "aa.txt");

    assertRefused(() -> StoredZip.read(twice, 2)).contains("「aa.txt」出现两次");
  }

  @Test
  void refusesLinks() {
    byte[] link = ZIP.clone();
    ByteBuffer.wrap(link).order(ByteOrder.LITTLE_ENDIAN).putInt(central() + 38, 0xA1FF << 16);

    assertRefused(() -> StoredZip.read(link, 2)).contains("「aa.txt」是链接");
  }

  @Test
  void refusesCompressedEntriesAndBombs() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb"));
      for (int i = 0; i < 64; i++) {
        zip.write(new byte[1024 * 1024]);
      }
      zip.closeEntry();
    }
    assertThat(out.size()).isLessThan(100_000);

    assertRefused(() -> StoredZip.read(out.toByteArray(), 1)).contains("「bomb」压缩过");
  }

  @Test
  void refusesEntriesThatClaimMoreThanThereIsOrOverlap() {
    byte[] large = ZIP.clone();
    ByteBuffer buffer = ByteBuffer.wrap(large).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(central() + 20, 0x7FFFFFFF).putInt(central() + 24, 0x7FFFFFFF);
    assertRefused(() -> StoredZip.read(large, 2)).contains("位置或大小不对");

    byte[] overlap = ZIP.clone();
    int second = central() + 46 + 6;
    ByteBuffer.wrap(overlap).order(ByteOrder.LITTLE_ENDIAN).putInt(second + 42, 0);
    assertRefused(() -> StoredZip.read(overlap, 2)).contains("「bb.txt」的位置或大小不对");
  }

  @Test
  void refusesStowaways() {
    byte[] before = new byte[ZIP.length + 4];
    System.arraycopy(ZIP, 0, before, 4, ZIP.length);
    assertRefused(() -> StoredZip.read(before, 2));

    byte[] comment = Arrays.copyOf(ZIP, ZIP.length + 3);
    comment[ZIP.length - 2] = 3;
    assertRefused(() -> StoredZip.read(comment, 2));
  }

  private static int central() {
    return ByteBuffer.wrap(ZIP).order(ByteOrder.LITTLE_ENDIAN).getInt(ZIP.length - 6);
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
