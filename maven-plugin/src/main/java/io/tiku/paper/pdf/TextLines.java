package io.tiku.paper.pdf;

import io.tiku.paper.pdf.TextSetter.Fit;
import io.tiku.paper.pdf.TextSetter.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One text on its way to lines: its characters, how wide they are, and where lines may end. Of one
 * thread: lines once broken are kept, since drafts of a paper differ in how far apart they stand.
 */
final class TextLines {

  /** How much of a line may be spread over its characters, in ems and in parts of its width. */
  private static final float MOST_SLACK = 3;

  private static final float MOST_SLACK_OF_WIDTH = 0.15f;

  /** The baseline within a line, from its top, in parts of the leading. */
  static final float BASELINE = 0.72f;

  /** A last line has at least so many letters or digits: no single character, no lone bracket. */
  private static final int FEWEST_LAST = 2;

  private static final float TOLERANCE = 0.01f;
  private static final char SPACE = '\u3000';

  private final PrintFonts fonts;
  private final Spacing spacing;
  private final float size;
  private final int[] characters;
  private final Span[] looks;
  private final float[] advances;

  /** Between a character and the next, in points. */
  private final float[] gaps;

  /** Where a line may begin. */
  private final BitSet breaks = new BitSet();

  /** How many letters and digits there are from a character to the end of its paragraph. */
  private final int[] lettersLeft;

  private boolean divided;
  private Optional<Broken> broken = Optional.empty();

  /** The lines for one width. */
  private record Broken(float width, Fit fit, int lines, List<Piece> pieces) {
    boolean suits(float otherWidth, Fit otherFit) {
      return width == otherWidth && fit == otherFit;
    }
  }

  /**
   * @param spans of characters that their faces have
   * @param size in points
   */
  TextLines(List<Span> spans, PrintFonts fonts, float size) {
    this.fonts = fonts;
    this.spacing = new Spacing(fonts);
    this.size = size;
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    characters = text.codePoints().toArray();
    looks = new Span[characters.length];
    int at = 0;
    for (Span span : spans) {
      int end = at + span.text().codePointCount(0, span.text().length());
      Arrays.fill(looks, at, end, span);
      at = end;
    }
    advances = new float[characters.length];
    gaps = new float[characters.length];
    lettersLeft = new int[characters.length + 1];
    measure();
  }

  /** Finds where lines may begin. */
  private void divide() {
    int marks = marks();
    for (int i = characters.length - 1; i >= 0; i--) {
      int own = i < marks && Character.isLetterOrDigit(characters[i]) ? 1 : 0;
      lettersLeft[i] = characters[i] == '\n' ? 0 : lettersLeft[i + 1] + own;
    }
    BreakIterator iterator = BreakIterator.getLineInstance(Locale.ROOT);
    iterator.setText(new String(characters, 0, characters.length));
    int unit = 0;
    int boundary = iterator.first();
    for (int i = 0; i < characters.length; i++) {
      while (boundary != BreakIterator.DONE && boundary < unit) {
        boundary = iterator.next();
      }
      breaks.set(i, i > 0 && boundary == unit && !withinBracket(i) && !withinNumber(i));
      unit += Character.charCount(characters[i]);
    }
    divided = true;
  }

  /** Where the （2分） or （2分）（　　） that ends the text begins, no last line either; else the end. */
  private int marks() {
    int end = characters.length == 0 ? 0 : bracket(0, characters.length);
    if (end < 4 || characters[end - 1] != '）' || characters[end - 2] != '分') {
      return characters.length;
    }
    int at = end - 3;
    while (at >= 0 && (characters[at] == '.' || Character.isDigit(characters[at]))) {
      at--;
    }
    return at >= 0 && at < end - 3 && characters[at] == '（' ? at : characters.length;
  }

  private void measure() {
    for (int i = 0; i < characters.length; i++) {
      Span look = looks[i];
      advances[i] = look.rise().scale() * size * fonts.width(look.face(), characters[i]);
      if (i > 0) {
        gaps[i - 1] = size * spacing.between(looks[i - 1], characters[i - 1], look, characters[i]);
      }
    }
  }

  /** Whether a break here would tear SHA-256 or 7-11 apart, as Unicode's rule 25 forbids it. */
  private boolean withinNumber(int at) {
    return at > 1
        && characters[at - 1] == '-'
        && characters[at] >= '0'
        && characters[at] <= '9'
        && Character.isLetterOrDigit(characters[at - 2]);
  }

  /** Whether a break here would tear a stem's （　　） apart. */
  private boolean withinBracket(int at) {
    int before = characters[at - 1];
    int after = characters[at];
    return (before == '（' || before == SPACE) && (after == SPACE || after == '）');
  }

