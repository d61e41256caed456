package io.tiku.paper.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Breaks text into lines, by the rules for Chinese too: no 。 at the beginning, no （ at the end. */
final class TextSetter {

  /** What texts are alike by, however far apart their lines are. */
  private record Key(List<Span> spans, float size) {
    Key {
      spans = List.copyOf(spans);
    }
  }

  private final PrintFonts fonts;
  private final Optional<Map<Key, TextLines>> known;

  TextSetter(PrintFonts fonts) {
    this(fonts, Optional.empty());
  }

  private TextSetter(PrintFonts fonts, Optional<Map<Key, TextLines>> known) {
    this.fonts = fonts;
    this.known = known;
  }

  /**
   * The same, for one paper in one thread: a text that is set again, in a tighter draft or because
   * it stands on the paper several times, is not measured and broken again.
   */
  TextSetter remembering() {
    return new TextSetter(fonts, Optional.of(new HashMap<>()));
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
    return known.isPresent()
        ? known.get().computeIfAbsent(new Key(spans, size), this::measured)
        : measured(new Key(spans, size));
  }

  private TextLines measured(Key text) {
    return new TextLines(printable(text.spans()), fonts, text.size());
  }

  /** The same in characters that the fonts have. */
  private List<Span> printable(List<Span> spans) {
    for (Span span : spans) {
      if (!isPrintable(span)) {
        return Replacement.of(spans, fonts);
      }
    }
    return spans;
  }

  private boolean isPrintable(Span span) {
    String text = span.text();
    int character;
    for (int i = 0; i < text.length(); i += Character.charCount(character)) {
      character = text.codePointAt(i);
      if (character != '\n' && !fonts.covers(span.face(), character)) {
        return false;
      }
    }
    return true;
  }
}
