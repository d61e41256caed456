package io.tiku.pipeline;

import io.tiku.pack.seal.KeyFiles;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SecretKey;
import io.tiku.pack.seal.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** 钥匙文件夹: the public keys that are trusted, and secret ones by name. */
final class KeyRing {

  private static final String SECRET = ".key";
  private static final String PUBLIC = ".pub";

  private final Path folder;
  private final Path trusted;

  KeyRing(Path folder) {
    this(folder, folder);
  }

  /**
   * @param trusted the folder of the public keys that count; secret ones may be in either
   */
  KeyRing(Path folder, Path trusted) {
    this.folder = folder;
    this.trusted = trusted;
  }

  /** {@code tiku:pack-key}: a new pair. */
  SecretKey make(String name, String role) {
    if (name.isBlank()) {
      throw new UserMistake("请说明钥匙的名称：-Dname=zhejiang，以及它代表谁：-Drole=浙江省。");
    }
    return Sealing.of(
        folder.toString(),
        () -> {
          SecretFiles.createFolder(folder);
          return KeyFiles.make(folder, name, role.isBlank() ? name : role);
        });
  }

  boolean has(String name) {
    return Files.exists(secretFile(name));
  }

  /** Whether no public key is trusted yet. */
  boolean isEmpty() {
    try (Stream<Path> files = Files.list(trusted)) {
      return files.noneMatch(file -> file.toString().endsWith(PUBLIC));
    } catch (IOException e) {
      return true;
    }
  }

  private Path secretFile(String name) {
    Path other = trusted.resolve(name + SECRET);
    return Files.exists(other) ? other : folder.resolve(name + SECRET);
  }

  /** The secret key with this name. */
  SecretKey secret(String name) {
    if (name.isBlank()) {
      throw new UserMistake("请说明用哪一把私钥：-Dkey=名称，私钥在 " + folder + "。");
    }
    return Sealing.of(folder.toString(), () -> KeyFiles.readSecret(secretFile(name)));
  }

  /** The public key with this name. */
  PublicKey publicKey(String name) {
    return Sealing.of(folder.toString(), () -> KeyFiles.readPublic(folder.resolve(name + PUBLIC)));
  }

  /** The fingerprints of keys by their names, sorted. */
  List<String> fingerprints(List<String> names) {
    return names.stream().map(name -> publicKey(name).fingerprint()).sorted().toList();
  }

  /** Sentences about secret keys that others on this machine can read. */
  String warning(String name) {
    boolean open = Sealing.of(folder.toString(), () -> KeyFiles.isReadByOthers(secretFile(name)));
    return open ? "注意：这台电脑上的其他用户也读得到 " + name + SECRET + "，请改成只有自己能读。" : "";
  }

  TrustedKeys trusted() {
    return Sealing.of(trusted.toString(), () -> TrustedKeys.read(trusted));
  }

  /** The trusted key of a role. */
  PublicKey actingFor(String role) {
    return Sealing.of(folder.toString(), () -> trusted().actingFor(role));
  }
}
