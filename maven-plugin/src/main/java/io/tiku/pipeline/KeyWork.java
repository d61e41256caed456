package io.tiku.pipeline;

import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.SecretKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** 钥匙: one's own is made, the ministry gathers all and signs their list. */
public final class KeyWork {

  /**
   * A public key for people.
   *
   * @param name of the key
   * @param role whom its owner acts for
   * @param fingerprint to be read out
   */
  public record Shown(String name, String role, String fingerprint) {

    static Shown of(PublicKey key) {
      return new Shown(key.name(), key.role(), key.shownFingerprint());
    }
  }

  private final Settings settings;
  private final PackSettings pack;
  private final PackBank bank;
  private final Post post;

  KeyWork(Settings settings, PackSettings pack, PackBank bank, Post post) {
    this.settings = settings;
    this.pack = pack;
    this.bank = bank;
    this.post = post;
  }

  private String keeper() {
    return bank.regions().keeper();
  }

  private KeyDesk desk() {
    return new KeyDesk(pack.keys(), keeper());
  }

  /** The key that somebody here has for a role, the newest one. */
  public Optional<Shown> own(String role) {
    return desk().own(role).map(Shown::of);
  }

  /** Whether the list of keys was taken over and has one's own. */
  public boolean isListed(String role) {
    return desk().own(role).filter(desk()::lists).isPresent();
  }

  /** Whether a list was signed or taken over that has all keys that are trusted here. */
  public boolean isSigned() {
    return desk().trusted().stream().allMatch(desk()::lists);
  }

  /** Makes a key for a role and puts its public half for the ministry. */
  public String make(String role) {
    String name = desk().nextName(role);
    String made = new KeyBuild(settings, pack).makeKnown(name, role);
    return role.equals(keeper())
        ? made
        : made + "\n" + post.send(keeper(), one(name + ".pub", pack.keys().resolve(name + ".pub")));
  }

  private KeyTable table() {
    return new KeyTable(bank, desk().trusted());
  }

  /** Roles that sign or open and whose keys are not trusted here yet. */
  public List<String> missing() {
    return table().missing();
  }

  /** Whose keys are trusted here and whose are not, a line a row. */
  public List<String> standing() {
    return table().lines();
  }

  /** All keys that are trusted here. */
  public List<Shown> trusted() {
    return desk().trusted().stream().map(Shown::of).toList();
  }

  /** Signs the list of keys, which everybody else takes over. */
  public String sign(String name) {
    SecretKey key = new KeyRing(pack.keys()).secret(name);
    Path list = desk().sign(key, pack.now());
    List<String> missing = table().missingLines();
    return "钥匙单签好了，有 "
        + desk().trusted().size()
        + " 把钥匙。"
        + (missing.isEmpty() ? "" : "下面的收到以后再签一次：\n" + String.join("\n", missing))
        + "\n"
        + post.send("各方", one("keys.json", list));
  }

  static SortedMap<String, Path> one(String name, Path file) {
    SortedMap<String, Path> files = new TreeMap<>();
    files.put(name, file);
    return files;
  }
}
