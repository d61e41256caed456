package io.tiku.source;

import io.tiku.source.YamlNode.Entry;
import io.tiku.source.YamlNode.Mapping;
import io.tiku.source.YamlNode.Scalar;
import io.tiku.source.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plainest YAML, which nearly all front matter is, read without the library:
 *
 * <pre>{@code
 * type: 单选
 * basis:
 *   - 劳动合同法 第十九条第一款
 * enemies: [probation-002, probation-003]
 * }</pre>
 *
 * <p>Whatever is not evidently that is left to the library, faults included.
 */
final class SimpleYaml {

  private final String text;
  private final int end;
  private int at;

  private SimpleYaml(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** The mapping, or empty if the library has to read it. */
  static Optional<Mapping> read(String text, int start, int end) {
    SimpleYaml reader = new SimpleYaml(text, start, end);
    Map<String, Entry> entries = new LinkedHashMap<>();
    try {
      while (reader.at < end) {
        int keyOffset = reader.at;
        String key = reader.key();
        YamlNode value = reader.value();
        if (entries.put(key, new Entry(keyOffset, value)) != null) {
          return Optional.empty();
        }
      }
    } catch (NotSimple e) {
      return Optional.empty();
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Mapping(entries, start));
  }

  private String key() {
    int from = at;
    while (at < end && isKeyPart(text.charAt(at))) {
      at++;
    }
    require(at > from && at < end && text.charAt(at) == ':' && text.charAt(from) != '-');
    return text.substring(from, at++);
  }

  private YamlNode value() {
    int lineEnd = lineEnd();
    if (at < lineEnd) {
      require(text.charAt(at) == ' ' && at + 1 < lineEnd);
      at++;
      YamlNode value = text.charAt(at) == '[' ? flow(lineEnd) : scalar(at, lineEnd, false);
      at = Math.min(end, lineEnd + 1);
      // A following indented line would continue the value.
      require(at == end || isKeyPart(text.charAt(at)));
      return value;
    }
    at = Math.min(end, lineEnd + 1);
    return list();
  }

  /** Entries {@code - scalar}, all with the same indent. */
  private Sequence list() {
    int indent = 0;
    while (at + indent < end && text.charAt(at + indent) == ' ') {
      indent++;
    }
    require(indent > 0);
    int first = at + indent;
    List<YamlNode> entries = new ArrayList<>();
    while (at < end && text.charAt(at) == ' ') {
      int dash = at;
      while (dash < end && text.charAt(dash) == ' ') {
        dash++;
      }
      require(dash - at == indent && dash + 2 < end && text.startsWith("- ", dash));
      int lineEnd = lineEnd();
      entries.add(scalar(dash + 2, lineEnd, false));
      at = Math.min(end, lineEnd + 1);
    }
    require(at == end || isKeyPart(text.charAt(at)));
    return new Sequence(entries, first);
  }

  private Sequence flow(int lineEnd) {
    int first = at;
    require(text.charAt(lineEnd - 1) == ']');
    List<YamlNode> entries = new ArrayList<>();
    int from = at + 1;
    while (from < lineEnd - 1) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 || comma > lineEnd - 1 ? lineEnd - 1 : comma;
      require(from < to);
      entries.add(scalar(from, to, true));
      from = to + 1;
      require(from == lineEnd || (from + 1 < lineEnd && text.charAt(from) == ' '));
      from = from == lineEnd ? from : from + 1;
    }
    return new Sequence(entries, first);
  }

  private Scalar scalar(int from, int to, boolean inFlow) {
    require(from < to);
    char first = text.charAt(from);
    if (first == '"' || first == '\'') {
      require(to - from >= 2 && text.charAt(to - 1) == first);
      for (int i = from + 1; i < to - 1; i++) {
        require(text.charAt(i) != first && text.charAt(i) != '\\' && isSimple(text.charAt(i)));
      }
      require(!inFlow || text.indexOf(',', from) < 0 || text.indexOf(',', from) >= to);
      return new Scalar(text.substring(from + 1, to - 1), false, from);
    }
    require(isPlainStart(first) && text.charAt(to - 1) != ' ');
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      require(c != ':' && c != '#' && isSimple(c));
      require(!inFlow || (c != '[' && c != ']' && c != '{' && c != '}'));
    }
    return new Scalar(text.substring(from, to), true, from);
  }

  private int lineEnd() {
    int found = text.indexOf('\n', at);
    return found < 0 || found > end ? end : found;
  }

  private static boolean isKeyPart(char c) {
    return (c >= 'a' && c <= 'z') || c == '-';
  }

  private static boolean isPlainStart(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 0x4E00 && c <= 0x9FFF)
        || c == '《';
  }

  /** Nothing that needs escapes, and nothing the library might refuse. */
  private static boolean isSimple(char c) {
    return (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029)
        || (c >= 0xFF00 && c < 0xFFF0);
  }

  private static void require(boolean simple) {
    if (!simple) {
      throw new NotSimple();
    }
  }

  /** Leaves everything to the library. */
  private static final class NotSimple extends RuntimeException {
    NotSimple() {
      super("not simple", null, false, false);
    }
  }
}
