package io.tiku.page;

import io.tiku.content.Item;

/** The beginning of an item's text, by which lists and titles show it. */
final class Snippet {

  private Snippet() {}

  static String of(Item item, int length) {
    return of(item.headline().plainText(), length);
  }

  /** At most {@code length} characters on one line. */
  static String of(String text, int length) {
    StringBuilder out = new StringBuilder(length + 1);
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) && c != '\u3000') {
        space = !out.isEmpty();
        continue;
      }
      if (out.length() >= length) {
        return out.append('…').toString();
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.appendCodePoint(c);
    }
    return out.toString();
  }
}
