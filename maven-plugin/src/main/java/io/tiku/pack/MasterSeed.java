package io.tiku.pack;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * 总种子: 32 random bytes from which the deal of a contest and every region's seed follow, with the
 * nonce of its commitment. Secret until all regions are released.
 */
public final class MasterSeed {

  private static final int BYTES = 32;
  private static final String KIND = "master-seed";

  private final byte[] secret;
  private final byte[] nonce;

  private MasterSeed(byte[] secret, byte[] nonce) {
    this.secret = secret;
    this.nonce = nonce;
  }

  /** A new one. */
  public static MasterSeed random() {
    byte[] secret = new byte[BYTES];
    byte[] nonce = new byte[BYTES];
    SecureRandom random = new SecureRandom();
    random.nextBytes(secret);
    random.nextBytes(nonce);
    return new MasterSeed(secret, nonce);
  }

  /** Reads a seed's file. */
  public static MasterSeed parse(byte[] file) throws JsonFault {
    JsonObject json = JsonObject.parse(file);
    if (!json.text("kind").equals(KIND)) {
      throw new JsonFault("不是总种子的文件");
    }
    return new MasterSeed(bytes(json, "secret"), bytes(json, "nonce"));
  }

  private static byte[] bytes(JsonObject json, String name) throws JsonFault {
    String text = json.text(name);
    if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
      throw new JsonFault("「" + name + "」应当是 " + 2 * BYTES + " 个十六进制数字");
    }
    return HexFormat.of().parseHex(text);
  }

  /** For its owner-only file. */
  public byte[] toFile() {
    return new JsonObject()
        .put("format", 1)
        .put("kind", KIND)
        .put("secret", HexFormat.of().formatHex(secret))
        .put("nonce", HexFormat.of().formatHex(nonce))
        .indented();
  }

  /** What is published before anybody gets a share: SHA-256(secret ‖ nonce), in hexadecimal. */
  public String commitment() {
    byte[] both = new byte[2 * BYTES];
    System.arraycopy(secret, 0, both, 0, BYTES);
    System.arraycopy(nonce, 0, both, BYTES, BYTES);
    return Hmac.sha256(both);
  }

  /** The seed of a region, in hexadecimal. */
  String region(String id) {
    return Hmac.hex(secret, "region|" + id);
  }

  /** What decides an item's turn within its stratum, in hexadecimal. */
  String turn(String item) {
    return Hmac.hex(secret, "partition|" + item);
  }

  /** What hides an item's region in its leaf, in hexadecimal. */
  String salt(String item) {
    return Hmac.hex(secret, "salt|" + item);
  }

  /** The seed of the form whose profile all regions share. */
  String profile(int attempt) {
    return Hmac.hex(secret, "profile|" + attempt);
  }
}
