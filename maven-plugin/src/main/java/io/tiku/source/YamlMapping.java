package io.tiku.source;

import io.tiku.problem.Keys;
import io.tiku.problem.SourcePosition;
import io.tiku.source.YamlNode.Entry;
import io.tiku.source.YamlNode.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of defined keys. Asking for a value reports what is not of the key's kind, at its
 * exact place; the answer is then empty. Keys that are not in the definition cannot be asked for.
 */
public final class YamlMapping {

  /**
   * A text and where it is written.
   *
   * @param quoted whether it stands in quotes, so that {@code "007"} is no number
   */
  public record Text(String value, SourcePosition at, boolean quoted) {}

  private final YamlEntries entries;
  private final KeySet keys;

  YamlMapping(YamlEntries entries, KeySet keys) {
    this.entries = entries;
    this.keys = keys;
  }

  /** The value of a key; empty if it is not written or not of the key's kind. */
  public <T> Optional<T> get(Key<T> key) {
    return entries.value(known(key)).flatMap(value -> key.reading().read(value));
  }

  /** The value of a key, or what it usually is. */
  public <T> T orUsual(Key<T> key) {
    return get(key).or(key::usual).orElseThrow();
  }

  /** The list of a key; empty if there is none. */
  public <T> List<T> all(Key<List<T>> key) {
    return get(key).orElse(List.of());
  }

  /** The words of a list of texts. */
  public List<String> words(Key<List<Text>> key) {
    return all(key).stream().map(Text::value).toList();
  }

  /** The text of a key, empty if there is none; reports nothing. */
  public String written(Key<?> key) {
    return entries.text(known(key).name());
  }

  /** Reports a key that is not written, where only the reader knows that it is needed. */
  public boolean require(Key<?> key) {
    if (!has(key)) {
      entries.missing(key, keys.example());
    }
    return has(key);
  }

  public boolean has(Key<?> key) {
    return entries.has(known(key).name());
  }

  /** Where it begins. */
  public SourcePosition start() {
    return entries.start();
  }

  /** Where a key's value stands, or where the mapping begins. */
  public SourcePosition at(Key<?> key) {
    return entries.at(known(key).name());
  }

  /** Where a key stands, or where the mapping begins. */
  public SourcePosition keyAt(Key<?> key) {
    return entries.nameAt(known(key).name());
  }

  /** The places of all values, for the model. */
  public Keys places() {
    SourceText source = entries.source();
    TreeMap<String, SourcePosition> places = new TreeMap<>();
    for (Map.Entry<String, Entry> entry : entries.mapping().entries().entrySet()) {
      YamlNode value = entry.getValue().value();
      places.put(entry.getKey(), source.at(value.offset()));
      if (value instanceof Sequence sequence) {
        for (int i = 0; i < sequence.entries().size(); i++) {
          places.put(entry.getKey() + "[" + i + "]", source.at(sequence.entries().get(i).offset()));
        }
      }
    }
    return new Keys(source.start(), places);
  }

  private <K extends Key<?>> K known(K key) {
    if (!keys.keys().contains(key)) {
      throw new IllegalArgumentException(keys.about() + " has no key " + key);
    }
    return key;
  }
}
