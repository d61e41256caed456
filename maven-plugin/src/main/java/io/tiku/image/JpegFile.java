package io.tiku.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG file, segment by segment.
 *
 * @param components 1 grey, 3 colour, 4 CMYK or YCCK
 * @param adobe what Adobe's segment says of the colours: 0, 1, 2; -1 without one
 * @param orientation in its EXIF
 * @param profile of its colours; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are only handed on
record JpegFile(byte[] bytes, int components, int adobe, int orientation, byte[] profile) {

  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

  static JpegFile of(byte[] bytes) throws ImageFault {
    int components = 0;
    int adobe = -1;
    int orientation = Exif.UPRIGHT;
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    int at = 2;
    while (true) {
      while (at < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
        at++;
      }
      if (at + 3 > bytes.length) {
        throw new ImageFault("文件不完整，像是没有下载完");
      }
      int marker = bytes[at] & 0xFF;
      int length = (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
      int data = at + 3;
      int end = at + 1 + length;
      if (length < 2 || end > bytes.length) {
        throw new ImageFault("文件不完整，像是没有下载完");
      }
      if (isFrame(marker) && length >= 8) {
        int height = (bytes[data + 1] & 0xFF) << 8 | (bytes[data + 2] & 0xFF);
        int width = (bytes[data + 3] & 0xFF) << 8 | (bytes[data + 4] & 0xFF);
        ImageFile.checkSize(width, height);
        if (bytes[data] != 8) {
          throw new ImageFault("每种颜色有 " + bytes[data] + " 位，只能是 8 位");
        }
        components = bytes[data + 5];
      } else if (marker == 0xE1 && begins(bytes, data, EXIF)) {
        int tiff = data + EXIF.length;
        orientation = Exif.orientation(bytes, tiff, Math.max(0, end - tiff));
      } else if (marker == 0xE2 && begins(bytes, data, ICC) && length > 16) {
        profile.write(bytes, data + ICC.length + 2, Math.max(0, end - data - ICC.length - 2));
      } else if (marker == 0xEE && begins(bytes, data, ADOBE) && length >= 14) {
        adobe = bytes[data + 11];
      } else if (marker == START_OF_SCAN) {
        break;
      }
      at = end;
    }
    if (!hasEnd(bytes, at)) {
      throw new ImageFault("文件不完整，像是没有下载完");
    }
    return new JpegFile(bytes, components, adobe, orientation, profile.toByteArray());
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Some cameras write more behind the end. */
  private static boolean hasEnd(byte[] bytes, int from) {
    for (int i = bytes.length - 2; i > from; i--) {
      if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == END) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] bytes, int at, byte[] expected) {
    if (at + expected.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (bytes[at + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** The same bytes, or those of the picture turned and in the screen's colours. */
  byte[] shown() throws ImageFault {
    if (components == 4) {
      BufferedImage image =
          Inks.image(
              Pixels.decoded("jpeg", bytes, reader -> reader.readRaster(0, null)), adobe, profile);
      return Pixels.jpeg(Pixels.upright(image, orientation));
    }
    BufferedImage image = Pixels.decoded("jpeg", bytes, reader -> reader.read(0));
    if (orientation == Exif.UPRIGHT && !hasForeignProfile()) {
      return bytes;
    }
    BufferedImage plain = hasForeignProfile() ? Pixels.plain(image) : image;
    return Pixels.jpeg(Pixels.upright(plain, orientation));
  }

  /** Whether its colours are others than those of the screen. */
  private boolean hasForeignProfile() {
    return profile.length > 0 && !Pixels.isOfTheScreen(profile);
  }
}
