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

  private static final char SPACE = '\u3000';

  private final PrintFonts fonts;

  TextSetter(PrintFonts fonts) {
    this.fonts = fonts;
  }

  /** A piece of text in one face. */
  record Span(Face face, String text) {}

  /**
   * Sets text.
   *
   * @param size in points
   * @param leading from line to line, in points
   * @param width of the lines, in points
   */
  Block set(List<Span> spans, float size, float leading, float width) {
    StringBuilder text = new StringBuilder();
    List<Face> faces = new ArrayList<>();
    for (Span span : spans) {
      text.append(span.text());
      for (int i = 0; i < span.text().length(); i++) {
        faces.add(span.face());
      }
    }
    List<Mark> marks = new ArrayList<>();
    int lines = 0;
    int start = 0;
    String whole = text.toString();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(whole);
    while (start < whole.length()) {
      int end = lineEnd(whole, faces, breaks, start, size, width);
      boolean spread = end < whole.length() && whole.charAt(end - 1) != '\n';
      float y = lines * leading + BASELINE * leading;
      line(
          whole.substring(start, end).stripTrailing(), faces, start, size, width, y, spread, marks);
      start = end;
      lines++;
    }
    return new Block(Math.max(1, lines) * leading, false, marks);
  }

  private int lineEnd(
      String text, List<Face> faces, BreakIterator breaks, int start, float size, float width) {
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
      if (!fonts.covers(faces.get(i), character)) {
        throw new UncoveredCharacter(character, "");
      }
      used += size * fonts.width(faces.get(i), character);
      if (used > width + 0.01f && character != ' ') {
        return last > start ? last : Math.max(i, start + 1);
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

  private void line(
      String text,
      List<Face> faces,
      int offset,
      float size,
      float width,
      float y,
      boolean spread,
      List<Mark> marks) {
    float natural = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      natural += size * fonts.width(faces.get(offset + i), text.codePointAt(i));
    }
    int gaps = text.codePointCount(0, text.length()) - 1;
    float slack = width - natural;
    float spacing = spread && gaps > 0 && slack > 0 && slack < MOST_SLACK * size ? slack / gaps : 0;
    float x = 0;
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || faces.get(offset + i) != faces.get(offset + from)) {
        String piece = text.substring(from, i);
        Face face = faces.get(offset + from);
        marks.add(new Mark.Text(x, y, face, size, spacing, piece, Tag.ARTIFACT));
        x += fonts.width(face, piece, size) + spacing * piece.codePointCount(0, piece.length());
        from = i;
      }
    }
  }

  float width(List<Span> spans, float size) {
    return (float) spans.stream().mapToDouble(span -> width(span.face(), span.text(), size)).sum();
  }

  float width(Face face, String text, float size) {
    return fonts.width(face, text, size);
  }
}
