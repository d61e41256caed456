package io.tiku.pack.draw;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.pack.Hmac;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * 秘密: what the organiser commits to before the draw and reveals with its result, 32 random bytes
 * and a nonce of 32 more, in hexadecimal.
 */
public record DrawSecret(String secret, String nonce) {

  private static final int BYTES = 32;
  private static final String KIND = "draw-secret";

  /** A new one. */
  public static DrawSecret random() {
    SecureRandom random = new SecureRandom();
    return new DrawSecret(bytes(random), bytes(random));
  }

  private static String bytes(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Reads a secret's file. */
  public static DrawSecret parse(byte[] file) throws JsonFault {
    JsonObject json = JsonObject.parse(file);
    if (!json.text("kind").equals(KIND)) {
      throw new JsonFault("不是抽签的秘密文件");
    }
    return of(json);
  }

  /** The secret among an object's members. */
  static DrawSecret of(JsonObject json) throws JsonFault {
    return new DrawSecret(hex(json, "secret"), hex(json, "nonce"));
  }

  private static String hex(JsonObject json, String name) throws JsonFault {
    String text = json.text(name);
    if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
      throw new JsonFault("「" + name + "」应当是 " + 2 * BYTES + " 个小写的十六进制数字");
    }
    return text;
  }

  /** For its owner-only file. */
  public byte[] toFile(String title) {
    return new JsonObject()
        .put("format", 1)
        .put("kind", KIND)
        .put("title", title)
        .put("secret", secret)
        .put("nonce", nonce)
        .indented();
  }

  /** What is published beforehand: SHA-256 of the 64 bytes, in hexadecimal. */
  public String commitment() {
    return Hmac.sha256(HexFormat.of().parseHex(secret + nonce));
  }

  /** The seed that it makes with the public value. */
  public String seed(String value) {
    return secret + '|' + nonce + '|' + value;
  }

  @Override
  public String toString() {
    return "DrawSecret"; // not in a log, whoever puts it there
  }
}
