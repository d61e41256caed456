package io.tiku.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * A PNG file, chunk by chunk.
 *
 * @param orientation in its {@code eXIf}
 * @param deep whether it has 16 bits
 * @param profile of its colours; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are only handed on
record PngFile(byte[] bytes, int orientation, boolean deep, byte[] profile) {

  private static final int SIGNATURE = 8;
  private static final int LARGEST_PROFILE = 4_000_000;

  static PngFile of(byte[] bytes) throws ImageFault {
    if (!ImageFile.begins(bytes, 4, 0x0D, 0x0A, 0x1A, 0x0A)) {
      // Git or FTP took it for text.
      throw new ImageFault("换行字节被改动过，像是被当成文本转换了");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int orientation = Exif.UPRIGHT;
    boolean deep = false;
    byte[] profile = {};
    boolean ended = false;
    for (int at = SIGNATURE; !ended; ) {
      if (at + 12 > bytes.length) {
        throw new ImageFault("文件不完整，像是没有下载完");
      }
      int length = in.getInt(at);
      String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (length < 0 || length > bytes.length - at - 12) {
        throw new ImageFault("文件不完整，像是没有下载完");
      }
      CRC32 sum = new CRC32();
      sum.update(bytes, at + 4, length + 4);
      if ((int) sum.getValue() != in.getInt(at + 8 + length)) {
        throw new ImageFault("校验和不对，数据已损坏");
      }
      if (at == SIGNATURE) {
        if (!type.equals("IHDR") || length != 13) {
          throw new ImageFault("开头不对，数据已损坏");
        }
        ImageFile.checkSize(in.getInt(at + 8), in.getInt(at + 12));
        deep = bytes[at + 16] == 16;
      }
      if (type.equals("iCCP")) {
        profile = profile(bytes, at + 8, length);
      }
      if (type.equals("eXIf")) {
        orientation = Exif.orientation(bytes, at + 8, length);
      }
      ended = type.equals("IEND");
      at += 12 + length;
    }
    return new PngFile(bytes, orientation, deep, profile);
  }

  /** The same bytes, or those of the picture turned and in the screen's colours. */
  byte[] shown() throws ImageFault {
    BufferedImage image = Pixels.decoded("png", bytes, reader -> reader.read(0));
    if (orientation == Exif.UPRIGHT && !deep && profile.length == 0) {
      return bytes;
    }
    BufferedImage plain = deep || profile.length > 0 ? Pixels.plain(image) : image;
    Pixels.convert(plain, profile);
    return Pixels.png(Pixels.upright(plain, orientation));
  }

  /** A name, a zero, a zero for the method, and the profile, deflated. */
  private static byte[] profile(byte[] bytes, int from, int length) {
    int at = from;
    while (at < from + length && bytes[at] != 0) {
      at++;
    }
    int data = Math.min(from + length, at + 2);
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(bytes, data, from + length - data))) {
      return in.readNBytes(LARGEST_PROFILE);
    } catch (IOException e) {
      // A profile that nobody can read: browsers pass over it, and it is left out.
      return new byte[1];
    }
  }
}
