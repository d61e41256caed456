package io.tiku.markup;

import io.tiku.cache.ItemCache;
import io.tiku.content.Item;
import io.tiku.source.SourceFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * What files said that were read before, so that what several editions, or one edition at several
 * moments, have in common is read once. Only what was read without a problem and without asking for
 * other files is remembered: it depends on the file's path and bytes alone.
 */
public final class ReadMemory {

  private final Map<String, Object> read = new ConcurrentHashMap<>();
  private final ItemCache items;
  private final boolean remembers;

  private ReadMemory(ItemCache items, boolean remembers) {
    this.items = items;
    this.remembers = remembers;
  }

  /**
   * A memory for one run.
   *
   * @param items what is known of items from runs before
   */
  public static ReadMemory with(ItemCache items) {
    return new ReadMemory(items, true);
  }

  /** A memory that remembers nothing. */
  public static ReadMemory none() {
    return new ReadMemory(ItemCache.none(), false);
  }

  /** How one kind of file is read. */
  interface Reader<T> {
    Optional<T> read();
  }

  /**
   * What a file says, remembered or read.
   *
   * @param kind what files of its kind are read as; a path belongs to one kind always
   * @param selfContained asked after reading: whether it can be remembered
   */
  <T> Optional<T> recall(
      SourceFile file, Class<T> kind, Reader<T> reader, BooleanSupplier selfContained) {
    if (!remembers) {
      return reader.read();
    }
    String name = file.displayPath() + ' ' + file.digest();
    Object known = read.get(name);
    if (known != null) {
      return Optional.of(kind.cast(known));
    }
    Optional<Item> kept = kind == Item.class ? items.get(file) : Optional.empty();
    if (kept.isPresent()) {
      read.put(name, kept.get());
      return kept.map(kind::cast);
    }
    Optional<T> fresh = reader.read();
    if (fresh.isPresent() && selfContained.getAsBoolean()) {
      read.put(name, fresh.get());
      if (fresh.get() instanceof Item item) {
        items.put(file, item);
      }
    }
    return fresh;
  }
}
