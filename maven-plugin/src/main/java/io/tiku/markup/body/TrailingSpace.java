package io.tiku.markup.body;

import io.tiku.content.Inline;
import java.util.ArrayList;
import java.util.List;

/** Spaces at the edges of a paragraph, a heading or a cell, which mean nothing. */
final class TrailingSpace {

  private TrailingSpace() {}

  static List<Inline> trimmed(List<Inline> inlines) {
    if (inlines.isEmpty()
        || (!isLoose(inlines.get(0)) && !isLoose(inlines.get(inlines.size() - 1)))) {
      return inlines;
    }
    List<Inline> trimmed = new ArrayList<>(inlines);
    if (trimmed.get(0) instanceof Inline.Text first) {
      trimmed.set(0, new Inline.Text(first.text().stripLeading()));
    }
    int last = trimmed.size() - 1;
    if (trimmed.get(last) instanceof Inline.Text text) {
      trimmed.set(last, new Inline.Text(text.text().stripTrailing()));
    }
    trimmed.removeIf(inline -> inline instanceof Inline.Text text && text.text().isEmpty());
    return trimmed;
  }

  private static boolean isLoose(Inline inline) {
    return inline instanceof Inline.Text text
        && (text.text().isEmpty()
            || Character.isWhitespace(text.text().charAt(0))
            || Character.isWhitespace(text.text().charAt(text.text().length() - 1)));
  }
}
