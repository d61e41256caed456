package io.tiku.pack.seal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 可信公钥: the public keys whose signatures count, as whoever checks has compared and kept them. No
 * two have the same name or the same key: one key is one person.
 */
public final class TrustedKeys {

  private final List<PublicKey> keys;
  private final Map<String, PublicKey> byFingerprint = new HashMap<>();

  private TrustedKeys(List<PublicKey> keys) {
    this.keys = keys;
    keys.forEach(key -> byFingerprint.put(key.fingerprint(), key));
  }

  /** These keys. */
  public static TrustedKeys of(Collection<PublicKey> keys) throws SealFault {
    Map<String, PublicKey> seen = new HashMap<>();
    for (PublicKey key : keys) {
      for (String mark : List.of("name " + key.name(), key.age(), key.sign())) {
        PublicKey other = seen.put(mark, key);
        if (other != null) {
          throw new SealFault(
              "可信公钥里「" + other.shown() + "」和「" + key.shown() + "」是同一把钥匙或同一个名称。一人一把，请去掉一个。");
        }
      }
    }
    return new TrustedKeys(List.copyOf(keys));
  }

  /** All keys ({@code *.pub}) in a folder. */
  public static TrustedKeys read(Path folder) throws SealFault {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.pub")) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw new SealFault("读不了可信公钥的文件夹 " + folder + "。请建好它，把核对过指纹的公钥（*.pub）放进去。", e);
    }
    if (files.isEmpty()) {
      throw new SealFault(folder + " 里没有公钥（*.pub）。请把核对过指纹的公钥放进去。");
    }
    files.sort(null);
    List<PublicKey> keys = new ArrayList<>();
    for (Path file : files) {
      keys.add(KeyFiles.readPublic(file));
    }
    return of(keys);
  }

  /** The keys, in the order they were given. */
  public List<PublicKey> keys() {
    return keys;
  }

  /** The key of a fingerprint. */
  public Optional<PublicKey> find(String fingerprint) {
    return Optional.ofNullable(byFingerprint.get(fingerprint));
  }

  /** The first key that acts for a role. */
  public PublicKey actingFor(String role) throws SealFault {
    List<PublicKey> acting = keys.stream().filter(key -> key.role().equals(role)).toList();
    if (acting.isEmpty()) {
      throw new SealFault("可信公钥里没有代表「" + role + "」的。请向他们要公钥（*.pub），核对指纹后放进公钥文件夹。");
    }
    if (acting.size() > 1) {
      throw new SealFault(
          "可信公钥里有 "
              + acting.size()
              + " 把钥匙代表「"
              + role
              + "」："
              + String.join("、", acting.stream().map(PublicKey::name).toList())
              + "。请只留他们现在用的那一把，旧的移走。");
    }
    return acting.get(0);
  }
}
