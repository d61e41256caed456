package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Typed access to a YAML mapping; a value that does not fit is a problem and reads as absent. */
public final class YamlMapping {

  private final String path;
  private final YamlValue.Mapping mapping;
  private final Problems problems;

  YamlMapping(String path, YamlValue.Mapping mapping, Problems problems) {
    this.path = path;
    this.mapping = mapping;
    this.problems = problems;
  }

  /** A word and its place. */
  public record Word(String text, SourcePosition at) {}

  /** Reports every key that is not among these. */
  public void allow(List<String> allowed) {
    mapping
        .keys()
        .forEach(
            (key, at) -> {
              if (!allowed.contains(key)) {
                String remedy =
                    new Suggestions(allowed)
                        .nearest(key)
                        .map(similar -> "是不是「" + similar + "」？")
                        .orElse("可用的键：" + String.join("、", allowed) + "。");
                problems.add(ProblemCode.KEY_UNKNOWN, at, key, remedy);
              }
            });
  }

  public boolean has(String key) {
    return mapping.values().containsKey(key);
  }

  /** The place of a key's value, or the beginning of the file. */
  public SourcePosition at(String key) {
    YamlValue value = mapping.values().get(key);
    return value == null ? SourcePosition.startOf(path) : value.at();
  }

  /** The places of all values; entries of lists as {@code key[0]}. */
  public SortedMap<String, SourcePosition> places() {
    SortedMap<String, SourcePosition> places = new TreeMap<>();
    mapping
        .values()
        .forEach(
            (key, value) -> {
              places.put(key, value.at());
              if (value instanceof YamlValue.Sequence sequence) {
                for (int i = 0; i < sequence.values().size(); i++) {
                  places.put(key + "[" + i + "]", sequence.values().get(i).at());
                }
              }
            });
    return places;
  }

  /** A text that must be there; {@code example} shows how to write it. */
  public Optional<String> required(String key, String example) {
    if (!has(key)) {
      problems.add(ProblemCode.KEY_MISSING, SourcePosition.startOf(path), key, example);
      return Optional.empty();
    }
    Optional<String> text = text(key);
    if (text.isPresent() && text.get().isBlank()) {
      problems.add(ProblemCode.VALUE_TYPE, at(key), key, "不空的文字", example);
      return Optional.empty();
    }
    return text;
  }

  public Optional<String> text(String key) {
    YamlValue value = mapping.values().get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof YamlValue.Scalar scalar) {
      return Optional.of(scalar.text().strip());
    }
    problems.add(ProblemCode.VALUE_TYPE, value.at(), key, "一个值", key + ": 值");
    return Optional.empty();
  }

  /** A list of words; empty when the key is not there. */
  public List<Word> words(String key) {
    YamlValue value = mapping.values().get(key);
    if (value == null) {
      return List.of();
    }
    List<Word> words = new ArrayList<>();
    if (value instanceof YamlValue.Sequence sequence) {
      for (YamlValue entry : sequence.values()) {
        if (entry instanceof YamlValue.Scalar scalar && !scalar.text().isBlank()) {
          words.add(new Word(scalar.text().strip(), scalar.at()));
        } else {
          problems.add(ProblemCode.VALUE_TYPE, entry.at(), key, "文字的列表", key + ": [甲, 乙]");
        }
      }
      return words;
    }
    problems.add(ProblemCode.VALUE_TYPE, value.at(), key, "列表", key + ": [甲, 乙]");
    return words;
  }

  /** A list of mappings; empty when the key is not there. */
  public List<YamlMapping> mappings(String key, String example) {
    YamlValue value = mapping.values().get(key);
    List<YamlMapping> mappings = new ArrayList<>();
    if (value instanceof YamlValue.Sequence sequence) {
      for (YamlValue entry : sequence.values()) {
        if (entry instanceof YamlValue.Mapping inner) {
          mappings.add(new YamlMapping(path, inner, problems));
        } else {
          problems.add(ProblemCode.VALUE_TYPE, entry.at(), key, "键和值", example);
        }
      }
    } else if (value != null) {
      problems.add(ProblemCode.VALUE_TYPE, value.at(), key, "列表", example);
    }
    return mappings;
  }

  /** The only key of a mapping such as {@code code: reason}, with its value. */
  public Optional<Word> onlyKey() {
    return mapping.keys().size() == 1
        ? mapping.keys().entrySet().stream()
            .map(entry -> new Word(entry.getKey(), entry.getValue()))
            .findFirst()
        : Optional.empty();
  }

  /** The place of the mapping itself. */
  public SourcePosition start() {
    return mapping.at();
  }

  /** One of a few words. */
  public <T> Optional<T> choice(
      String key, Function<String, Optional<T>> ofLabel, List<String> labels) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = ofLabel.apply(text.get());
    if (value.isEmpty()) {
      problems.add(ProblemCode.VALUE_UNKNOWN, at(key), key, text.get(), String.join("、", labels));
    }
    return value;
  }

  public Optional<LocalDate> date(String key) {
    Optional<String> text = text(key);
    return text.isEmpty() ? Optional.empty() : date(key, new Word(text.get(), at(key)));
  }

  /** A list of days. */
  public List<LocalDate> dates(String key) {
    return words(key).stream().flatMap(word -> date(key, word).stream()).toList();
  }

  private Optional<LocalDate> date(String key, Word word) {
    try {
      return Optional.of(LocalDate.parse(word.text()));
    } catch (DateTimeParseException e) {
      problems.add(ProblemCode.VALUE_DATE, word.at(), key, word.text());
      return Optional.empty();
    }
  }

  /** A whole number, not negative. */
  public OptionalInt number(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    return number(key, new Word(text.get(), at(key)));
  }

  /** A list of whole numbers. */
  public List<Integer> numbers(String key) {
    return words(key).stream().flatMapToInt(word -> number(key, word).stream()).boxed().toList();
  }

  private OptionalInt number(String key, Word word) {
    String text = word.text();
    if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    problems.add(ProblemCode.VALUE_TYPE, word.at(), key, "不小于零的整数", key + ": 10");
    return OptionalInt.empty();
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key, boolean otherwise) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.get().equals("true") || text.get().equals("false")) {
      return text.get().equals("true");
    }
    problems.add(ProblemCode.VALUE_UNKNOWN, at(key), key, text.get(), "true、false");
    return otherwise;
  }
}
