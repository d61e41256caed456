package io.tiku.source;

import java.util.List;

/** What may stand behind a key, as editors have to know it. */
public sealed interface Shape {

  /** A text on one line; any text will do. */
  Shape TEXT = new Text("");

  /**
   * A text on one line.
   *
   * @param pattern a regular expression for the whole of it; empty if any text will do
   */
  record Text(String pattern) implements Shape {}

  /** No number is greater: longer ones are not read. */
  int ANY = 999_999_999;

  /** A whole number. */
  record Whole(int least, int most) implements Shape {}

  /** Marks: more than 0, in halves. */
  record Marks() implements Shape {}

  /** A number from 0 to 1. */
  record Proportion() implements Shape {}

  /** {@code true} or {@code false}. */
  record Truth() implements Shape {}

  /** {@code 2021-03-31}. */
  record Date() implements Shape {}

  /**
   * One of a few words.
   *
   * @param english other words for the same
   */
  record Word(List<Meaning> words, List<Meaning> english) implements Shape {
    public Word {
      words = List.copyOf(words);
      english = List.copyOf(english);
    }
  }

  /** A word and what it means. */
  record Meaning(String word, String about) {}

  /** Texts that are usual, where others of a pattern are possible. */
  record Usual(List<Meaning> words, String pattern) implements Shape {
    public Usual {
      words = List.copyOf(words);
    }
  }

  /** The name of something in the bank. */
  record Named(Referent of) implements Shape {}

  /** A list. */
  record ListOf(Shape each) implements Shape {}

  /** A mapping of defined keys. */
  record Keyed(KeySet keys) implements Shape {}

  /** A mapping of names that are not fixed. */
  record Names(Shape name, Shape value) implements Shape {}

  /** One of these. */
  record Either(List<Shape> shapes) implements Shape {
    public Either {
      shapes = List.copyOf(shapes);
    }
  }

  static Shape list(Shape each) {
    return new ListOf(each);
  }

  static Shape either(Shape... shapes) {
    return new Either(List.of(shapes));
  }
}
