package io.tiku.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of front matter as it is written; {@code offset} is its place in the file's text. */
sealed interface YamlNode {

  int offset();

  /** A word, number, date or text. {@code plain} tells {@code 2021} from {@code "2021"}. */
  record Scalar(String text, boolean plain, int offset) implements YamlNode {

    /** Whether nothing is written: {@code key:} or {@code key: ~}. */
    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> entries, int offset) implements YamlNode {
    public Sequence {
      entries = List.copyOf(entries);
    }
  }

  /** A map, in the order written. */
  record Mapping(Map<String, Entry> entries, int offset) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** A key's place and its value. */
  record Entry(int keyOffset, YamlNode value) {}
}
