package io.tiku.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** 程序: the jars, and folders of classes made jars. */
final class ProgramFiles {

  private ProgramFiles() {}

  static void copy(List<Path> program, Path to) throws IOException {
    Files.createDirectories(to);
    Set<String> names = new TreeSet<>();
    int folders = 0;
    for (Path one : program) {
      if (Files.isDirectory(one)) {
        KitZip.write(one, "", name -> false, to.resolve("classes-" + ++folders + ".jar"));
      } else if (Files.exists(one)) {
        String name = String.valueOf(one.getFileName());
        for (int i = 2; !names.add(name); i++) {
          name = i + "-" + one.getFileName();
        }
        Files.copy(one, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
