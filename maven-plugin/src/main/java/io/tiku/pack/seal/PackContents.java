package io.tiku.pack.seal;

import io.tiku.publish.Folders;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a pack holds: files by path, and the list of them. The same files give the same bytes. */
public final class PackContents {

  static final int MOST_FILES = 10_000;
  static final int MOST_BYTES = 256 * 1024 * 1024;

  private final SortedMap<String, byte[]> files;
  private final ContentsList list;

  private PackContents(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.list = ContentsList.of(files);
  }

  /** These files, without the list, which follows from them. */
  public static PackContents of(Map<String, byte[]> files) throws SealFault {
    for (String path : files.keySet()) {
      Optional<String> fault = PackPath.fault(path);
      if (path.equals(ContentsList.NAME)) {
        fault = Optional.of("是内容清单的名称");
      }
      if (fault.isPresent()) {
        throw new SealFault("试卷包里不能有文件「" + path + "」：文件名" + fault.get() + "。请改名。");
      }
    }
    Optional<String> clash = PackPath.clash(files.keySet());
    if (clash.isPresent()) {
      throw new SealFault("试卷包里的文件" + clash.get() + "，有的系统分不开。请改名。");
    }
    long size = files.values().stream().mapToLong(bytes -> bytes.length).sum();
    if (files.isEmpty() || files.size() >= MOST_FILES || size > MOST_BYTES) {
      throw new SealFault("试卷包要有 1 到 " + (MOST_FILES - 1) + " 个文件，合计不超过 " + MOST_BYTES + " 字节。");
    }
    return new PackContents(new TreeMap<>(files));
  }

  /** All files below a folder; the list, if it is there, is not looked at. */
  public static PackContents read(Path folder) throws SealFault {
    return of(filesBelow(folder));
  }

  /**
   * All files below a folder, if they are still those that were approved; otherwise the fault names
   * each that changed.
   *
   * @param digest of the approved list
   */
  public static PackContents readApproved(Path folder, String digest) throws SealFault {
    return compared(
        folder,
        digest,
        "报批",
        "批准只对批准时的那些字节有效。初稿里的文件不要改：把这个文件夹删去，再运行 tiku:pack 生成，字节与报批时的相同，不必重新报批；"
            + "题确实要改的，请部里改好再分配，生成之后重新报批。");
  }

  /** Reads a folder that was opened, if it is still as it was. */
  public static PackContents readOpened(Path folder, String digest) throws SealFault {
    return compared(folder, digest, "打开", "把这个文件夹移走，再打开一次。");
  }

  private static PackContents compared(Path folder, String digest, String since, String remedy)
      throws SealFault {
    PackContents contents = read(folder);
    if (contents.list.digest().equals(digest)) {
      return contents;
    }
    String changed = folder + " 的内容在" + since + "之后改过";
    Path listed = folder.resolve(ContentsList.NAME);
    if (Files.notExists(listed)) {
      throw new SealFault(changed + "，没有清单 " + listed + "，说不出改了哪些文件。" + remedy);
    }
    ContentsList approved = ContentsList.parse(PackFile.read(listed, MOST_BYTES, remedy));
    if (!approved.digest().equals(digest)) {
      throw new SealFault(
          changed + "，清单 " + ContentsList.NAME + " 也不是" + since + "时的那一份。\n" + remedy);
    }
    throw new SealFault(
        changed + "：\n" + String.join("\n", approved.differences(contents.list)) + "\n" + remedy);
  }

  private static SortedMap<String, byte[]> filesBelow(Path folder) throws SealFault {
    if (!Files.isDirectory(folder)) {
      throw new SealFault("没有文件夹 " + folder + "。请先生成试卷包的初稿。");
    }
    SortedMap<String, Path> found = new TreeMap<>();
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      collect(folder, found);
    } catch (IOException e) {
      throw new SealFault("读不了文件夹 " + folder + "：" + e.getMessage() + "。", e);
    }
    found.remove(ContentsList.NAME);
    int left = MOST_BYTES;
    for (Map.Entry<String, Path> file : found.entrySet()) {
      if (!Files.isRegularFile(file.getValue(), LinkOption.NOFOLLOW_LINKS)) {
        throw new SealFault(file.getValue() + " 是链接或特殊文件，试卷包里只能有普通文件。请换成它指向的文件。");
      }
      byte[] bytes = PackFile.read(file.getValue(), left, "");
      files.put(file.getKey(), bytes);
      left -= bytes.length;
    }
    return files;
  }

  private static void collect(Path folder, Map<String, Path> found) throws IOException {
    char separator = folder.getFileSystem().getSeparator().charAt(0);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.put(folder.relativize(file).toString().replace(separator, '/'), file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The files without the list, sorted by path. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  public ContentsList list() {
    return list;
  }

  /** All as one file: stored, sorted by name, with the list, always the same bytes. */
  public byte[] zip() {
    return StoredZip.write(withList());
  }

  /** Takes the files from a zip that must hold what the list of this digest names, no more. */
  static PackContents unzip(byte[] zip, Manifest.Extent extent) throws SealFault {
    SortedMap<String, byte[]> all = StoredZip.read(zip, extent.files() + 1);
    byte[] listed = all.remove(ContentsList.NAME);
    if (listed == null) {
      throw new SealFault("试卷包里没有内容清单 " + ContentsList.NAME + "，没有取出任何内容。请重新取一份。");
    }
    if (!Sha256.of(listed).equals(extent.sha256())) {
      throw new SealFault("试卷包里的内容清单不是签名清单所记的那一份，没有取出任何内容。请重新取一份。");
    }
    ContentsList list = ContentsList.parse(listed);
    if (list.files().size() != extent.files() || list.totalSize() != extent.bytes()) {
      throw new SealFault("签名清单所记的文件数或总大小与内容清单不符，没有取出任何内容。请告诉封包的人。");
    }
    List<String> differences = list.differences(ContentsList.of(all));
    if (!differences.isEmpty()) {
      throw new SealFault(
          "试卷包的内容与内容清单不符，没有取出任何内容：\n" + String.join("\n", differences) + "\n请重新取一份。");
    }
    return of(all);
  }

  /**
   * Writes all, with the list, to a new folder that only its owner may enter: all files or none.
   */
  public void writeTo(Path folder) throws SealFault {
    NewFolder.write(folder, withList());
  }

  /** Removes a folder that was written, with all in it; a draft is not kept once it is sealed. */
  public static void remove(Path folder) throws SealFault {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new SealFault("删不掉 " + folder + "：" + e.getMessage() + "。里面有试题明文，请亲手删去它。", e);
    }
  }

  private SortedMap<String, byte[]> withList() {
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    all.put(ContentsList.NAME, list.toFile());
    return all;
  }
}
