package io.tiku.search;

import java.util.List;

/**
 * What can be found: a point, an item, a statute or a guide page.
 *
 * @param id of the point or item, slug of the statute, name of the guide
 * @param point id of the point it is or belongs to; empty for statutes and guides
 * @param domain id of the domain it lies in; empty for statutes and guides
 * @param type key of an item's type; empty for others
 * @param difficulty key of an item's difficulty; empty for others
 * @param title shown as the hit's heading
 * @param text from which the passage that matched is cut
 * @param names what it is called, by which it is found before all others
 * @param fields what is indexed
 */
record SearchDocument(
    Kind kind,
    String id,
    String point,
    String domain,
    String type,
    String difficulty,
    String title,
    String text,
    List<String> names,
    List<Field> fields) {

  /** What a document is; the order is that of the shards. */
  enum Kind {
    POINT("point"),
    ITEM("item"),
    STATUTE("statute"),
    GUIDE("guide");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /** A text and how many times each of its terms counts. */
  record Field(String text, int weight) {}

  SearchDocument {
    names = List.copyOf(names);
    fields = List.copyOf(fields);
  }

  /** The page's address below the edition's folder. */
  String address() {
    return kind.key() + "/" + id + ".html";
  }
}
