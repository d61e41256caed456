package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Digests as packs write them: SHA-256 in lower-case hexadecimal. */
final class Sha256 {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private Sha256() {}

  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A digest among an object's members. */
  static String member(JsonObject json, String name) throws JsonFault {
    String text = json.text(name);
    if (!isDigest(text)) {
      throw new JsonFault("「" + name + "」应当是 64 个小写的十六进制数字");
    }
    return text;
  }

  static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }
}
