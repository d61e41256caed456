package io.tiku.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Git LFS leaves in the place of a file whose content was not fetched. */
public final class LfsPointer {

  private static final String START = "version https://git-lfs.github.com/spec/v1";
  private static final int MOST_BYTES = 1024;
  private static final Pattern ID = Pattern.compile("(?m)^oid sha256:([0-9a-f]{64})$");

  private LfsPointer() {}

  /** Whether these are the bytes of a pointer. */
  public static boolean is(byte[] bytes) {
    return bytes.length <= MOST_BYTES
        && new String(bytes, StandardCharsets.ISO_8859_1).startsWith(START);
  }

  /** The content, if it was fetched to the repository. */
  static Optional<byte[]> fetched(byte[] pointer, Path repository) throws IOException {
    Matcher id = ID.matcher(new String(pointer, StandardCharsets.ISO_8859_1));
    if (!id.find()) {
      return Optional.empty();
    }
    String oid = id.group(1);
    Path object =
        repository
            .resolve("lfs/objects")
            .resolve(oid.substring(0, 2))
            .resolve(oid.substring(2, 4))
            .resolve(oid);
    return Files.isRegularFile(object) && Files.size(object) <= FolderTree.MOST_BYTES_OF_IMAGE
        ? Optional.of(Files.readAllBytes(object))
        : Optional.empty();
  }
}
