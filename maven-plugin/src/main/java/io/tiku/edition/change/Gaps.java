package io.tiku.edition.change;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files of either edition that could not be read: what they hold has neither come nor gone.
 *
 * @param before ids of items and nodes and slugs of statutes that the earlier edition may hold
 * @param after those that the later one may hold
 */
public record Gaps(Set<String> before, Set<String> after) {

  /** Everything could be read. */
  public static final Gaps NONE = new Gaps(Set.of(), Set.of());

  public Gaps {
    before = new TreeSet<>(before);
    after = new TreeSet<>(after);
  }

  /** The gaps that these unread files leave. */
  public static Gaps of(Collection<String> before, Collection<String> after) {
    return new Gaps(ids(before), ids(after));
  }

  private static Set<String> ids(Collection<String> paths) {
    Set<String> ids = new TreeSet<>();
    for (String path : paths) {
      String[] parts = path.split("/", -1);
      String file = parts[parts.length - 1];
      boolean index = file.equals("index.md") && parts.length > 1;
      ids.add(index ? parts[parts.length - 2] : file.replaceFirst("\\.md$", ""));
    }
    return ids;
  }

  boolean mayHaveCome(String id) {
    return !before.contains(id);
  }

  boolean mayHaveGone(String id) {
    return !after.contains(id);
  }
}
