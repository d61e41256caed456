package io.tiku.paper.word;

/**
 * What stands before the first words of a text.
 *
 * @param list the property of a paragraph whose number Word counts; empty for none
 * @param words written before it; empty for none
 * @param look of these words; empty for the usual
 */
record WordLabel(String list, String words, String look) {

  static final WordLabel NONE = new WordLabel("", "", "");

  /** The next number of a list. */
  static WordLabel next(WordNumbering.Place place) {
    return new WordLabel(place.toString(), "", "");
  }

  /** Words that stay what they are. */
  static WordLabel of(String words) {
    return new WordLabel("", words, "");
  }

  /** A name that stands out. */
  static WordLabel name(String words) {
    return new WordLabel("", words, "Strong");
  }
}
