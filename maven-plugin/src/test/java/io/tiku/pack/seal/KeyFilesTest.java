package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.flipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

  @TempDir private Path folder;

  @Test
  void makesAPairThatReadsBack() throws SealFault {
    SecretKey made = KeyFiles.make(folder.resolve("keys"), "zhejiang", "浙江省");

    PublicKey shared = KeyFiles.readPublic(folder.resolve("keys/zhejiang.pub"));
    assertThat(shared).isEqualTo(made.shared());
    assertThat(KeyFiles.readSecret(folder.resolve("keys/zhejiang.key")).shared()).isEqualTo(shared);
    assertThat(shared.shown()).isEqualTo("浙江省（zhejiang）");
    assertThat(shared.shownFingerprint()).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
    assertThat(shared.fingerprint()).startsWith(shared.shownFingerprint().replace(" ", ""));
    assertThat(made).hasToString("浙江省（zhejiang）");
  }

  @Test
  void keepsTheSecretKeyFromOthers() throws SealFault, IOException {
    KeyFiles.make(folder, "zhejiang", "浙江省");
    Path secret = folder.resolve("zhejiang.key");
    assertThat(KeyFiles.isReadByOthers(secret)).isFalse();

    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(KeyFiles.isReadByOthers(secret)).isTrue();
  }

  @Test
  void replacesNeitherFile() throws SealFault, IOException {
    KeyFiles.make(folder, "zhejiang", "浙江省");
    byte[] before = Files.readAllBytes(folder.resolve("zhejiang.key"));

    assertRefused(() -> KeyFiles.make(folder, "zhejiang", "浙江省")).contains("已经有了", "不覆盖");
    Files.delete(folder.resolve("zhejiang.pub"));
    assertRefused(() -> KeyFiles.make(folder, "zhejiang", "浙江省")).contains("zhejiang.key 已经有了");
    assertThat(Files.readAllBytes(folder.resolve("zhejiang.key"))).isEqualTo(before);
  }

  @Test
  void refusesNamesThatAreNoFileNames() {
    for (String name :
        new String[] {"", "../x", "a/b", "CON", "a b", ".x", "-x", "a.b", "\u202Ea"}) {
      assertRefused(() -> KeyFiles.make(folder, name, "浙江省")).contains("钥匙不能叫");
    }
    assertRefused(() -> KeyFiles.make(folder, "zhejiang", " ")).contains("不能代表");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysWhichFileIsMissingOrNoKey() throws SealFault, IOException {
    KeyFiles.make(folder, "zhejiang", "浙江省");
    Path secret = folder.resolve("zhejiang.key");
    Path shared = folder.resolve("zhejiang.pub");
    Path text = Files.writeString(folder.resolve("text.key"), "你好");
    Path other = Files.writeString(folder.resolve("other.key"), "{\"kind\":\"manifest\"}");
    Path later =
        Files.writeString(folder.resolve("later.key"), "{\"kind\":\"secret\",\"format\":2}");

    assertRefused(() -> KeyFiles.readSecret(folder.resolve("x.key"))).contains("没有文件", "pack-key");
    assertRefused(() -> KeyFiles.readPublic(folder)).contains("是文件夹");
    assertRefused(() -> KeyFiles.readPublic(secret)).contains("是私钥，这里要公钥");
    assertRefused(() -> KeyFiles.readSecret(shared)).contains("是公钥，这里要私钥");
    assertRefused(() -> KeyFiles.readSecret(text)).contains("不是钥匙文件");
    assertRefused(() -> KeyFiles.readSecret(other)).contains("不是钥匙文件");
    assertRefused(() -> KeyFiles.readSecret(later)).contains("请升级插件");
  }

  @Test
  void noticesEveryFlippedByteThatMeansAnotherKey() throws SealFault, IOException {
    SecretKey key = KeyFiles.make(folder, "zhejiang", "浙江省");
    for (String name : new String[] {"zhejiang.key", "zhejiang.pub"}) {
      byte[] sound = Files.readAllBytes(folder.resolve(name));
      Path damaged = folder.resolve("damaged");
      for (int at = 0; at < sound.length; at++) {
        byte[] bytes = flipped(sound, at);
        Files.write(damaged, bytes);
        try {
          PublicKey read =
              name.endsWith(".key")
                  ? KeyFiles.readSecret(damaged).shared()
                  : KeyFiles.readPublic(damaged);
          assertThat(read).as("byte " + at).isEqualTo(key.shared());
          // What may differ are the blanks between members.
          assertThat(sound[at]).as("byte " + at).isIn((byte) ' ', (byte) '\n');
        } catch (SealFault e) {
          assertThat(e.getMessage()).matches("(?s).*\\p{IsHan}{3}.*。");
        }
      }
    }
  }

  @Test
  void trustsEveryPublicKeyInAFolder() throws SealFault {
    KeyFiles.make(folder, "zhejiang", "浙江省");
    KeyFiles.make(folder, "legal", "法规司");

    TrustedKeys trusted = TrustedKeys.read(folder);

    assertThat(trusted.keys()).extracting(PublicKey::name).containsExactly("legal", "zhejiang");
    assertThat(trusted.actingFor("浙江省").name()).isEqualTo("zhejiang");
    assertRefused(() -> trusted.actingFor("部里")).contains("没有代表「部里」的");
  }

  @Test
  void takesOneKeyForOnePerson() throws SealFault, IOException {
    PublicKey key = KeyFiles.make(folder, "zhejiang", "浙江省").shared();
    PublicKey again = new PublicKey("legal", "法规司", key.age(), key.sign());
    Files.write(folder.resolve("legal.pub"), again.toJson().indented());

    assertRefused(() -> TrustedKeys.read(folder)).contains("同一把钥匙");
    assertRefused(() -> TrustedKeys.read(folder.resolve("none"))).contains("读不了");
    Files.createDirectory(folder.resolve("empty"));
    assertRefused(() -> TrustedKeys.read(folder.resolve("empty"))).contains("没有公钥");
  }
}
