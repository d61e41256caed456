package io.tiku.search;

import io.tiku.json.JsonWriter;
import io.tiku.publish.OutputTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The index as files that a browser loads on demand. Each is a classic script that registers
 * itself, {@code Tiku.shard(name, index, payload)}; the payload is raw deflate in Base64.
 *
 * <ul>
 *   <li>{@code root}: numbers of the index, norms as runs, common characters, heavy terms,
 *       synonyms;
 *   <li>{@code t/<n>}: the terms whose hash is n, each with its postings;
 *   <li>{@code h/<n>}: the postings of one heavy term;
 *   <li>{@code d/<n>}: titles and texts of {@link #CHUNK} documents;
 *   <li>{@code words}: headwords with pinyin;
 *   <li>{@code facets}: domain, kind, type and difficulty of every document.
 * </ul>
 */
final class Shards {

  /** Changes whenever {@code lookup.js} could misread the files of another version. */
  static final int FORMAT = 1;

  static final int CHUNK = 8;

  /** Postings of more bytes get a file of their own. */
  static final int HEAVY = 3000;

  /** About this many bytes of terms and postings, before deflation, go into one file. */
  private static final int SHARD = 2200;

  private final IndexedBank bank;
  private final Lexicon lexicon;
  private final String folder;
  private final SortedMap<String, String> payloads = new TreeMap<>();

  private Shards(IndexedBank bank, Lexicon lexicon, String folder) {
    this.bank = bank;
    this.lexicon = lexicon;
    this.folder = folder;
  }

  /**
   * Adds the files to a tree.
   *
   * @param folder where they go, such as {@code 2021/search/}
   */
  static void addTo(OutputTree tree, String folder, IndexedBank bank, Lexicon lexicon)
      throws IOException {
    new Shards(bank, lexicon, folder).write(tree);
  }

  private void write(OutputTree tree) throws IOException {
    List<String> heavy = new ArrayList<>();
    int buckets = terms(heavy);
    documents();
    payloads.put("words", PackedBytes.pack(utf8(words())));
    payloads.put("facets", PackedBytes.pack(Facets.of(bank, lexicon.labels())));
    String index = digest();
    payloads.put("root", PackedBytes.pack(utf8(root(buckets, heavy))));
    payloads.forEach(
        (name, payload) -> {
          byte[] script =
              ("Tiku.shard(\"" + name + "\",\"" + index + "\",\"" + payload + "\")\n")
                  .getBytes(StandardCharsets.UTF_8);
          tree.add(folder + name + ".js", () -> script);
        });
  }

  private int terms(List<String> heavy) throws IOException {
    SortedMap<String, byte[]> light = new TreeMap<>();
    int bytes = 0;
    Terms terms = bank.terms();
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef name = each.next(); name != null; name = each.next()) {
      byte[] postings = Postings.of(each);
      if (postings.length > HEAVY) {
        payloads.put("h/" + heavy.size(), PackedBytes.pack(postings));
        heavy.add(name.utf8ToString());
      } else {
        light.put(name.utf8ToString(), postings);
        bytes += postings.length + name.length;
      }
    }
    int buckets = Math.max(1, bytes / SHARD);
    List<PackedBytes> files = new ArrayList<>();
    for (int i = 0; i < buckets; i++) {
      files.add(new PackedBytes());
    }
    light.forEach(
        (name, postings) ->
            files.get(bucket(name, buckets)).text(name).number(postings.length).bytes(postings));
    for (int i = 0; i < buckets; i++) {
      payloads.put("t/" + i, PackedBytes.pack(files.get(i).toByteArray()));
    }
    return buckets;
  }

  /** FNV-1a of the term's UTF-16 units, modulo the number of files. */
  static int bucket(String term, int buckets) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < term.length(); i++) {
      hash = (hash ^ term.charAt(i)) * 0x01000193;
    }
    return Integer.remainderUnsigned(hash, buckets);
  }

  private void documents() {
    List<SearchDocument> all = bank.documents();
    for (int start = 0; start < all.size(); start += CHUNK) {
      JsonWriter json = new JsonWriter().array();
      for (SearchDocument document : all.subList(start, Math.min(all.size(), start + CHUNK))) {
        json.array()
            .value(document.kind().ordinal())
            .value(document.id())
            .value(document.point())
            .value(document.type())
            .value(document.title())
            .value(document.text())
            .end();
      }
      payloads.put("d/" + start / CHUNK, PackedBytes.pack(utf8(json.end().toString())));
    }
  }

  private String words() {
    JsonWriter json = new JsonWriter().array();
    for (Lexicon.Headword headword : lexicon.headwords()) {
      json.array().value(headword.word()).value(headword.full()).value(headword.initials()).end();
    }
    return json.end().toString();
  }

  private String root(int buckets, List<String> heavy) throws IOException {
    StringBuilder common = new StringBuilder();
    bank.analysis().common().forEach(common::append);
    JsonWriter json =
        new JsonWriter()
            .object()
            .name("format")
            .value(FORMAT)
            .name("documents")
            .value(bank.documents().size())
            .name("buckets")
            .value(buckets)
            .name("chunk")
            .value(CHUNK)
            .name("common")
            .value(common.toString())
            .name("stopped")
            .value(String.join("", bank.analysis().stopped()));
    json.name("norms").array();
    norms(json);
    json.end().name("heavy").array();
    heavy.forEach(json::value);
    json.end().name("frequent").array();
    bank.frequent().forEach(json::value);
    json.end().name("synonyms").object();
    lexicon.synonyms().forEach((said, meant) -> json.name(said).value(String.join("、", meant)));
    return json.end().end().toString();
  }

  /**
   * Of each run of documents with one norm: its length and Lucene's factor as the bits of a float.
   */
  private void norms(JsonWriter json) throws IOException {
    Terms terms = bank.terms();
    if (terms == null) {
      return;
    }
    float average = (float) (terms.getSumTotalTermFreq() / (double) terms.getDocCount());
    int start = 0;
    for (int i = 1; i <= bank.documents().size(); i++) {
      if (i == bank.documents().size() || bank.norm(i) != bank.norm(start)) {
        json.value(i - start)
            .value(Float.floatToIntBits(IndexedBank.lengthFactor(bank.norm(start), average)));
        start = i;
      }
    }
  }

  private String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      payloads.forEach(
          (name, payload) -> {
            sha.update(utf8(name));
            sha.update(utf8(payload));
          });
      return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
