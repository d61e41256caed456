package io.tiku.search;

import io.tiku.search.Lookup.Found;
import io.tiku.search.Lookup.Group;
import io.tiku.search.SearchDocument.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents of one point as one hit, in pages. */
final class Groups {

  private static final int PAGE = 10;
  private static final int MOST_DOCUMENTS = 30;
  private static final int ENOUGH_GROUPS = 6;

  private Groups() {}

  /** How many documents are needed for so many pages of groups. */
  static int taken(List<Found> found, int pages) {
    Set<String> groups = new HashSet<>();
    // Further pages are asked for, and each must show something new.
    int most = pages == 1 ? Math.min(found.size(), MOST_DOCUMENTS) : found.size();
    int taken = 0;
    while (taken < most && (taken == 0 || groups.size() < ENOUGH_GROUPS * pages)) {
      int end = Math.min(most, taken + PAGE);
      found.subList(taken, end).forEach(one -> groups.add(key(one.document())));
      taken = end;
    }
    return taken;
  }

  /** Documents of one point become one hit, the point above its items. */
  static List<Group> of(List<Found> found) {
    Map<String, List<Found>> byPoint = new LinkedHashMap<>();
    found.forEach(
        one -> byPoint.computeIfAbsent(key(one.document()), key -> new ArrayList<>()).add(one));
    return byPoint.values().stream().map(Groups::group).toList();
  }

  private static String key(SearchDocument document) {
    return document.point().isEmpty()
        ? document.kind().key() + " " + document.id()
        : document.point();
  }

  private static Group group(List<Found> found) {
    List<Found> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparing(one -> one.document().kind() != Kind.POINT));
    return new Group(ordered.get(0), ordered.subList(1, ordered.size()));
  }
}
