package io.tiku.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Styles or scripts as they stand inside a file that needs no other.
 *
 * @param content of one style or script element
 * @param hash by which the file's Content-Security-Policy allows this element and no other
 */
public record InlineAsset(Html content, String hash) {

  /** Assets such as {@code tiku.js}, one after another. */
  public static InlineAsset of(Templates templates, List<String> names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      String asset = new String(templates.asset("asset/" + name), StandardCharsets.UTF_8);
      text.append(asset.replace("\r\n", "\n"));
    }
    return new InlineAsset(new Html(text.toString()), hash(text.toString()));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
