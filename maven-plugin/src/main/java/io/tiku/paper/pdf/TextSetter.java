package io.tiku.paper.pdf;

import java.util.List;

/** Breaks text into lines, by the rules for Chinese too: no 。 at the beginning, no （ at the end. */
final class TextSetter {

  private final PrintFonts fonts;

  TextSetter(PrintFonts fonts) {
    this.fonts = fonts;
  }

  /** A line along text. */
  enum Stroke {
    NONE,
    UNDER,
    THROUGH
  }

  /**
   * A piece of text in one face.
   *
   * @param tag what it belongs to by itself; usually nothing
   */
  record Span(Face face, String text, Stroke stroke, Rise rise, Tag tag) {
    Span(Face face, String text) {
      this(face, text, Rise.NONE);
    }

    Span(Face face, String text, Rise rise) {
      this(face, text, Stroke.NONE, rise, Tag.ARTIFACT);
    }

    boolean looksLike(Span other) {
      return face == other.face && stroke == other.stroke && rise == other.rise && tag == other.tag;
    }

    Span with(Face other, String words, Rise place) {
      return new Span(other, words, stroke, place, tag);
    }
  }

  /** How lines stand in the width they have. */
  enum Fit {
    /** Full lines reach from side to side. */
    SPREAD,
    /** The same, and a （　　） that ends the text stands at the right. */
    BRACKET_RIGHT,
    CENTRED
  }

  /**
   * Sets text.
   *
   * @param size in points
   * @param leading from line to line, in points
   * @param width of the lines, in points
   */
  Block set(List<Span> spans, float size, float leading, float width) {
    return set(spans, size, leading, width, Fit.SPREAD);
  }

  /** Sets text, every line in the middle. */
  Block centred(List<Span> spans, float size, float leading, float width) {
    return set(spans, size, leading, width, Fit.CENTRED);
  }

  Block set(List<Span> spans, float size, float leading, float width, Fit fit) {
    return lines(spans, size).set(leading, width, fit);
  }

  /** Words on one line, from a place on its baseline. */
  List<Mark> line(Face face, String text, float size, float x, float y, Tag tag) {
    float baseline = TextLines.BASELINE * size;
    return lines(List.of(new Span(face, text)), size)
        .set(size, Float.MAX_VALUE, Fit.SPREAD)
        .right(x)
        .below(y - baseline)
        .tagged(tag)
        .marks();
  }

  float width(List<Span> spans, float size) {
    return lines(spans, size).width();
  }

  float width(Face face, String text, float size) {
    return width(List.of(new Span(face, text)), size);
  }

  private TextLines lines(List<Span> spans, float size) {
    return new TextLines(printable(spans), fonts, size);
  }

  /** The same in characters that the fonts have. */
  private List<Span> printable(List<Span> spans) {
    return spans.stream().allMatch(this::isPrintable) ? spans : Replacement.of(spans, fonts);
  }

  private boolean isPrintable(Span span) {
    return span.text().codePoints().allMatch(c -> c == '\n' || fonts.covers(span.face(), c));
  }
}
