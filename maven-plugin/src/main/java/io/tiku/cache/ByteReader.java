package io.tiku.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what a {@link ByteWriter} wrote. Damaged bytes give an {@link IndexOutOfBoundsException} or
 * {@link IllegalArgumentException}.
 */
final class ByteReader {

  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean atEnd() {
    return at == bytes.length;
  }

  int number() {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than five bytes");
  }

  boolean flag() {
    return bytes[at++] != 0;
  }

  String text() {
    int length = size();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  byte[] block() {
    int length = size();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  <T> List<T> list(Supplier<T> each) {
    int size = size();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(each.get());
    }
    return values;
  }

  /** A length; nothing is longer than what is left. */
  private int size() {
    int size = number();
    if (size < 0 || size > bytes.length - at) {
      throw new IndexOutOfBoundsException(size);
    }
    return size;
  }
}
