package io.tiku.pack.seal;

import io.tiku.publish.Folders;
import io.tiku.publish.OwnerOnly;
import io.tiku.publish.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of keys and packs, brought to disk and away from it by those who make packs. */
public final class SecretFiles {

  private SecretFiles() {}

  /** Makes a new file that only its owner may read. */
  public static void write(Path file, byte[] bytes) throws IOException {
    createParent(file);
    OwnerOnly.write(file, bytes);
  }

  /** Puts a file in the place of an earlier one, as a whole. */
  public static void replace(Path file, byte[] bytes) throws IOException {
    createParent(file);
    WholeFile.replace(file, bytes);
  }

  /** Deletes a file or a folder with all in it, if it is there. */
  public static void delete(Path path) throws IOException {
    Folders.delete(path);
  }

  /** Makes a folder that nobody but its owner may enter, unless it is there. */
  public static void createFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      createParent(folder);
      OwnerOnly.createFolder(folder);
    }
  }

  private static void createParent(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }
}
