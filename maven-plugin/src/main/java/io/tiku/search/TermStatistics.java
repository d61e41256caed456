package io.tiku.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which terms say little because many documents have them. */
final class TermStatistics {

  /** A character that occurs in more than this part of the documents does not count by itself. */
  private static final double COMMON = 0.05;

  /** In a small bank no character of so few documents is common. */
  private static final int RARE = 10;

  /** A term of more documents is looked up only if the query has little else. */
  private static final int FREQUENT = 2500;

  private record Frequent(String term, int documents) {}

  private final int documents;
  private final Set<Integer> common = new TreeSet<>();
  private final List<Frequent> frequent = new ArrayList<>();

  /**
   * Begins with no terms.
   *
   * @param documents how many there are
   */
  TermStatistics(int documents) {
    this.documents = documents;
  }

  /** Whether a term is a character that does not count by itself, if so many documents have it. */
  boolean isCommon(String term, int having) {
    return having > RARE && having > COMMON * documents && Folding.isHan(term, 1);
  }

  /** Takes a term and how many documents have it. */
  void add(String term, int having) {
    if (isCommon(term, having)) {
      common.add(term.codePointAt(0));
    } else if (having > FREQUENT && !term.equals(DocumentTerms.FILLER)) {
      frequent.add(new Frequent(term, having));
    }
  }

  /** Characters that do not count by themselves. */
  Set<Integer> common() {
    return common;
  }

  /** Terms that are looked up only if the query has little else, rarest first. */
  Set<String> frequent() {
    return frequent.stream()
        .sorted(Comparator.comparingInt(Frequent::documents).thenComparing(Frequent::term))
        .map(Frequent::term)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
