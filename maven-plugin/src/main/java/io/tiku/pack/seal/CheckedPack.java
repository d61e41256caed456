package io.tiku.pack.seal;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sealed pack that was checked and may be opened when its time has come. The dates are a rule
 * that this program keeps, not a lock: the owner of a key can open the file with any age tool.
 */
public final class CheckedPack {

  private final Manifest manifest;
  private final SortedMap<String, byte[]> envelopes;

  CheckedPack(Manifest manifest, Map<String, byte[]> envelopes) {
    this.manifest = manifest;
    this.envelopes = new TreeMap<>(envelopes);
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * Opens with a recipient's key; everything is decrypted and checked in memory before this
   * returns.
   *
   * @param early what lets it be opened before its time
   */
  public PackContents open(SecretKey key, OffsetDateTime now, Optional<EarlyOpening> early)
      throws SealFault {
    Manifest.Recipient recipient =
        manifest
            .recipient(key.shared())
            .orElseThrow(() -> new SealFault(notForThisKey(key.shared())));
    checkTime(now, early, recipient.equals(manifest.ministry()));
    return PackContents.unzip(
        AgeFile.open(file(SealedPack.AGE), key, SealedPack.AGE), manifest.contents());
  }

  /** Opens the variant with its pass phrase, which counts as the host's key. */
  public PackContents open(Passphrase passphrase, OffsetDateTime now, Optional<EarlyOpening> early)
      throws SealFault {
    checkTime(now, early, false);
    return PackContents.unzip(
        PassphraseZip.open(file(SealedPack.ZIP), passphrase, SealedPack.ZIP), manifest.contents());
  }

  private byte[] file(String name) throws SealFault {
    byte[] bytes = envelopes.get(name);
    if (bytes == null) {
      throw new SealFault("没有文件 " + name + "。请向封包的人要，与 " + Manifest.NAME + " 放在一起。");
    }
    return bytes;
  }

  private String notForThisKey(PublicKey key) {
    return "钥匙「"
        + key.shown()
        + "」打不开这个试卷包，它是封给"
        + String.join(
            "、", manifest.recipients().stream().map(one -> "「" + one.shown() + "」").toList())
        + "的。请用收件人的私钥。";
  }

  private void checkTime(OffsetDateTime now, Optional<EarlyOpening> early, boolean ministry)
      throws SealFault {
    OffsetDateTime unlock = manifest.facts().unlock();
    if (now.isBefore(unlock)) {
      if (early.isEmpty()) {
        throw new SealFault(
            "还没有到启用时间：这个试卷包 "
                + Moments.shown(unlock)
                + " 启用，这台电脑的时间是 "
                + Moments.shown(now)
                + "。请到时再开；确需提前，请向部里要提前启用的授权书。");
      }
      early.get().check(manifest, now);
    }
    Optional<OffsetDateTime> expires = manifest.facts().expires();
    if (!ministry && expires.isPresent() && now.isAfter(expires.get())) {
      throw new SealFault(
          "这个试卷包 "
              + Moments.shown(expires.get())
              + " 起已经失效，这台电脑的时间是 "
              + Moments.shown(now)
              + "。请核对电脑的时间；确实过期的，请部里用它的钥匙开。");
    }
  }
}
