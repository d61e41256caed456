package io.tiku.source;

import io.tiku.source.Shape.Meaning;
import io.tiku.source.YamlMapping.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * 键: a key of front matter: what it is called, what may stand behind it, what it is for.
 *
 * <pre>{@code
 * Key<LocalDate> REVIEWED = Key.date("reviewed", "最近一次对照法规复核的日期");
 * }</pre>
 *
 * @param <T> what its value is read as
 */
public final class Key<T> {

  /** Reads a value that is written; empty if it is of another kind, which is reported. */
  interface Reading<T> {
    Optional<T> read(YamlValue value);
  }

  private final String name;
  private final String about;
  private final String example;
  private final Shape shape;
  private final Reading<T> reading;
  private final boolean required;
  private final Optional<T> usual;
  private final Function<T, String> writing;

  private Key(
      String name,
      String about,
      String example,
      Shape shape,
      Reading<T> reading,
      boolean required,
      Optional<T> usual,
      Function<T, String> writing) {
    if (about.isBlank()) {
      throw new IllegalArgumentException("key without description: " + name);
    }
    this.name = name;
    this.about = about;
    this.example = example;
    this.shape = shape;
    this.reading = reading;
    this.required = required;
    this.usual = usual;
    this.writing = writing;
  }

  private static <T> Key<T> of(
      String name, String about, String example, Shape shape, Reading<T> reading) {
    return new Key<>(
        name, about, example, shape, reading, false, Optional.empty(), String::valueOf);
  }

  /** A text on one line. Numbers and dates are texts too. */
  public static Key<String> text(String name, String about, String example) {
    return of(name, about, example, Shape.TEXT, YamlValue::text);
  }

  /** A whole number; that it lies between the two is the reader's to check. */
  public static Key<Integer> number(String name, String about, int example, int least, int most) {
    Shape shape = new Shape.Whole(least, most);
    return of(name, about, String.valueOf(example), shape, YamlValue::number);
  }

  /** {@code true} or {@code false}. */
  public static Key<Boolean> truth(String name, String about, boolean usual) {
    String example = String.valueOf(!usual);
    return of(name, about, example, new Shape.Truth(), YamlValue::truth).usually(usual);
  }

  /** {@code true} or {@code false}, where leaving it out says neither. */
  public static Key<Boolean> decision(String name, String about) {
    return of(name, about, "true", new Shape.Truth(), YamlValue::truth);
  }

  public static Key<LocalDate> date(String name, String about, String example) {
    return of(name, about, example, new Shape.Date(), YamlValue::date);
  }

  /**
   * One of a few words.
   *
   * @param labels the words
   * @param abouts what each means
   */
  public static <T> Key<T> word(
      String name,
      String about,
      String example,
      Function<String, Optional<T>> ofLabel,
      List<String> labels,
      String... abouts) {
    if (labels.size() != abouts.length) {
      throw new IllegalArgumentException("words without description: " + name);
    }
    List<Meaning> words = new ArrayList<>();
    List<Meaning> english = new ArrayList<>();
    Map<String, String> labelOf = new TreeMap<>();
    for (int i = 0; i < abouts.length; i++) {
      words.add(new Meaning(labels.get(i), abouts[i]));
      Optional<String> constant = ofLabel.apply(labels.get(i)).flatMap(Key::constant);
      if (constant.isPresent() && ofLabel.apply(constant.get()).isPresent()) {
        english.add(new Meaning(constant.get(), labels.get(i) + "：" + abouts[i]));
        labelOf.put(constant.get(), labels.get(i));
      }
    }
    Shape shape = new Shape.Word(words, english);
    return new Key<>(
        name,
        about,
        example,
        shape,
        value -> value.word(ofLabel, labels, labelOf),
        false,
        Optional.empty(),
        value ->
            labels.stream()
                .filter(label -> ofLabel.apply(label).filter(value::equals).isPresent())
                .findFirst()
                .orElseThrow());
  }

  private static <T> Optional<String> constant(T value) {
    return value instanceof Enum<?> word
        ? Optional.of(word.name().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** A list of texts. */
  public static Key<List<Text>> texts(String name, String about, String example) {
    return of(name, about, '[' + example + ']', Shape.list(Shape.TEXT), YamlValue::texts);
  }

  /** A text or a list of texts. */
  public static Key<List<Text>> lines(String name, String about, String example) {
    Shape shape = Shape.either(Shape.TEXT, Shape.list(Shape.TEXT));
    return of(name, about, example, shape, YamlValue::lines);
  }

  public static Key<List<LocalDate>> dates(String name, String about) {
    Shape shape = Shape.list(new Shape.Date());
    return of(name, about, "[2021-03-31]", shape, YamlValue::dates);
  }

  public static Key<List<Integer>> numbers(String name, String about, String example) {
    Shape shape = Shape.list(new Shape.Whole(0, Shape.ANY));
    return of(name, about, example, shape, YamlValue::numbers);
  }

  /** A mapping of defined keys. */
  public static Key<YamlMapping> mapping(String name, String about, String example, KeySet keys) {
    Shape shape = new Shape.Keyed(keys);
    return of(name, about, example, shape, value -> value.entries().map(all -> all.as(keys)));
  }

  /** A list of mappings of defined keys. */
  public static Key<List<YamlMapping>> mappings(
      String name, String about, String example, KeySet keys) {
    Shape shape = Shape.list(new Shape.Keyed(keys));
    return of(
        name,
        about,
        example,
        shape,
        value -> value.each().map(list -> list.stream().map(one -> one.as(keys)).toList()));
  }

  /** A mapping of names that are not fixed. */
  public static Key<YamlEntries> names(String name, String about, String example, Shape shape) {
    return of(name, about, example, shape, YamlValue::entries);
  }

  /** A list of mappings of names that are not fixed; a bare text is a name without a value. */
  public static Key<List<YamlEntries>> namesEach(
      String name, String about, String example, Shape each) {
    return of(name, about, example, Shape.list(each), YamlValue::each);
  }

  /** The same, which must be written. */
  public Key<T> required() {
    return new Key<>(name, about, example, shape, reading, true, usual, writing);
  }

  /** The same, read as this value if it is not written. */
  public Key<T> usually(T value) {
    return new Key<>(name, about, example, shape, reading, required, Optional.of(value), writing);
  }

  /** The same with a shape that says more, of each entry if it is a list. */
  public Key<T> holding(Shape exact) {
    Shape all = shape instanceof Shape.ListOf ? Shape.list(exact) : exact;
    return new Key<>(name, about, example, all, reading, required, usual, writing);
  }

  public String name() {
    return name;
  }

  /** What it is for, on one line. */
  public String about() {
    return about;
  }

  public Shape shape() {
    return shape;
  }

  public boolean isRequired() {
    return required;
  }

  /** What it is read as if it is not written. */
  Optional<T> usual() {
    return usual;
  }

  /** What may be written instead of leaving it out. */
  public Optional<String> usualText() {
    return usual.map(writing);
  }

  /** A value as it may be written. */
  public String example() {
    return example;
  }

  /** The key with a value, as it may be written. */
  public String line() {
    return example.startsWith("- ")
        ? name + ":\n  " + example
        : name + (example.startsWith("\n") ? ":" : ": ") + example;
  }

  /** What a value of another kind is answered with. */
  String shown() {
    return example.startsWith("- ") ? example : line();
  }

  Reading<T> reading() {
    return reading;
  }

  @Override
  public String toString() {
    return name;
  }
}
