package io.tiku.search;

import io.tiku.json.JsonWriter;
import io.tiku.search.SearchDocument.Shown;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * The documents for OpenSearch or Elasticsearch. Their terms are written out, each as often as it
 * counts, to be cut at white space and ranked by BM25 with our k1 and b: so the engine needs no
 * plugin and ranks as our own index does. Its scores are larger by the factor k1 + 1, which engines
 * of this kind still multiply by.
 */
final class SearchExport {

  static final String TEMPLATE = "index-template.json";
  static final String BULK = "bulk.ndjson";

  private SearchExport() {}

  /**
   * Writes the index template and the documents, each file whole or not at all.
   *
   * @return how many documents
   */
  static int write(IndexedBank bank, Path folder) throws IOException {
    Files.createDirectories(folder);
    replace(folder.resolve(TEMPLATE), out -> out.write(template()));
    replace(
        folder.resolve(BULK),
        out -> {
          Analysis analysis = new Analysis(Boilerplate.BIGRAMS, Set.of());
          for (int i = 0; i < bank.documents().size(); i++) {
            SearchDocument document = bank.documents().get(i);
            out.write(action(document));
            out.write('\n');
            out.write(source(document, i, analysis));
            out.write('\n');
          }
        });
    return bank.documents().size();
  }

  private interface Content {
    void to(BufferedWriter out) throws IOException;
  }

  private static void replace(Path file, Content content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (BufferedWriter out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
      content.to(out);
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String action(SearchDocument document) {
    return new JsonWriter()
        .object()
        .name("index")
        .object()
        .name("_id")
        .value(document.kind().key() + "/" + document.id())
        .end()
        .end()
        .toString();
  }

  private static String source(SearchDocument document, int number, Analysis analysis) {
    Shown shown = document.shown().get();
    JsonWriter json =
        new JsonWriter()
            .object()
            .name("number")
            .value(number)
            .name("kind")
            .value(document.kind().key())
            .name("id")
            .value(document.id())
            .name("point")
            .value(document.point());
    for (Facets.Facet facet : Facets.Facet.values()) {
      if (facet != Facets.Facet.KIND && !facet.of(document).isEmpty()) {
        json.name(facet.key()).value(facet.of(document));
      }
    }
    return json.name("title")
        .value(shown.title())
        .name("text")
        .value(shown.text())
        .name("standing")
        .value(shown.standing())
        .name("url")
        .value(document.address())
        .name("terms")
        .value(terms(document, analysis))
        .end()
        .toString();
  }

  private static String terms(SearchDocument document, Analysis analysis) {
    StringBuilder out = new StringBuilder();
    DocumentTerms terms = new DocumentTerms(document.indexed().get(), analysis);
    CharTermAttribute term = terms.getAttribute(CharTermAttribute.class);
    TermFrequencyAttribute frequency = terms.getAttribute(TermFrequencyAttribute.class);
    terms.reset();
    while (terms.incrementToken()) {
      for (int i = 0; i < frequency.getTermFrequency(); i++) {
        out.append(out.isEmpty() ? "" : " ").append(term);
      }
    }
    return out.toString();
  }

  /** One shard, since every shard would count its own documents only. */
  private static String template() {
    JsonWriter json = new JsonWriter().object();
    json.name("index_patterns").array().value("tiku*").end();
    json.name("template").object();
    json.name("settings").object();
    json.name("number_of_shards").value(1);
    json.name("similarity").object().name("tiku").object();
    json.name("type").value("BM25");
    json.name("k1").value(IndexedBank.K1);
    json.name("b").value(IndexedBank.B);
    json.end().end();
    json.name("analysis").object().name("analyzer").object().name("tiku").object();
    json.name("type").value("custom").name("tokenizer").value("whitespace");
    json.end().end().end();
    json.end();
    json.name("mappings").object();
    json.name("dynamic").value("strict");
    json.name("_source").object().name("excludes").array().value("terms").end().end();
    json.name("properties").object();
    json.name("number").object().name("type").value("integer").end();
    for (String keyword : new String[] {"kind", "id", "point", "domain", "type", "difficulty"}) {
      json.name(keyword).object().name("type").value("keyword").end();
    }
    for (String shown : new String[] {"title", "text", "standing", "url"}) {
      json.name(shown).object().name("type").value("keyword");
      json.name("index").value(false).name("doc_values").value(false).end();
    }
    json.name("terms").object().name("type").value("text").name("analyzer").value("tiku");
    json.name("similarity").value("tiku").name("index_options").value("freqs").end();
    return json.end().end().end().end().toString() + "\n";
  }
}
