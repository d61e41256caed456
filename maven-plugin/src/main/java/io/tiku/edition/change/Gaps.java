package io.tiku.edition.change;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files and folders of either edition that could not be read: what they hold has neither come nor
 * gone.
 */
public final class Gaps {

  /** Everything could be read. */
  public static final Gaps NONE = new Gaps(Set.of(), Set.of());

  private final Unread before;
  private final Unread after;

  private Gaps(Collection<String> before, Collection<String> after) {
    this.before = Unread.of(before);
    this.after = Unread.of(after);
  }

  /** The gaps that these unread paths leave. */
  public static Gaps of(Collection<String> before, Collection<String> after) {
    return new Gaps(before, after);
  }

  /** The unread files of the earlier edition, below its content folder. */
  Set<String> before() {
    return before.files();
  }

  /** The unread files of the later edition, below its content folder. */
  Set<String> after() {
    return after.files();
  }

  /**
   * Whether something that only the later edition has was not in the earlier one.
   *
   * @param id of an item or a node, or the slug of a statute
   * @param path the file it stands in
   */
  boolean mayHaveCome(String id, String path) {
    return !before.mayHold(id, path);
  }

  /** Whether something that only the earlier edition has is not in the later one. */
  boolean mayHaveGone(String id, String path) {
    return !after.mayHold(id, path);
  }

  /** What an edition may hold besides what was read of it. */
  private record Unread(Set<String> ids, Set<String> folders, Set<String> files) {

    static Unread of(Collection<String> paths) {
      Set<String> ids = new TreeSet<>();
      Set<String> folders = new TreeSet<>();
      Set<String> files = new TreeSet<>();
      for (String path : paths) {
        String[] parts = path.split("/", -1);
        String file = parts[parts.length - 1];
        boolean index = file.equals("index.md") && parts.length > 1;
        ids.add(index ? parts[parts.length - 2] : file.replaceFirst("\\.md$", ""));
        folders.add(path + "/");
        files.add(path.substring(path.indexOf('/') + 1));
      }
      return new Unread(ids, folders, files);
    }

    boolean mayHold(String id, String path) {
      return ids.contains(id) || folders.stream().anyMatch(path::startsWith);
    }
  }
}
