package io.tiku.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a content folder.
 *
 * @param path with {@code /}, beginning with the content folder's name; what problems show
 * @param relative the same below the content folder
 * @param file where the bytes are
 * @param size in bytes
 */
public record SourceFile(String path, String relative, Path file, long size) {

  /** The file's bytes, read anew at every call. */
  public byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }

  /** The file's name without folders and without its last extension. */
  public String stem() {
    String name = relative.substring(relative.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
