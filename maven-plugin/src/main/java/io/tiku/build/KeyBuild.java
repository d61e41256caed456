package io.tiku.build;

import io.tiku.pack.seal.SecretKey;

/** {@code tiku:pack-key}: a name → a pair of keys. */
public final class KeyBuild {

  private final PackSettings pack;

  public KeyBuild(PackSettings pack) {
    this.pack = pack;
  }

  /** Makes a pair; in the sentence is what to do with it. */
  public String make(String name, String role) {
    SecretKey key = new KeyRing(pack.keys()).make(name, role);
    return "钥匙在 "
        + pack.keys()
        + "："
        + name
        + ".key 只有你能读，备份到安全的地方，不要给任何人；"
        + name
        + ".pub 交给其他各方。指纹 "
        + key.shared().shownFingerprint()
        + "，当面或在电话里与他们核对。";
  }
}
