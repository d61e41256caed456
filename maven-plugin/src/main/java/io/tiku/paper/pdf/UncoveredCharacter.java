package io.tiku.paper.pdf;

import java.io.Serial;
import java.util.Locale;

/** A character that the printed fonts do not have. */
public final class UncoveredCharacter extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final int character;
  private final String where;

  UncoveredCharacter(int character, String where) {
    super(String.format(Locale.ROOT, "U+%04X", character));
    this.character = character;
    this.where = where;
  }

  /** The character and its code, such as {@code 「𠮷」（U+20BB7）}. */
  public String character() {
    return "「" + Character.toString(character) + "」（" + getMessage() + "）";
  }

  /** The id of the item it stands in; empty for the paper's own words. */
  public String item() {
    return where;
  }

  UncoveredCharacter in(String item) {
    return new UncoveredCharacter(character, item);
  }
}
