package io.tiku.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that a file, or a part of it, may have: the one definition that files are read with and
 * that editors complete from.
 */
public final class KeySet {

  private final String about;
  private final String example;
  private final List<Key<?>> keys;
  private final List<String> names;

  private KeySet(String about, String example, List<Key<?>> keys) {
    this.about = about;
    this.example = example;
    this.keys = keys;
    this.names = keys.stream().<String>map(Key::name).toList();
    if (about.isBlank() || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("keys without description or twice: " + names);
    }
  }

  /**
   * Defines keys.
   *
   * @param about what they describe, in Chinese: 试题
   */
  public static KeySet of(String about, Key<?>... keys) {
    return new KeySet(about, "", List.of(keys));
  }

  /** The same, of which an example is shown as a whole when one of its keys is missing. */
  public KeySet like(String flow) {
    return new KeySet(about, flow, keys);
  }

  /** These and more. */
  public KeySet with(String flow, Key<?>... more) {
    return new KeySet(about, flow, Stream.concat(keys.stream(), Stream.of(more)).toList());
  }

  public String about() {
    return about;
  }

  /** The keys, in the order they are usually written. */
  public List<Key<?>> keys() {
    return keys;
  }

  List<String> names() {
    return names;
  }

  /** An example of all that is required; empty if each key's own is shown. */
  String example() {
    return example;
  }
}
