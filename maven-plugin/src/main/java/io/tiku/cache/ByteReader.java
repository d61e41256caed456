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
  private final int end;
  private int at;

  /** Reads some of the bytes. */
  ByteReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.end = end;
    at = from;
  }

  boolean atEnd() {
    return at == end;
  }

  /** The same bytes from here on, to be read apart. */
  ByteReader copy() {
    return new ByteReader(bytes, at, end);
  }

  /** All bytes from here on. */
  byte[] rest() {
    return Arrays.copyOfRange(bytes, at, end);
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

  /** A block, to be read apart. */
  ByteReader block() {
    int length = size();
    at += length;
    return new ByteReader(bytes, at - length, at);
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
    if (size < 0 || size > end - at) {
      throw new IndexOutOfBoundsException(size);
    }
    return size;
  }
}
