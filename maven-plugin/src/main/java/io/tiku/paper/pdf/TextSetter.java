package io.tiku.paper.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines, by the rules for Chinese too: no 。 at the beginning, no （ at the end. */
final class TextSetter {

  /** How much of a line may be spread over its characters, in ems. */
  private static final float MOST_SLACK = 2;

  /** The baseline within a line, from its top, in parts of the leading. */
  private static final float BASELINE = 0.72f;

  /** Where lines along text stand below its baseline, in ems. */
  private static final float UNDER = 0.16f;

  private static final float THROUGH = -0.32f;

  private static final char SPACE = '\u3000';

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
  private enum Fit {
    /** Full lines reach from side to side. */
    SPREAD,
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

  private Block set(List<Span> spans, float size, float leading, float width, Fit fit) {
    StringBuilder text = new StringBuilder();
    List<Span> looks = new ArrayList<>();
    for (Span span : printable(spans)) {
      text.append(span.text());
      for (int i = 0; i < span.text().length(); i++) {
        looks.add(span);
      }
    }
    List<Mark> marks = new ArrayList<>();
    int lines = 0;
    int start = 0;
    String whole = text.toString();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(whole);
    while (start < whole.length()) {
      int end = lineEnd(whole, looks, breaks, start, size, width);
      boolean full = end < whole.length() && whole.charAt(end - 1) != '\n';
      float y = lines * leading + BASELINE * leading;
      String line = whole.substring(start, end).stripTrailing();
      float slack = width - width(line, looks, start, size);
      int gaps = line.codePointCount(0, line.length()) - 1;
      boolean spread = full && gaps > 0 && slack > 0 && slack < MOST_SLACK * size;
      float spacing = fit == Fit.SPREAD && spread ? slack / gaps : 0;
      float x = fit == Fit.CENTRED ? Math.max(0, slack / 2) : 0;
      line(line, looks, start, size, spacing, x, y, marks);
      start = end;
      lines++;
    }
    return new Block(Math.max(1, lines) * leading, false, marks);
  }

  private int lineEnd(
      String text, List<Span> looks, BreakIterator breaks, int start, float size, float width) {
    float used = 0;
    int last = start;
    for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (character == '\n') {
        return i + 1;
      }
      if (i > start && breaks.isBoundary(i) && !withinBracket(text, i)) {
        last = i;
      }
      used += width(looks.get(i), character, size);
      if (used > width + 0.01f && character != ' ') {
        return last > start ? last : Math.max(i, start + Character.charCount(character));
      }
    }
    return text.length();
  }

  /** Whether a break here would tear a stem's （　　） apart. */
  private static boolean withinBracket(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return (before == '（' || before == SPACE) && (after == SPACE || after == '）');
  }

  private float width(String line, List<Span> looks, int offset, float size) {
    float natural = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      natural += width(looks.get(offset + i), line.codePointAt(i), size);
    }
    return natural;
  }

  private void line(
      String text,
      List<Span> looks,
      int offset,
      float size,
      float spacing,
      float left,
      float y,
      List<Mark> marks) {
    float x = left;
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      Span look = looks.get(offset + from);
      if (i == text.length() || !look.looksLike(looks.get(offset + i))) {
        String piece = text.substring(from, i);
        float drawn = look.rise().scale() * size;
        float base = y - look.rise().ems() * size;
        marks.add(new Mark.Text(x, base, look.face(), drawn, spacing, piece, look.tag()));
        float end =
            x
                + fonts.width(look.face(), piece, drawn)
                + spacing * piece.codePointCount(0, piece.length());
        if (look.stroke() != Stroke.NONE) {
          float along = y + size * (look.stroke() == Stroke.UNDER ? UNDER : THROUGH);
          marks.add(new Mark.Rule(x, along, end, along, false));
        }
        x = end;
        from = i;
      }
    }
  }

  /** Words on one line, from a place on its baseline. */
  List<Mark> line(Face face, String text, float size, float x, float y, Tag tag) {
    List<Mark> marks = new ArrayList<>();
    float left = x;
    for (Span span : printable(List.of(new Span(face, text)))) {
      float drawn = span.rise().scale() * size;
      float base = y - span.rise().ems() * size;
      marks.add(new Mark.Text(left, base, span.face(), drawn, 0, span.text(), tag));
      left += fonts.width(span.face(), span.text(), drawn);
    }
    return marks;
  }

  float width(List<Span> spans, float size) {
    return (float)
        printable(spans).stream()
            .mapToDouble(span -> fonts.width(span.face(), span.text(), span.rise().scale() * size))
            .sum();
  }

  float width(Face face, String text, float size) {
    return width(List.of(new Span(face, text)), size);
  }

  private float width(Span look, int character, float size) {
    return look.rise().scale() * size * fonts.width(look.face(), character);
  }

  /** The same in characters that the fonts have. */
  private List<Span> printable(List<Span> spans) {
    return spans.stream().allMatch(this::isPrintable) ? spans : Replacement.of(spans, fonts);
  }

  private boolean isPrintable(Span span) {
    return span.text().codePoints().allMatch(c -> c == '\n' || fonts.covers(span.face(), c));
  }
}
