package io.tiku.edition.change;

import io.tiku.content.Item;
import io.tiku.content.ItemUse;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of an item.
 *
 * @param before empty if it was not there
 * @param after empty if it is not there any more
 * @param aspects at least one, in order of importance
 * @param texts what matters most first; none for an item that came or went
 */
public record ItemChange(
    String id,
    Optional<Item> before,
    Optional<Item> after,
    Set<Aspect> aspects,
    List<TextChange> texts) {

  public ItemChange {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("no item: " + id);
    }
    aspects = Collections.unmodifiableSet(EnumSet.copyOf(aspects));
    texts = List.copyOf(texts);
  }

  static ItemChange added(Item item) {
    return new ItemChange(
        item.id(), Optional.empty(), Optional.of(item), EnumSet.of(Aspect.ADDED), List.of());
  }

  static ItemChange retired(Item item) {
    return new ItemChange(
        item.id(), Optional.of(item), Optional.empty(), EnumSet.of(Aspect.RETIRED), List.of());
  }

  /** The item as it is, or as it last was. */
  public Item item() {
    return after.or(() -> before).orElseThrow();
  }

  /** What matters most of it. */
  public Aspect foremost() {
    return aspects.iterator().next();
  }

  /** Whether a number, a denial or the like changed anywhere in its texts. */
  public boolean decisive() {
    return texts.stream().anyMatch(TextChange::decisive);
  }

  /** Whether it is or was 命题专用, so that its text may not be shown. */
  public boolean confidential() {
    return Stream.of(before, after)
        .flatMap(Optional::stream)
        .anyMatch(item -> item.use() == ItemUse.SETTERS);
  }
}
