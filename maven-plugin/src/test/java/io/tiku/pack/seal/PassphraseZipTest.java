package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.bytes;
import static io.tiku.pack.seal.Practice.cut;
import static io.tiku.pack.seal.Practice.flipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseZipTest {

  private static final Passphrase WORDS = Passphrase.random();
  private static final String NAME = "pack-aes.zip";

  @Test
  void makesPhrasesOfEightGroupsThatAreNotTakenForEachOther() {
    assertThat(WORDS.text()).matches("([2-9A-HJKMNP-Z]{4}-){7}[2-9A-HJKMNP-Z]{4}");
    assertThat(Passphrase.random().text()).isNotEqualTo(WORDS.text());
    assertThat(Math.pow(31, 32)).isGreaterThan(Math.pow(2, 158));
  }

  @Test
  void acceptsPhrasesAsPeopleTypeThem() throws SealFault {
    String text = WORDS.text();
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.appendCodePoint(c == '-' ? '　' : c + 0xFEE0));

    assertThat(Passphrase.parse(text.replace("-", "")).text()).isEqualTo(text);
    assertThat(Passphrase.parse(" " + text.replace('-', ' ') + "\n").text()).isEqualTo(text);
    assertThat(Passphrase.parse(wide.toString()).text()).isEqualTo(text);
    assertThat(Passphrase.parse(text.replace('-', '—')).text()).isEqualTo(text);
    assertRefused(() -> Passphrase.parse(text.substring(1))).contains("输入的有 31 个字");
    assertRefused(() -> Passphrase.parse("O" + text.substring(1))).contains("第 1 个字不对");
    assertRefused(() -> Passphrase.parse("")).contains("输入的有 0 个字");
  }

  @Test
  void acceptsSmallLetters() throws SealFault {
    assertThat(Passphrase.parse("abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456-789a").text())
        .isEqualTo("ABCD-EFGH-JKMN-PQRS-TUVW-XYZ2-3456-789A");
  }

  @Test
  void opensWithItsPhraseOnly() throws SealFault {
    byte[] plain = bytes("题".repeat(100_000));
    byte[] file = PassphraseZip.seal(plain, WORDS);

    assertThat(PassphraseZip.open(file, WORDS, NAME)).isEqualTo(plain);
    assertThat(PassphraseZip.seal(plain, WORDS)).isNotEqualTo(file);
    assertRefused(() -> PassphraseZip.open(file, Passphrase.random(), NAME)).contains("口令打不开");
  }

  @Test
  void opensWithSevenZip(@TempDir Path folder) throws IOException, InterruptedException {
    byte[] plain = bytes("题".repeat(100_000));
    Files.write(folder.resolve(NAME), PassphraseZip.seal(plain, WORDS));

    String listed = Tools.run(folder, "7z", "l", "-slt", NAME);
    Tools.run(folder, "7z", "x", "-p" + WORDS.text(), NAME);

    assertThat(listed).contains("Path = pack.zip", "Method = AES-256 Store", "Encrypted = +");
    assertThat(Files.readAllBytes(folder.resolve("pack.zip"))).isEqualTo(plain);
  }

  @Test
  void noticesFlippedBytesAndCutsOfTheData() throws SealFault {
    byte[] plain = bytes("题".repeat(50));
    byte[] file = PassphraseZip.seal(plain, WORDS);
    for (int at = 0; at < file.length; at++) {
      byte[] other = flipped(file, at);
      byte[] cut = cut(file, at);
      assertOpensWholeOrNot(other, plain);
      assertOpensWholeOrNot(cut, plain);
    }
    assertOpensWholeOrNot(Arrays.copyOf(file, file.length + 1), plain);
  }

  /** Bytes that are not the data's, such as the time, nobody authenticates but the manifest. */
  private static void assertOpensWholeOrNot(byte[] file, byte[] plain) {
    try {
      assertThat(PassphraseZip.open(file, WORDS, NAME)).isEqualTo(plain);
    } catch (SealFault e) {
      assertThat(e.getMessage()).matches("(?s).*\\p{IsHan}{3}.*。");
    }
  }
}
