package io.tiku.edition.change;

import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares two editions. */
final class Comparison {

  private final Edition before;
  private final Edition after;
  private final boolean review;
  private final Gaps gaps;
  private final SyllabusOrder order;

  /**
   * @param review whether all items count, and not only published ones
   */
  Comparison(Edition before, Edition after, boolean review, Gaps gaps) {
    this.before = before;
    this.after = after;
    this.review = review;
    this.gaps = gaps;
    order = new SyllabusOrder(before, after);
  }

  Changes changes() {
    Map<String, Item> was = items(before);
    Map<String, Item> is = items(after);
    Renames renames = new Renames(before, after);
    Targets targets = new Targets(before, after, renames, gaps);
    List<TopicChange> topics =
        new TopicComparison(before, after, order, gaps, renames, targets).changes();
    ItemComparison comparison = new ItemComparison(before, after, review, renames, targets);
    List<ItemChange> items = new ArrayList<>();
    int reviewedOnly = 0;
    for (Item item : is.values()) {
      Item earlier = was.get(item.id());
      if (earlier == null) {
        if (gaps.mayHaveCome(item.id(), item.keys().path())) {
          items.add(ItemChange.added(item));
        }
        continue;
      }
      Optional<ItemChange> change = comparison.compare(earlier, item);
      change.ifPresent(items::add);
      if (change.isEmpty() && !earlier.reviewed().equals(item.reviewed())) {
        reviewedOnly++;
      }
    }
    was.values().stream()
        .filter(
            item -> !is.containsKey(item.id()) && gaps.mayHaveGone(item.id(), item.keys().path()))
        .map(ItemChange::retired)
        .forEach(items::add);
    return new Changes(
        byImportance(items),
        topics,
        RegisterComparison.changes(before.statutes(), after.statutes(), gaps, targets),
        reviewedOnly,
        counts(items));
  }

  private Map<String, Item> items(Edition edition) {
    Map<String, Item> items = new LinkedHashMap<>();
    (review ? edition.content().items() : edition.items())
        .forEach(item -> items.putIfAbsent(item.id(), item));
    return items;
  }

  private List<ItemChange> byImportance(List<ItemChange> items) {
    // Among rewordings those that touch a number or a denial come first; to see it takes a while.
    Set<ItemChange> decisive = Collections.newSetFromMap(new IdentityHashMap<>());
    items.stream().filter(ItemChange::decisive).forEach(decisive::add);
    return items.stream()
        .sorted(
            Comparator.comparing(ItemChange::foremost)
                .thenComparing(change -> !decisive.contains(change))
                .thenComparingInt(change -> order.of(TopicKind.POINT, change.item().point()))
                .thenComparing(ItemChange::id))
        .toList();
  }

  private List<DomainCount> counts(List<ItemChange> items) {
    Map<Integer, List<ItemChange>> byDomain = new TreeMap<>();
    for (ItemChange change : items) {
      int place =
          order
              .domain(change.item().point())
              .map(domain -> order.of(TopicKind.DOMAIN, domain.id()))
              .orElse(Integer.MAX_VALUE);
      byDomain.computeIfAbsent(place, key -> new ArrayList<>()).add(change);
    }
    return byDomain.values().stream().map(this::count).toList();
  }

  private DomainCount count(List<ItemChange> items) {
    Optional<Topic> domain = order.domain(items.get(0).item().point());
    Map<Aspect, Integer> counts = new EnumMap<>(Aspect.class);
    for (ItemChange change : items) {
      change.aspects().forEach(aspect -> counts.merge(aspect, 1, Integer::sum));
    }
    return new DomainCount(
        domain.map(Topic::id).orElse(""),
        domain.map(Topic::title).orElse(DomainCount.OUTSIDE),
        items.size(),
        counts);
  }
}
