package io.tiku.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The bank in a Lucene index. A document has one field: a term counts in it as often as the weights
 * of the parts of the document say (BM25F: Robertson, Zaragoza and Taylor, Simple BM25 extension to
 * multiple weighted fields, CIKM 2004), so that one list of postings serves all parts.
 *
 * <p>Documents are sorted by length class, place in the syllabus and id, which makes norms runs and
 * breaks ties the same way everywhere.
 */
final class IndexedBank implements AutoCloseable {

  static final String TEXT = "text";
  static final float K1 = 1.2f;
  static final float B = 0.4f;

  /** A character that occurs in more than this part of the documents does not count by itself. */
  private static final double COMMON = 0.05;

  /** How often a document's whole name counts. */
  private static final int NAME = 20;

  /** A term of more documents is looked up only if the query has little else. */
  private static final int FREQUENT = 2500;

  private static final double BUFFER_MIB = 48;

  private final List<SearchDocument> documents;
  private final int[] norms;
  private final Analysis analysis;
  private final DirectoryReader reader;
  private final Set<String> frequent = new LinkedHashSet<>();

  private IndexedBank(
      List<SearchDocument> documents, int[] norms, Analysis analysis, DirectoryReader reader) {
    this.documents = documents;
    this.norms = norms;
    this.analysis = analysis;
    this.reader = reader;
    findFrequent();
  }

  static IndexedBank of(List<SearchDocument> documents, Set<String> stopped) {
    Set<Character> common = commonCharacters(documents);
    Analysis analysis = new Analysis(stopped, common);
    TermNumbers numbers = new TermNumbers();
    List<Counted> counted =
        IntStream.range(0, documents.size())
            .parallel()
            .mapToObj(i -> count(documents.get(i), i, analysis, numbers))
            .sorted(
                Comparator.comparingInt(Counted::norm)
                    .thenComparing(c -> c.document().kind())
                    .thenComparingInt(Counted::place))
            .toList();
    try {
      return new IndexedBank(
          counted.stream().map(Counted::document).toList(),
          counted.stream().mapToInt(Counted::norm).toArray(),
          analysis,
          index(counted, numbers.terms()));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail", e);
    }
  }

  /** A document's terms by number, each with how often it counts. */
  private static final class Counted {
    private final SearchDocument document;
    private final int place;
    private final int[] terms;
    private final int[] frequencies;
    private final int norm;

    /**
     * @param place where the document stands in the syllabus
     */
    Counted(SearchDocument document, int place, Map<Integer, Integer> counts) {
      this.document = document;
      this.place = place;
      terms = counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
      frequencies = Arrays.stream(terms).map(counts::get).toArray();
      int length = Arrays.stream(frequencies).sum();
      norm = Byte.toUnsignedInt(SmallFloat.intToByte4(length));
    }

    SearchDocument document() {
      return document;
    }

    int place() {
      return place;
    }

    int norm() {
      return norm;
    }
  }

  /** Numbers for terms, in no particular order: several threads give them out. */
  private static final class TermNumbers {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    int of(String term) {
      return numbers.computeIfAbsent(term, fresh -> next.getAndIncrement());
    }

    /** The terms in the order of their numbers. */
    List<String> terms() {
      String[] terms = new String[next.get()];
      numbers.forEach((term, number) -> terms[number] = term);
      return List.of(terms);
    }
  }

  private static Counted count(
      SearchDocument document, int place, Analysis analysis, TermNumbers numbers) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (SearchDocument.Field field : document.fields()) {
      analysis.each(
          field.text(),
          (term, kind) -> counts.merge(numbers.of(term), field.weight(), Integer::sum));
    }
    for (String name : document.names()) {
      counts.put(numbers.of(Analysis.name(name)), NAME);
    }
    return new Counted(document, place, counts);
  }

  private static Set<Character> commonCharacters(List<SearchDocument> documents) {
    int[] found = new int[Character.MAX_VALUE + 1];
    int[] seenIn = new int[Character.MAX_VALUE + 1];
    for (int i = 0; i < documents.size(); i++) {
      for (SearchDocument.Field field : documents.get(i).fields()) {
        for (int at = 0; at < field.text().length(); at++) {
          char c = field.text().charAt(at);
          if (seenIn[c] != i + 1) {
            seenIn[c] = i + 1;
            found[c]++;
          }
        }
      }
    }
    Set<Character> common = new TreeSet<>();
    for (int c = 0; c < found.length; c++) {
      if (Analysis.isHan((char) c) && found[c] > COMMON * documents.size()) {
        common.add((char) c);
      }
    }
    return common;
  }

  private static DirectoryReader index(List<Counted> documents, List<String> terms)
      throws IOException {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    IndexWriterConfig config = new IndexWriterConfig();
    config.setSimilarity(similarity());
    config.setRAMBufferSizeMB(BUFFER_MIB);
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setMergePolicy(new LogDocMergePolicy());
    config.setUseCompoundFile(false);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Counted counted : documents) {
        Document document = new Document();
        document.add(new Field(TEXT, new WeightedTerms(counted, terms), type));
        SearchDocument of = counted.document();
        facet(document, "kind", of.kind().key());
        facet(document, "domain", of.domain());
        facet(document, "type", of.type());
        facet(document, "difficulty", of.difficulty());
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    return DirectoryReader.open(directory);
  }

  private static void facet(Document document, String name, String value) {
    if (!value.isEmpty()) {
      document.add(new StringField(name, value, Field.Store.NO));
    }
  }

  static BM25Similarity similarity() {
    return new BM25Similarity(K1, B);
  }

  private void findFrequent() {
    try {
      SortedMap<String, Integer> found = new TreeMap<>();
      Terms terms = terms();
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef name = each.next(); name != null; name = each.next()) {
        if (each.docFreq() > FREQUENT) {
          found.put(name.utf8ToString(), each.docFreq());
        }
      }
      found.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .forEach(entry -> frequent.add(entry.getKey()));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail", e);
    }
  }

  /** Terms that many documents have, so that they say little and cost much, rarest first. */
  Set<String> frequent() {
    return frequent;
  }

  /** In the order of Lucene's document numbers. */
  List<SearchDocument> documents() {
    return documents;
  }

  /** Lucene's norm of a document, from 0 to 255. */
  int norm(int document) {
    return norms[document];
  }

  Analysis analysis() {
    return analysis;
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

  /** The terms with their postings; null if there is no document. */
  @Nullable Terms terms() throws IOException {
    return reader.leaves().isEmpty() ? null : reader.leaves().get(0).reader().terms(TEXT);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document's terms as Lucene takes them, each once with its frequency. */
  private static final class WeightedTerms extends TokenStream {
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Counted counted;
    private final List<String> names;
    private int next;

    WeightedTerms(Counted counted, List<String> names) {
      this.counted = counted;
      this.names = names;
    }

    @Override
    public boolean incrementToken() {
      if (next >= counted.terms.length) {
        return false;
      }
      clearAttributes();
      text.append(names.get(counted.terms[next]));
      frequency.setTermFrequency(counted.frequencies[next]);
      next++;
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
