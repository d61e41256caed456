package io.tiku.search;

import io.tiku.json.JsonWriter;

/** What {@link NamedPlaces} knows, as files for the browser. */
final class PlaceShards {

  private PlaceShards() {}

  /**
   * Of each statute: document, title, unit, number of articles, names, and article, points, items.
   */
  static String statutes(NamedPlaces places) {
    JsonWriter json = new JsonWriter().array();
    for (NamedPlaces.Entry entry : places.statutes()) {
      json.array()
          .value(entry.number())
          .value(entry.title())
          .value(entry.unit().label())
          .value(entry.articles());
      json.array();
      entry.names().forEach(json::value);
      json.end().array();
      entry
          .resting()
          .forEach((article, count) -> json.value(article).value(count[0]).value(count[1]));
      json.end().end();
    }
    return json.end().toString();
  }

  /** Ids and the numbers of their documents, in turn. */
  static String ids(NamedPlaces places, int start, int most) {
    JsonWriter json = new JsonWriter().array();
    for (int i = start; i < Math.min(places.ids().size(), start + most); i++) {
      json.value(places.ids().get(i)).value(places.numbers().get(i));
    }
    return json.end().toString();
  }
}
