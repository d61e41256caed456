package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;

/**
 * 提前启用授权: a small file by which the ministry lets one pack be opened before its time.
 *
 * @param manifest digest of the pack's manifest
 * @param reason why, for the record
 * @param from it counts from this moment on
 */
public record EarlyOpening(String manifest, String reason, OffsetDateTime from, PublicKey signer) {

  private static final int FORMAT = 1;
  private static final int LARGEST = 64 * 1024;
  private static final String KIND = "early-opening";

  /** The file that authorises. */
  public static byte[] authorise(
      Manifest manifest, String reason, OffsetDateTime from, SecretKey ministry) throws SealFault {
    if (reason.isBlank()) {
      throw new SealFault("提前启用要写明理由。");
    }
    if (!ministry.shared().fingerprint().equals(manifest.ministry().fingerprint())) {
      throw new SealFault(
          "只有「"
              + manifest.ministry().shown()
              + "」的钥匙能授权提前启用，「"
              + ministry.shared().shown()
              + "」不能。");
    }
    return SignedJson.sign(
            new JsonObject()
                .put("format", FORMAT)
                .put("kind", KIND)
                .put("manifest", manifest.digest())
                .put("reason", reason)
                .put("from", from.toString()),
            ministry)
        .indented();
  }

  /** Reads an authorisation whose signature is right and whose signer is trusted. */
  public static EarlyOpening read(Path file, TrustedKeys trusted) throws SealFault {
    byte[] bytes = PackFile.read(file, LARGEST, "请向部里要提前启用的授权书。");
    String name = "授权书 " + file.getFileName();
    try {
      JsonObject json = JsonObject.parse(bytes);
      if (!json.text("kind").equals(KIND)) {
        throw new JsonFault("它不是提前启用的授权书");
      }
      if (json.number("format") != FORMAT) {
        throw new JsonFault("它是较新的版本写的，请升级插件");
      }
      PublicKey signer = SignedJson.verify(name, json, trusted);
      if (!Arrays.equals(json.indented(), bytes)) {
        throw new JsonFault("写法改过，不是签名时的字节");
      }
      return new EarlyOpening(
          Sha256.member(json, "manifest"), json.text("reason"), Moments.read(json, "from"), signer);
    } catch (JsonFault e) {
      throw new SealFault(name + " 不能用：" + e.getMessage() + "。请重新要一份。", e);
    }
  }

  /** Refuses what the ministry did not sign for this pack. */
  public void requireFor(Manifest pack) throws SealFault {
    if (!signer.fingerprint().equals(pack.ministry().fingerprint())) {
      throw new SealFault(
          "授权书是「" + signer.shown() + "」签的，提前启用只有「" + pack.ministry().shown() + "」能授权。请向部里要授权书。");
    }
    if (!manifest.equals(pack.digest())) {
      throw new SealFault("授权书是给另一个试卷包的，对这个包没有效。请向部里要这个包的授权书。");
    }
  }

  /** Whether it lets this pack be opened now. */
  void check(Manifest pack, OffsetDateTime now) throws SealFault {
    requireFor(pack);
    if (from.isAfter(now)) {
      throw new SealFault(
          "授权书从 "
              + Moments.shown(from)
              + " 起有效，这台电脑的时间是 "
              + Moments.shown(now)
              + "。请到时再开，或核对电脑的时间。");
    }
  }
}
