package io.tiku.source;

import io.tiku.problem.Keys;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import io.tiku.source.YamlNode.Entry;
import io.tiku.source.YamlNode.Mapping;
import io.tiku.source.YamlNode.Scalar;
import io.tiku.source.YamlNode.Sequence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The keys and values of front matter. Asking for a value of a kind reports what is not of that
 * kind, at its exact place; the answer is then empty.
 */
public final class YamlMapping {

  /** A text and where it is written. */
  public record Text(String value, SourcePosition at) {}

  private final SourceText source;
  private final Mapping mapping;
  private final Problems problems;

  YamlMapping(SourceText source, Mapping mapping, Problems problems) {
    this.source = source;
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Where it begins. */
  public SourcePosition start() {
    return source.at(mapping.offset());
  }

  public boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  /** Whether a list is written. */
  public boolean isList(String key) {
    Entry entry = mapping.entries().get(key);
    return entry != null && entry.value() instanceof Sequence;
  }

  /** The keys in the order written. */
  public List<String> keys() {
    return List.copyOf(mapping.entries().keySet());
  }

  /** Where a key's value stands, or where the mapping begins. */
  public SourcePosition at(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? start() : source.at(entry.value().offset());
  }

  /** Where a key stands, or where the mapping begins. */
  public SourcePosition keyAt(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? start() : source.at(entry.keyOffset());
  }

  /** The places of all values, for the model. */
  public Keys places() {
    TreeMap<String, SourcePosition> places = new TreeMap<>();
    for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
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

  /** Reports keys that are not among these. */
  public void allow(List<String> allowed) {
    for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
      if (!allowed.contains(entry.getKey())) {
        problems.add(
            ProblemCode.KEY_UNKNOWN,
            source.at(entry.getValue().keyOffset()),
            entry.getKey(),
            KeyConfusions.meant(entry.getKey(), allowed)
                .map(near -> "是不是「" + near + "」？")
                .orElseGet(
                    () ->
                        new Suggestions(allowed)
                            .remedy(entry.getKey(), "可以写的键：" + String.join("、", allowed) + "。")));
      }
    }
  }

  /** Reports a key that is not written. */
  public boolean require(String key, String example) {
    if (!has(key)) {
      problems.add(ProblemCode.KEY_MISSING, source.start(), key, example);
    }
    return has(key);
  }

  /** A text on one line. Numbers and dates are texts too. */
  public Optional<String> text(String key, String example) {
    return scalar(key, "一段文字", example).map(scalar -> scalar.text().strip());
  }

  public OptionalInt number(String key, String example) {
    Optional<Scalar> scalar = scalar(key, "一个整数", example);
    if (scalar.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt number = number(scalar.get());
    if (number.isEmpty()) {
      wrongType(key, scalar.get(), "一个整数", example);
    }
    return number;
  }

  public Optional<Boolean> truth(String key, String example) {
    Optional<Scalar> scalar = scalar(key, "true 或 false", example);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text();
    if (!scalar.get().plain() || !(text.equals("true") || text.equals("false"))) {
      wrongType(key, scalar.get(), "true 或 false", example);
      return Optional.empty();
    }
    return Optional.of(text.equals("true"));
  }

  public Optional<LocalDate> date(String key) {
    return scalar(key, "一个日期", key + ": 2021-03-31").flatMap(scalar -> date(key, scalar));
  }

  /** One of a few words. */
  public <T> Optional<T> word(
      String key, Function<String, Optional<T>> ofLabel, List<String> labels) {
    Optional<Scalar> scalar = scalar(key, "一个词", key + ": " + labels.get(0));
    Optional<T> value = scalar.flatMap(word -> ofLabel.apply(word.text()));
    if (scalar.isPresent() && value.isEmpty()) {
      problems.add(
          ProblemCode.VALUE_UNKNOWN,
          source.at(scalar.get().offset()),
          key,
          scalar.get().text(),
          String.join("、", labels));
    }
    return value;
  }

  /** A list of texts; empty if the key is not written. */
  public List<Text> texts(String key, String example) {
    List<Text> texts = new ArrayList<>();
    for (YamlNode entry : entries(key, "文字的列表", example)) {
      if (entry instanceof Scalar scalar && !scalar.isNull()) {
        texts.add(new Text(scalar.text().strip(), source.at(scalar.offset())));
      } else {
        wrongType(key, entry, "文字的列表", example);
      }
    }
    return texts;
  }

  public List<LocalDate> dates(String key) {
    List<LocalDate> dates = new ArrayList<>();
    String example = key + ": [2021-03-31]";
    for (YamlNode entry : entries(key, "日期的列表", example)) {
      if (entry instanceof Scalar scalar) {
        date(key, scalar).ifPresent(dates::add);
      } else {
        wrongType(key, entry, "日期的列表", example);
      }
    }
    return dates;
  }

  public List<Integer> numbers(String key, String example) {
    List<Integer> numbers = new ArrayList<>();
    for (YamlNode entry : entries(key, "整数的列表", example)) {
      OptionalInt number = entry instanceof Scalar scalar ? number(scalar) : OptionalInt.empty();
      number.ifPresentOrElse(numbers::add, () -> wrongType(key, entry, "整数的列表", example));
    }
    return numbers;
  }

  /** The mapping of a key; empty if the key is not written. */
  public Optional<YamlMapping> mapping(String key, String example) {
    Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.value() instanceof Mapping inner) {
      return Optional.of(new YamlMapping(source, inner, problems));
    }
    wrongType(key, entry.value(), "「键: 值」的几行", example);
    return Optional.empty();
  }

  /** A list of mappings; a bare text counts as a mapping of that key to nothing. */
  public List<YamlMapping> mappings(String key, String example) {
    List<YamlMapping> mappings = new ArrayList<>();
    for (YamlNode entry : entries(key, "「键: 值」的列表", example)) {
      if (entry instanceof Mapping inner) {
        mappings.add(new YamlMapping(source, inner, problems));
      } else if (entry instanceof Scalar scalar && !scalar.isNull()) {
        Scalar nothing = new Scalar("", true, scalar.offset());
        Map<String, Entry> lone = Map.of(scalar.text(), new Entry(scalar.offset(), nothing));
        mappings.add(new YamlMapping(source, new Mapping(lone, scalar.offset()), problems));
      } else {
        wrongType(key, entry, "「键: 值」的列表", example);
      }
    }
    return mappings;
  }

  /** The text of a key, empty if there is none; reports nothing. */
  public String textOrEmpty(String key) {
    Entry entry = mapping.entries().get(key);
    return entry != null && entry.value() instanceof Scalar scalar && !scalar.isNull()
        ? scalar.text().strip()
        : "";
  }

  private List<YamlNode> entries(String key, String kind, String example) {
    Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return List.of();
    }
    if (entry.value() instanceof Sequence sequence) {
      return sequence.entries();
    }
    wrongType(key, entry.value(), kind, example);
    return List.of();
  }

  private Optional<Scalar> scalar(String key, String kind, String example) {
    Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.value() instanceof Scalar scalar && !scalar.isNull() && !scalar.text().isBlank()) {
      return Optional.of(scalar);
    }
    wrongType(key, entry.value(), kind, example);
    return Optional.empty();
  }

  private Optional<LocalDate> date(String key, Scalar scalar) {
    String text = scalar.text();
    // LocalDate.parse would accept years of more digits.
    if (text.length() == 10) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        // Reported below, like every other text that is no date.
      }
    }
    problems.add(ProblemCode.VALUE_DATE, source.at(scalar.offset()), key, text);
    return Optional.empty();
  }

  private static OptionalInt number(Scalar scalar) {
    String text = scalar.text();
    if (!scalar.plain() || text.isEmpty() || text.length() > 9) {
      return OptionalInt.empty();
    }
    for (int i = text.charAt(0) == '-' && text.length() > 1 ? 1 : 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private void wrongType(String key, YamlNode value, String kind, String example) {
    problems.add(ProblemCode.VALUE_TYPE, source.at(value.offset()), key, kind, example);
  }
}
