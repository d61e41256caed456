package io.tiku.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Where Lucene's index lies: in memory, or in a folder, where it stays from build to build and only
 * what changed is indexed again. Losing the folder costs time only.
 */
public final class IndexStore implements AutoCloseable {

  private static final String KEY = "key";
  private static final String KEPT = "kept";
  private static final String TOOL = "tool";
  private static final double BUFFER_MIB = 48;
  private static final FieldType TEXT = textType();

  private final Directory directory;
  private final IndexWriter writer;
  private final Map<String, String> known = new HashMap<>();
  private final Readings readings = new Readings();
  private final Map<String, SearchDocument.Shown> shown = new ConcurrentHashMap<>();
  private boolean expectsEditions;

  private IndexStore(Directory directory, String tool) throws IOException {
    this.directory = directory;
    writer = new IndexWriter(directory, config());
    readKnown(tool);
  }

  /** An index that is forgotten when it is closed. */
  public static IndexStore inMemory() {
    try {
      return new IndexStore(new ByteBuffersDirectory(), "");
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail", e);
    }
  }

  /**
   * The index kept in a folder; one in memory, if the folder cannot be used or another build is at
   * work there.
   *
   * @param tool what the documents are indexed by; an index of another is made anew
   */
  public static IndexStore in(Path folder, String tool) {
    try {
      Files.createDirectories(folder);
      return new IndexStore(new Unsynced(FSDirectory.open(folder)), tool);
    } catch (LockObtainFailedException e) {
      return inMemory();
    } catch (IOException | RuntimeException damaged) {
      return madeAnew(folder, tool);
    }
  }

  /** Whatever an earlier build left there, this one does not trip over it. */
  private static IndexStore madeAnew(Path folder, String tool) {
    try {
      Directory directory = new Unsynced(FSDirectory.open(folder));
      for (String name : directory.listAll()) {
        directory.deleteFile(name);
      }
      return new IndexStore(directory, tool);
    } catch (IOException e) {
      return inMemory();
    }
  }

  /** Does not wait for the disk: what a power failure destroys is made anew. */
  private static final class Unsynced extends FilterDirectory {
    Unsynced(Directory in) {
      super(in);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setSimilarity(IndexedBank.similarity());
    config.setRAMBufferSizeMB(BUFFER_MIB);
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setMergePolicy(new LogDocMergePolicy());
    config.setUseCompoundFile(false);
    return config;
  }

  private static FieldType textType() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /** Key → fingerprint of what the index has; nothing is left of one not made by this tool. */
  private void readKnown(String tool) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      if (tool.equals(madeBy())) {
        each(reader, (number, kept) -> known.put(kept.key(), kept.fingerprint()));
      }
    }
    if (known.isEmpty()) {
      writer.deleteAll();
      writer.setLiveCommitData(Map.of(TOOL, tool).entrySet());
    }
  }

  private String madeBy() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(TOOL)) {
          return entry.getValue();
        }
      }
    }
    return "";
  }

  /**
   * The same documents, of which those that several editions have make what a hit shows once.
   *
   * @see #expectEditions()
   */
  List<SearchDocument> shared(List<SearchDocument> documents) {
    return expectsEditions ? documents.stream().map(this::shared).toList() : documents;
  }

  private SearchDocument shared(SearchDocument document) {
    return document.fingerprint().isEmpty()
        ? document
        : document.showing(
            () ->
                shown.computeIfAbsent(
                    document.key() + document.fingerprint(), key -> document.shown().get()));
  }

  /**
   * Says that several editions will be indexed one after another, so that it pays to keep what
   * their hits show.
   */
  public void expectEditions() {
    expectsEditions = true;
  }

  /** The readings met so far. */
  Readings readings() {
    return readings;
  }

  /** What is known of a document in the index. */
  record Kept(String key, int norm, String fingerprint) {

    private BytesRef bytes() {
      return new BytesRef(key + '\t' + norm + '\t' + fingerprint);
    }

    private static Kept of(BytesRef bytes) {
      String[] parts = bytes.utf8ToString().split("\t", -1);
      return new Kept(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }
  }

  /** Takes each document of an index that was not deleted. */
  @FunctionalInterface
  interface KeptVisitor {
    /**
     * Takes one document.
     *
     * @param number Lucene's
     */
    void visit(int number, Kept kept);
  }

  static void each(DirectoryReader reader, KeptVisitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(KEPT);
      Bits live = leaf.reader().getLiveDocs();
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        if ((live == null || live.get(i)) && values.advanceExact(i)) {
          visitor.visit(leaf.docBase + i, Kept.of(values.binaryValue()));
        }
      }
    }
  }

  /**
   * An index of exactly these documents, whatever it held before; earlier readers keep theirs.
   *
   * @param whole whether nothing may be left of deleted documents, so that Lucene's statistics are
   *     those of these documents alone
   */
  synchronized DirectoryReader update(
      List<SearchDocument> documents, Analysis analysis, boolean whole) {
    Set<String> gone = new HashSet<>(known.keySet());
    List<SearchDocument> changed = new ArrayList<>();
    for (SearchDocument document : documents) {
      gone.remove(document.key());
      String before = known.get(document.key());
      if (before == null || before.isEmpty() || !before.equals(document.fingerprint())) {
        changed.add(document);
      }
    }
    try {
      if (changed.size() * 2 > documents.size()) {
        writer.deleteAll();
        documents.parallelStream().forEach(document -> add(document, analysis, true));
      } else {
        changed.parallelStream().forEach(document -> add(document, analysis, false));
        for (String key : gone) {
          writer.deleteDocuments(new Term(KEY, key));
        }
      }
      known.clear();
      documents.forEach(document -> known.put(document.key(), document.fingerprint()));
      if (whole) {
        writer.forceMergeDeletes();
      }
      return DirectoryReader.open(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(SearchDocument document, Analysis analysis, boolean first) {
    DocumentTerms terms = new DocumentTerms(document.indexed().get(), analysis);
    Kept kept = new Kept(document.key(), terms.norm(), document.fingerprint());
    Document indexed = new Document();
    indexed.add(new Field(IndexedBank.TEXT, terms, TEXT));
    indexed.add(new StringField(KEY, document.key(), Field.Store.NO));
    indexed.add(new BinaryDocValuesField(KEPT, kept.bytes()));
    for (Facets.Facet facet : Facets.Facet.values()) {
      String value = facet.of(document);
      if (!value.isEmpty()) {
        indexed.add(new StringField(facet.key(), value, Field.Store.NO));
      }
    }
    try {
      if (first) {
        writer.addDocument(indexed);
      } else {
        writer.updateDocument(new Term(KEY, document.key()), indexed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what was indexed. */
  @Override
  public void close() {
    try (directory) {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
