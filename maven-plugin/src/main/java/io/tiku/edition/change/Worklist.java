package io.tiku.edition.change;

import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.edition.ReviewDue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 待复核: all that rests on law that changed after somebody last looked at it, by statute.
 *
 * @param statutes sorted by slug; none without entries
 */
public record Worklist(List<Group> statutes) {

  public Worklist {
    statutes = List.copyOf(statutes);
  }

  /** What rests on one statute: points first, then items, in the order of their files. */
  public record Group(Statute statute, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A point or an item and why it is due.
   *
   * @param item one that is not 停用, perhaps a draft or 命题专用; empty for a point
   * @param due at least one reason, all of the same statute
   */
  public record Entry(String path, Optional<Item> item, List<ReviewDue> due) {
    public Entry {
      due = List.copyOf(due);
    }
  }

  /** What is due in an edition, on its date. */
  public static Worklist of(Edition edition) {
    TreeMap<String, Gathered> groups = new TreeMap<>();
    for (Topic topic : edition.content().topics()) {
      if (topic.kind() == TopicKind.POINT) {
        add(groups, topic.keys().path(), Optional.empty(), edition.reviewDue(topic));
      }
    }
    for (Item item : edition.content().items()) {
      if (item.status() != ItemStatus.RETIRED) {
        add(groups, item.keys().path(), Optional.of(item), edition.reviewDue(item));
      }
    }
    return new Worklist(groups.values().stream().map(Gathered::toGroup).toList());
  }

  private static void add(
      TreeMap<String, Gathered> groups, String path, Optional<Item> item, List<ReviewDue> due) {
    TreeMap<String, List<ReviewDue>> byStatute = new TreeMap<>();
    for (ReviewDue one : due) {
      byStatute.computeIfAbsent(one.statute().slug(), slug -> new ArrayList<>()).add(one);
    }
    byStatute.forEach(
        (slug, reasons) ->
            groups
                .computeIfAbsent(slug, key -> new Gathered(reasons.get(0).statute()))
                .entries
                .add(new Entry(path, item, reasons)));
  }

  private static final class Gathered {
    private final Statute statute;
    private final List<Entry> entries = new ArrayList<>();

    private Gathered(Statute statute) {
      this.statute = statute;
    }

    private Group toGroup() {
      return new Group(statute, entries);
    }
  }

  /** How many files are due, each counted once. */
  public int files() {
    return (int)
        statutes.stream()
            .flatMap(group -> group.entries().stream())
            .map(Entry::path)
            .distinct()
            .count();
  }
}
