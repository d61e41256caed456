package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.YamlMapping.Text;
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
import java.util.function.Function;

/** The value of a key, to be read as what the key is for; what it is not is reported. */
final class YamlValue {

  private final SourceText source;
  private final YamlNode node;
  private final Key<?> key;
  private final Problems problems;

  YamlValue(SourceText source, YamlNode node, Key<?> key, Problems problems) {
    this.source = source;
    this.node = node;
    this.key = key;
    this.problems = problems;
  }

  Optional<String> text() {
    return scalar("一段文字", key.shown()).map(scalar -> scalar.text().strip());
  }

  Optional<Integer> number() {
    Optional<Scalar> scalar = scalar("一个整数", key.shown());
    Optional<Integer> number = scalar.flatMap(YamlValue::number);
    if (scalar.isPresent() && number.isEmpty()) {
      wrongType(scalar.get(), "一个整数", key.shown());
    }
    return number;
  }

  Optional<Boolean> truth() {
    Optional<Scalar> scalar = scalar("true 或 false", key.shown());
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text();
    if (!scalar.get().plain() || !(text.equals("true") || text.equals("false"))) {
      wrongType(scalar.get(), "true 或 false", key.shown());
      return Optional.empty();
    }
    return Optional.of(text.equals("true"));
  }

  Optional<LocalDate> date() {
    return scalar("一个日期", key.name() + ": 2021-03-31").flatMap(this::date);
  }

  /**
   * @param english other words that are read, and the label of each
   */
  <T> Optional<T> word(
      Function<String, Optional<T>> ofLabel, List<String> labels, Map<String, String> english) {
    Optional<Scalar> scalar = scalar("一个词", key.name() + ": " + labels.get(0));
    Optional<T> value = scalar.flatMap(word -> ofLabel.apply(word.text().strip()));
    if (scalar.isPresent() && value.isEmpty()) {
      problems.add(
          ProblemCode.VALUE_UNKNOWN,
          source.at(scalar.get().offset()),
          key.name(),
          scalar.get().text(),
          UnknownValue.remedy(scalar.get().text(), labels, english));
    }
    return value;
  }

  Optional<List<Text>> texts() {
    return nodes("文字的列表").map(nodes -> texts(nodes, "文字的列表"));
  }

  /** The texts of a list, or the one text. */
  Optional<List<Text>> lines() {
    return node instanceof Sequence
        ? texts()
        : text().map(text -> List.of(new Text(text, source.at(node.offset()), false)));
  }

  Optional<List<LocalDate>> dates() {
    return nodes("日期的列表")
        .map(
            nodes -> {
              List<LocalDate> dates = new ArrayList<>();
              for (YamlNode entry : nodes) {
                if (entry instanceof Scalar scalar) {
                  date(scalar).ifPresent(dates::add);
                } else {
                  wrongType(entry, "日期的列表", key.shown());
                }
              }
              return dates;
            });
  }

  Optional<List<Integer>> numbers() {
    return nodes("整数的列表")
        .map(
            nodes -> {
              List<Integer> numbers = new ArrayList<>();
              for (YamlNode entry : nodes) {
                Optional<Integer> number =
                    entry instanceof Scalar scalar ? number(scalar) : Optional.empty();
                number.ifPresentOrElse(numbers::add, () -> wrongType(entry, "整数的列表", key.shown()));
              }
              return numbers;
            });
  }

  /** The names and values of a mapping. */
  Optional<YamlEntries> entries() {
    if (node instanceof Mapping inner) {
      return Optional.of(new YamlEntries(source, inner, problems));
    }
    wrongType(node, "「键: 值」的几行", key.shown());
    return Optional.empty();
  }

  /** A list of mappings; a bare text counts as a mapping of that name to nothing. */
  Optional<List<YamlEntries>> each() {
    return nodes("「键: 值」的列表")
        .map(
            nodes -> {
              List<YamlEntries> mappings = new ArrayList<>();
              for (YamlNode entry : nodes) {
                if (entry instanceof Mapping inner) {
                  mappings.add(new YamlEntries(source, inner, problems));
                } else if (entry instanceof Scalar scalar && slip(scalar).isPresent()) {
                  refuse(slip(scalar).orElseThrow());
                } else if (entry instanceof Scalar scalar && !scalar.isNull()) {
                  mappings.add(new YamlEntries(source, lone(scalar), problems));
                } else {
                  wrongType(entry, "「键: 值」的列表", key.shown());
                }
              }
              return mappings;
            });
  }

  private static Optional<YamlSlip> slip(Scalar scalar) {
    return scalar.plain() ? YamlSlip.in(scalar.text(), scalar.offset()) : Optional.empty();
  }

  private static Mapping lone(Scalar scalar) {
    Scalar nothing = new Scalar("", true, scalar.offset());
    return new Mapping(Map.of(scalar.text(), new Entry(scalar.offset(), nothing)), scalar.offset());
  }

  private List<Text> texts(List<YamlNode> nodes, String kind) {
    List<Text> texts = new ArrayList<>();
    for (YamlNode entry : nodes) {
      if (entry instanceof Scalar scalar && !scalar.isNull()) {
        texts.add(new Text(scalar.text().strip(), source.at(scalar.offset()), !scalar.plain()));
      } else {
        wrongType(entry, kind, key.shown());
      }
    }
    return texts;
  }

  private Optional<List<YamlNode>> nodes(String kind) {
    if (node instanceof Sequence sequence) {
      return Optional.of(sequence.entries());
    }
    wrongType(node, kind, key.shown());
    return Optional.empty();
  }

  private Optional<Scalar> scalar(String kind, String example) {
    if (node instanceof Scalar scalar && !scalar.isNull() && !scalar.text().isBlank()) {
      return Optional.of(scalar);
    }
    wrongType(node, kind, example);
    return Optional.empty();
  }

  private Optional<LocalDate> date(Scalar scalar) {
    String text = scalar.text().strip();
    // LocalDate.parse would accept years of more digits.
    if (text.length() == 10) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        // Reported below, like every other text that is no date.
      }
    }
    problems.add(ProblemCode.VALUE_DATE, source.at(scalar.offset()), key.name(), text);
    return Optional.empty();
  }

  private static Optional<Integer> number(Scalar scalar) {
    String text = scalar.text().strip();
    if (!scalar.plain() || text.isEmpty() || text.length() > 9) {
      return Optional.empty();
    }
    for (int i = text.charAt(0) == '-' && text.length() > 1 ? 1 : 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    return Optional.of(Integer.parseInt(text));
  }

  private void wrongType(YamlNode value, String kind, String example) {
    Optional<YamlSlip> slip =
        value instanceof Scalar scalar && scalar.plain() && !kind.startsWith("一段")
            ? YamlSlip.in(scalar.text(), scalar.offset())
            : Optional.empty();
    if (slip.isPresent()) {
      refuse(slip.get());
      return;
    }
    problems.add(ProblemCode.VALUE_TYPE, source.at(value.offset()), key.name(), kind, example);
  }

  private void refuse(YamlSlip slip) {
    problems.add(
        ProblemCode.FRONT_MATTER_SYNTAX, source.at(slip.offset()), slip.sentence(), slip.remedy());
  }
}
