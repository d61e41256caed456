package io.tiku.search;

import io.tiku.edition.Edition;
import io.tiku.json.JsonWriter;
import io.tiku.publish.Fingerprint;
import io.tiku.publish.OutputTree;
import io.tiku.publish.OutputTree.OutputFile;
import io.tiku.search.SearchDocument.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The index as files that a browser loads on demand. Each is a classic script that registers
 * itself, {@code Tiku.shard(name, index, payload)}; the payload is raw deflate in Base64. The index
 * is named after what the files must agree on: how documents and files are numbered. While that
 * stays the same, a changed document changes few files.
 *
 * <ul>
 *   <li>{@code root}: numbers of the index, norms as runs, common characters, heavy terms,
 *       synonyms;
 *   <li>{@code t/<n>}: the terms whose hash is n, each with its postings;
 *   <li>{@code h/<n>}: the postings of one heavy term;
 *   <li>{@code d/<n>}: titles and texts of {@link #CHUNK} documents;
 *   <li>{@code words}: headwords with pinyin;
 *   <li>{@code statutes}: names of statutes and the articles on which something rests;
 *   <li>{@code i/<n>}: {@link #IDS} ids, sorted, with their documents;
 *   <li>{@code facets}: domain, kind, type and difficulty of every document.
 * </ul>
 */
final class Shards {

  /**
   * Changes whenever {@code search/engine/shards.js} could misread the files of another version.
   */
  static final int FORMAT = 2;

  static final int CHUNK = 8;

  /** Postings of more bytes get a file of their own. */
  static final int HEAVY = 3000;

  /** About this many bytes of terms and postings, before deflation, go into one file. */
  private static final int SHARD = 2200;

  /** Ids in one file. */
  private static final int IDS = 512;

  private final IndexedBank bank;
  private final Lexicon lexicon;
  private final NamedPlaces places;
  private final OutputTree tree;
  private final String asOf;
  private final String folder;
  private final TermStatistics statistics;
  private final Map<String, byte[]> light = new LinkedHashMap<>();
  private final Map<String, byte[]> heavy = new LinkedHashMap<>();

  /** What the files are made from. */
  record Parts(IndexedBank bank, Lexicon lexicon, NamedPlaces places) {}

  private Shards(Parts parts, OutputTree tree, Edition edition) {
    bank = parts.bank();
    lexicon = parts.lexicon();
    places = parts.places();
    this.tree = tree;
    asOf = edition.info().asOf().toString();
    folder = edition.info().id() + "/search/";
    statistics = new TermStatistics(bank.documents().size());
  }

  /** Adds the files below {@code <edition>/search/} to a tree. */
  static void addTo(OutputTree tree, Edition edition, Parts parts) throws IOException {
    new Shards(parts, tree, edition).add();
  }

  private void add() throws IOException {
    bank.terms(
        statistics,
        (name, documents, frequencies, size) -> {
          byte[] postings = Postings.of(documents, frequencies, size);
          (postings.length > HEAVY ? heavy : light).put(name, postings);
        });
    int buckets = buckets();
    String index = index(buckets);
    terms(index, buckets);
    documents(index);
    add(
        "words",
        index,
        Fingerprint.of(lexicon.words().toArray(String[]::new)),
        () -> utf8(words()));
    add("statutes", index, utf8(PlaceShards.statutes(places)));
    for (int i = 0; i * IDS < places.ids().size(); i++) {
      add("i/" + i, index, utf8(PlaceShards.ids(places, i * IDS, IDS)));
    }
    add("facets", index, Facets.of(bank, lexicon.labels()));
    add("root", index, utf8(root(buckets)));
  }

  private void add(String name, String index, byte[] content) {
    add(name, index, new Fingerprint().add(content).toString(), () -> content);
  }

  private void add(String name, String index, String fingerprint, Supplier<byte[]> content) {
    tree.add(
        folder + name + ".js",
        new OutputFile(
            () -> utf8(script(name, index, content.get())),
            fingerprint.isEmpty() ? "" : Fingerprint.of(name, index, fingerprint)));
  }

  private static String script(String name, String index, byte[] content) {
    return "Tiku.shard(\"" + name + "\",\"" + index + "\",\"" + PackedBytes.pack(content) + "\")\n";
  }

  /** In steps of an eighth or more, so that a small change of the bank seldom changes it. */
  private int buckets() {
    long bytes = light.values().stream().mapToLong(postings -> postings.length + 6L).sum();
    int wanted = (int) Math.max(1, bytes / SHARD);
    int below = Math.max(0, Integer.SIZE - 4 - Integer.numberOfLeadingZeros(wanted));
    return wanted >>> below << below;
  }

  private String index(int buckets) {
    Fingerprint index = new Fingerprint().add(FORMAT + " " + CHUNK + " " + buckets);
    for (int i = 0; i < bank.documents().size(); i++) {
      index.add(bank.documents().get(i).key());
    }
    heavy.keySet().forEach(index::add);
    return index.toString().substring(0, 12);
  }

  private void terms(String index, int buckets) {
    List<PackedBytes> files = new ArrayList<>();
    for (int i = 0; i < buckets; i++) {
      files.add(new PackedBytes());
    }
    light.forEach(
        (name, postings) ->
            files.get(bucket(name, buckets)).text(name).number(postings.length).bytes(postings));
    for (int i = 0; i < buckets; i++) {
      add("t/" + i, index, files.get(i).toByteArray());
    }
    int number = 0;
    for (byte[] postings : heavy.values()) {
      add("h/" + number++, index, postings);
    }
  }

  /** FNV-1a of the term's UTF-16 units, modulo the number of files. */
  static int bucket(String term, int buckets) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < term.length(); i++) {
      hash = (hash ^ term.charAt(i)) * 0x01000193;
    }
    return Integer.remainderUnsigned(hash, buckets);
  }

  private void documents(String index) {
    List<SearchDocument> all = bank.documents();
    for (int start = 0; start < all.size(); start += CHUNK) {
      List<SearchDocument> chunk = all.subList(start, Math.min(all.size(), start + CHUNK));
      add("d/" + start / CHUNK, index, fingerprint(chunk), () -> utf8(json(chunk)));
    }
  }

  private static String fingerprint(List<SearchDocument> chunk) {
    Fingerprint fingerprint = new Fingerprint();
    for (SearchDocument document : chunk) {
      if (document.fingerprint().isEmpty()) {
        return "";
      }
      fingerprint.add(document.fingerprint());
    }
    return fingerprint.toString();
  }

  private static String json(List<SearchDocument> chunk) {
    JsonWriter json = new JsonWriter().array();
    for (SearchDocument document : chunk) {
      Shown shown = document.shown().get();
      json.array()
          .value(document.kind().ordinal())
          .value(document.id())
          .value(document.point())
          .value(document.type())
          .value(shown.title())
          .value(shown.text())
          .value(shown.standing())
          .end();
    }
    return json.end().toString();
  }

  private String words() {
    JsonWriter json = new JsonWriter().array();
    for (Lexicon.Headword headword : lexicon.headwords()) {
      json.array().value(headword.word()).value(headword.full()).value(headword.initials()).end();
    }
    return json.end().toString();
  }

  private String root(int buckets) {
    StringBuilder common = new StringBuilder();
    statistics.common().forEach(common::appendCodePoint);
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
            .name("asOf")
            .value(asOf)
            .name("questions")
            .value(Questions.pattern())
            .name("common")
            .value(common.toString())
            .name("stopped")
            .value(String.join("", Boilerplate.BIGRAMS));
    json.name("norms").array();
    norms(json);
    json.end().name("guides").array();
    for (int i = 0; i < bank.documents().size(); i++) {
      if (bank.documents().get(i).kind() == SearchDocument.Kind.GUIDE) {
        json.value(i);
      }
    }
    json.end().name("ids").array();
    for (int i = 0; i < places.ids().size(); i += IDS) {
      json.value(places.ids().get(i));
    }
    json.end().name("absent").array();
    lexicon.absent().forEach(json::value);
    json.end().name("heavy").array();
    heavy.keySet().forEach(json::value);
    json.end().name("frequent").array();
    statistics.frequent().forEach(json::value);
    json.end().name("synonyms").object();
    lexicon.synonyms().forEach((said, meant) -> json.name(said).value(String.join("、", meant)));
    return json.end().end().toString();
  }

  /**
   * Of each run of documents with one norm: its length and Lucene's factor as the bits of a float.
   */
  private void norms(JsonWriter json) {
    float average = bank.averageLength();
    int start = 0;
    for (int i = 1; i <= bank.documents().size(); i++) {
      if (i == bank.documents().size() || bank.norm(i) != bank.norm(start)) {
        json.value(i - start)
            .value(Float.floatToIntBits(IndexedBank.lengthFactor(bank.norm(start), average)));
        start = i;
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
