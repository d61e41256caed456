package io.tiku.search;

import io.tiku.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The values by which hits are filtered: of each facet the values with their labels, then of every
 * document the number of its value, 0 for none.
 */
final class Facets {

  /** The facets, by the names of their fields in the index. */
  static final List<String> NAMES = List.of("kind", "domain", "type", "difficulty");

  private Facets() {}

  /**
   * The facets of a bank.
   *
   * @param labels value → how people read it
   */
  static byte[] of(IndexedBank bank, Map<String, String> labels) {
    PackedBytes out = new PackedBytes();
    List<Function<SearchDocument, String>> facets =
        List.of(
            document -> document.kind().key(),
            SearchDocument::domain,
            SearchDocument::type,
            SearchDocument::difficulty);
    JsonWriter json = new JsonWriter().object();
    PackedBytes columns = new PackedBytes();
    for (int facet = 0; facet < NAMES.size(); facet++) {
      List<String> values = new ArrayList<>();
      for (SearchDocument document : bank.documents()) {
        String value = facets.get(facet).apply(document);
        if (!value.isEmpty() && !values.contains(value)) {
          values.add(value);
        }
        columns.number(value.isEmpty() ? 0 : values.indexOf(value) + 1);
      }
      json.name(NAMES.get(facet)).array();
      values.forEach(
          value -> json.array().value(value).value(labels.getOrDefault(value, value)).end());
      json.end();
    }
    return out.text(json.end().toString()).bytes(columns.toByteArray()).toByteArray();
  }
}
