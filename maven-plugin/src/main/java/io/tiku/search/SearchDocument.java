package io.tiku.search;

import java.util.List;
import java.util.function.Supplier;

/**
 * What can be found: a point, an item, a statute, a chapter, a domain or a guide page. Its texts
 * are made when they are asked for, each time anew: of most documents they are never needed, and
 * all of them together are larger than the index.
 *
 * @param id of the point or item, slug of the statute, name of the guide
 * @param point id of the point it is or belongs to; empty for statutes and guides
 * @param domain id of the domain it lies in; empty for statutes and guides
 * @param type key of an item's type; empty for others
 * @param difficulty key of an item's difficulty; empty for others
 * @param place ids from the domain down to it, with {@code /}, by which documents are sorted
 * @param fingerprint equal fingerprints mean equal texts; empty when unknown
 * @param shown what a hit shows
 * @param indexed what is looked up
 */
record SearchDocument(
    Kind kind,
    String id,
    String point,
    String domain,
    String type,
    String difficulty,
    String place,
    String fingerprint,
    Supplier<Shown> shown,
    Supplier<Indexed> indexed) {

  /** What a document is; the order is that of the shards. */
  enum Kind {
    POINT("point"),
    ITEM("item"),
    STATUTE("statute"),
    CHAPTER("chapter"),
    DOMAIN("domain"),
    GUIDE("guide");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /**
   * What a hit shows.
   *
   * @param title its heading
   * @param text from which the passage that matched is cut
   * @param standing letters of {@link Standing}
   */
  record Shown(String title, String text, String standing) {}

  /**
   * What is looked up.
   *
   * @param names what the document is called, by which it is found before all others
   */
  record Indexed(List<String> names, List<Field> fields) {
    Indexed {
      names = List.copyOf(names);
      fields = List.copyOf(fields);
    }
  }

  /** A text and how many times each of its terms counts. */
  record Field(String text, int weight) {}

  /** The same whose hit shows something already made. */
  SearchDocument showing(Supplier<Shown> made) {
    return new SearchDocument(
        kind, id, point, domain, type, difficulty, place, fingerprint, made, indexed);
  }

  /** Differs from that of every other document. */
  String key() {
    return kind.key() + " " + id;
  }

  /** The page's address below the edition's folder. */
  String address() {
    return kind.key() + "/" + id + ".html";
  }
}
