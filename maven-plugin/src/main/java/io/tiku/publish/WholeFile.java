package io.tiku.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files of which nobody may ever find a part: written to the disk itself, replaced as a whole. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Gives a file these bytes; whoever reads meanwhile, or after a crash, gets the old or the new.
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    Path next = file.resolveSibling("." + file.getFileName() + ".next");
    write(
        next,
        bytes,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Writes bytes so that they are on the disk when this returns. */
  static void write(Path file, byte[] bytes, OpenOption... options) throws IOException {
    try (FileChannel channel = FileChannel.open(file, options)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }
}
