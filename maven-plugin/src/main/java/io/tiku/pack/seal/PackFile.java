package io.tiku.pack.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Reading files that may be missing, unreadable or far too large. */
final class PackFile {

  private PackFile() {}

  /**
   * All bytes of a file.
   *
   * @param most how many they may be
   * @param remedy what to do if there is no such file, a sentence
   */
  static byte[] read(Path file, int most, String remedy) throws SealFault {
    if (Files.isDirectory(file)) {
      throw new SealFault(file + " 是文件夹，不是文件。" + remedy);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new SealFault(file + " 太大，不像是该有的文件（至多 " + most + " 字节）。请核对是不是给错了文件。");
      }
      return bytes;
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new SealFault("没有文件 " + file + "。" + remedy, e);
    } catch (AccessDeniedException e) {
      throw new SealFault("没有权限读 " + file + "。请用它所有者的账号运行。", e);
    } catch (IOException e) {
      throw new SealFault("读不了 " + file + "：" + e.getMessage() + "。请检查磁盘或另取一份。", e);
    }
  }

  /** A path below a folder; its names may not be writable in the machine's encoding. */
  static Path below(Path folder, String path) throws SealFault {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException e) {
      throw new SealFault(
          "这台电脑现在的语言环境写不出文件名「" + path + "」。请把环境变量 LC_ALL 设为 C.UTF-8 或 zh_CN.UTF-8 再运行。", e);
    }
  }
}
