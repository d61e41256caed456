package io.tiku.pack.seal;

import io.tiku.publish.Folders;
import io.tiku.publish.OwnerOnly;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Secret files brought to a folder that does not exist yet, all or nothing: they are completed in a
 * hidden folder beside it, which then takes its name. The hidden folder is removed when anything
 * fails and when the process is told to end; if it is killed outright, the next attempt for the
 * same folder begins with removing it.
 */
final class NewFolder {

  private static final int ATTEMPTS = 100;

  private NewFolder() {}

  static void write(Path folder, SortedMap<String, byte[]> files) throws SealFault {
    Path target = folder.toAbsolutePath().normalize();
    Path name = target.getFileName();
    Path parent = target.getParent();
    if (name == null || parent == null) {
      throw new SealFault(folder + " 不能作新文件夹。请写一个还没有的文件夹。");
    }
    Path staged = parent.resolve("." + name + ".opening");
    clear(staged);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new SealFault(folder + " 已经有了。为免新旧混在一起，请写一个还没有的文件夹。");
    }
    // Every name is tried before the first byte is written.
    Map<Path, byte[]> planned = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      planned.put(PackFile.below(staged, file.getKey()), file.getValue());
    }
    Thread interrupted = new Thread(() -> clearAtLast(staged));
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      Files.createDirectories(parent);
      OwnerOnly.createFolder(staged);
      for (Map.Entry<Path, byte[]> file : planned.entrySet()) {
        createParents(staged, file.getKey());
        OwnerOnly.write(file.getKey(), file.getValue());
      }
      rename(staged, target);
    } catch (IOException e) {
      clear(staged);
      throw new SealFault(
          "不能写到 " + folder + "：" + e.getMessage() + "。没有留下任何内容；请检查权限和磁盘空间，或换一个文件夹。", e);
    } finally {
      forget(interrupted);
    }
  }

  private static void forget(Thread interrupted) {
    try {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    } catch (IllegalStateException e) {
      // The process is ending and the thread runs already.
    }
  }

  /**
   * Clears while the other thread may still be writing, which it cannot any more once this ends.
   */
  private static void clearAtLast(Path staged) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Folders.delete(staged);
        return;
      } catch (IOException e) {
        // A file came in between.
      }
    }
  }

  private static void createParents(Path staged, Path file) throws IOException {
    Path parent = file.getParent();
    if (parent != null && !parent.equals(staged) && !Files.isDirectory(parent)) {
      createParents(staged, parent);
      OwnerOnly.createFolder(parent);
    }
  }

  private static void rename(Path staged, Path target) throws IOException {
    try {
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(staged, target);
    }
  }

  private static void clear(Path staged) throws SealFault {
    try {
      Folders.delete(staged);
    } catch (IOException e) {
      throw new SealFault("删不掉上一次没有完成的 " + staged + "：" + e.getMessage() + "。里面可能有试题明文，请亲手删去它。", e);
    }
  }
}
