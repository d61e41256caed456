package io.tiku.search;

/**
 * The documents of a term with its frequencies: how many documents, of each the gap to the one
 * before, then of each the frequency less one. Apart from each other both deflate better than
 * mixed.
 */
final class Postings {

  private Postings() {}

  /**
   * One term's postings.
   *
   * @param documents ascending; what lies beyond {@code size} means nothing
   */
  static byte[] of(int[] documents, int[] frequencies, int size) {
    PackedBytes out = new PackedBytes().number(size);
    int previous = -1;
    for (int i = 0; i < size; i++) {
      out.number(documents[i] - previous - 1);
      previous = documents[i];
    }
    for (int i = 0; i < size; i++) {
      out.number(frequencies[i] - 1);
    }
    return out.toByteArray();
  }
}
