package io.tiku.page;

import io.tiku.template.Html;
import java.util.List;
import java.util.Optional;

/**
 * What {@code page/changes.ftlh} shows.
 *
 * @param of what changed: the edition, or one domain of it
 * @param before the edition with which this one is compared; none for the oldest
 * @param aspects labels of what is counted
 * @param counts by domain
 * @param reviewedOnly items that were reviewed and not changed
 * @param domains what changed in each domain
 * @param statutes what changed of the register
 */
public record ChangesView(
    String of,
    Optional<Link> before,
    List<String> aspects,
    List<Count> counts,
    int reviewedOnly,
    List<Domain> domains,
    List<Entry> statutes) {

  /**
   * What changed in a domain.
   *
   * @param size how many items and nodes
   * @param page of the domain, where all of it stands; none if it stands here
   * @param items what changed of items, what matters most first
   * @param added items that came, by point
   * @param topics what changed of the syllabus
   */
  public record Domain(
      String key,
      String title,
      int size,
      Optional<String> page,
      List<Section> items,
      List<Added> added,
      List<Entry> topics) {}

  /** The counts of a domain, a number for each aspect. */
  public record Count(String title, int items, List<Integer> cells) {}

  /** Items of which the same matters most. */
  public record Section(String key, String title, List<Entry> entries) {}

  /** Items that came to a point. */
  public record Added(Link point, List<ItemRow> items) {}

  /**
   * Something that changed.
   *
   * @param kind 单选, 知识点 …; empty for statutes
   * @param href of its page, in the older edition if it is gone
   * @param on the point of an item, else empty
   * @param aspects what changed of it
   * @param texts its changed pieces
   */
  public record Entry(
      String anchor,
      String kind,
      String title,
      String href,
      String on,
      List<String> aspects,
      List<Text> texts) {}

  /** A changed piece of text. */
  public record Text(String part, Html difference) {}
}
