package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Characters that look like others or like nothing: control characters, odd spaces, full-width
 * letters and digits, text that is not NFC. Of each kind one a line is reported.
 */
final class OddCharacters {

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
  private static boolean plain(char c) {
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
    boolean control = false;
    boolean space = false;
    boolean fullWidth = false;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (plain(c)) {
        continue;
      }
      if (!control && isControl(c)) {
        control = true;
        problems.add(ProblemCode.TEXT_CONTROL, source.at(i), codePoint(c));
      } else if (!space && isOddSpace(c)) {
        space = true;
        problems.add(ProblemCode.TEXT_ODD_SPACE, source.at(i), codePoint(c));
      } else if (!fullWidth && isFullWidth(c)) {
        fullWidth = true;
        fullWidth(i, end);
      }
    }
    composition(source.at(from).line());
    return end;
  }

  private void fullWidth(int from, int end) {
    StringBuilder half = new StringBuilder();
    int i = from;
    while (i < end && isFullWidth(text.charAt(i))) {
      half.append((char) (text.charAt(i++) - 0xFEE0));
    }
    String found = text.substring(from, i);
    problems.add(ProblemCode.TEXT_FULL_WIDTH, source.at(from), found, half.toString());
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

  private static boolean isControl(char c) {
    return (c < 0x20 && c != '\n' && c != '\t')
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2061 && c <= 0x206F)
        || c >= 0xFFF9;
  }

  private static boolean isOddSpace(char c) {
    return c == 0xA0
        || c == 0xAD
        || (c >= 0x2000 && c <= 0x200F)
        || c == 0x202F
        || c == 0x205F
        || c == 0x2060
        || c == 0x3164
        || c == 0xFEFF;
  }

  private static boolean isFullWidth(char c) {
    return (c >= 0xFF10 && c <= 0xFF19)
        || (c >= 0xFF21 && c <= 0xFF3A)
        || (c >= 0xFF41 && c <= 0xFF5A);
  }

  private static String codePoint(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }
}
