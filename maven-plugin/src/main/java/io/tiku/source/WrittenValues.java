package io.tiku.source;

import io.tiku.problem.Problems;
import io.tiku.source.YamlNode.Mapping;
import io.tiku.source.YamlNode.Scalar;
import io.tiku.source.YamlNode.Sequence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a YAML file says and not how: the path of each value's keys with its text, such as {@code
 * segments[2].questions[0].count} → {@code 8}. Comments, line feeds, the order of keys, quotes and
 * the spelling of numbers, ranges and moments make no difference.
 */
public final class WrittenValues {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final Pattern RANGE =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?%?) ?[-～~] ?([0-9]+(?:\\.[0-9]+)?%?)");

  private final SortedMap<String, String> values = new TreeMap<>();

  private WrittenValues() {}

  /** The values of a file; none if it cannot be read. */
  public static SortedMap<String, String> of(SourceFile file) {
    Problems unheard = new Problems();
    WrittenValues written = new WrittenValues();
    SourceText.read(file, unheard)
        .flatMap(text -> YamlReader.read(text, 0, text.text().length(), unheard))
        .ifPresent(mapping -> written.add("", mapping));
    return written.values;
  }

  private void add(String path, YamlNode node) {
    if (node instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach((key, entry) -> add(path.isEmpty() ? key : path + "." + key, entry.value()));
    } else if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.entries().size(); i++) {
        add(path + "[" + i + "]", sequence.entries().get(i));
      }
    } else if (node instanceof Scalar scalar && !scalar.isNull()) {
      String text = scalar.text().strip();
      values.put(path, scalar.plain() ? plain(text) : text);
    }
  }

  private static String plain(String text) {
    if (NUMBER.matcher(text).matches()) {
      return number(text);
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return range.group(1) + "-" + range.group(2);
    }
    try {
      return OffsetDateTime.parse(text).toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static String number(String text) {
    BigDecimal number = new BigDecimal(text);
    // Zero keeps its digits behind the point in some versions of Java.
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
