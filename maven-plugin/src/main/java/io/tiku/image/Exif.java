package io.tiku.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that matters in EXIF: how a picture is to be turned, 1 to 8. */
final class Exif {

  static final int UPRIGHT = 1;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;

  private Exif() {}

  /** The orientation in a TIFF structure; upright if it says none. */
  static int orientation(byte[] bytes, int from, int length) {
    try {
      ByteBuffer tiff = ByteBuffer.wrap(bytes, from, length).slice();
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int entries = tiff.getShort(directory) & 0xFFFF;
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + 12 * i;
        if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
          int value = tiff.getShort(entry + 8) & 0xFFFF;
          return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      // Damaged notes do not damage the picture: browsers pass over them too.
      return UPRIGHT;
    }
  }
}
