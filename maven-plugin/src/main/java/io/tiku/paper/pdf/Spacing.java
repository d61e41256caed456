package io.tiku.paper.pdf;

import io.tiku.paper.pdf.TextSetter.Span;

/**
 * How close characters stand to their neighbours and to the edges of a line (Requirements for
 * Chinese Text Layout, W3C: 3.1.6 adjustment of punctuation width, 3.2.2 mixed text): where two
 * marks of punctuation meet, half an em of the white between them goes, at the edges of a line the
 * white outside them, and between Han and Latin letters or digits stands a quarter of an em.
 */
final class Spacing {

  private static final float HALF = 0.5f;
  private static final float QUARTER = 0.25f;

  /** A mark whose white is at least this, in ems, can give half an em. */
  private static final float WHITE = 0.46f;

  /** Latin letters end before this. */
  private static final int BEYOND_LATIN = 0x250;

  private static final int GREEK = 0x370;
  private static final int BEYOND_GREEK = 0x400;

  private final PrintFonts fonts;

  Spacing(PrintFonts fonts) {
    this.fonts = fonts;
  }

  /** What is added between two neighbours on a line, in ems; negative where they move together. */
  float between(Span left, int first, Span right, int second) {
    if (isHan(first) && isHan(second)) {
      return 0;
    }
    boolean punctuated = isPunctuation(first) && isPunctuation(second);
    if (punctuated && (after(left, first) > 0 || before(right, second) > 0)) {
      return -HALF;
    }
    boolean level = left.rise() == Rise.NONE && right.rise() == Rise.NONE;
    boolean mixed =
        (Character.isIdeographic(first) && isLatin(second))
            || (isLatin(first) && Character.isIdeographic(second));
    return level && mixed ? QUARTER : 0;
  }

  /** How much of a character may stand beyond the right edge of a line, in ems. */
  float after(Span span, int character) {
    return isPunctuation(character) && fonts.whiteAfter(span.face(), character) >= WHITE ? HALF : 0;
  }

  /** How much of a character may stand beyond the left edge of a line, in ems. */
  float before(Span span, int character) {
    return isPunctuation(character) && fonts.whiteBefore(span.face(), character) >= WHITE
        ? HALF
        : 0;
  }

  private static boolean isPunctuation(int character) {
    return !isHan(character) && PrintFonts.PUNCTUATION.indexOf(character) >= 0;
  }

  /** Nearly every character of a paper; the others are asked what they are. */
  private static boolean isHan(int character) {
    return character >= 0x4E00 && character < 0xA000;
  }

  private static boolean isLatin(int character) {
    return character < BEYOND_LATIN
        ? Character.isLetterOrDigit(character) || character == '%'
        : character >= GREEK && character < BEYOND_GREEK && Character.isLetter(character);
  }
}
