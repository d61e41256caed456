package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.HOST;
import static io.tiku.pack.seal.Practice.MINISTRY;
import static io.tiku.pack.seal.Practice.STRANGER;
import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.bytes;
import static io.tiku.pack.seal.Practice.cut;
import static io.tiku.pack.seal.Practice.flipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeFileTest {

  private static final int CHUNK = 64 * 1024;
  private static final int TAG = 16;
  private static final int SEVEN_BLOCKS = 6 * CHUNK + 1000;

  @ParameterizedTest
  @ValueSource(ints = {1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, SEVEN_BLOCKS})
  void opensWithEachRecipientsKeyAndWithAge(int size, @TempDir Path folder)
      throws SealFault, IOException, InterruptedException {
    byte[] plain = plain(size);
    byte[] sealed = sealed(plain);

    assertThat(AgeFile.open(sealed, HOST, "pack.age")).isEqualTo(plain);
    assertThat(AgeFile.open(sealed, MINISTRY, "pack.age")).isEqualTo(plain);

    Files.write(folder.resolve("pack.age"), sealed);
    Files.writeString(folder.resolve("identity"), MINISTRY.age() + "\n");
    Tools.run(folder, "age", "-d", "-i", "identity", "-o", "plain", "pack.age");
    assertThat(Files.readAllBytes(folder.resolve("plain"))).isEqualTo(plain);
  }

  @Test
  void readsWhatAgeWrote(@TempDir Path folder) throws SealFault, IOException, InterruptedException {
    byte[] plain = plain(2 * CHUNK);
    Files.write(folder.resolve("plain"), plain);
    Tools.run(folder, "age", "-r", HOST.shared().age(), "-o", "pack.age", "plain");

    assertThat(AgeFile.open(Files.readAllBytes(folder.resolve("pack.age")), HOST, "pack.age"))
        .isEqualTo(plain);
  }

  @Test
  void sealsTheSameBytesOtherwiseEachTime() {
    assertThat(sealed(bytes("题"))).isNotEqualTo(sealed(bytes("题")));
  }

  @Test
  void isClosedToOtherKeys() {
    assertRefused(() -> AgeFile.open(sealed(bytes("题")), STRANGER, "pack.age"))
        .contains("钥匙「浙江省（stranger）」打不开", "请换成收件人的钥匙");
  }

  @Test
  void noticesACutAtEveryBlockAndAroundTheHeader() {
    byte[] sealed = sealed(plain(SEVEN_BLOCKS));
    int header = sealed.length - SEVEN_BLOCKS - 7 * TAG;
    for (int length = 0; length < header + 40; length++) {
      byte[] cut = cut(sealed, length);
      assertRefused(() -> AgeFile.open(cut, HOST, "pack.age"));
    }
    for (int block = 0; block < 7; block++) {
      for (int offset = -1; offset <= 1; offset++) {
        byte[] cut = cut(sealed, header + block * (CHUNK + TAG) + offset);
        assertRefused(() -> AgeFile.open(cut, HOST, "pack.age")).contains("pack.age");
      }
    }
  }

  @Test
  void noticesFlippedExchangedAndAddedBytes() {
    byte[] sealed = sealed(plain(SEVEN_BLOCKS));
    int header = sealed.length - SEVEN_BLOCKS - 7 * TAG;
    for (int at = 0; at < sealed.length; at += at < header + 20 ? 1 : 4999) {
      byte[] other = flipped(sealed, at);
      assertRefused(() -> AgeFile.open(other, HOST, "pack.age"));
    }
    byte[] exchanged = sealed.clone();
    System.arraycopy(sealed, header, exchanged, header + CHUNK + TAG, CHUNK + TAG);
    System.arraycopy(sealed, header + CHUNK + TAG, exchanged, header, CHUNK + TAG);
    assertRefused(() -> AgeFile.open(exchanged, HOST, "pack.age"));
    assertRefused(() -> AgeFile.open(Arrays.copyOf(sealed, sealed.length + 1), HOST, "pack.age"));
  }

  private static byte[] sealed(byte[] plain) {
    return AgeFile.seal(plain, List.of(HOST.shared(), MINISTRY.shared()));
  }

  private static byte[] plain(int size) {
    byte[] plain = new byte[size];
    for (int i = 0; i < size; i++) {
      plain[i] = (byte) (i * 7 ^ i >> 8);
    }
    return plain;
  }
}
