package io.tiku.edition;

import io.tiku.content.Item;
import io.tiku.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks each item by itself, unless it is known that nothing was wrong with it. */
final class ItemChecks {

  private final CheckSettings settings;
  private final TextPlaces places;
  private final Problems problems;
  private final ItemFacts.Memory memory;

  ItemChecks(
      CheckSettings settings, TextPlaces places, Problems problems, ItemFacts.Memory memory) {
    this.settings = settings;
    this.places = places;
    this.problems = problems;
    this.memory = memory;
  }

  /** Checks items, by several threads; what is known of each, for checks of several. */
  Map<Item, ItemFacts> check(List<Item> items) {
    List<ItemFacts> facts = items.parallelStream().map(this::facts).toList();
    Map<Item, ItemFacts> byItem = new HashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      byItem.put(items.get(i), facts.get(i));
    }
    return byItem;
  }

  private ItemFacts facts(Item item) {
    Optional<ItemFacts> known = memory.of(item);
    if (known.isPresent()) {
      return known.get();
    }
    Problems own = new Problems();
    new OptionChecks(settings, own).check(item);
    new StemChecks(own, places).check(item);
    new StemNumber(own, places).check(item);
    new RationaleChecks(own, places).check(item);
    new TextChecks(places, own).check(item);
    ItemFacts facts = ItemFacts.of(item);
    if (own.sorted().isEmpty()) {
      memory.keep(item, facts);
    }
    problems.addAll(own.sorted());
    return facts;
  }
}
