package io.tiku.kit.menu;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** 出错记录: what a programmer has to see of a fault, in a file and not on the screen. */
public final class Faults {

  private final Path file;

  public Faults(Path file) {
    this.file = file;
  }

  /** Keeps the details; the sentence for the screen. */
  public String note(RuntimeException fault) {
    StringWriter details = new StringWriter();
    fault.printStackTrace(new PrintWriter(details, true));
    String said = "程序出错了，这一步没有做成；此前做完的都在。";
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          file,
          details.toString().getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return said + "再选一次试试；还不行，把 " + file + " 发给做这个办公包的人。";
    } catch (IOException e) {
      return said + "磁盘也写不进去（" + e.getMessage() + "），请检查空间和权限。";
    }
  }
}
