package io.tiku.paper.pdf;

import io.tiku.content.Inline;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn for characters that a face does not have: the same from the other face, a smaller
 * digit for ₂ or ² (fonts of the user's own may lack them), spaces for a tab, a space for any other
 * space, nothing for what has no form. Odd spaces and invisible characters are reported by the
 * check, but do not stop a paper.
 */
final class Replacement {

  private static final String TAB = "    ";

  private final PrintFonts fonts;
  private final List<Span> out = new ArrayList<>();

  private Replacement(PrintFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Spans of characters that their faces have.
   *
   * @throws UncoveredCharacter if there is nothing to be drawn for one
   */
  static List<Span> of(List<Span> spans, PrintFonts fonts) {
    Replacement replacement = new Replacement(fonts);
    for (Span span : spans) {
      span.text().codePoints().forEach(character -> replacement.add(span, character));
    }
    return replacement.out;
  }

  private void add(Span span, int character) {
    Optional<Inline.Script> script = Inline.Script.of(character);
    Face other = span.face() == Face.SONG ? Face.HEI : Face.SONG;
    if (character == '\n' || fonts.covers(span.face(), character)) {
      append(span.with(span.face(), Character.toString(character), span.rise()));
    } else if (character == '\t') {
      append(span.with(span.face(), TAB, span.rise()));
    } else if (Character.isSpaceChar(character)) {
      append(span.with(span.face(), " ", span.rise()));
    } else if (fonts.covers(other, character)) {
      append(span.with(other, Character.toString(character), span.rise()));
    } else if (script.isPresent() && fonts.covers(span.face(), script.get().text().charAt(0))) {
      append(span.with(span.face(), script.get().text(), Rise.of(script.get().level())));
    } else if (!isFormless(character)) {
      throw new UncoveredCharacter(character, "");
    }
  }

  /** Joiners, directions, and which of several forms a Han character has. */
  private static boolean isFormless(int character) {
    return Character.getType(character) == Character.FORMAT
        || (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }

  private void append(Span span) {
    Span last = out.isEmpty() ? span : out.get(out.size() - 1);
    if (!out.isEmpty() && last.looksLike(span)) {
      out.set(out.size() - 1, last.with(last.face(), last.text() + span.text(), last.rise()));
    } else {
      out.add(span);
    }
  }
}
