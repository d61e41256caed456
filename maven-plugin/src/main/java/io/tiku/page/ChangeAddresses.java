package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.edition.change.Changes;
import io.tiku.edition.change.ItemChange;
import java.util.Optional;

/**
 * Where it is said what changed in an edition: on one page, or, if that would be too long for a
 * phone, on one for each domain.
 */
final class ChangeAddresses {

  /** Domain of what lies in none. */
  static final String OUTSIDE = "outside";

  /** Of this many entries a page with their texts has about 300 kB. */
  private static final int MOST_ON_A_PAGE = 300;

  private final Edition edition;
  private final Edition before;
  private final boolean split;

  ChangeAddresses(Edition edition, Edition before, Changes changes) {
    this.edition = edition;
    this.before = before;
    split = changes.items().size() + changes.topics().size() > MOST_ON_A_PAGE;
  }

  /** The anchor of an item's entry. */
  static String anchor(Item item) {
    return "item." + item.id();
  }

  /** Whether domains have pages of their own. */
  boolean isSplit() {
    return split;
  }

  /** The page of a domain, relative to the edition's folder. */
  String page(String domain) {
    return split ? "changes/" + domain + ".html" : Addresses.CHANGES;
  }

  /** The place of an item's entry, relative to the edition's folder. */
  String of(ItemChange change) {
    Item item = change.item();
    return page(domainOf(TopicKind.POINT, item.point())) + "#" + anchor(item);
  }

  /** The id of the domain of a topic, in this edition or else in the one compared with. */
  String domainOf(TopicKind kind, String id) {
    return domain(edition, kind, id).or(() -> domain(before, kind, id)).orElse(OUTSIDE);
  }

  private static Optional<String> domain(Edition edition, TopicKind kind, String id) {
    Optional<Topic> topic = edition.topic(kind, id);
    while (topic.isPresent() && topic.get().kind() != TopicKind.DOMAIN) {
      topic = edition.parent(topic.get());
    }
    return topic.map(Topic::id);
  }
}
