package io.tiku.kit;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Zip files of which the same files have the same bytes: entries sorted, all of the same time, with
 * the permission to run where a file needs it.
 */
final class KitZip implements AutoCloseable {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short NEEDED = 20;

  /** Made on Unix, so that permissions count. */
  private static final short MADE = 3 << 8 | NEEDED;

  private static final short UTF8 = 0x0800;
  private static final short DATE = 1 << 5 | 1;
  private static final int FILE = 0100644;
  private static final int PROGRAM = 0100755;
  private static final int MODE_SHIFT = 16;
  private static final int CHUNK = 1 << 16;

  private final OutputStream out;
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private int written;
  private int count;

  private KitZip(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes all files below a folder.
   *
   * @param prefix of all names
   * @param runs whether a file, by its name below the folder, is a program
   */
  static void write(Path folder, String prefix, Predicate<String> runs, Path zip)
      throws IOException {
    try (KitZip to = new KitZip(new BufferedOutputStream(Files.newOutputStream(zip)))) {
      for (String name : KitFolder.names(folder)) {
        to.add(prefix + name, Files.readAllBytes(folder.resolve(name)), runs.test(name));
      }
    }
  }

  private void add(String name, byte[] bytes, boolean runs) throws IOException {
    byte[] packed = packed(bytes);
    boolean stored = packed.length >= bytes.length;
    byte[] data = stored ? bytes : packed;
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ByteBuffer fields = little(26);
    fields.putShort(NEEDED).putShort(UTF8).putShort((short) (stored ? 0 : 8));
    fields.putShort((short) 0).putShort(DATE).putInt((int) crc.getValue());
    fields.putInt(data.length).putInt(bytes.length).putShort((short) path.length);
    fields.putShort((short) 0);
    int offset = written;
    put(out, little(4).putInt(LOCAL));
    put(out, fields);
    out.write(path);
    out.write(data);
    written += 4 + 26 + path.length + data.length;
    put(directory, little(6).putInt(CENTRAL).putShort(MADE));
    put(directory, fields);
    put(
        directory,
        little(14)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) 0)
            .putInt((runs ? PROGRAM : FILE) << MODE_SHIFT)
            .putInt(offset));
    directory.write(path);
    count++;
  }

  private byte[] packed(byte[] bytes) {
    deflater.reset();
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + CHUNK);
    byte[] chunk = new byte[CHUNK];
    while (!deflater.finished()) {
      packed.write(chunk, 0, deflater.deflate(chunk));
    }
    return packed.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void put(OutputStream to, ByteBuffer fields) throws IOException {
    to.write(fields.array(), fields.arrayOffset(), fields.limit());
  }

  @Override
  public void close() throws IOException {
    byte[] central = directory.toByteArray();
    out.write(central);
    ByteBuffer end = little(22).putInt(END).putShort((short) 0).putShort((short) 0);
    end.putShort((short) count).putShort((short) count).putInt(central.length).putInt(written);
    put(out, end.putShort((short) 0));
    deflater.end();
    out.close();
  }
}
