package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.YamlNode.Entry;
import io.tiku.source.YamlNode.Mapping;
import io.tiku.source.YamlNode.Scalar;
import io.tiku.source.YamlNode.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names and values as they are written. What is meant to have defined keys is read {@link #as}. */
public final class YamlEntries {

  private final SourceText source;
  private final Mapping mapping;
  private final Problems problems;

  YamlEntries(SourceText source, Mapping mapping, Problems problems) {
    this.source = source;
    this.mapping = mapping;
    this.problems = problems;
  }

  /**
   * The values of these keys. Other keys that are written, and required ones that are not, are
   * reported.
   */
  public YamlMapping as(KeySet keys) {
    List<String> allowed = keys.names();
    for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
      if (!allowed.contains(entry.getKey())) {
        problems.add(
            ProblemCode.KEY_UNKNOWN,
            source.at(entry.getValue().keyOffset()),
            entry.getKey(),
            KeyConfusions.remedy(entry.getKey(), allowed));
      }
    }
    YamlMapping values = new YamlMapping(this, keys);
    for (Key<?> key : keys.keys()) {
      if (key.isRequired()) {
        values.require(key);
      }
    }
    return values;
  }

  /** The names in the order written. */
  public List<String> names() {
    return List.copyOf(mapping.entries().keySet());
  }

  public boolean has(String name) {
    return mapping.entries().containsKey(name);
  }

  /** The text of a name, empty if there is none; reports nothing. */
  public String text(String name) {
    return entry(name)
        .map(Entry::value)
        .filter(value -> value instanceof Scalar scalar && !scalar.isNull())
        .map(value -> ((Scalar) value).text().strip())
        .orElse("");
  }

  /** The texts of a name that has a list; empty if it has not. */
  public List<YamlMapping.Text> texts(String name, String example) {
    Key<?> key = Key.texts(name, name, example);
    return entry(name)
        .map(Entry::value)
        .filter(Sequence.class::isInstance)
        .flatMap(value -> new YamlValue(source, value, key, problems).texts())
        .orElse(List.of());
  }

  /** Where it begins. */
  public SourcePosition start() {
    return source.at(mapping.offset());
  }

  /** Where a name's value stands, or where the whole begins. */
  public SourcePosition at(String name) {
    return entry(name).map(entry -> source.at(entry.value().offset())).orElseGet(this::start);
  }

  /** Where a name stands, or where the whole begins. */
  public SourcePosition nameAt(String name) {
    return entry(name).map(entry -> source.at(entry.keyOffset())).orElseGet(this::start);
  }

  Optional<YamlValue> value(Key<?> key) {
    return entry(key.name()).map(entry -> new YamlValue(source, entry.value(), key, problems));
  }

  /** Reports a key that is not written; of a part of a file with an example of the whole part. */
  void missing(Key<?> key, String whole) {
    problems.add(
        ProblemCode.KEY_MISSING,
        whole.isEmpty() ? source.start() : start(),
        key.name(),
        whole.isEmpty() ? key.line() : whole);
  }

  SourceText source() {
    return source;
  }

  Mapping mapping() {
    return mapping;
  }

  private Optional<Entry> entry(String name) {
    return Optional.ofNullable(mapping.entries().get(name));
  }
}
