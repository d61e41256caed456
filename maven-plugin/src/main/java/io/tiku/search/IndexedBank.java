package io.tiku.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * The bank in a Lucene index. Documents are numbered by length class, kind and place in the
 * syllabus, whatever numbers Lucene gave them, which makes norms runs and breaks ties the same way
 * everywhere.
 */
final class IndexedBank implements AutoCloseable {

  static final String TEXT = "text";
  static final float K1 = 2;
  static final float B = 0.3f;

  private final List<SearchDocument> documents;
  private final int[] norms;
  private final int[] numbers;
  private final DirectoryReader reader;

  private IndexedBank(
      List<SearchDocument> documents, int[] norms, int[] numbers, DirectoryReader reader) {
    this.documents = documents;
    this.norms = norms;
    this.numbers = numbers;
    this.reader = reader;
  }

  /**
   * Indexes documents.
   *
   * @param store stays open; the bank is what it held at this moment
   * @param whole whether Lucene's own statistics must be right, as looking up needs them
   */
  static IndexedBank of(List<SearchDocument> documents, IndexStore store, boolean whole) {
    Analysis analysis = new Analysis(Boilerplate.BIGRAMS, Set.of());
    DirectoryReader reader = store.update(documents, analysis, whole);
    try {
      return numbered(documents, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Numbered(SearchDocument document, int lucene, int norm) {}

  private static IndexedBank numbered(List<SearchDocument> documents, DirectoryReader reader)
      throws IOException {
    Map<String, SearchDocument> byKey = new HashMap<>();
    documents.forEach(document -> byKey.put(document.key(), document));
    List<Numbered> sorted = new ArrayList<>();
    IndexStore.each(
        reader,
        (lucene, kept) -> {
          SearchDocument document = byKey.get(kept.key());
          if (document != null) {
            sorted.add(new Numbered(document, lucene, kept.norm()));
          }
        });
    sorted.sort(
        Comparator.comparingInt(Numbered::norm)
            .thenComparing(one -> one.document().kind())
            .thenComparing(one -> one.document().place()));
    int[] numbers = new int[reader.maxDoc()];
    Arrays.fill(numbers, -1);
    int[] norms = new int[sorted.size()];
    for (int i = 0; i < norms.length; i++) {
      numbers[sorted.get(i).lucene()] = i;
      norms[i] = sorted.get(i).norm();
    }
    return new IndexedBank(
        sorted.stream().map(Numbered::document).toList(), norms, numbers, reader);
  }

  static BM25Similarity similarity() {
    return new BM25Similarity(K1, B);
  }

  /** By number. */
  List<SearchDocument> documents() {
    return documents;
  }

  /** Lucene's norm of a document, from 0 to 255. */
  int norm(int document) {
    return norms[document];
  }

  /** The number of a document that has a number of Lucene's; negative if it was deleted. */
  int number(int lucene) {
    return numbers[lucene];
  }

  /** The average length of a document, as Lucene computes it. */
  float averageLength() {
    long sum = 0;
    for (int norm : norms) {
      sum += SmallFloat.byte4ToInt((byte) norm);
    }
    return (float) (sum / (double) norms.length);
  }

  /**
   * What a frequency is multiplied by before it saturates: 1 / (k1 · (1 − b + b · length / average
   * length)), as Lucene computes it from a norm.
   */
  static float lengthFactor(int norm, float average) {
    float length = SmallFloat.byte4ToInt((byte) norm);
    return 1f / (K1 * ((1 - B) + B * length / average));
  }

  DirectoryReader reader() {
    return reader;
  }

  /** Takes each term with its documents, by number, and how often it counts in each. */
  @FunctionalInterface
  interface TermVisitor {
    /**
     * Takes one term.
     *
     * @param size how many documents have it; what the arrays hold beyond that means nothing
     */
    void visit(String term, int[] documents, int[] frequencies, int size);
  }

  /**
   * Visits the terms that can be looked up, in Lucene's order.
   *
   * @param statistics is told of every term
   */
  void terms(TermStatistics statistics, TermVisitor visitor) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, TEXT);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    long[] found = new long[documents.size()];
    int[] sorted = new int[found.length];
    int[] frequencies = new int[found.length];
    PostingsEnum postings = null;
    for (BytesRef name = each.next(); name != null; name = each.next()) {
      String term = name.utf8ToString();
      int atLeast = each.docFreq() - reader.numDeletedDocs();
      if (term.equals(DocumentTerms.FILLER) || statistics.isCommon(term, atLeast)) {
        statistics.add(term, atLeast);
        continue;
      }
      postings = each.postings(postings, PostingsEnum.FREQS);
      int size = 0;
      boolean ascending = true;
      for (int lucene = postings.nextDoc();
          lucene != PostingsEnum.NO_MORE_DOCS;
          lucene = postings.nextDoc()) {
        if (numbers[lucene] >= 0) {
          found[size] = (long) numbers[lucene] << 32 | postings.freq();
          ascending &= size == 0 || found[size - 1] < found[size];
          size++;
        }
      }
      if (!ascending) {
        Arrays.sort(found, 0, size);
      }
      for (int i = 0; i < size; i++) {
        sorted[i] = (int) (found[i] >>> 32);
        frequencies[i] = (int) found[i];
      }
      statistics.add(term, size);
      if (size > 0 && !statistics.isCommon(term, size)) {
        visitor.visit(term, sorted, frequencies, size);
      }
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
