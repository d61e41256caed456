package io.tiku.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;

/**
 * The documents of a term with its frequencies: how many documents, of each the gap to the one
 * before, then of each the frequency less one. Apart from each other both deflate better than
 * mixed.
 */
final class Postings {

  private Postings() {}

  static byte[] of(TermsEnum term) throws IOException {
    PackedBytes out = new PackedBytes().number(term.docFreq());
    PackedBytes frequencies = new PackedBytes();
    PostingsEnum postings = term.postings(null, PostingsEnum.FREQS);
    int previous = -1;
    for (int document = postings.nextDoc();
        document != PostingsEnum.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      out.number(document - previous - 1);
      frequencies.number(postings.freq() - 1);
      previous = document;
    }
    return out.bytes(frequencies.toByteArray()).toByteArray();
  }
}
