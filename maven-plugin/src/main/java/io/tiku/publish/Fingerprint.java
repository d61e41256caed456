package io.tiku.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * From what a file is made, in a word. MD5 over the parts: nothing here must withstand an attacker,
 * and of the digests every Java has it is the fastest on the first run of a process.
 */
public final class Fingerprint {

  private final MessageDigest digest;

  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  /** The fingerprint of some parts. */
  public static String of(String... parts) {
    Fingerprint fingerprint = new Fingerprint();
    for (String part : parts) {
      fingerprint.add(part);
    }
    return fingerprint.toString();
  }

  /** Adds a part; where one ends and the next begins counts. */
  public Fingerprint add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a part; where one ends and the next begins counts. */
  public Fingerprint add(byte[] part) {
    digest.update(
        new byte[] {
          (byte) (part.length >>> 24),
          (byte) (part.length >>> 16),
          (byte) (part.length >>> 8),
          (byte) part.length
        });
    digest.update(part);
    return this;
  }

  /** The fingerprint of what was added, in hexadecimal; begins anew afterwards. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
