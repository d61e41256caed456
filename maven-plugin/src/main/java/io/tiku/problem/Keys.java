package io.tiku.problem;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the values of a file's front matter stand.
 *
 * @param start the beginning of the file, answered for keys that are not written
 * @param values key → place of its value; an entry of a list is {@code key[0]}
 */
public record Keys(SourcePosition start, SortedMap<String, SourcePosition> values) {
  public Keys {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The place of a key's value, or the beginning of the file. */
  public SourcePosition at(String key) {
    return values.getOrDefault(key, start);
  }

  public String path() {
    return start.path();
  }
}
