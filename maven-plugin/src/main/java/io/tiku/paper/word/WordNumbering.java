package io.tiku.paper.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The lists of a document, whose numbers Word counts: where an item is deleted the rest are
 * numbered anew.
 */
final class WordNumbering {

  /** How a list counts. The order is that of {@code w:abstractNumId}. */
  enum Kind {
    /** Items, and within each its questions. */
    ITEMS,
    /** 注意事项. */
    NOTES,
    /** 评分要点, and lists in the bank's texts. */
    POINTS,
    /** Questions of a 案例 that stands alone. */
    PARTS,
    /** Sentences of a document. */
    SENTENCES
  }

  /** A list, and where in it a paragraph stands. */
  record Place(int list, int level) {

    /** The same list, within the number that was last. */
    Place within() {
      return new Place(list, level + 1);
    }

    /** The property of a paragraph, which comes before all others that are not about its page. */
    @Override
    public String toString() {
      return "<w:numPr><w:ilvl w:val=\""
          + level
          + "\"/><w:numId w:val=\""
          + list
          + "\"/></w:numPr>";
    }
  }

  private record Instance(Kind kind, int start) {}

  private final List<Instance> lists = new ArrayList<>();

  /** A new list that counts from 1. */
  Place begin(Kind kind) {
    return begin(kind, 1);
  }

  /** A new list. */
  Place begin(Kind kind, int start) {
    lists.add(new Instance(kind, start));
    return new Place(lists.size(), 0);
  }

  /** What stands in {@code numbering.xml} of each list, in order. */
  List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      Instance instance = lists.get(i);
      all.add(Map.of("id", i + 1, "kind", instance.kind().ordinal(), "start", instance.start()));
    }
    return Collections.unmodifiableList(all);
  }
}
