package io.tiku.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Bytes under construction; numbers are of variable length, seven bits a byte. */
final class ByteWriter {

  private byte[] bytes = new byte[2048];
  private int length;

  ByteWriter number(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      put((byte) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
    return this;
  }

  ByteWriter flag(boolean value) {
    put((byte) (value ? 1 : 0));
    return this;
  }

  ByteWriter text(String value) {
    return block(value.getBytes(StandardCharsets.UTF_8));
  }

  ByteWriter block(byte[] block) {
    number(block.length);
    ensure(block.length);
    System.arraycopy(block, 0, bytes, length, block.length);
    length += block.length;
    return this;
  }

  <T> ByteWriter list(List<T> values, Consumer<T> each) {
    number(values.size());
    values.forEach(each);
    return this;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void put(byte value) {
    ensure(1);
    bytes[length++] = value;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
