package io.tiku.edition.change;

import io.tiku.edition.Edition;
import java.util.List;

/**
 * What changed from one edition to another. Items, nodes and statutes stand in the order of what
 * matters most of them, then in that of the syllabus or the register.
 *
 * @param reviewedOnly items of which nothing but {@code reviewed} changed; they are not listed
 * @param domains counts of the listed items, in syllabus order; no domain without any
 */
public record Changes(
    List<ItemChange> items,
    List<TopicChange> topics,
    List<RegisterChange> statutes,
    int reviewedOnly,
    List<DomainCount> domains) {

  public Changes {
    items = List.copyOf(items);
    topics = List.copyOf(topics);
    statutes = List.copyOf(statutes);
    domains = List.copyOf(domains);
  }

  /** What a reader of the site sees: published items alone. */
  public static Changes between(Edition before, Edition after) {
    return new Comparison(before, after, false, Gaps.NONE).changes();
  }

  /** The same where some files could not be read. */
  public static Changes between(Edition before, Edition after, Gaps gaps) {
    return new Comparison(before, after, false, gaps).changes();
  }

  /**
   * What a reviewer must see: all items, whatever their status and use, and what of them only
   * writers know. Of {@link ItemChange#confidential} ones no text may be shown.
   */
  public static Changes forReview(Edition before, Edition after) {
    return new Comparison(before, after, true, Gaps.NONE).changes();
  }

  /** The same where some files could not be read. */
  public static Changes forReview(Edition before, Edition after, Gaps gaps) {
    return new Comparison(before, after, true, gaps).changes();
  }

  /** Whether nothing is listed. */
  public boolean isEmpty() {
    return items.isEmpty() && topics.isEmpty() && statutes.isEmpty();
  }

  /** The listed items of which an aspect changed. */
  public List<ItemChange> of(Aspect aspect) {
    return items.stream().filter(item -> item.aspects().contains(aspect)).toList();
  }
}
