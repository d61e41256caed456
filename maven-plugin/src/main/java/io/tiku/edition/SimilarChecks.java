package io.tiku.edition;

import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items that say nearly the same. The later one is reported, the earlier is related. */
final class SimilarChecks {

  private static final double NEAR = 0.8;
  private static final int MOST_OF_A_BAND = 40;

  private final Map<Item, ItemFacts> facts;
  private final Problems problems;

  SimilarChecks(Map<Item, ItemFacts> facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  void check(List<Item> items) {
    Map<String, List<Item>> byBand = new HashMap<>();
    for (Item item : items) {
      ItemFacts known = facts.get(item);
      if (known == null || item.status() == ItemStatus.RETIRED) {
        continue;
      }
      Set<Item> candidates = new LinkedHashSet<>();
      for (String band : Sketch.bands(known.sketch())) {
        List<Item> same = byBand.computeIfAbsent(band, key -> new ArrayList<>());
        candidates.addAll(same);
        if (same.size() < MOST_OF_A_BAND) {
          same.add(item);
        }
      }
      nearest(item, known, candidates);
    }
  }

  private void nearest(Item item, ItemFacts known, Set<Item> candidates) {
    for (Item other : candidates) {
      ItemFacts facts = this.facts.get(other);
      boolean apart =
          item.enemies().contains(other.id())
              || other.enemies().contains(item.id())
              || (facts != null && facts.wording().equals(known.wording()));
      if (apart) {
        continue;
      }
      double likeness = Sketch.likeness(item, other);
      if (likeness >= NEAR) {
        problems.add(
            ProblemCode.ITEM_SIMILAR,
            item.questions().get(0).at(),
            List.of(other.questions().get(0).at()),
            other.id(),
            (int) (likeness * 100));
        return;
      }
    }
  }
}
