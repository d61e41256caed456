package io.tiku.pipeline;

import io.tiku.content.Item;
import io.tiku.edition.ItemFacts;
import io.tiku.edition.SourceDigests;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Facts about items by the digests of their files, kept from one moment of a bank to the next. */
final class FactMemory {

  private final Map<String, ItemFacts> known = new ConcurrentHashMap<>();

  /** The memory as a check at one moment asks it. */
  ItemFacts.Memory at(SourceDigests digests) {
    return new ItemFacts.Memory() {
      @Override
      public Optional<ItemFacts> of(Item item) {
        return Optional.ofNullable(known.get(digests.of(item.keys().path())));
      }

      @Override
      public void keep(Item item, ItemFacts facts) {
        known.put(digests.of(item.keys().path()), facts);
      }
    };
  }
}