  /** How wide it is on a line that is long enough, in points. */
  float width() {
    return width(0, characters.length);
  }

  private float width(int from, int to) {
    float width = 0;
    for (int i = from; i < to; i++) {
      width += advances[i] + (i + 1 < to ? gaps[i] : 0);
    }
    return width;
  }

  /**
   * The lines, one below the other.
   *
   * @param leading from line to line, in points
   * @param width of the lines, in points
   */
  Block set(float leading, float width, Fit fit) {
    if (broken.isEmpty() || !broken.get().suits(width, fit)) {
      broken = Optional.of(broken(width, fit));
    }
    List<Mark> marks = new ArrayList<>();
    for (Piece piece : broken.get().pieces()) {
      piece.draw(piece.line() * leading + BASELINE * leading, size, marks);
    }
    return new Block(Math.max(1, broken.get().lines()) * leading, false, marks);
  }

  private Broken broken(float width, Fit fit) {
    if (!divided) {
      divide();
    }
    List<Piece> pieces = new ArrayList<>();
    int lines = 0;
    for (int start = 0; start < characters.length; lines++) {
      int end = lineEnd(start, width);
      line(start, end, lines, width, fit, pieces);
      start = end;
    }
    return new Broken(width, fit, lines, pieces);
  }

  /** Where the line ends that begins here: as late as it may. */
  private int lineEnd(int start, float width) {
    float used = 0 - hanging(start);
    int last = start;
    int lastAny = start;
    for (int i = start; i < characters.length; i++) {
      int character = characters[i];
      if (character == '\n') {
        return i + 1;
      }
      if (i > start && breaks.get(i)) {
        lastAny = i;
        last = lettersLeft[i] < FEWEST_LAST ? last : i;
      }
      used += advances[i];
      float outside = size * spacing.after(looks[i], character);
      if (used - outside > width + TOLERANCE && character != ' ') {
        return last > start ? last : lastAny > start ? lastAny : Math.max(i, start + 1);
      }
      used += gaps[i];
    }
    return characters.length;
  }

  /** How far the first character of a line stands out to the left; the first line is flush. */
  private float hanging(int start) {
    return start == 0 ? 0 : size * spacing.before(looks[start], characters[start]);
  }

  private void line(int start, int end, int line, float width, Fit fit, List<Piece> pieces) {
    int shown = end;
    while (shown > start && Character.isWhitespace(characters[shown - 1])) {
      shown--;
    }
    if (shown == start) {
      return;
    }
    boolean full = end < characters.length && characters[end - 1] != '\n';
    float outside = full ? size * spacing.after(looks[shown - 1], characters[shown - 1]) : 0;
    float slack = width - width(start, shown) + hanging(start) + outside;
    float most = Math.max(MOST_SLACK * size, MOST_SLACK_OF_WIDTH * width);
    boolean spread = full && shown - start > 1 && slack > 0 && slack < most;
    float x = fit == Fit.CENTRED ? Math.max(0, slack / 2) : 0 - hanging(start);
    float each = fit != Fit.CENTRED && spread ? slack / (shown - start - 1) : 0;
    int bracket = fit == Fit.BRACKET_RIGHT && !full ? bracket(start, shown) : shown;
    pieces(start, bracket, x, line, each, pieces);
    if (bracket < shown) {
      pieces(bracket, shown, width - width(bracket, shown), line, 0, pieces);
    }
  }

  /** Where the （　　） that ends a line begins; the line's end if none does. */
  private int bracket(int start, int end) {
    int at = end - 1;
    if (characters[at] != '）') {
      return end;
    }
    at--;
    while (at >= start && characters[at] == SPACE) {
      at--;
    }
    return at >= start && at < end - 2 && characters[at] == '（' ? at : end;
  }

  /** Pieces of one look each. */
  private void pieces(int start, int end, float left, int line, float each, List<Piece> pieces) {
    float x = left;
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      Span look = looks[from];
      if (i == end || !look.looksLike(looks[i])) {
        String text = new String(characters, from, i - from);
        float close = x + width(from, i) + each * (i - from);
        pieces.add(new Piece(line, x, close, each, text, kerns(from, i), look));
        x = close + (i < end ? gaps[i - 1] : 0);
        from = i;
      }
    }
  }

  private List<Kern> kerns(int from, int to) {
    List<Kern> kerns = new ArrayList<>();
    int unit = 0;
    for (int i = from; i + 1 < to; i++) {
      unit += Character.charCount(characters[i]);
      if (gaps[i] != 0) {
        kerns.add(new Kern(unit, gaps[i]));
      }
    }
    return kerns;
  }
}
