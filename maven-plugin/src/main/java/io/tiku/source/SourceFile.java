package io.tiku.source;

import io.tiku.problem.SourcePosition;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file of a {@link SourceTree}. The bytes are shared, not copied: treat them as read-only.
 *
 * <p>{@code path} is {@code guide/a.md}, {@code displayPath} is {@code content/guide/a.md}.
 */
public final class SourceFile {

  private final String displayPath;
  private final String path;
  private final byte[] bytes;
  private @Nullable String digest;

  public SourceFile(String displayPath, String path, byte[] bytes) {
    this.displayPath = displayPath;
    this.path = path;
    this.bytes = bytes;
  }

  /** The path with which reports name the file; it begins with the content folder's name. */
  public String displayPath() {
    return displayPath;
  }

  /** The path below the content folder, with {@code /}. */
  public String path() {
    return path;
  }

  /** The file's name without its folder. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public byte[] bytes() {
    return bytes;
  }

  /** The beginning of the file, for what concerns it as a whole. */
  public SourcePosition start() {
    return SourcePosition.startOf(displayPath);
  }

  /** SHA-256 of the bytes, in hexadecimal. */
  public String digest() {
    String known = digest;
    if (known == null) {
      known = HexFormat.of().formatHex(sha256().digest(bytes));
      digest = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return displayPath;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
