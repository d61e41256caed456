package io.tiku.problem;

/**
 * A source line and a caret under one of its columns.
 *
 * <p>The caret's line is padded with U+3000 under wide characters, so that it stands right in any
 * font that sets Han characters. A long line is cut around the caret.
 */
public record SourceExcerpt(String text, String caret) {

  /** Columns shown at most. */
  private static final int WIDTH = 100;

  /** The line with a caret under a column, from 1. */
  public static SourceExcerpt of(String line, int column) {
    int at = Math.min(column - 1, line.length());
    if (at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at))) {
      at--;
    }
    int end = forward(line, at, WIDTH / 2);
    int start = backward(line, at, WIDTH - columns(line, at, end));
    end = forward(line, start, WIDTH);
    StringBuilder text = new StringBuilder();
    StringBuilder caret = new StringBuilder();
    if (start > 0) {
      text.append('…');
      caret.append(' ');
    }
    text.append(DisplayText.safe(line.substring(start, end)));
    line.substring(start, at).codePoints().forEach(c -> pad(caret, c));
    if (end < line.length()) {
      text.append('…');
    }
    return new SourceExcerpt(text.toString().stripTrailing(), caret.append('^').toString());
  }

  private static void pad(StringBuilder caret, int c) {
    switch (DisplayText.columns(c)) {
      case 0 -> {}
      case 1 -> caret.append(' ');
      default -> caret.append('\u3000');
    }
  }

  private static int columns(String line, int from, int to) {
    return line.substring(from, to).codePoints().map(DisplayText::columns).sum();
  }

  private static int forward(String line, int from, int columns) {
    int end = from;
    int used = 0;
    while (end < line.length()) {
      int c = line.codePointAt(end);
      used += DisplayText.columns(c);
      // the second bound is for text of nothing but combining marks
      if (used > columns || end - from > 4 * WIDTH) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static int backward(String line, int from, int columns) {
    int start = from;
    int used = 0;
    while (start > 0) {
      int c = line.codePointBefore(start);
      used += DisplayText.columns(c);
      if (used > columns || from - start > 4 * WIDTH) {
        break;
      }
      start -= Character.charCount(c);
    }
    return start;
  }
}
