package io.tiku.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Random numbers that are the same in Java and in the browser, on any machine: SHA-256 in counter
 * mode. {@code K = SHA-256(utf8(seed))}; {@code block i = SHA-256(K ‖ uint64 i)}, big-endian; each
 * block gives eight unsigned 32-bit words, big-endian. Written down with test vectors in {@code
 * docs/random.md}. Not for several threads.
 */
public final class RandomStream {

  private static final int WORDS = 8;

  private final MessageDigest sha256;
  private final byte[] input = new byte[32 + 8];
  private final byte[] block = new byte[32];
  private final ByteBuffer words = ByteBuffer.wrap(block);
  private long counter;
  private int next = WORDS;

  private RandomStream(String seed) {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    byte[] key = sha256.digest(seed.getBytes(StandardCharsets.UTF_8));
    System.arraycopy(key, 0, input, 0, key.length);
  }

  /** The stream of a seed, which may be any text. */
  public static RandomStream of(String seed) {
    return new RandomStream(seed);
  }

  /**
   * The stream for one purpose: that of the labels joined by {@code |}. Streams of different labels
   * have nothing to do with each other.
   */
  public static RandomStream of(String first, String... labels) {
    return new RandomStream(first + "|" + String.join("|", labels));
  }

  /** The next 32 bits, as a number from 0 to 2³² − 1. */
  public long word() {
    if (next == WORDS) {
      ByteBuffer.wrap(input).putLong(32, counter++);
      try {
        sha256.update(input);
        sha256.digest(block, 0, block.length);
      } catch (DigestException e) {
        throw new IllegalStateException("a digest of 32 bytes fits", e);
      }
      next = 0;
    }
    return Integer.toUnsignedLong(words.getInt(4 * next++));
  }

  /**
   * A number from 0 to {@code bound} − 1, each equally likely: words from ⌊2³² / bound⌋ · bound on
   * are passed over.
   *
   * @param bound at least 1
   */
  public int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("a bound is at least 1: " + bound);
    }
    long limit = (1L << 32) / bound * bound;
    long word = word();
    while (word >= limit) {
      word = word();
    }
    return (int) (word % bound);
  }

  /** A number from 0 up to, but not including, 1, of 32 random bits. */
  public double unit() {
    return word() / 4294967296.0;
  }

  /** Puts a list in random order: Fisher–Yates from the end. */
  public <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = below(i + 1);
      T moved = list.get(i);
      list.set(i, list.get(j));
      list.set(j, moved);
    }
  }

  /** Shuffles a list until its order is another; one that cannot have another stays. */
  public <T> void disarrange(List<T> list) {
    List<T> before = List.copyOf(list);
    if (list.stream().distinct().count() > 1) {
      do {
        shuffle(list);
      } while (list.equals(before));
    }
  }
}
