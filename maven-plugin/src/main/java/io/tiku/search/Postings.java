package io.tiku.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;

/**
 * The documents of a term with its frequencies, in few bytes: of each document the gap to the one
 * before and the frequency in one number, {@code gap · 4 + min(frequency, 4) − 1}, and what is
 * above 4 in another.
 */
final class Postings {

  private static final int INLINE = 4;

  private Postings() {}

  static byte[] of(TermsEnum term) throws IOException {
    PackedBytes out = new PackedBytes();
    PostingsEnum postings = term.postings(null, PostingsEnum.FREQS);
    int previous = -1;
    for (int document = postings.nextDoc();
        document != PostingsEnum.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      int frequency = postings.freq();
      out.number((document - previous - 1) * INLINE + Math.min(frequency, INLINE) - 1);
      if (frequency >= INLINE) {
        out.number(frequency - INLINE);
      }
      previous = document;
    }
    return out.toByteArray();
  }
}
