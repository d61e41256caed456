package io.tiku.source;

import io.tiku.problem.SourcePosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML value with its place. */
sealed interface YamlValue {

  SourcePosition at();

  record Scalar(String text, SourcePosition at) implements YamlValue {}

  record Sequence(List<YamlValue> values, SourcePosition at) implements YamlValue {
    public Sequence {
      values = List.copyOf(values);
    }
  }

  /**
   * A mapping; {@code keys} has the place of each key, {@code values} its value, in source order.
   */
  record Mapping(Map<String, SourcePosition> keys, Map<String, YamlValue> values, SourcePosition at)
      implements YamlValue {
    public Mapping {
      keys = new LinkedHashMap<>(keys);
      values = new LinkedHashMap<>(values);
    }
  }
}
