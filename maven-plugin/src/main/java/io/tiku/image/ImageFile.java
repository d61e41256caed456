package io.tiku.image;

import java.util.Locale;

/**
 * A picture file. What browsers, PDF and Word would show differently is made the same: a photograph
 * whose EXIF says that it lies is turned, CMYK, 16 bits and foreign colour profiles become sRGB.
 * All other files stay as they are.
 */
public final class ImageFile {

  private static final int WIDEST = 20_000;
  private static final long MOST_PIXELS = 40_000_000;

  private ImageFile() {}

  /**
   * The bytes of a whole picture, as all outputs show it.
   *
   * @param path by whose extension its kind is known
   * @throws ImageFault if it is damaged, or not what its name says
   */
  public static byte[] read(String path, byte[] bytes) throws ImageFault {
    if (bytes.length == 0) {
      throw new ImageFault("文件是空的");
    }
    String name = path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".svg")) {
      SvgFile.check(bytes);
      return bytes;
    }
    String kind = kind(bytes);
    String said = name.endsWith(".png") ? "PNG" : "JPEG";
    if (!kind.equals(said)) {
      throw ImageFault.unfit("扩展名说它是 " + said + "，内容" + (kind.isEmpty() ? "不是" : "却是 " + kind));
    }
    return kind.equals("PNG") ? PngFile.of(bytes).shown() : JpegFile.of(bytes).shown();
  }

  static void checkSize(int width, int height) throws ImageFault {
    if (width < 1 || height < 1) {
      throw new ImageFault("宽或高是 0");
    }
    if (width > WIDEST || height > WIDEST || (long) width * height > MOST_PIXELS) {
      throw ImageFault.unfit(
          "有 " + width + "×" + height + " 个像素，超过了 " + MOST_PIXELS / 1_000_000 + "00 万");
    }
  }

  /** What a file is by its first bytes; empty if it is none of the usual. */
  private static String kind(byte[] bytes) {
    if (begins(bytes, 0, 0x89, 'P', 'N', 'G')) {
      return "PNG";
    }
    if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
      return "JPEG";
    }
    if (begins(bytes, 0, 'G', 'I', 'F', '8')) {
      return "GIF";
    }
    if (begins(bytes, 0, 'B', 'M')) {
      return "BMP";
    }
    if (begins(bytes, 8, 'W', 'E', 'B', 'P')) {
      return "WebP";
    }
    if (begins(bytes, 4, 'f', 't', 'y', 'p')) {
      return "HEIC 或 AVIF";
    }
    return "";
  }

  static boolean begins(byte[] bytes, int at, int... expected) {
    if (at + expected.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[at + i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
