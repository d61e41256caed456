package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.publish.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** 钥匙文件: making and reading {@code <name>.key} and {@code <name>.pub}. */
public final class KeyFiles {

  private static final int LARGEST = 64 * 1024;
  private static final String SECRET = ".key";
  private static final String PUBLIC = ".pub";

  private KeyFiles() {}

  /**
   * Makes a pair and writes both its files to a folder; the secret one is the owner's only. An
   * existing key is never replaced: what was sealed to it would be lost.
   *
   * @param role whom its owner acts for
   */
  public static SecretKey make(Path folder, String name, String role) throws SealFault {
    if (!PublicKey.isName(name)) {
      throw new SealFault("钥匙不能叫「" + name + "」。名称只含字母、数字、汉字和连字符，至多 60 个字，例如 zhejiang。");
    }
    if (!PublicKey.isRole(role)) {
      throw new SealFault("钥匙不能代表「" + role + "」。写单位或部门的全称，例如 浙江省、部行风办。");
    }
    Path secret = PackFile.below(folder, name + SECRET);
    Path shared = PackFile.below(folder, name + PUBLIC);
    for (Path file : new Path[] {secret, shared}) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new SealFault(file + " 已经有了。钥匙不覆盖：用它封的文件会再也打不开。请换一个名称，或先把旧的移到别处保存。");
      }
    }
    SecretKey key = SecretKey.random(name, role);
    try {
      Files.createDirectories(folder);
      OwnerOnly.write(secret, key.toJson().indented());
      Files.write(shared, key.shared().toJson().indented());
    } catch (IOException e) {
      throw new SealFault("不能在 " + folder + " 写钥匙：" + e.getMessage() + "。请换一个能写的文件夹。", e);
    }
    return key;
  }

  /** Writes a public key to another folder, for whoever shall trust it there. */
  public static void share(Path file, PublicKey key) throws IOException {
    Files.write(file, key.toJson().indented());
  }

  /** Reads a secret key. */
  public static SecretKey readSecret(Path file) throws SealFault {
    JsonObject json = read(file, SecretKey.KIND, "请给出自己的私钥（*.key）；还没有的话，用 tiku:pack-key 做一把。");
    try {
      return SecretKey.read(json);
    } catch (JsonFault e) {
      throw damaged(file, e);
    }
  }

  /** Reads a public key. */
  public static PublicKey readPublic(Path file) throws SealFault {
    JsonObject json = read(file, PublicKey.KIND, "请向钥匙的主人要他的公钥（*.pub）。");
    try {
      return PublicKey.read(json);
    } catch (JsonFault e) {
      throw damaged(file, e);
    }
  }

  private static SealFault damaged(Path file, JsonFault fault) {
    return new SealFault(file + " 损坏了：" + fault.getMessage() + "。请用备份的那一份。", fault);
  }

  private static JsonObject read(Path file, String kind, String remedy) throws SealFault {
    byte[] bytes = PackFile.read(file, LARGEST, remedy);
    JsonObject json;
    try {
      json = JsonObject.parse(bytes);
    } catch (JsonFault e) {
      throw notAKey(file, bytes, e, remedy);
    }
    try {
      String found = json.text("kind");
      if (!found.equals(kind)) {
        throw new SealFault(
            switch (found) {
              case SecretKey.KIND -> file + " 是私钥，这里要公钥。不要把私钥交给别人；" + remedy;
              case PublicKey.KIND -> file + " 是公钥，这里要私钥。" + remedy;
              default -> file + " 不是钥匙文件。" + remedy;
            });
      }
      if (json.number("format") != 1) {
        throw new SealFault(file + " 是较新的版本做的钥匙，这个版本读不了。请升级插件。");
      }
      return json;
    } catch (JsonFault e) {
      throw new SealFault(file + " 不是钥匙文件：" + e.getMessage() + "。" + remedy, e);
    }
  }

  private static SealFault notAKey(Path file, byte[] bytes, JsonFault fault, String remedy) {
    boolean likely = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("{");
    return likely
        ? damaged(file, fault)
        : new SealFault(file + " 不是钥匙文件：" + fault.getMessage() + "。" + remedy, fault);
  }

  /** Whether others on this machine may read a file that is for its owner only. */
  public static boolean isReadByOthers(Path file) throws SealFault {
    try {
      return OwnerOnly.isReadByOthers(file);
    } catch (IOException e) {
      throw new SealFault("看不到 " + file + " 的权限：" + e.getMessage() + "。", e);
    }
  }
}
