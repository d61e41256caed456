package io.tiku.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;

/** Bytes as shards hold them: variable-length numbers, then raw deflate, then Base64. */
final class PackedBytes {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A number of 0 or more, seven bits a byte, lowest first. */
  PackedBytes number(int value) {
    int rest = value;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  PackedBytes bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** A text in UTF-8 after its length. */
  PackedBytes text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return number(bytes.length).bytes(bytes);
  }

  int size() {
    return out.size();
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  /** Deflated and in Base64. */
  static String pack(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return Base64.getEncoder().withoutPadding().encodeToString(packed.toByteArray());
    } finally {
      deflater.end();
    }
  }
}
