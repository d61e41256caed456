package io.tiku.pipeline;

import io.tiku.pack.seal.KeyFiles;
import io.tiku.pack.seal.KeyList;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SecretKey;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 钥匙: everybody's public keys, gathered and signed by the ministry once, and taken over by all. */
final class KeyDesk {

  private static final String PUBLIC = ".pub";
  private static final String SECRET = ".key";

  private final Path folder;
  private final String ministry;

  KeyDesk(Path folder, String ministry) {
    this.folder = folder;
    this.ministry = ministry;
  }

  /** The name of a role's next key: as its role, numbered if there was one before. */
  String nextName(String role) {
    String plain = role.replaceAll("[^\\p{L}\\p{N}-]", "");
    String name = plain;
    for (int i = 2; Files.exists(folder.resolve(name + SECRET)); i++) {
      name = plain + "-" + i;
    }
    return name;
  }

  /** The newest key that somebody on this machine has for a role. */
  Optional<PublicKey> own(String role) {
    Optional<PublicKey> found = Optional.empty();
    for (Path file : files(SECRET)) {
      PublicKey key = Sealing.of(file.toString(), () -> KeyFiles.readSecret(file).shared());
      if (key.role().equals(role)) {
        found = Optional.of(key);
      }
    }
    return found;
  }

  /** Public keys that are trusted here. */
  List<PublicKey> trusted() {
    List<PublicKey> keys = new ArrayList<>();
    for (Path file : files(PUBLIC)) {
      keys.add(Sealing.of(file.toString(), () -> KeyFiles.readPublic(file)));
    }
    return keys;
  }

  private List<Path> files(String ending) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ending)) {
        found.forEach(files::add);
      } catch (IOException e) {
        throw new UserMistake("读不了钥匙的文件夹 " + folder + "：" + e.getMessage() + "。", e);
      }
    }
    files.sort(null);
    return files;
  }

  private Path list() {
    return folder.resolve(KeyList.NAME);
  }

  boolean hasList() {
    return Files.exists(list());
  }

  /** Whether the list that was taken over has a key. */
  boolean lists(PublicKey key) {
    return hasList()
        && Sealing.of(list().toString(), () -> KeyList.read(list(), ministry)).keys().contains(key);
  }

  /** Trusts the key of a file, in the place of an earlier one of its role. */
  void trust(PublicKey key) {
    for (PublicKey old : trusted()) {
      if ((old.role().equals(key.role()) || old.name().equals(key.name())) && !old.equals(key)) {
        retire(old);
      }
    }
    write(key);
  }

  private void write(PublicKey key) {
    Sealing.run(
        folder.toString(),
        () -> {
          SecretFiles.createFolder(folder);
          KeyFiles.share(folder.resolve(key.name() + PUBLIC), key);
        });
  }

  /** Nothing is lost of a key that somebody else has now. */
  private void retire(PublicKey old) {
    Path file = folder.resolve(old.name() + PUBLIC);
    Path away = folder.resolve("retired").resolve(old.fingerprint().substring(0, 16) + PUBLIC);
    Sealing.run(
        file.toString(),
        () -> {
          SecretFiles.replace(away, Files.readAllBytes(file));
          SecretFiles.delete(file);
        });
  }

  /** Signs the list of all keys that are trusted here. */
  Path sign(SecretKey key, OffsetDateTime now) {
    Sealing.run(
        list().toString(), () -> SecretFiles.replace(list(), KeyList.sign(trusted(), now, key)));
    return list();
  }

  /** A list in a file, of which only the signature was checked. */
  KeyList read(Path file) throws SealFault {
    return KeyList.read(file, ministry);
  }

  /** Whether the list's signer was trusted before. */
  boolean trusts(KeyList list) {
    return trusted().contains(list.signer());
  }

  /** Takes a list over: its keys and one's own are trusted then, and no others. */
  void accept(Path file, KeyList list) throws SealFault {
    if (hasList() && read(list()).time().isAfter(list.time())) {
      throw new SealFault("这份钥匙单比收下过的旧。请用最新的那一份。");
    }
    List<PublicKey> before = trusted();
    for (PublicKey old : before) {
      boolean mine = Files.exists(folder.resolve(old.name() + SECRET));
      if (!mine && !list.keys().contains(old)) {
        retire(old);
      }
    }
    for (PublicKey key : list.keys()) {
      if (Files.exists(folder.resolve(key.name() + SECRET)) && !before.contains(key)) {
        throw new SealFault("钥匙单里的「" + key.shown() + "」与你的钥匙同名，却不是同一把。请给部里念你的指纹，让部里换上你的公钥。");
      }
      write(key);
    }
    Sealing.run(file.toString(), () -> SecretFiles.replace(list(), Files.readAllBytes(file)));
  }
}
