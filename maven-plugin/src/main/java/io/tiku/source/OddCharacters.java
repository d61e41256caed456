package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Characters that look like others or like nothing: control characters, odd spaces, full-width
 * letters and digits, radicals, private characters, text that is not NFC. Of each kind one a line
 * is reported.
 */
public final class OddCharacters {

  private enum Kind {
    NONE,
    CONTROL,
    SPACE,
    FULL_WIDTH,
    LOOKALIKE,
    PRIVATE
  }

  private final SourceText source;
  private final String text;
  private final Problems problems;

  private OddCharacters(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  static void report(SourceText source, Problems problems) {
    new OddCharacters(source, problems).scan();
  }

  /**
   * What a writer meant by characters that he wrote as <code>&amp;#1;</code> or {@code "\u0001"};
   * those that would be reported if they stood there themselves are.
   *
   * @param before the text before them
   */
  public static String meant(
      String written, CharSequence before, SourcePosition at, Problems problems) {
    Set<Kind> reported = EnumSet.of(Kind.NONE);
    for (int i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
      int c = written.codePointAt(i);
      Kind kind = c < 0x20 ? Kind.CONTROL : kind(c);
      if (reported.add(kind)) {
        report(kind, at, written, i, problems);
      }
    }
    String piece = (before.isEmpty() ? "" : before.charAt(before.length() - 1)) + written;
    if (!Normalizer.isNormalized(piece, Normalizer.Form.NFC)) {
      String composed = Normalizer.normalize(piece, Normalizer.Form.NFC);
      problems.add(ProblemCode.TEXT_NOT_NFC, at, piece, composed);
    }
    return Lookalikes.replaced(written);
  }

  private void scan() {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (!plain(text.charAt(i))) {
        int end = text.indexOf('\n', i);
        i = line(i, end < 0 ? length : end);
      }
    }
  }

  /** What Chinese text is made of. */
  private static boolean plain(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x20 && c < 0x7F)
        || c == '\n'
        || (c >= 0x3000 && c <= 0x301F)
        || (c >= 0xFF01 && c <= 0xFF0F)
        || (c >= 0xFF1A && c <= 0xFF1F)
        || (c >= 0x2010 && c <= 0x2027);
  }

  /** Reports the first of each kind from an offset to the end of its line, which it returns. */
  private int line(int from, int end) {
    Set<Kind> reported = EnumSet.of(Kind.NONE);
    for (int i = from; i < end; ) {
      int c = text.codePointAt(i);
      if (!plain(c)) {
        Kind kind = kind(c);
        if (reported.add(kind)) {
          report(kind, source.at(i), text.substring(0, end), i, problems);
        }
      }
      i += Character.charCount(c);
    }
    composition(source.at(from).line());
    return end;
  }

  private static void report(
      Kind kind, SourcePosition at, String text, int from, Problems problems) {
    int c = text.codePointAt(from);
    switch (kind) {
      case CONTROL -> problems.add(ProblemCode.TEXT_CONTROL, at, codePoint(c));
      case SPACE -> problems.add(ProblemCode.TEXT_ODD_SPACE, at, codePoint(c));
      case LOOKALIKE ->
          problems.add(
              ProblemCode.TEXT_LOOKALIKE,
              at,
              Character.toString(c),
              codePoint(c),
              Lookalikes.right(c));
      case PRIVATE -> problems.add(ProblemCode.TEXT_PRIVATE, at, codePoint(c));
      case FULL_WIDTH -> fullWidth(at, text, from, problems);
      case NONE -> {}
    }
  }

  private static void fullWidth(SourcePosition at, String text, int from, Problems problems) {
    StringBuilder half = new StringBuilder();
    int i = from;
    while (i < text.length() && isFullWidth(text.charAt(i))) {
      half.append((char) (text.charAt(i++) - 0xFEE0));
    }
    problems.add(ProblemCode.TEXT_FULL_WIDTH, at, text.substring(from, i), half.toString());
  }

  private void composition(int line) {
    String written = source.line(line);
    if (Normalizer.isNormalized(written, Normalizer.Form.NFC)) {
      return;
    }
    int start = 0;
    while (start < written.length()) {
      int end = written.offsetByCodePoints(start, 1);
      while (end < written.length() && isMark(written.codePointAt(end))) {
        end = written.offsetByCodePoints(end, 1);
      }
      String piece = written.substring(start, end);
      if (!Normalizer.isNormalized(piece, Normalizer.Form.NFC)) {
        String composed = Normalizer.normalize(piece, Normalizer.Form.NFC);
        int offset = source.lineStart(line) + start;
        problems.add(ProblemCode.TEXT_NOT_NFC, source.at(offset), piece, composed);
        return;
      }
      start = end;
    }
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || (c >= 0x1160 && c <= 0x11FF);
  }

  private static Kind kind(int c) {
    if (isControl(c)) {
      return Kind.CONTROL;
    }
    if (isOddSpace(c)) {
      return Kind.SPACE;
    }
    if (isFullWidth(c)) {
      return Kind.FULL_WIDTH;
    }
    if (Lookalikes.is(c)) {
      return Kind.LOOKALIKE;
    }
    return Character.getType(c) == Character.PRIVATE_USE ? Kind.PRIVATE : Kind.NONE;
  }

  /** With halves of characters, characters that never are, and invisible tags. */
  private static boolean isControl(int c) {
    return (c < 0x20 && c != '\n' && c != '\t')
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2061 && c <= 0x206F)
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c >= 0xFFF9 && c <= 0xFFFF)
        || (c >= 0xE0000 && c <= 0xE007F)
        || (c & 0xFFFE) == 0xFFFE;
  }

  /** Spaces of other widths, and what has no width at all. */
  private static boolean isOddSpace(int c) {
    return c == 0xA0
        || c == 0xAD
        || c == 0x034F
        || c == 0x061C
        || c == 0x115F
        || c == 0x1160
        || c == 0x180E
        || (c >= 0x2000 && c <= 0x200F)
        || c == 0x202F
        || c == 0x205F
        || c == 0x2060
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || c == 0xFFA0
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean isFullWidth(int c) {
    return (c >= 0xFF10 && c <= 0xFF19)
        || (c >= 0xFF21 && c <= 0xFF3A)
        || (c >= 0xFF41 && c <= 0xFF5A);
  }

  private static String codePoint(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
