package io.tiku.pack.seal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Zip files of one shape only: entries stored, sorted by name, all of the same time, nothing
 * between them and no comment. Files have exactly one such zip on any machine and with any Java,
 * and whatever differs from it is refused, which leaves nowhere to hide a link, a bomb, a second
 * entry of the same name or a stowaway.
 */
final class StoredZip {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;
  private static final short VERSION = 20;
  private static final short UTF8 = 0x0800;
  private static final int ENCRYPTED = 1;

  /** 00:01 and the first of January 1980, the day zip counts from. */
  private static final short TIME = 1 << 5;

  private static final short DATE = 1 << 5 | 1;

  private static final int UNIX_TYPE = 0xF000;
  private static final int UNIX_LINK = 0xA000;

  private StoredZip() {}

  static byte[] write(SortedMap<String, byte[]> files) {
    int size = END_SIZE;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      int name = file.getKey().getBytes(StandardCharsets.UTF_8).length;
      size += LOCAL_SIZE + CENTRAL_SIZE + 2 * name + file.getValue().length;
    }
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    SortedMap<String, Integer> offsets = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          offsets.put(name, out.position());
          out.putInt(LOCAL).putShort(VERSION);
          describe(out, name, bytes);
          out.put(name.getBytes(StandardCharsets.UTF_8)).put(bytes);
        });
    int central = out.position();
    files.forEach(
        (name, bytes) -> {
          out.putInt(CENTRAL).putShort(VERSION).putShort(VERSION);
          describe(out, name, bytes);
          // No comment, first disk, no attributes.
          out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
          out.putInt(offsets.getOrDefault(name, 0)).put(name.getBytes(StandardCharsets.UTF_8));
        });
    int end = out.position();
    short count = (short) files.size();
    out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
    out.putInt(end - central).putInt(central).putShort((short) 0);
    return out.array();
  }

  private static void describe(ByteBuffer out, String name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    out.putShort(UTF8).putShort((short) 0).putShort(TIME).putShort(DATE);
    out.putInt((int) crc.getValue()).putInt(bytes.length).putInt(bytes.length);
    out.putShort((short) name.getBytes(StandardCharsets.UTF_8).length).putShort((short) 0);
  }

  /**
   * Takes the files from a zip.
   *
   * @param count how many there must be
   */
  static SortedMap<String, byte[]> read(byte[] zip, int count) throws SealFault {
    SortedMap<String, byte[]> files = read(zip);
    if (files.size() != count) {
      throw fault("应当有 " + count + " 个文件，压缩包里有 " + files.size() + " 个");
    }
    return files;
  }

  /** Takes all files from a zip. */
  static SortedMap<String, byte[]> read(byte[] zip) throws SealFault {
    ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - END_SIZE;
    if (end < 0 || in.getInt(end) != END) {
      throw fault("结尾不是压缩包的结尾");
    }
    int count = unsigned(in.getShort(end + 10));
    int central = in.getInt(end + 16);
    if (central < 0 || central > end) {
      throw fault("目录的位置不对");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    int at = central;
    int start = 0;
    for (int i = 0; i < count; i++) {
      Entry entry = Entry.read(in, at, end);
      entry.check(files);
      start = entry.take(in, start, central, files);
      at += CENTRAL_SIZE + entry.name.getBytes(StandardCharsets.UTF_8).length;
    }
    Optional<String> clash = PackPath.clash(files.keySet());
    if (clash.isPresent()) {
      throw fault("文件" + clash.get());
    }
    if (!Arrays.equals(write(files), zip)) {
      throw fault("有不属于任何文件的内容，或者文件的次序、时间、校验值不对");
    }
    return files;
  }

  private static int unsigned(short value) {
    return value & 0xFFFF;
  }

  private static SealFault fault(String what) {
    return new SealFault("试卷包不合规定：" + what + "。没有取出任何内容；请重新取一份，并告诉封包的人。");
  }

  /** What the directory says of a file, as far as one must know it to say what is wrong. */
  private record Entry(
      String name, int flags, int method, long packed, long size, int attributes, int offset) {

    static Entry read(ByteBuffer in, int at, int end) throws SealFault {
      if (at > end - CENTRAL_SIZE || in.getInt(at) != CENTRAL) {
        throw fault("目录损坏了");
      }
      int length = unsigned(in.getShort(at + 28));
      if (at + CENTRAL_SIZE + length > end) {
        throw fault("目录损坏了");
      }
      return new Entry(
          text(in, at + CENTRAL_SIZE, length),
          unsigned(in.getShort(at + 8)),
          unsigned(in.getShort(at + 10)),
          Integer.toUnsignedLong(in.getInt(at + 20)),
          Integer.toUnsignedLong(in.getInt(at + 24)),
          in.getInt(at + 38),
          in.getInt(at + 42));
    }

    private static String text(ByteBuffer in, int at, int length) throws SealFault {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(in.slice(at, length)).toString();
      } catch (CharacterCodingException e) {
        throw fault("有文件名不是 UTF-8");
      }
    }

    void check(SortedMap<String, byte[]> before) throws SealFault {
      Optional<String> fault = PackPath.fault(name);
      if (fault.isPresent()) {
        throw fault("文件名「" + name + "」" + fault.get());
      }
      if (before.containsKey(name)) {
        throw fault("文件「" + name + "」出现两次");
      }
      if ((attributes >>> 16 & UNIX_TYPE) == UNIX_LINK) {
        throw fault("「" + name + "」是链接");
      }
      if ((flags & ENCRYPTED) != 0) {
        throw fault("「" + name + "」另外加了密");
      }
      if (method != 0 || packed != size) {
        throw fault("「" + name + "」压缩过，展开后有多大说不准");
      }
    }

    /** Adds the file, which must begin at {@code start}; gives where the next one begins. */
    int take(ByteBuffer in, int start, int limit, SortedMap<String, byte[]> files)
        throws SealFault {
      int data = start + LOCAL_SIZE + name.getBytes(StandardCharsets.UTF_8).length;
      if (offset != start || data > limit || size > limit - data) {
        throw fault("「" + name + "」的位置或大小不对");
      }
      byte[] bytes = new byte[(int) size];
      in.get(data, bytes);
      files.put(name, bytes);
      return data + bytes.length;
    }
  }
}
