package io.tiku.kit;

import io.tiku.pipeline.UserMistake;
import io.tiku.publish.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is filled out of sight and then put in the place of the one before. */
final class KitFolder {

  /** What the program makes below a kit when it is used. */
  static final String USED = "我的文件";

  private KitFolder() {}

  /**
   * The files below a folder, as names with {@code /}, sorted; links count as what they lead to.
   */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** Removes a kit that was made before, but none that somebody has worked with. */
  static void clear(Path folder) throws IOException {
    if (Files.exists(folder.resolve(USED))) {
      throw new UserMistake(folder + " 里有「" + USED + "」：有人在里面办过事，可能有私钥。把它移到别处，再做办公包。");
    }
    Folders.delete(folder);
  }
}
