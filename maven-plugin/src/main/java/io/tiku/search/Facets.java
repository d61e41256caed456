package io.tiku.search;

import io.tiku.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The values by which hits are filtered: of each facet the values with their labels, then of every
 * document the number of its value, 0 for none.
 */
final class Facets {

  /** What hits are filtered by. */
  enum Facet {
    KIND,
    DOMAIN,
    TYPE,
    DIFFICULTY;

    /** The facet's name, also that of its field in the index. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** A document's value; empty if it has none. */
    String of(SearchDocument document) {
      return switch (this) {
        case KIND -> document.kind().key();
        case DOMAIN -> document.domain();
        case TYPE -> document.type();
        case DIFFICULTY -> document.difficulty();
      };
    }
  }

  private Facets() {}

  /**
   * The facets of a bank.
   *
   * @param labels value → how people read it
   */
  static byte[] of(IndexedBank bank, Map<String, String> labels) {
    PackedBytes out = new PackedBytes();
    JsonWriter json = new JsonWriter().object();
    PackedBytes columns = new PackedBytes();
    for (Facet facet : Facet.values()) {
      List<String> values = new ArrayList<>();
      for (SearchDocument document : bank.documents()) {
        String value = facet.of(document);
        if (!value.isEmpty() && !values.contains(value)) {
          values.add(value);
        }
        columns.number(value.isEmpty() ? 0 : values.indexOf(value) + 1);
      }
      json.name(facet.key()).array();
      values.forEach(
          value -> json.array().value(value).value(labels.getOrDefault(value, value)).end());
      json.end();
    }
    return out.text(json.end().toString()).bytes(columns.toByteArray()).toByteArray();
  }
}
